/** XLSX and ODS. The only file that imports the workbook library, and the zip it is given holds only what was counted. */
import { zipSync } from 'fflate';
import type { Cell as LibraryCell, CellValue, Sheet as LibrarySheet, Workbook } from 'hucre/xlsx';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { ReadError } from '../limits.ts';
import { LIMITS } from '../limits.ts';
import type { Cell, ColumnsNotRead, Sheet } from '../sheet.ts';
import { columnLetter } from '../sheet.ts';
import { columnsNotRead } from './columnsNotRead.ts';
import { countFilledRows } from './filledRows.ts';
import { inflateEntries, listZip } from './unpackZip.ts';

type Flavour = 'xlsx' | 'ods';

/** Titles, blank lines and totals stand around the people. */
const ROWS_AROUND = 200;
/** Pictures, charts and comments say nothing about people; what is not opened cannot do harm. */
const UNWANTED =
  /^xl\/(media|drawings|charts|pivot|slicer|timeline|comments|threadedComments|persons|externalLinks|activeX|ctrlProps|embeddings|printerSettings|richData)/;

export async function readWorkbook(
  bytes: Uint8Array,
  onProgress: (share: number) => void,
): Promise<Result<Sheet[], ReadError>> {
  const listed = listZip(bytes);
  if (!listed.ok) return listed;
  const names = new Set(listed.value.map((entry) => entry.name));
  const flavour = flavourOf(names);
  if (flavour === 'xlsb') return err({ kind: 'oldExcel' });
  if (flavour === null) return err({ kind: 'notASpreadsheet' });
  if (listed.value.some((entry) => entry.encrypted)) return err({ kind: 'passwordProtected' });
  const parts = inflateEntries(listed.value, wantedPart, (share) => onProgress(share * 0.3));
  if (!parts.ok) return parts;
  const refused = flavour === 'ods' ? refuseOds(parts.value) : null;
  if (refused !== null) return err(refused);
  if (tooManyRows(parts.value, flavour)) return err({ kind: 'tooManyRows', limit: LIMITS.rows });
  onProgress(0.4);
  const workbook = await parse(parts.value, flavour);
  if (workbook === null) return err({ kind: 'damaged' });
  onProgress(0.9);
  const lost = lostColumns(parts.value, flavour);
  return ok(
    workbook.sheets
      .filter((sheet) => !hidden(sheet))
      .map((sheet) => {
        const columns = lost.get(sheet.name);
        return columns === undefined ? toSheet(sheet) : { ...toSheet(sheet), columnsNotRead: columns };
      }),
  );
}

function flavourOf(names: ReadonlySet<string>): Flavour | 'xlsb' | null {
  if (names.has('content.xml') && names.has('META-INF/manifest.xml')) return 'ods';
  if (names.has('xl/workbook.bin')) return 'xlsb';
  // Some writers name the parts otherwise; they still have sheets.
  if (names.has('xl/workbook.xml') || [...names].some((name) => /(^|\/)worksheets\/[^/]+\.xml$/.test(name)))
    return 'xlsx';
  return null;
}

function wantedPart(name: string): boolean {
  return (/\.(xml|rels)$/.test(name) || name === 'mimetype') && !UNWANTED.test(name);
}

function refuseOds(parts: ReadonlyMap<string, Uint8Array>): ReadError | null {
  const manifest = latin(parts.get('META-INF/manifest.xml'));
  if (manifest.includes('encryption-data')) return { kind: 'passwordProtected' };
  return manifest.includes('opendocument.spreadsheet') ? null : { kind: 'notASpreadsheet' };
}

function latin(bytes: Uint8Array | undefined): string {
  let out = '';
  for (const byte of (bytes ?? new Uint8Array()).subarray(0, 64 * 1024)) out += String.fromCharCode(byte);
  return out;
}

function tooManyRows(parts: ReadonlyMap<string, Uint8Array>, flavour: Flavour): boolean {
  const limit = LIMITS.rows + ROWS_AROUND;
  for (const [name, xml] of parts) {
    const isSheet = flavour === 'ods' ? name === 'content.xml' : /worksheets\/[^/]+\.xml$/.test(name);
    if (!isSheet) continue;
    const count =
      flavour === 'ods'
        ? countFilledRows(xml, 'table:table-row', ['text:p'], limit)
        : countFilledRows(xml, 'row', ['v', 'is'], limit);
    if (count > limit) return true;
  }
  return false;
}

