/**
 * The people's table in a sheet: the header below titles, one or two rows high, and the rows that hold people; blank
 * lines, repeated headers, section lines, totals and footers are left out and counted.
 */
import type { Cell, ColumnsNotRead, Sheet } from '../sheet.ts';
import { cellKind, cellText, isBlankRow } from '../sheet.ts';
import { cleanLine, foldText } from '../values/text.ts';
import { readHeader } from './readHeader.ts';

export interface TableRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

export interface Table {
  /** Lines of the header from 1, both ends included; null where there is none. */
  readonly headerLines: { readonly first: number; readonly last: number } | null;
  /** One per column; '' where the header is empty. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  /** Lines after the header that hold something and no person. */
  readonly skippedLines: readonly number[];
  /** Text above the header: often the name of the sender. */
  readonly title: string;
  readonly columnsNotRead: ColumnsNotRead | null;
}

/** How far down a header is looked for. */
const SEARCH_ROWS = 60;
const TOTAL =
  /^(total|sub ?total|grand total|sum|count|合计|合計|总计|總計|小计|小計|总数|總數|人数|人數|共 ?\d+|共计|共計|итого|всего|барлығы|жиыны)/u;

export function findTable(sheet: Sheet, chosenHeaderLine?: number | null): Table {
  const header = chosenHeaderLine === null ? null : (headerAt(sheet, chosenHeaderLine) ?? findHeader(sheet));
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const headers = header === null ? Array.from({ length: width }, () => '') : headerTexts(sheet, header, width);
  const firstRow = header === null ? 0 : header.last + 1;
  const { rows, skippedLines } = bodyRows(sheet, firstRow, headers);
  return {
    headerLines: header === null ? null : { first: header.first + 1, last: header.last + 1 },
    headers,
    rows,
    skippedLines,
    title: titleAbove(sheet, header?.first ?? 0),
    columnsNotRead: sheet.columnsNotRead ?? null,
  };
}

interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

function headerAt(sheet: Sheet, line: number | undefined): HeaderRows | null {
  if (line === undefined || isBlankRow(sheet.rows[line - 1])) return null;
  return { first: line - 1, last: isSecondHeader(sheet, line - 1) ? line : line - 1 };
}

