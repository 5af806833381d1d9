/** Finds, without parsing a sheet's XML, which columns beyond the limit hold a value: they are named, not read. */
import { LIMITS } from '../limits.ts';
import type { ColumnsNotRead } from '../sheet.ts';
import { columnNumber } from '../sheet.ts';

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
/** More than any start of a cell in sound files has. */
const TAG_CHARS = 1000;

interface Grammar {
  readonly table: string;
  readonly row: string;
  readonly cells: readonly string[];
  /** Stand only where a cell has a value. */
  readonly values: readonly string[];
}

const GRAMMARS = {
  xlsx: { table: 'sheetData', row: 'row', cells: ['c'], values: ['v', 'is'] },
  ods: {
    table: 'table:table',
    row: 'table:table-row',
    cells: ['table:table-cell', 'table:covered-table-cell'],
    values: ['text:p'],
  },
} as const satisfies Record<string, Grammar>;

/** Columns of the widest sheet that a spreadsheet program makes. */
const WIDEST = 16_384;
/** The last row that is read, so that a stray cell at the far corner of a sheet is no loss to name. */
const LAST_ROW = LIMITS.rows * 2;

/** One entry per table in the XML, in its order: null where nothing is lost. */
export function columnsNotRead(xml: Uint8Array, flavour: keyof typeof GRAMMARS): (ColumnsNotRead | null)[] {
  const { table, row, cells, values }: Grammar = GRAMMARS[flavour];
  const tables: Set<number>[] = [];
  let rows = 0;
  let next = 0;
  let cell = { first: 0, count: 1 };
  for (let at = xml.indexOf(LESS_THAN); at >= 0; at = xml.indexOf(LESS_THAN, at + 1)) {
    const written = tagName(xml, at + 1);
    // Some writers of XLSX put a prefix before every name.
    const name = flavour === 'xlsx' ? written.slice(written.indexOf(':') + 1) : written;
    if (name === table) {
      tables.push(new Set());
      rows = 0;
    } else if (name === row) {
      const tag = tagText(xml, at);
      rows = Number(
        / r="(\d+)"/.exec(tag)?.[1] ?? rows + Number(/ table:number-rows-repeated="(\d+)"/.exec(tag)?.[1] ?? 1),
      );
      next = 0;
    } else if (cells.includes(name)) {
      cell = cellPlace(tagText(xml, at), next);
      next = cell.first + cell.count;
    } else if (values.includes(name) && next > LIMITS.columns && rows <= LAST_ROW) {
      for (let column = Math.max(cell.first, LIMITS.columns); column < Math.min(next, WIDEST); column += 1)
        tables.at(-1)?.add(column);
    }
  }
  return tables.map((found) => (found.size === 0 ? null : { first: Math.min(...found), count: found.size }));
}

function cellPlace(tag: string, next: number): { first: number; count: number } {
  const reference = / r="([A-Z]{1,3})\d/.exec(tag)?.[1];
  const repeated = / table:number-columns-repeated="(\d{1,7})"/.exec(tag)?.[1];
  return {
    first: reference === undefined ? next : columnNumber(reference),
    count: Math.min(Number(repeated ?? 1), WIDEST),
  };
}

function tagName(xml: Uint8Array, from: number): string {
  let name = '';
  for (let at = from; at < from + 30; at += 1) {
    const byte = xml[at] ?? 0x20;
    if (byte <= 0x20 || byte === 0x2f || byte === GREATER_THAN) break;
    name += String.fromCharCode(byte);
  }
  return name;
}

function tagText(xml: Uint8Array, from: number): string {
  let text = '';
  for (let at = from; at < Math.min(from + TAG_CHARS, xml.length) && xml[at] !== GREATER_THAN; at += 1)
    text += String.fromCharCode(xml[at] as number);
  return text;
}
