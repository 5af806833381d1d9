import { beforeAll, describe, expect, test } from 'vitest';
import { emptyMissionState, liveRows, rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import { applyImport, type Choices } from '#shared/import/plan/applyImport.ts';
import { planImport, type ImportPlan } from '#shared/import/plan/planImport.ts';
import { readSpreadsheet } from '#shared/import/read/readSpreadsheet.ts';
import { findTable, type Table } from '#shared/import/table/findTable.ts';
import { guessColumns } from '#shared/import/table/guessColumns.ts';
import { officePath } from '#test/fixtures/spreadsheets.ts';
import { makeStoryA, STORY_A } from '#test/fixtures/storyA.ts';

const NOW = '2026-05-01T00:00:00.000Z';

interface Taken {
  readonly table: Table;
  readonly plan: ImportPlan;
}

describe.skipIf(officePath() === null)('the three spreadsheets of story A', () => {
  const taken: Taken[] = [];
  let state = emptyMissionState('m1');
  beforeAll(async () => {
    let ids = 0;
    for (const file of (await makeStoryA()) ?? []) {
      const read = await readSpreadsheet(file.bytes, file.name);
      const sheet = read.ok ? read.value[0] : undefined;
      if (sheet === undefined) throw new Error(`${file.name} was not read`);
      const table = findTable(sheet);
      const columns = guessColumns(table.headers, table.rows);
      const plan = planImport(state, table, { columns, defaults: { origin: 'hongKong', organisation: '' } }, NOW);
      if (!plan.ok) throw new Error(plan.error.kind);
      const choices: Record<number, Choices[number]> = {};
      for (const row of plan.value.rows) {
        const strong = row.offers.find((offer) => offer.strength === 'strong');
        if (strong !== undefined) choices[row.line] = { action: 'merge', target: strong.target, takes: {} };
      }
      const applied = applyImport(state, plan.value, choices, { now: NOW, newId: () => `id${(ids += 1)}` });
      state = withRows(state, rowsAfter(state, applied.ops));
      taken.push({ table, plan: plan.value });
    }
  }, 120_000);

  test('hold 62 rows, below their titles and above the line of totals', () => {
    expect(taken.map(({ table }) => table.headerLines?.last)).toEqual([
      STORY_A.english.headerLine,
      STORY_A.traditional.headerLine,
      STORY_A.simplified.headerLine,
    ]);
    expect(taken.map(({ plan }) => plan.rows.length)).toEqual(STORY_A.rowsByFile);
    expect(taken[1]?.plan.skippedLines).toEqual([STORY_A.traditional.totalLine]);
  });

  test('have these problems, by line', () => {
    expect(taken.map(({ plan }) => plan.problems.map(({ line, reason }) => [line, reason]))).toEqual([
      [[STORY_A.english.unknownCountryLine, 'unknownCountry']],
      [
        [STORY_A.traditional.chanLine, 'passportOfPerson'],
        [STORY_A.traditional.formulaLine, 'formulaText'],
      ],
      [[STORY_A.simplified.impossibleDateLine, 'impossibleDate']],
    ]);
  });

  test('offer to merge 陳大文 with CHAN Tai Man, and nobody else', () => {
    expect(taken.map(({ plan }) => plan.rows.filter((row) => row.offers.length > 0).map((row) => row.name))).toEqual([
      [],
      ['陳大文'],
      [],
    ]);
  });

  test('make 61 people, Нұрлан beside NURLAN, with dates from text and from Excel', () => {
    const people = liveRows(state, 'people');
    expect(people).toHaveLength(STORY_A.people);
    const chan = people.find(
      (person) => person.names.latin?.family === 'CHAN' && person.names.latin.given === 'Tai Man',
    );
    expect(chan?.names.hant).toMatchObject({ family: '陳', given: '大文' });
    expect(
      people.filter(
        (person) => person.names.cyrillic?.given === 'Нұрлан' || person.names.latin?.full === 'NURLAN ABENOV',
      ),
    ).toHaveLength(2);
    const traveller = liveRows(state, 'travellers').find((row) => row.id === chan?.id);
    expect(traveller).toMatchObject({
      passportNumber: STORY_A.sharedPassport,
      passportExpiry: '2028-01-10',
      birthDate: '1960-01-20',
    });
    const noted = people.find((person) => person.remarks?.startsWith('='));
    expect(noted?.remarks).toBe('=兩間房；"不相鄰"');
  });
});
