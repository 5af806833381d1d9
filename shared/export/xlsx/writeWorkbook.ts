/** Tables to a workbook (.xlsx). Text stays text: a cell that begins with `=` is never a formula. */
import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/universal';
import type { Bytes, FileFilter } from '../../ipc/host.ts';
import { wallAsUtcDate } from '../../time/zones.ts';
import { plainText } from '../plainText.ts';
import type { Table, TableCell } from '../table.ts';

export const XLSX_FILE: FileFilter = {
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extensions: ['xlsx'],
};

/** Excel takes no more in one cell. */
const CELL_MAX = 32_767;
const DATE_FORMAT = 'yyyy-mm-dd';

/** One sheet per table. */
export async function writeWorkbook(tables: readonly Table[]): Promise<Bytes> {
  const names = sheetNames(tables.map(({ title }) => title));
  const sheets = tables.map((table, index) => ({
    data: sheetData(table),
    sheet: names[index] ?? '',
    columns: table.columns.map(({ width }) => ({ width: width ?? 16 })),
    stickyRowsCount: table.note === undefined ? 1 : 2,
    dateFormat: DATE_FORMAT,
  }));
  const blob = await writeExcelFile(sheets).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function sheetData({ note, columns, rows }: Table): Row[] {
  const header: Row = columns.map((column) => ({
    ...textCell(column.header),
    fontWeight: 'bold',
    backgroundColor: '#e4efee',
    alignVertical: 'center',
  }));
  const body = rows.map((row): Row => row.map(cellOf));
  if (note === undefined) return [header, ...body];
  // Spanning cells need the ones that they cover to be there, empty.
  const told: CellObject = {
    ...textCell(note),
    columnSpan: columns.length,
    fontWeight: 'bold',
    textColor: '#8a2b00',
    wrap: false,
  };
  return [[told, ...Array.from({ length: columns.length - 1 }, () => null)], header, ...body];
}

function cellOf(cell: TableCell): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  if (typeof cell === 'string') return textCell(cell);
  return { value: wallAsUtcDate(`${cell.date}T00:00`), type: Date, format: DATE_FORMAT, alignVertical: 'top' };
}

function textCell(text: string): CellObject {
  const value = plainText(text).slice(0, CELL_MAX);
  return { value, type: String, format: '@', alignVertical: 'top', wrap: value.includes('\n') };
}

/** Excel's rules for names of sheets: 31 characters, some forbidden, none twice. */
function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const base = Array.from(title.replace(/[\p{C}[\]:*?/\\']/gu, ' ').trim())
      .slice(0, 28)
      .join('')
      .trim();
    let name = base === '' ? 'Sheet' : base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} ${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
