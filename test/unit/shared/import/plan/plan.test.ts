import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { checkOps } from '#shared/domain/change/edit.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { emptyMissionState, liveRows, rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import { invertOp } from '#shared/domain/change/op.ts';
import type { Choices } from '#shared/import/plan/applyImport.ts';
import { applyImport } from '#shared/import/plan/applyImport.ts';
import { countImport } from '#shared/import/plan/countImport.ts';
import { recallMapping, rememberMapping } from '#shared/import/plan/mapping.ts';
import { compareDrafts } from '#shared/import/plan/mergeDrafts.ts';
import { notTaken } from '#shared/import/plan/notTaken.ts';
import { organisationKey } from '#shared/import/plan/organisations.ts';
import type { ImportPlan } from '#shared/import/plan/planImport.ts';
import { planImport } from '#shared/import/plan/planImport.ts';
import type { Cell } from '#shared/import/sheet.ts';
import type { Table } from '#shared/import/table/findTable.ts';
import { findTable } from '#shared/import/table/findTable.ts';
import { guessColumns } from '#shared/import/table/guessColumns.ts';
import { hanSounds } from '#shared/import/values/hanSounds.ts';

const NOW = '2026-05-01T00:00:00.000Z';
const EMPTY = emptyMissionState('m1');

interface Dry {
  readonly table: Table;
  readonly plan: ImportPlan;
}

function dryRun(rows: readonly (readonly Cell[])[], state = EMPTY): Dry {
  const table = findTable({ name: 'S', rows, merges: [] });
  const plan = planImport(
    state,
    table,
    { columns: guessColumns(table.headers, table.rows), defaults: { origin: 'hongKong', organisation: '' } },
    NOW,
    hanSounds,
  );
  if (!plan.ok) throw new Error(plan.error.kind);
  return { table, plan: plan.value };
}

let ids = 0;
function apply(plan: ImportPlan, choices: Choices = {}, state = EMPTY) {
  const applied = applyImport(state, plan, choices, { now: NOW, newId: () => `id${(ids += 1)}` });
  expect(checkOps(state, applied.ops)).toEqual([]);
  const { added, joined, leftOut, organisationsAdded } = applied;
  expect(countImport(plan, choices)).toMatchObject({ added, joined, leftOut, organisationsAdded });
  return { ...applied, state: withRows(state, rowsAfter(state, applied.ops)) };
}

const peopleOf = (state: MissionState) => liveRows(state, 'people');
const problemsOf = ({ plan }: Dry) =>
  plan.problems.map(({ line, header, value, reason, severity }) => [line, header, value, reason, severity]);

