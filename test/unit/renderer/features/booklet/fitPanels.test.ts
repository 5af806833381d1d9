import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPanels, type MeasuredSection } from '#renderer/features/booklet/fitPanels.ts';

const HEADING = 10;
const MORE = 5;
const section = (...entries: readonly (readonly [height: number, weight: number])[]): MeasuredSection => ({
  heading: HEADING,
  above: 4,
  more: MORE,
  begins: false,
  entries: entries.map(([height, weight]) => ({ height, weight })),
});

const fit = (sections: readonly MeasuredSection[], panels: readonly number[]) => fitPanels(sections, panels, MORE);

describe('a side of a pocket card', () => {
  it('keeps a section together where the next panel has room for it', () => {
    const { panels } = fit([section([30, 1]), section([30, 1], [30, 1])], [100, 100]);
    expect(panels.map((parts) => parts.map(({ section: index }) => index))).toEqual([[0], [1]]);
  });

  it('begins a panel with a section that wants one, where all has room so', () => {
    const driver = { ...section([30, 1]), begins: true };
    expect(fit([section([10, 1]), driver], [100, 100]).panels.map((parts) => parts.length)).toEqual([1, 1]);
    expect(fit([section([10, 1]), driver, section([40, 1])], [70, 60]).panels.map((parts) => parts.length)).toEqual([
      2, 1,
    ]);
  });

  it('breaks a section between entries sooner than it leaves anything out, under its heading again', () => {
    const { panels } = fit([section([30, 1]), section([30, 1], [30, 1], [30, 1])], [100, 80]);
    expect(panels).toEqual([
      [
        { section: 0, continued: false, entries: [0], left: 0 },
        { section: 1, continued: false, entries: [0], left: 0 },
      ],
      [{ section: 1, continued: true, entries: [1, 2], left: 0 }],
    ]);
  });

  it('leaves out what is lightest, and says how much', () => {
    const { panels, sectionsLeft } = fit([section([30, 9], [30, 2], [30, 2], [30, 5])], [74]);
    expect(panels).toEqual([[{ section: 0, continued: false, entries: [0], left: 3 }]]);
    expect(sectionsLeft).toBe(0);
    expect(fit([section([30, 9], [30, 2], [30, 5])], [75 + HEADING]).panels[0]?.[0]?.entries).toEqual([0, 2]);
  });

  it('of what weighs the same takes from the section that has most, the last first', () => {
    const { panels } = fit([section([10, 1]), section([10, 1], [10, 1], [10, 1])], [63]);
    expect(panels[0]?.map(({ entries, left }) => [entries, left])).toEqual([
      [[0], 0],
      [[0, 1], 1],
    ]);
  });

  it('leaves out the last sections where there are more than have room with their headings alone', () => {
    const { panels, sectionsLeft } = fit([section([10, 1]), section([10, 1]), section([10, 1])], [40]);
    expect(sectionsLeft).toBe(1);
    expect(panels[0]?.map(({ section: index }) => index)).toEqual([0, 1]);
  });

  it('never sets more into a panel than it has room for, loses no entry uncounted, and keeps the order', () => {
    const entry = fc.record({ height: fc.integer({ min: 1, max: 60 }), weight: fc.integer({ min: 0, max: 9 }) });
    const measured = fc.record({
      heading: fc.integer({ min: 1, max: 20 }),
      above: fc.integer({ min: 0, max: 9 }),
      more: fc.integer({ min: 1, max: 9 }),
      begins: fc.boolean(),
      entries: fc.array(entry, { maxLength: 12 }),
    });
    const heights = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(measured, { maxLength: 9 }), heights, (sections, room) => {
        const { panels, sectionsLeft } = fit(sections, room);
        const told = panels.flat();
        for (const [panel, parts] of panels.entries()) {
          let used = 0;
          for (const { section: index, entries, left } of parts) {
            const of = sections[index];
            if (of === undefined) throw new Error('no such section');
            used += (used === 0 ? 0 : of.above) + of.heading + (left > 0 ? of.more : 0);
            for (const one of entries) used += of.entries[one]?.height ?? 0;
          }
          expect(used).toBeLessThanOrEqual(room[panel] ?? 0);
        }
        for (const [index, { entries }] of sections.slice(0, sections.length - sectionsLeft).entries()) {
          const own = told.filter(({ section: of }) => of === index);
          const shown = own.flatMap((part) => part.entries);
          expect(shown).toEqual(shown.toSorted((a, b) => a - b));
          expect(shown.length + own.reduce((sum, { left }) => sum + left, 0)).toBe(entries.length);
        }
        expect(told.map((part) => part.section)).toEqual(told.map((part) => part.section).toSorted((a, b) => a - b));
      }),
    );
  });
});
