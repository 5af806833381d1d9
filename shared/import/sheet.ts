/** A spreadsheet in hand: plain data, so that it can cross a worker's boundary. */

/** A calendar day, `2026-05-31`, from a cell that the spreadsheet itself holds as a date. */
export interface DateCell {
  readonly date: string;
}
/** A cell that shows an error such as `#REF!`, or a formula whose result was never stored (`#?`). */
export interface ErrorCell {
  readonly error: string;
}
export type Cell = null | string | number | boolean | DateCell | ErrorCell;

export type CellKind = 'empty' | 'text' | 'number' | 'boolean' | 'date' | 'error';

/** Cells that are drawn as one; the value stands at the top left. All counted from 0, ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  /** Row 0 is line 1 of the spreadsheet. Rows may be shorter than others. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  readonly columnsNotRead?: ColumnsNotRead;
}

/** Columns beyond the limit that hold something. */
export interface ColumnsNotRead {
  /** From 0. */
  readonly first: number;
  readonly count: number;
}

export function cellKind(cell: Cell | undefined): CellKind {
  if (cell === null || cell === undefined || cell === '') return 'empty';
  if (typeof cell === 'string') return 'text';
  if (typeof cell === 'number') return 'number';
  if (typeof cell === 'boolean') return 'boolean';
  return 'date' in cell ? 'date' : 'error';
}

/** What a person would read in the cell; '' for an empty one. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return numberText(cell);
  return 'date' in cell ? cell.date : cell.error;
}

/** Telephone and document numbers come as numbers: never in the form 8.5E+10. */
function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
  return String(value);
}

/** `A`, `B`, … `AA`; from 0. */
export function columnLetter(column: number): string {
  let rest = column;
  let letters = '';
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26) - 1;
  } while (rest >= 0);
  return letters;
}

/** From 0; of letters that `columnLetter` gives. */
export function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function isBlankRow(row: readonly Cell[] | undefined): boolean {
  return (
    row === undefined ||
    row.every((cell) => cellKind(cell) === 'empty' || (typeof cell === 'string' && cell.trim() === ''))
  );
}