describe('a dry run', () => {
  test('names line, column, value and reason of each problem', () => {
    const dry = dryRun([
      ['Roster'],
      ['Name', 'Country', 'E-mail', 'Date of birth', 'Passport expiry', 'Precedence', 'Remarks'],
      ['CHAN Tai Man', 'Ruritania', 'not an address', '31/02/1980', '01/02/2020', 'first', '=HYPERLINK("x")'],
      ['', 'HK', 'a@example.com', '', '', '', ''],
      ['Mary WONG', { error: '#REF!' }, 'm@example.com; pa@example.com', '1/2/2027', '3/4/2030', '2', { error: '#?' }],
    ]);
    expect(problemsOf(dry)).toEqual([
      [3, 'Country', 'Ruritania', 'unknownCountry', 'warning'],
      [3, 'E-mail', 'not an address', 'badEmail', 'warning'],
      [3, 'Date of birth', '31/02/1980', 'impossibleDate', 'warning'],
      [3, 'Passport expiry', '01/02/2020', 'ambiguousDate', 'note'],
      [3, 'Passport expiry', '01/02/2020', 'passportExpired', 'note'],
      [3, 'Precedence', 'first', 'notANumber', 'warning'],
      [3, 'Remarks', '=HYPERLINK("x")', 'formulaText', 'note'],
      [4, 'Name', '', 'noName', 'error'],
      [5, 'Country', '#REF!', 'errorCell', 'warning'],
      [5, 'E-mail', 'm@example.com; pa@example.com', 'severalEmails', 'note'],
      [5, 'Date of birth', '1/2/2027', 'birthInFuture', 'warning'],
      [5, 'Passport expiry', '3/4/2030', 'ambiguousDate', 'note'],
      [5, 'Remarks', '#?', 'formulaNotComputed', 'warning'],
    ]);
    expect(dry.plan.rows.map((row) => row.takable)).toEqual([true, false, true]);
  });

  test('names the columns that were too many to be read', () => {
    const columnsNotRead = { first: 200, count: 4 };
    const rows = [['Name'], ['CHAN Tai Man']];
    const plan = planImport(
      EMPTY,
      findTable({ name: 'S', rows, merges: [], columnsNotRead }),
      { columns: [{ field: 'fullName' }], defaults: { origin: 'hongKong', organisation: '' } },
      NOW,
    );
    expect(plan.ok && plan.value.problems).toMatchObject([
      { line: 0, column: 200, reason: 'columnsNotRead', detail: '4', severity: 'warning' },
    ]);
    expect(plan.ok && notTaken(plan.value, {})).toEqual([]);
  });

  test('keeps a cell that begins with = as text', () => {
    const { state } = apply(
      dryRun([
        ['Name', 'Remarks'],
        ['CHAN Tai Man', '=1+1'],
      ]).plan,
    );
    expect(peopleOf(state)[0]?.remarks).toBe('=1+1');
  });

  test('needs no e-mail, and takes "N/A" for nothing', () => {
    const dry = dryRun([
      ['Name', 'E-mail', 'Country'],
      ['CHAN Tai Man', '', ''],
      ['Mary WONG', 'N/A', '無'],
    ]);
    expect(dry.plan.problems).toEqual([]);
    expect(peopleOf(apply(dry.plan).state).map((person) => person.email)).toEqual([undefined, undefined]);
  });

  test('marks two people with one passport, in the sheet and in the mission', () => {
    const first = dryRun([
      ['Name', 'Passport no.'],
      ['CHAN Tai Man', 'K123 4567'],
      ['Mary WONG', 'k1234567'],
    ]);
    expect(first.plan.problems).toMatchObject([{ line: 3, reason: 'samePassportInFile', detail: '2' }]);
    const { state } = apply(
      dryRun([
        ['Name', 'Passport no.'],
        ['CHAN Tai Man', 'K1234567'],
      ]).plan,
    );
    const second = dryRun(
      [
        ['姓名', '護照號碼'],
        ['陳大文', 'K1234567'],
      ],
      state,
    );
    expect(second.plan.problems).toMatchObject([{ line: 2, reason: 'passportOfPerson', detail: 'CHAN Tai Man' }]);
  });

  test('cuts what is longer than a field holds, and says so', () => {
    const dry = dryRun([
      ['Name', 'Role'],
      ['CHAN Tai Man', 'x'.repeat(900)],
    ]);
    expect(dry.plan.problems).toMatchObject([{ reason: 'tooLong' }]);
    expect(peopleOf(apply(dry.plan).state)[0]?.role).toHaveLength(500);
  });
});

