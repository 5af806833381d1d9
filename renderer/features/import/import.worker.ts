/** Reads spreadsheets and plans imports away from the screen. It can be ended at any time; it holds nothing but the file. */
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { emptyMissionState } from '#shared/domain/change/missionState.ts';
import type { HanSounds } from '#shared/import/plan/offers.ts';
import { planImport } from '#shared/import/plan/planImport.ts';
import { readSpreadsheet, readText } from '#shared/import/read/readSpreadsheet.ts';
import type { Sheet } from '#shared/import/sheet.ts';
import { cellText } from '#shared/import/sheet.ts';
import type { Table } from '#shared/import/table/findTable.ts';
import { findTable } from '#shared/import/table/findTable.ts';
import { guessColumns } from '#shared/import/table/guessColumns.ts';
import { cleanLine } from '#shared/import/values/text.ts';
import { ok } from '#shared/result.ts';
import type { Calls, HeaderChoice, Known, Request, Response, TableView } from './importProtocol.ts';

const SAMPLES = 3;
const SAMPLE_CHARS = 60;

let sheets: readonly Sheet[] = [];
let tableCache: { sheet: number; header: HeaderChoice; table: Table } | null = null;

function tableOf(sheet: number, header: HeaderChoice): Table {
  if (tableCache?.sheet === sheet && tableCache.header === header) return tableCache.table;
  const found = sheets[sheet];
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  const table = findTable(found, header);
  tableCache = { sheet, header, table };
  return table;
}

function viewOf(table: Table): TableView {
  return {
    headerLines: table.headerLines,
    headers: table.headers,
    title: table.title,
    rowCount: table.rows.length,
    skippedLines: table.skippedLines,
    columnsNotRead: table.columnsNotRead,
    guess: guessColumns(table.headers, table.rows),
    samples: table.headers.map((_, column) => samplesOf(table, column)),
  };
}

function samplesOf(table: Table, column: number): string[] {
  const found: string[] = [];
  for (const row of table.rows) {
    const text = cleanLine(cellText(row.cells[column])).slice(0, SAMPLE_CHARS);
    if (text !== '' && !found.includes(text)) found.push(text);
    if (found.length === SAMPLES) break;
  }
  return found;
}

function stateOf(known: Known): MissionState {
  const state = emptyMissionState(known.missionId);
  const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> =>
    new Map(rows.map((row) => [row.id, row]));
  const { people, organisations, groups, travellers } = known;
  return {
    ...state,
    tables: {
      ...state.tables,
      people: byId(people),
      organisations: byId(organisations),
      groups: byId(groups),
      travellers: byId(travellers),
    },
  };
}

function keepSheets(read: Awaited<ReturnType<typeof readSpreadsheet>>): Calls['readFile']['answer'] {
  tableCache = null;
  sheets = read.ok ? read.value : [];
  return read.ok ? ok(read.value.map((sheet) => sheet.name)) : read;
}

/** Loaded where there are Chinese names at all. */
async function spellings(table: Table, known: Known): Promise<HanSounds | undefined> {
  const isHan = (cell: unknown): boolean => typeof cell === 'string' && /\p{Script=Han}/u.test(cell);
  const held = known.people.some(({ names }) => names.hant !== undefined || names.hans !== undefined);
  if (!held && !table.rows.some(({ cells }) => cells.some(isHan))) return undefined;
  return (await import('#shared/import/values/hanSounds.ts')).hanSounds;
}

async function answer(
  request: Request,
  onProgress: (share: number) => void,
): Promise<Calls[Request['call']]['answer']> {
  switch (request.call) {
    case 'readFile':
      return keepSheets(await readSpreadsheet(request.ask.bytes, request.ask.name, onProgress));
    case 'readText':
      return keepSheets(readText(request.ask.text, request.ask.name));
    case 'table':
      return viewOf(tableOf(request.ask.sheet, request.ask.header));
    case 'plan': {
      const { sheet, header, mapping, known, now } = request.ask;
      const table = tableOf(sheet, header);
      const plan = planImport(stateOf(known), table, mapping, now, await spellings(table, known));
      return plan.ok ? ok({ plan: plan.value, headers: table.headers }) : plan;
    }
    case 'cells':
    default: {
      const wanted = new Set(request.ask.lines);
      return tableOf(request.ask.sheet, request.ask.header).rows.filter((row) => wanted.has(row.line));
    }
  }
}

const say = (response: Response): void => postMessage(response);

addEventListener('message', (event: MessageEvent<Request>) => {
  const request = event.data;
  const { id } = request;
  answer(request, (share) => say({ id, kind: 'progress', share })).then(
    (answered) => say({ id, kind: 'answer', answer: answered }),
    () => say({ id, kind: 'crashed' }),
  );
});
