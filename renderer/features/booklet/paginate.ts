/**
 * Packs measured blocks onto pages. Chromium of Electron 33 has no page margin boxes, so heads, feet and page numbers are
 * laid out by us, and with them the pages. Heights are in any unit, the same for all.
 */
export interface MeasuredBlock {
  readonly height: number;
  /** Blank above it, except at the top of a page. */
  readonly spaceBefore: number;
  /** Is never the last on a page while something follows: a heading, a change of the clocks. */
  readonly keepWithNext: boolean;
  /** Begins a page. */
  readonly newPage: boolean;
  /** Index of the block that stands above it again where it begins a page: the head of its table. */
  readonly head?: number;
}

export interface PlacedBlock {
  readonly index: number;
  readonly spaceBefore: number;
  /** Below 1 for a block that is taller than a whole page and is set smaller to fit. */
  readonly scale: number;
}

export type Page = readonly PlacedBlock[];

/** At least one page; blocks keep their order, and none is lost or cut. Heads of tables come again. */
export function paginate(blocks: readonly MeasuredBlock[], pageHeight: number): Page[] {
  const pages: PlacedBlock[][] = [];
  let page: PlacedBlock[] = [];
  let used = 0;
  const turn = (): void => {
    if (page.length > 0) pages.push(page);
    page = [];
    used = 0;
  };
  for (const unit of unitsOf(blocks)) {
    if (unit.some(({ block }) => block.newPage)) turn();
    if (used > 0 && used + heightOf(unit) > pageHeight) turn();
    // A unit that no page holds is broken where it must be.
    for (const { index, block } of unit) {
      const height = Math.min(block.height, pageHeight);
      const space = used === 0 ? 0 : block.spaceBefore;
      if (used > 0 && used + space + height > pageHeight) turn();
      const head = used === 0 && block.head !== undefined ? blocks[block.head] : undefined;
      if (block.head !== undefined && head !== undefined && head.height + height <= pageHeight) {
        page.push({ index: block.head, spaceBefore: 0, scale: 1 });
        used += head.height;
      }
      const spaceBefore = used === 0 ? 0 : block.spaceBefore;
      page.push({ index, spaceBefore, scale: block.height > pageHeight ? pageHeight / block.height : 1 });
      used += spaceBefore + height;
    }
  }
  turn();
  return pages.length === 0 ? [[]] : pages;
}

interface Numbered {
  readonly index: number;
  readonly block: MeasuredBlock;
}

/** Blocks that belong together: headings and the first block after them. */
function unitsOf(blocks: readonly MeasuredBlock[]): Numbered[][] {
  const units: Numbered[][] = [];
  let unit: Numbered[] = [];
  for (const [index, block] of blocks.entries()) {
    // A heading that begins a page parts from what stands before it, even from another heading.
    if (block.newPage && unit.length > 0) {
      units.push(unit);
      unit = [];
    }
    unit.push({ index, block });
    if (!block.keepWithNext) {
      units.push(unit);
      unit = [];
    }
  }
  return unit.length === 0 ? units : [...units, unit];
}

/** With the blank above it, since it is asked for units that follow others on a page. */
function heightOf(unit: readonly Numbered[]): number {
  return unit.reduce((sum, { block }) => sum + block.spaceBefore + block.height, 0);
}