describe('who may be the same person is offered, and never merged by itself', () => {
  const offers = (dry: Dry) =>
    dry.plan.rows.map((row) =>
      row.offers.map(({ reasons, strength, target }) => [
        target.kind === 'row' ? target.line : 'person',
        ...reasons,
        strength,
      ]),
    );

  test('the same passport is strong, whatever the names', () => {
    expect(
      offers(
        dryRun([
          ['Name', 'Passport no.'],
          ['CHAN Tai Man', 'K1'],
          ['陳大文', 'K-1'],
        ]),
      ),
    ).toEqual([[], [[2, 'samePassport', 'strong']]]);
  });
  test('the same name in the other Chinese script is likely', () => {
    expect(
      offers(
        dryRun([
          ['姓名', '單位'],
          ['陳大文', 'x'],
          ['陈大文', 'x'],
        ]),
      ),
    ).toEqual([[], [[2, 'sameNameOtherScript', 'likely']]]);
  });
  test('the same name in Cyrillic and Latin is weak', () => {
    expect(
      offers(
        dryRun([
          ['Name', 'Org'],
          ['Нұрлан Әбенов', 'x'],
          ['NURLAN ABENOV', 'y'],
        ]),
      ),
    ).toEqual([[], [[2, 'sameNameTransliterated', 'weak']]]);
  });
  test('a Chinese name and its Latin spelling are likely in one organisation, and nothing in two', () => {
    expect(
      offers(
        dryRun([
          ['Name', 'Organisation'],
          ['CHAN Tai Man', 'Peak Minerals Ltd'],
          ['陳大文', 'Peak Minerals Limited'],
          ['陈大文', 'Altai Water'],
          ['WANG Wei', 'Altai Water'],
          ['王伟', 'ALTAI WATER LLC'],
          ['王偉', ''],
        ]),
      ),
    ).toEqual([
      [],
      [[2, 'sameSound', 'likely']],
      [[3, 'sameNameOtherScript', 'likely']],
      [],
      [[5, 'sameSound', 'likely']],
      [[6, 'sameNameOtherScript', 'likely']],
    ]);
  });
  test('a person who is there is found by the sound too, unless the characters or the passports differ', () => {
    const { state } = apply(
      dryRun([
        ['姓名', '單位', '護照號碼'],
        ['陳大文', '高山礦業', 'K1'],
        ['黃美玲', '高山礦業', ''],
        ['黃美齡 WONG Mei Ling', '高山礦業', ''],
      ]).plan,
    );
    const dry = dryRun(
      [
        ['Name', '單位', 'Passport no.'],
        ['CHAN Tai Man', '高山礦業有限公司', 'K2'],
        ['WONG Mei Ling', '高山礦業有限公司', ''],
        ['王美玲 WONG Mei Ling', '高山礦業有限公司', ''],
      ],
      state,
    );
    expect(dry.plan.rows.map(({ offers }) => offers.map(({ reasons }) => reasons))).toEqual([
      [],
      [['sameName', 'sameSound'], ['sameSound']],
      [['sameName'], ['sameName', 'sameSound']],
    ]);
  });
  test('two passports or two birthdays are two people, however alike their names', () => {
    expect(
      offers(
        dryRun([
          ['Name', 'Passport no.'],
          ['Нұрлан Әбенов', 'N1'],
          ['NURLAN ABENOV', 'N2'],
        ]),
      ),
    ).toEqual([[], []]);
    expect(
      offers(
        dryRun([
          ['Name', 'Date of birth'],
          ['WANG Wei', '31/5/1980'],
          ['WANG Wei', '30/5/1981'],
        ]),
      ),
    ).toEqual([[], []]);
  });
  test('an e-mail that an office shares tells nobody apart', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [
      `CHAN ${String.fromCharCode(65 + i)}${'abcdefghijkl'[i]} Man`,
      'office@example.com',
    ]);
    expect(offers(dryRun([['Name', 'E-mail'], ...rows])).at(-1)).toEqual([]);
  });
  test('without a decision each row is a person of its own', () => {
    const { plan } = dryRun([
      ['Name', 'Passport no.'],
      ['CHAN Tai Man', 'K1'],
      ['陳大文', 'K1'],
    ]);
    expect(apply(plan)).toMatchObject({ added: 2, joined: 0, updated: 0 });
  });
});

