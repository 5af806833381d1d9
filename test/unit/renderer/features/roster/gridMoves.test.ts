import { describe, expect, it } from 'vitest';
import { moveCell } from '#renderer/features/roster/gridMoves.ts';
import { cellsOf } from '#renderer/features/roster/clipboardCells.ts';

const size = { rows: 100, columns: 5, page: 10 };
const from =
  (row: number, column: number) =>
  (key: string, ctrl = false) =>
    moveCell({ row, column }, key, ctrl, size);

describe('keys in the table', () => {
  it('move by a cell, a screen, or to the ends', () => {
    const move = from(50, 2);
    expect(move('ArrowDown')).toEqual({ row: 51, column: 2 });
    expect(move('PageUp')).toEqual({ row: 40, column: 2 });
    expect(move('Home')).toEqual({ row: 50, column: 0 });
    expect(move('End', true)).toEqual({ row: 99, column: 4 });
    expect(move('a')).toBeUndefined();
  });

  it('reach the head above the first row, and stop at the edges', () => {
    expect(from(0, 0)('ArrowUp')).toEqual({ row: -1, column: 0 });
    expect(from(-1, 0)('ArrowUp')).toEqual({ row: -1, column: 0 });
    expect(from(99, 4)('ArrowRight')).toEqual({ row: 99, column: 4 });
    expect(from(99, 4)('PageDown')).toEqual({ row: 99, column: 4 });
  });

  it('have somewhere to be in an empty table', () => {
    expect(moveCell({ row: -1, column: 0 }, 'ArrowDown', false, { ...size, rows: 0 })).toEqual({ row: -1, column: 0 });
  });
});

describe('cells from a spreadsheet', () => {
  it('come by line and column, quotes undone', () => {
    expect(cellsOf('a\tb\r\n"say ""hi"""\t\r\n')).toEqual([
      ['a', 'b'],
      ['say "hi"', ''],
    ]);
  });
});
