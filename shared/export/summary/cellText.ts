import type { Format } from '../../i18n/format.ts';
import type { TableCell } from '../table.ts';
import type { ReportTable } from './report.ts';

/** A cell of a sheet as a line of text has it. */
export function cellText(cell: TableCell, { shortDates = false }: ReportTable, format: Format): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return format.number(cell);
  if (typeof cell === 'string') return cell;
  return shortDates ? format.shortDate(cell.date) : format.date(cell.date);
}