function findHeader(sheet: Sheet): HeaderRows | null {
  let best: { row: number; score: number } | null = null;
  for (let row = 0; row < Math.min(sheet.rows.length, SEARCH_ROWS); row += 1) {
    const score = headerScore(sheet.rows[row] ?? []);
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  if (best === null) return firstWideRow(sheet);
  // The lower of two header rows may have more known words than the upper one.
  const above = best.row - 1;
  if (above >= 0 && headerScore(sheet.rows[above] ?? []) > 0 && isSecondHeader(sheet, above)) {
    return { first: above, last: best.row };
  }
  return { first: best.row, last: isSecondHeader(sheet, best.row) ? best.row + 1 : best.row };
}

/** Known words, less what no header has. One known word alone counts only if it is the row's whole text. */
function headerScore(row: readonly Cell[]): number {
  let score = 0;
  let filled = 0;
  for (const cell of row) {
    const kind = cellKind(cell);
    if (kind === 'empty') continue;
    filled += 1;
    if (kind !== 'text') {
      score -= 2;
      continue;
    }
    const text = cellText(cell);
    if (looksLikeData(text)) score -= 2;
    else score += (readHeader(text)?.certainty ?? 0) * (text.length > 60 ? 0.3 : 1);
  }
  if (filled === 1) return score >= 2 ? 0.5 : 0;
  return score >= 3 ? score : 0;
}

function looksLikeData(text: string): boolean {
  return /\S@\S+\.\S/.test(text) || (text.match(/\d/g)?.length ?? 0) >= 4;
}

function filledCount(row: readonly Cell[]): number {
  return row.filter((cell) => cellKind(cell) !== 'empty').length;
}

/** Without one known word: the first row that is as wide as the table and holds text only. */
function firstWideRow(sheet: Sheet): HeaderRows | null {
  const head = sheet.rows.slice(0, SEARCH_ROWS);
  const widest = Math.max(0, ...head.map(filledCount));
  if (widest < 2) return null;
  const row = head.findIndex(
    (cells) =>
      filledCount(cells) >= widest * 0.8 &&
      cells.every((cell) => cellKind(cell) === 'empty' || (typeof cell === 'string' && !looksLikeData(cell))),
  );
  const followed =
    row >= 0 &&
    head
      .slice(row + 1)
      .some((cells) =>
        cells.some(
          (cell) =>
            cellKind(cell) === 'number' ||
            cellKind(cell) === 'date' ||
            (typeof cell === 'string' && looksLikeData(cell)),
        ),
      );
  return followed ? { first: row, last: row } : null;
}

/** The row below is part of the header: known words under a merged or repeated heading, and nothing like a person. */
function isSecondHeader(sheet: Sheet, top: number): boolean {
  const upper = sheet.rows[top] ?? [];
  const lower = sheet.rows[top + 1] ?? [];
  // A title over the whole width is no heading of a column.
  if (isBlankRow(lower) || filledCount(upper) < 2) return false;
  const wide = sheet.merges.some((merge) => merge.top === top && merge.bottom === top && merge.right > merge.left);
  const tall = sheet.merges.some((merge) => merge.top === top && merge.bottom === top + 1);
  const gap = upper.some((cell, c) => cellKind(cell) === 'empty' && cellKind(lower[c]) !== 'empty');
  if (!wide && !tall && !gap) return false;
  let known = 0;
  for (const cell of lower) {
    const kind = cellKind(cell);
    if (kind === 'empty') continue;
    if (kind !== 'text' || looksLikeData(cellText(cell))) return false;
    if ((readHeader(cellText(cell))?.certainty ?? 0) >= 2) known += 1;
  }
  return known >= 1 && known >= filledCount(lower) / 2;
}

function headerTexts(sheet: Sheet, header: HeaderRows, width: number): string[] {
  const texts = Array.from({ length: width }, () => '');
  for (let row = header.first; row <= header.last; row += 1) {
    const spread = spreadMerges(sheet, row, width, row < header.last);
    spread.forEach((text, column) => {
      const held = texts[column] ?? '';
      if (text !== '' && text !== held) texts[column] = held === '' ? text : `${held} / ${text}`;
    });
  }
  return texts.map(cleanLine);
}

/** Texts of a header row, with merged headings standing over each of their columns. */
function spreadMerges(sheet: Sheet, row: number, width: number, upper: boolean): string[] {
  const cells = sheet.rows[row] ?? [];
  const texts = Array.from({ length: width }, (_, column) => cellText(cells[column]));
  for (const merge of sheet.merges) {
    if (merge.top !== row) continue;
    for (let column = merge.left; column <= Math.min(merge.right, width - 1); column += 1)
      texts[column] = cellText(cells[merge.left]);
  }
  // Text files have no merged cells: a heading there stands over the blanks to its right that have a word below.
  if (upper && !sheet.merges.some((merge) => merge.top === row)) {
    const below = sheet.rows[row + 1] ?? [];
    for (let column = 1; column < width; column += 1) {
      if (texts[column] === '' && cellKind(below[column]) !== 'empty' && cellKind(below[column - 1]) !== 'empty')
        texts[column] = texts[column - 1] ?? '';
    }
  }
  return texts;
}

function bodyRows(sheet: Sheet, from: number, headers: readonly string[]): Pick<Table, 'rows' | 'skippedLines'> {
  const rows: TableRow[] = [];
  const skippedLines: number[] = [];
  const columns = headers.map((header, column) => ({ header, column })).filter(({ header }) => header !== '').length;
  const fill = downwardMerges(sheet);
  let blankBefore = false;
  for (let index = from; index < sheet.rows.length; index += 1) {
    const own = sheet.rows[index] ?? [];
    if (isBlankRow(own)) {
      blankBefore = true;
      continue;
    }
    const line = index + 1;
    if (isSkipped(sheet, index, headers, columns, blankBefore)) skippedLines.push(line);
    else rows.push({ line, cells: filled(own, fill.get(index)) });
    blankBefore = false;
  }
  return { rows, skippedLines };
}

/** Values that stand for several lines, such as one organisation beside five people, by line. */
function downwardMerges(sheet: Sheet): ReadonlyMap<number, readonly (readonly [column: number, cell: Cell])[]> {
  const fill = new Map<number, [number, Cell][]>();
  for (const merge of sheet.merges) {
    if (merge.bottom === merge.top) continue;
    const cell = sheet.rows[merge.top]?.[merge.left] ?? null;
    for (let row = merge.top + 1; row <= Math.min(merge.bottom, sheet.rows.length - 1); row += 1) {
      const held = fill.get(row) ?? [];
      held.push([merge.left, cell]);
      fill.set(row, held);
    }
  }
  return fill;
}

function filled(cells: readonly Cell[], fill: readonly (readonly [number, Cell])[] | undefined): readonly Cell[] {
  if (fill === undefined) return cells;
  const copy = [...cells];
  for (const [column, cell] of fill) if (cellKind(copy[column]) === 'empty') copy[column] = cell;
  return copy;
}

function isSkipped(
  sheet: Sheet,
  row: number,
  headers: readonly string[],
  columns: number,
  blankBefore: boolean,
): boolean {
  const cells = sheet.rows[row] ?? [];
  const texts = cells.map((cell) => cleanLine(cellText(cell)));
  const filledAt = texts.flatMap((text, column) => (text === '' ? [] : [column]));
  const first = texts[filledAt[0] ?? 0] ?? '';
  if (filledAt.length <= 4 && TOTAL.test(foldText(first)) && filledAt.length < Math.max(2, columns)) return true;
  if (filledAt.length >= 2 && filledAt.every((column) => texts[column] === headers[column])) return true;
  if (filledAt.length !== 1 || columns < 3) return false;
  const only = filledAt[0] as number;
  const across = sheet.merges.some((merge) => merge.top === row && merge.left === only && merge.right > merge.left);
  return across || blankBefore || first.length > 60 || /^[*※注]/u.test(first);
}

function titleAbove(sheet: Sheet, header: number): string {
  for (const row of sheet.rows.slice(0, header)) {
    const text = cleanLine(row.map(cellText).find((cell) => cell.trim() !== '') ?? '');
    if (text !== '') return text;
  }
  return '';
}
