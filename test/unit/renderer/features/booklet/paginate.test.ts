import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MeasuredBlock, paginate } from '#renderer/features/booklet/paginate.ts';

const block = (height: number, fields: Partial<MeasuredBlock> = {}): MeasuredBlock => ({
  height,
  spaceBefore: 0,
  keepWithNext: false,
  newPage: false,
  ...fields,
});

const indexes = (blocks: readonly MeasuredBlock[], pageHeight: number): number[][] =>
  paginate(blocks, pageHeight).map((page) => page.map(({ index }) => index));

describe('blocks on pages', () => {
  it('fill a page and go on with the next', () => {
    expect(indexes([block(40), block(40), block(40)], 100)).toEqual([[0, 1], [2]]);
  });

  it('count the blank between them, but not above the first of a page', () => {
    const spaced = (height: number) => block(height, { spaceBefore: 30 });
    expect(indexes([spaced(40), spaced(30), spaced(100)], 100)).toEqual([[0, 1], [2]]);
    expect(paginate([spaced(40), spaced(30)], 100)[0]?.map(({ spaceBefore }) => spaceBefore)).toEqual([0, 30]);
  });

  it('never leave a heading alone at the foot of a page', () => {
    const heading = block(10, { keepWithNext: true });
    expect(indexes([block(80), heading, block(20)], 100)).toEqual([[0], [1, 2]]);
    expect(indexes([block(70), heading, heading, block(20)], 100)).toEqual([[0], [1, 2, 3]]);
  });

  it('begin a page where they are told to, and a chapter never follows a heading onto its page', () => {
    expect(indexes([block(10), block(10, { newPage: true })], 100)).toEqual([[0], [1]]);
    expect(indexes([block(10, { newPage: true }), block(10)], 100)).toEqual([[0, 1]]);
    expect(indexes([block(10, { keepWithNext: true }), block(10, { newPage: true })], 100)).toEqual([[0], [1]]);
  });

  it('bring the head of a table again above the row that begins a page, where there is room for it', () => {
    const head = block(10, { keepWithNext: true });
    const row = block(40, { head: 0 });
    expect(indexes([head, row, row, row, row], 100)).toEqual([
      [0, 1, 2],
      [0, 3, 4],
    ]);
    expect(indexes([head, row, row, block(95, { head: 0 })], 100)).toEqual([[0, 1, 2], [3]]);
  });

  it('are set smaller where a page cannot hold them', () => {
    expect(paginate([block(10), block(250), block(10)], 100)).toEqual([
      [{ index: 0, spaceBefore: 0, scale: 1 }],
      [{ index: 1, spaceBefore: 0, scale: 0.4 }],
      [{ index: 2, spaceBefore: 0, scale: 1 }],
    ]);
  });

  it('make one empty page where there are none', () => {
    expect(paginate([], 100)).toEqual([[]]);
  });

  it('keep their order, are all there once, and never overflow', () => {
    const anyBlock = fc.record({
      height: fc.integer({ min: 0, max: 150 }),
      spaceBefore: fc.integer({ min: 0, max: 20 }),
      keepWithNext: fc.boolean(),
      newPage: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 60 }), (blocks) => {
        const pages = paginate(blocks, 100);
        expect(pages.flat().map(({ index }) => index)).toEqual(blocks.map((_, index) => index));
        for (const page of pages) {
          const used = page.reduce(
            (sum, { index, spaceBefore, scale }) => sum + spaceBefore + (blocks[index]?.height ?? 0) * scale,
            0,
          );
          expect(used).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });
});
