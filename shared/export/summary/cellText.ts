import type { Format } from '../../i18n/format.ts';
import type { TableCell } from '../table.ts';

/** A cell of a sheet as a line of text has it. */
export function cellText(cell: TableCell, format: Format): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return format.number(cell);
  return typeof cell === 'string' ? cell : format.date(cell.date);
}
