/** A table to CSV as Excel opens it: UTF-8 with its mark, CRLF, and no cell that a spreadsheet would run as a formula. */
import papaparse from 'papaparse';
import type { FileFilter } from '../../ipc/host.ts';
import { plainText } from '../plainText.ts';
import type { Table, TableCell } from '../table.ts';

export const CSV_FILE: FileFilter = { mime: 'text/csv', extensions: ['csv'] };

const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet may take for a formula, in full-width forms too; the library then puts an apostrophe before it. */
const FORMULA = /^[\s]*[=+\-@\t\r\n＝＋－＠]/u;

export function writeCsv({ note, columns, rows }: Table): string {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map(cellText))];
  const all = note === undefined ? lines : [[note], ...lines];
  return BYTE_ORDER_MARK + papaparse.unparse(all, { escapeFormulae: FORMULA, newline: '\r\n' }) + '\r\n';
}

function cellText(cell: TableCell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? plainText(cell) : cell.date;
}