/** By the sheet's name. */
function lostColumns(parts: ReadonlyMap<string, Uint8Array>, flavour: Flavour): ReadonlyMap<string, ColumnsNotRead> {
  const lost = new Map<string, ColumnsNotRead>();
  const note = (name: string | undefined, columns: ColumnsNotRead | null | undefined): void => {
    if (name !== undefined && columns !== null && columns !== undefined) lost.set(name, columns);
  };
  if (flavour === 'ods') {
    const content = parts.get('content.xml') ?? new Uint8Array();
    const found = columnsNotRead(content, 'ods');
    if (found.some((columns) => columns !== null)) {
      const names = attributesOf(content, 'table:table').map((attributes) => attributes['table:name']);
      found.forEach((columns, i) => note(names[i], columns));
    }
    return lost;
  }
  for (const { name, part } of sheetParts(parts))
    note(name, columnsNotRead(parts.get(part) ?? new Uint8Array(), 'xlsx')[0]);
  return lost;
}

/** The sheets of an XLSX with the part that each is in. */
function sheetParts(parts: ReadonlyMap<string, Uint8Array>): { name: string | undefined; part: string }[] {
  const relations = attributesOf(parts.get('xl/_rels/workbook.xml.rels'), 'Relationship');
  const targets = new Map(relations.map(({ Id, Target = '' }) => [Id, Target]));
  return attributesOf(parts.get('xl/workbook.xml'), 'sheet').map((attributes) => {
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
    const target = targets.get(id) ?? '';
    return { name: attributes['name'], part: target.startsWith('/') ? target.slice(1) : `xl/${target}` };
  });
}

/** Attributes of each element of that name, whatever its prefix. */
function attributesOf(xml: Uint8Array | undefined, element: string): Record<string, string>[] {
  const text = new TextDecoder().decode(xml ?? new Uint8Array());
  const tags = text.matchAll(new RegExp(`<(?:\\w+:)?${element}(?=[\\s/>])([^>]*)`, 'g'));
  return Array.from(tags, ([, inside = '']) =>
    Object.fromEntries(
      Array.from(inside.matchAll(/([\w:]+)="([^"]*)"/g), ([, key = '', value = '']) => [key, unescapeXml(value)]),
    ),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}

async function parse(parts: ReadonlyMap<string, Uint8Array>, flavour: Flavour): Promise<Workbook | null> {
  const bytes = zipSync(Object.fromEntries(parts), { level: 0 });
  // Cells far outside, left by a slip of the hand, would otherwise make a huge empty rectangle.
  const range = `A1:${columnLetter(LIMITS.columns - 1)}${LIMITS.rows * 2}`;
  try {
    if (flavour === 'ods') {
      const { readOds } = await import('hucre/ods');
      return await readOds(bytes, { range });
    }
    const { readXlsx } = await import('hucre/xlsx');
    return await readXlsx(bytes, { range });
  } catch {
    // Whatever the library says of bytes that are not a workbook, the person can do one thing: send a sound file.
    return null;
  }
}

function hidden(sheet: LibrarySheet): boolean {
  return sheet.hidden === true || sheet.veryHidden === true;
}

function toSheet(sheet: LibrarySheet): Sheet {
  const details = sheet.cells ?? new Map<string, LibraryCell>();
  return {
    name: sheet.name,
    rows: sheet.rows.map((row, r) =>
      row.slice(0, LIMITS.columns).map((value, c) => toCell(value, details.get(`${r},${c}`))),
    ),
    merges: (sheet.merges ?? []).map((merge) => ({
      top: merge.startRow,
      left: merge.startCol,
      bottom: merge.endRow,
      right: merge.endCol,
    })),
  };
}

const ERROR_TEXT = /^#(REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/;

function toCell(value: CellValue, detail: LibraryCell | undefined): Cell {
  if (detail?.type === 'error') return { error: String(value ?? '#?') };
  if (detail?.formula !== undefined) {
    if (value === null || value === undefined) return { error: '#?' };
    if (typeof value === 'string' && ERROR_TEXT.test(value)) return { error: value };
  }
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return dateCell(value);
  if (typeof value === 'string') return value.slice(0, LIMITS.cellChars);
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  return value;
}

function dateCell(value: Date): Cell {
  const time = value.getTime();
  if (Number.isNaN(time)) return { error: '#?' };
  const iso = value.toISOString();
  // A time of day alone is day 0 of the spreadsheet's calendar.
  if (time < Date.UTC(1900, 0, 2)) return iso.slice(11, 16);
  return iso.length === 24 ? { date: iso.slice(0, 10) } : { error: '#?' };
}
