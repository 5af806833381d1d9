import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { liveRows, withRows } from '#shared/domain/change/missionState.ts';
import { writeCsv } from '#shared/export/csv/writeCsv.ts';
import { loadDocumentLanguage } from '#shared/export/documentLanguage.ts';
import { programmeTable } from '#shared/export/programme/programmeTable.ts';
import { PRIVATE_COLUMNS, ROSTER_COLUMNS, rosterTable, USUAL_COLUMNS } from '#shared/export/roster/rosterTable.ts';
import type { Table } from '#shared/export/table.ts';
import { writeWorkbook } from '#shared/export/xlsx/writeWorkbook.ts';
import { NO_OFFICE, OFFICE, readByOffice } from './libreOffice.ts';
import { item, MISSION_ID, person, sampleState, smallState, withItems, withPeople } from './sampleState.ts';

const OFFICE_TIME = { timeout: 120_000 };

const parse = (csv: string): string[][] =>
  papaparse.parse<string[]>(csv.replace(/^\uFEFF/u, ''), { skipEmptyLines: true }).data;

/** What a spreadsheet would take for a formula. */
const DANGEROUS = [
  '=1+2',
  '+1+2',
  '-1+2',
  '@SUM(1)',
  '\t=1+2',
  '\r=1+2',
  '\n=1+2',
  '＝1+2',
  '＋1',
  '－1',
  '＠x',
  ' =1+2',
];

const dangerousTable: Table = {
  title: 'Sheet',
  columns: [{ header: '=HEADER()' }, { header: 'number' }],
  rows: DANGEROUS.map((text) => [text, -5]),
};

describe('a table as CSV', () => {
  it('begins with the mark by which Excel knows UTF-8, and has lines ended by CRLF', () => {
    const csv = writeCsv({ title: 'x', columns: [{ header: '姓名' }], rows: [['Нұрлан'], ['a "b", c']] });
    expect(csv).toBe('\uFEFF姓名\r\nНұрлан\r\n"a ""b"", c"\r\n');
  });

  it('puts an apostrophe before every cell that a spreadsheet would run, and leaves numbers alone', () => {
    const [header, ...rows] = parse(writeCsv(dangerousTable));
    expect(header?.[0]).toBe("'=HEADER()");
    expect(rows).toHaveLength(DANGEROUS.length);
    for (const [text, number] of rows) {
      expect(text).toMatch(/^'/u);
      expect(number).toBe('-5');
    }
  });

  it('opens in LibreOffice with every cell as text', OFFICE_TIME, (context) => {
    context.skip(OFFICE === undefined, NO_OFFICE);
    const rows = parse(readByOffice('danger.csv', writeCsv(dangerousTable)));
    const texts = rows.slice(1).map(([text]) => text);
    expect(texts).toHaveLength(DANGEROUS.length);
    expect(texts).not.toContain('3');
    expect(texts[0]).toMatch(/=1\+2$/u);
  });
});

describe('a table as XLSX', () => {
  it(
    'is read back by LibreOffice: every script, dates, numbers, and formulas as text',
    OFFICE_TIME,
    async (context) => {
      context.skip(OFFICE === undefined, NO_OFFICE);
      const bytes = await writeWorkbook([
        {
          title: '名冊: [2026]/1',
          columns: [{ header: 'Имя' }, { header: '日期' }, { header: 'n' }],
          rows: [
            ['陳大文', { date: '2026-05-31' }, 7],
            ['=1+2', { date: '2026-06-06' }, -1.5],
            ['Нұрлан\nСейтқали\u0000', null, null],
          ],
        },
      ]);
      expect(parse(readByOffice('roster.xlsx', bytes))).toEqual([
        ['Имя', '日期', 'n'],
        ['陳大文', '2026-05-31', '7'],
        ['=1+2', '2026-06-06', '-1.5'],
        ['Нұрлан\nСейтқали', '', ''],
      ]);
    },
  );
});

describe('the roster as a table', () => {
  it('is in the order of protocol, in the chosen language and columns', async () => {
    const state = sampleState();
    const language = await loadDocumentLanguage('zh-Hant');
    const table = rosterTable(state, { columns: USUAL_COLUMNS, who: 'delegation' }, language);
    expect(table.columns.map(({ header }) => header).slice(0, 4)).toEqual(['序號', '姓名', '英文姓名', '繁體中文姓名']);
    expect(table.rows[0]?.slice(0, 3)).toEqual([1, '楊海嵐', 'Yeung Hoi Lam']);
    expect(table.rows).toHaveLength(liveRows(state, 'people').filter(({ origin }) => origin !== 'host').length);
  });

  it('holds nothing private unless asked, and says so on its first line where it does', async () => {
    const state = withRows(
      withPeople(smallState(), [person({ id: 'a', names: { latin: { full: 'A', order: 'givenFirst' } } })]),
      [
        {
          table: 'travellers',
          row: {
            id: 'a',
            missionId: MISSION_ID,
            passportNumber: 'K1234567',
            passportExpiry: '2030-01-01',
            medical: 'nuts',
          },
        },
      ],
    );
    const language = await loadDocumentLanguage('en');
    const open = writeCsv(rosterTable(state, { columns: ROSTER_COLUMNS, who: 'everyone' }, language));
    expect(open).not.toMatch(/K1234567|nuts|CONFIDENTIAL/u);
    const asked = parse(
      writeCsv(rosterTable(state, { columns: ['name', ...PRIVATE_COLUMNS], who: 'everyone' }, language)),
    );
    expect(asked[0]?.[0]).toMatch(/^CONFIDENTIAL/u);
    expect(asked[2]).toContain('K1234567');
    expect(asked[2]).toContain('2030-01-01');
  });

  it('takes only the people that were chosen', async () => {
    const state = sampleState();
    const table = rosterTable(
      state,
      { columns: ['name'], who: 'everyone', personIds: ['yeung', 'szeto'] },
      await loadDocumentLanguage('en'),
    );
    expect(table.rows).toEqual([['Yeung Hoi Lam'], ['Szeto Man Kit']]);
  });
});

describe('the programme as a table', () => {
  it('has both clocks of each item, and internal remarks only where asked for', async () => {
    const flight = item({
      id: 'a',
      kind: 'flight',
      start: '2026-05-31T09:30',
      startZone: 'Asia/Hong_Kong',
      end: '2026-05-31T12:45',
      endZone: 'Asia/Almaty',
    });
    const state = withRows(withItems(smallState(), [flight]), [
      { table: 'itemInternals', row: { id: 'a', missionId: MISSION_ID, remarks: 'tariff' } },
    ]);
    const language = await loadDocumentLanguage('en');
    const open = programmeTable(state, { drafts: true, internal: false }, language);
    const cell = (header: string) => open.rows[0]?.[open.columns.findIndex((column) => column.header === header)];
    expect(cell('Start')).toBe('09:30');
    expect(cell('Time zone')).toBe('UTC+8 – UTC+5');
    expect(cell('End, Hong Kong')).toBe('15:45');
    expect(JSON.stringify(open)).not.toContain('tariff');
    const internal = programmeTable(state, { drafts: true, internal: true }, language);
    expect(internal.note).toMatch(/^INTERNAL/u);
    expect(internal.rows[0]?.at(-1)).toBe('tariff');
  });

  it('leaves out drafts where they are not wanted', async () => {
    const state = withItems(smallState(), [item({ id: 'a', status: 'draft' }), item({ id: 'b' })]);
    const table = programmeTable(state, { drafts: false, internal: false }, await loadDocumentLanguage('en'));
    expect(table.rows).toHaveLength(1);
  });
});
