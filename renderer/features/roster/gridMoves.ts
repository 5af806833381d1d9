/** Where the keyboard takes the active cell. Row -1 is the head of the table. Pure. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows to a screen. */
  readonly page: number;
}

const clamp = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), Math.max(from, to));

/** The cell that a key moves to, or undefined for a key that does not move. */
export function moveCell(cell: Cell, key: string, ctrl: boolean, size: GridSize): Cell | undefined {
  const to = (row: number, column: number): Cell => ({
    row: clamp(row, -1, size.rows - 1),
    column: clamp(column, 0, size.columns - 1),
  });
  switch (key) {
    case 'ArrowUp':
      return to(ctrl ? 0 : cell.row - 1, cell.column);
    case 'ArrowDown':
      return to(ctrl ? size.rows - 1 : cell.row + 1, cell.column);
    case 'ArrowLeft':
      return to(cell.row, ctrl ? 0 : cell.column - 1);
    case 'ArrowRight':
      return to(cell.row, ctrl ? size.columns - 1 : cell.column + 1);
    case 'Home':
      return to(ctrl ? 0 : cell.row, 0);
    case 'End':
      return to(ctrl ? size.rows - 1 : cell.row, size.columns - 1);
    case 'PageUp':
      return to(Math.max(0, cell.row - size.page), cell.column);
    case 'PageDown':
      return to(cell.row + size.page, cell.column);
    default:
      return undefined;
  }
}