describe('an import', () => {
  const existing = (): MissionState =>
    apply(
      dryRun([
        ['Name', 'Position', 'E-mail', 'Passport no.', 'Organisation'],
        ['CHAN Tai Man', 'Director', 'old@example.com', 'K1', 'Peak Ltd'],
      ]).plan,
    ).state;
  const incoming: readonly (readonly Cell[])[] = [
    ['姓名', '職銜', 'E-mail', '護照號碼', '機構名稱', '飲食要求'],
    ['陳大文', '董事', 'new@example.com', 'K1', '高山', '素食'],
  ];

  test('fills blanks of whom it is merged with, and keeps what is there unless told otherwise', () => {
    const state = existing();
    const { plan } = dryRun(incoming, state);
    const [row] = plan.rows;
    const offer = row?.offers[0];
    if (row === undefined || offer === undefined || offer.target.kind !== 'person') throw new Error('no offer');
    expect(
      compareDrafts(plan.people[offer.target.id] as never, row.draft)
        .filter((field) => field.state === 'conflict')
        .map((field) => field.path),
    ).toEqual(['organisation', 'email']);
    const kept = apply(plan, { 2: { action: 'merge', target: offer.target, takes: {} } }, state);
    expect(kept).toMatchObject({ added: 0, updated: 1, organisationsAdded: 0 });
    expect(peopleOf(kept.state)).toMatchObject([
      {
        names: { latin: { family: 'CHAN' }, hant: { family: '陳', given: '大文' } },
        position: { en: 'Director', 'zh-Hant': '董事' },
        email: 'old@example.com',
      },
    ]);
    expect(liveRows(kept.state, 'travellers')).toMatchObject([{ passportNumber: 'K1', diet: '素食' }]);
    const taken = apply(
      plan,
      { 2: { action: 'merge', target: offer.target, takes: { email: 'incoming', organisation: 'incoming' } } },
      state,
    );
    expect(peopleOf(taken.state)[0]?.email).toBe('new@example.com');
    expect(liveRows(taken.state, 'organisations').map((o) => o.name)).toContainEqual({ 'zh-Hant': '高山' });
  });

  test('joins rows of one sheet that are one person, through each other too', () => {
    const { plan } = dryRun([
      ['Name', 'Passport no.', 'Role'],
      ['CHAN Tai Man', 'K1', ''],
      ['陳大文', 'K1', 'Leader'],
      ['陈大文', 'K1', ''],
    ]);
    const merge = (line: number) => ({ action: 'merge', target: { kind: 'row', line }, takes: {} }) as const;
    const done = apply(plan, { 3: merge(2), 4: merge(3) });
    expect(done).toMatchObject({ added: 1, joined: 2 });
    expect(peopleOf(done.state)).toMatchObject([{ names: { latin: {}, hant: {}, hans: {} }, role: 'Leader' }]);
  });

  test('keeps a name that was not taken as an alias', () => {
    const { plan } = dryRun([
      ['Name', 'Passport no.'],
      ['CHAN Tai Man', 'K1'],
      ['David CHAN', 'K1'],
    ]);
    const done = apply(plan, { 3: { action: 'merge', target: { kind: 'row', line: 2 }, takes: {} } });
    expect(peopleOf(done.state)[0]?.aliases).toEqual(['David CHAN']);
  });

  test('gives a new organisation its name in each language that the sheet has a column for', () => {
    const { plan } = dryRun([
      ['Name', '公司名稱（中文）', 'Company (English)', 'Организация', 'Organisation (Uzbek)'],
      ['CHAN Tai Man', '高山礦業有限公司', 'Peak Minerals Ltd', 'Пик Минералс', 'Pik Minerals MChJ'],
    ]);
    expect(liveRows(apply(plan).state, 'organisations').map(({ name }) => name)).toEqual([
      { 'zh-Hant': '高山礦業有限公司', en: 'Peak Minerals Ltd', ru: 'Пик Минералс', uz: 'Pik Minerals MChJ' },
    ]);
  });

  test('makes one organisation of rows that name it in one language or another, where any row names it in both', () => {
    const rows = [
      ['Name', '單位', 'Company'],
      ['CHAN Tai Man', '', 'Peak Minerals'],
      ['陳小文', '高山礦業', ''],
      ['Mary WONG', '高山礦業有限公司', 'Peak Minerals Ltd'],
    ];
    const fresh = apply(dryRun(rows).plan);
    expect(liveRows(fresh.state, 'organisations').map(({ name }) => name)).toEqual([
      { 'zh-Hant': '高山礦業有限公司', en: 'Peak Minerals Ltd' },
    ]);
    expect(new Set(peopleOf(fresh.state).map(({ organisationId }) => organisationId)).size).toBe(1);
    // One that is there already stays as it is.
    const state = existing();
    const beside = apply(
      dryRun(
        [
          ['Name', '單位', 'Company'],
          ['Mary WONG', '高山', 'Peak'],
        ],
        state,
      ).plan,
      {},
      state,
    );
    expect(liveRows(beside.state, 'organisations').map(({ name }) => name)).toEqual([{ en: 'Peak Ltd' }]);
  });

  test('is one step: its inverse leaves nothing', () => {
    const state = existing();
    const done = apply(dryRun(incoming, state).plan, {}, state);
    const back = withRows(done.state, rowsAfter(done.state, done.ops.toReversed().map(invertOp)));
    for (const table of ['people', 'travellers', 'organisations', 'groups'] as const) {
      expect(liveRows(back, table)).toEqual(liveRows(state, table));
    }
  });

  test('puts private columns into the records of travellers, never onto the person', () => {
    const { state } = apply(
      dryRun([
        ['Name', 'Passport no.', 'Diet', 'Date of birth'],
        ['CHAN Tai Man', 'K1', 'Vegetarian', '31/5/1980'],
        ['Mary WONG', '', '', ''],
      ]).plan,
    );
    expect(liveRows(state, 'travellers')).toEqual([
      {
        id: peopleOf(state)[0]?.id,
        missionId: 'm1',
        passportNumber: 'K1',
        diet: 'Vegetarian',
        birthDate: '1980-05-31',
      },
    ]);
    expect(JSON.stringify(peopleOf(state))).not.toContain('K1');
  });

  test('finds organisations and groups by name, in any of their languages, and makes each once', () => {
    const first = apply(
      dryRun([
        ['Name', 'Organisation', '機構名稱', 'Group'],
        ['A Bc', 'Peak Minerals Ltd.', '高山礦業有限公司', 'Bus 1; Water'],
        ['D Ef', 'PEAK MINERALS LIMITED', '', 'bus 1'],
      ]).plan,
    );
    expect(liveRows(first.state, 'organisations')).toHaveLength(1);
    expect(liveRows(first.state, 'groups').map((group) => group.name)).toEqual([{ en: 'Bus 1' }, { en: 'Water' }]);
    const second = apply(
      dryRun(
        [
          ['姓名', '单位'],
          ['王伟', '高山矿业有限公司'],
        ],
        first.state,
      ).plan,
      {},
      first.state,
    );
    expect(second.organisationsAdded).toBe(0);
    expect(organisationKey('Altai Water LLC')).toBe(organisationKey('ALTAI WATER'));
    expect(organisationKey('ТОО «Алтай Су»')).toBe(organisationKey('Алтай су'));
  });

  test('leaves out what it was told to, and can give it back with the reasons', () => {
    const dry = dryRun([
      ['Name', 'Country'],
      ['CHAN Tai Man', 'HK'],
      ['Mary WONG', 'Ruritania'],
      ['123', 'HK'],
    ]);
    const choices: Choices = { 2: { action: 'leaveOut' } };
    expect(apply(dry.plan, choices)).toMatchObject({ added: 1, leftOut: 2 });
    expect(notTaken(dry.plan, choices)).toMatchObject([
      { line: 2, whole: true, problems: [] },
      { line: 3, whole: false, problems: [{ reason: 'unknownCountry' }] },
      { line: 4, whole: true, problems: [{ reason: 'noName' }] },
    ]);
  });

  test('of eight times as many rows into as many people takes no more than twenty times as long', () => {
    const letters = (i: number): string => i.toString(36).replace(/\d/g, (d) => 'abcdefghij'[Number(d)] ?? '');
    const timed = (count: number): number => {
      const rows = Array.from({ length: count }, (_, i) => [
        `CHAN ${letters(i)}x Man`,
        `Firm ${i % 90}`,
        `p${i}@example.com`,
        `K${i}`,
        '31/5/1980',
      ]);
      const sheet = [['Name', 'Organisation', 'E-mail', 'Passport no.', 'Date of birth'], ...rows];
      const { state } = apply(dryRun(sheet).plan);
      // The thread's own time: what else the machine does is not counted.
      const start = process.threadCpuUsage();
      const again = dryRun(sheet, state);
      const done = apply(again.plan, {}, state);
      const { user, system } = process.threadCpuUsage(start);
      expect(again.plan.rows.every((row) => row.offers[0]?.strength === 'strong')).toBe(true);
      expect(done.added).toBe(count);
      return user + system;
    };
    timed(200);
    const few = Math.min(timed(400), timed(400));
    expect(timed(3200) / few).toBeLessThan(20);
  }, 60_000);
});

describe('a mapping', () => {
  const entry = {
    sender: 'Chamber',
    headers: ['Name', 'Who sent'],
    columns: [{ field: 'fullName' as const }, { field: 'role' as const }],
    defaults: { origin: 'media' as const, organisation: 'X' },
    usedAt: NOW,
  };
  test('is known again by the headers, in another order too', () => {
    expect(recallMapping([entry], ['WHO SENT', ' name '])).toMatchObject({
      columns: [{ field: 'role' }, { field: 'fullName' }],
      sender: 'Chamber',
    });
    expect(recallMapping([entry], ['Name', 'Other', 'Third'])).toBeNull();
  });
  test('of one sender and one set of headers is kept once, the latest first', () => {
    const later = { ...entry, usedAt: '2026-06-01T00:00:00.000Z', columns: [null, null] };
    expect(rememberMapping(rememberMapping([], entry), later)).toEqual([later]);
    expect(rememberMapping([entry], { ...later, sender: 'Other' })).toHaveLength(2);
  });
});
