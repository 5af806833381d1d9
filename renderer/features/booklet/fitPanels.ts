/**
 * Fits the measured sections of one side of a pocket card into its panels. A card is one sheet whatever is in it: sections keep
 * together, and begin a panel, where they can, break between entries where they must, and when even that is too much, the
 * lightest entries are left out and counted, then the last sections. Nothing is set beyond a panel. Heights are in any unit.
 */
export interface MeasuredEntry {
  readonly height: number;
  /** Lighter ones are left out first. */
  readonly weight: number;
}

export interface MeasuredSection {
  /** Of its heading, which stands again where it goes on in another panel. */
  readonly heading: number;
  /** Blank above it, except at the top of a panel. */
  readonly above: number;
  /** Begins a panel where all has room so. */
  readonly begins: boolean;
  /** Of the line that says how many entries are left out. */
  readonly more: number;
  readonly entries: readonly MeasuredEntry[];
}

export interface PlacedPart {
  /** Index of the section. */
  readonly section: number;
  readonly continued: boolean;
  /** Indexes of its entries. */
  readonly entries: readonly number[];
  /** Entries left out, said after these. */
  readonly left: number;
}

export interface FittedPanels {
  readonly panels: readonly (readonly PlacedPart[])[];
  /** Sections at the end that are left out; told in the last panel. */
  readonly sectionsLeft: number;
}

/** `panels`: their heights. `moreSections`: of the line that says how many sections are left out. */
export function fitPanels(
  sections: readonly MeasuredSection[],
  panels: readonly number[],
  moreSections: number,
): FittedPanels {
  const kept = sections.map(({ entries }) => entries.map(() => true));
  for (let count = sections.length; count > 0; count--) {
    const some = sections.slice(0, count);
    const end = count < sections.length ? moreSections : 0;
    do {
      for (const manner of MANNERS) {
        const placed = place(some, kept, panels, end, manner);
        if (placed !== null) return { panels: placed, sectionsLeft: sections.length - count };
      }
    } while (leaveOut(some, kept));
  }
  return { panels: panels.map(() => []), sectionsLeft: sections.length };
}

interface Manner {
  /** Sections begin panels that want to. */
  readonly apart: boolean;
  /** Sections are not broken. */
  readonly whole: boolean;
}

/** The best first. */
const MANNERS: readonly Manner[] = [
  { apart: true, whole: true },
  { apart: true, whole: false },
  { apart: false, whole: true },
  { apart: false, whole: false },
];

/** The lightest entry; of several, the last one of the section that has most. False where none is left. */
function leaveOut(sections: readonly MeasuredSection[], kept: readonly boolean[][]): boolean {
  let found: { section: number; entry: number; weight: number; count: number } | undefined;
  for (const [section, { entries }] of sections.entries()) {
    const count = kept[section]?.filter(Boolean).length ?? 0;
    for (const [entry, { weight }] of entries.entries()) {
      if (kept[section]?.[entry] !== true) continue;
      const lighter = found === undefined || weight < found.weight || (weight === found.weight && count >= found.count);
      if (lighter) found = { section, entry, weight, count };
    }
  }
  if (found === undefined) return false;
  kept[found.section]?.splice(found.entry, 1, false);
  return true;
}

interface Line {
  readonly height: number;
  /** Null for the line that counts what is left out. */
  readonly entry: number | null;
}

/** Null where it is too much. */
function place(
  sections: readonly MeasuredSection[],
  kept: readonly boolean[][],
  panels: readonly number[],
  end: number,
  { apart, whole }: Manner,
): PlacedPart[][] | null {
  const out = new Panels(panels);
  for (const [index, section] of sections.entries()) {
    const lines: Line[] = section.entries.flatMap(({ height }, entry) =>
      kept[index]?.[entry] === true ? [{ height, entry }] : [],
    );
    const left = section.entries.length - lines.length;
    if (left > 0) lines.push({ height: section.more, entry: null });
    const all = lines.reduce((sum, { height }) => sum + height, section.heading);
    // A heading is never alone at the foot of a panel.
    const together = whole ? all : section.heading + (lines[0]?.height ?? 0);
    const turns = apart && section.begins && index > 0;
    if ((turns || !out.has(together, section.above)) && !out.turn(together)) return null;
    out.begin({ section: index, continued: false }, section.heading, section.above);
    for (const { height, entry } of lines) {
      if (!out.has(height, 0)) {
        if (!out.turn(section.heading + height)) return null;
        out.begin({ section: index, continued: true }, section.heading, 0);
      }
      out.add(height, entry, left);
    }
  }
  return end === 0 || out.has(end, 0) || out.turn(end) ? out.parts : null;
}

/** Panels that are filled one after the other. */
class Panels {
  readonly parts: (Omit<PlacedPart, 'entries' | 'left'> & { entries: number[]; left: number })[][];
  readonly #heights: readonly number[];
  #panel = 0;
  #used = 0;

  constructor(heights: readonly number[]) {
    this.#heights = heights;
    this.parts = heights.map(() => []);
  }

  has(height: number, above: number): boolean {
    return this.#used + (this.#used === 0 ? 0 : above) + height <= (this.#heights[this.#panel] ?? 0);
  }

  /** To the next panel that has room for so much; false where there is none. */
  turn(height: number): boolean {
    const next = this.#heights.findIndex((room, index) => index > this.#panel && room >= height);
    if (next === -1) return false;
    this.#panel = next;
    this.#used = 0;
    return true;
  }

  begin(part: { section: number; continued: boolean }, heading: number, above: number): void {
    this.#used += (this.#used === 0 ? 0 : above) + heading;
    this.parts[this.#panel]?.push({ ...part, entries: [], left: 0 });
  }

  add(height: number, entry: number | null, left: number): void {
    this.#used += height;
    const part = this.parts[this.#panel]?.at(-1);
    if (part === undefined) throw new Error('an entry before its heading');
    if (entry === null) part.left = left;
    else part.entries.push(entry);
  }
}
