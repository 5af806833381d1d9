/** The index follows the rows, alone and after a restart, and holds nothing of the private tables. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import { NOTE_TABLES } from '#shared/domain/notes/note.ts';
import { writtenText } from '#shared/domain/notes/text/writtenText.ts';
import { TABLES } from '#shared/domain/tables.ts';
import { SEARCHED_TABLES } from '#shared/search/documents.ts';
import { applyChanges, catchUpIndex, changedKeys, stampsOf } from '#shared/search/follow.ts';
import { search } from '#shared/search/results.ts';
import { TermIndex } from '#shared/search/termIndex.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { runSteps } from '#shared/steps.ts';
import { item, LEGS, MISSION_ID } from '../domain/programme/plan.ts';
import { action, EMPTY, organisation, person, STATE, type TableRow } from './records.ts';

function built(state: MissionState): TermIndex {
  const index = new TermIndex();
  runSteps(applyChanges(index, { ...EMPTY, missionId: state.missionId }, state));
  return index;
}

/** All that an index says, however it came to say it: terms with their fields, records and counts, and all lengths. */
function contents(index: TermIndex): unknown {
  const { terms, postings, keys, records } = index.pack();
  const width = 5;
  const keyOf = new Map(keys.map((key, at) => [records[at * width] ?? -1, key]));
  let at = 0;
  const next = (): number => postings[at++] ?? 0;
  const said = (terms === '' ? [] : terms.split('\n')).map((term) => {
    const fields = Array.from({ length: next() }, () => {
      const field = next();
      const held = Array.from({ length: next() }, () => [keyOf.get(next()), next()] as const);
      return [field, held.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))] as const;
    });
    return [term, fields.toSorted(([a], [b]) => a - b)] as const;
  });
  const lengths = keys.map(
    (key, place) => [key, [...records.subarray(place * width + 1, (place + 1) * width)]] as const,
  );
  return {
    terms: said.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    lengths: lengths.toSorted(([a], [b]) => (a < b ? -1 : 1)),
  };
}

const WORDS = ['Нұрлан', 'nurlan', '陳大文', 'water', 'Lefèbvre', 'HY756', '水利部', 'memorandum'];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(' '));
const id = fc.constantFrom('a', 'b', 'c');
const deleted = fc.constantFrom({}, {}, { deletedAt: '2026-06-01T00:00:00Z' });

const noteTables = fc.constantFrom(...Object.values(NOTE_TABLES));
const change: fc.Arbitrary<TableRow> = fc.oneof(
  fc.tuple(id, text, id, id, deleted).map(([key, title, organisationId, personId, gone]): TableRow => ({
    table: 'programmeItems',
    row: {
      ...item(key, '2026-06-03T10:00 – 11:00', {
        title: { en: title },
        hostOrganisationIds: [organisationId],
        hostPersonIds: [personId],
      }),
      ...gone,
    },
  })),
  fc.tuple(id, text, deleted).map(([key, remarks, gone]): TableRow => ({
    table: 'itemInternals',
    row: { id: key, missionId: MISSION_ID, remarks, ...gone },
  })),
  fc.tuple(id, text, deleted).map(([key, full, gone]): TableRow => ({
    table: 'people',
    row: { ...person(key, { latin: { full, order: 'givenFirst' } }), ...gone },
  })),
  fc.tuple(id, text, deleted).map(([key, name, gone]): TableRow => ({
    table: 'organisations',
    row: { ...organisation(key, { en: name }), ...gone },
  })),
  fc.tuple(id, text, id, deleted).map(([key, body, ownerId, gone]): TableRow => ({
    table: 'actions',
    row: { ...action(key, body, { ownerId }), ...gone },
  })),
  fc
    .tuple(fc.constantFrom(...LEGS), fc.constantFrom('2026-05-31T12:45', '2026-06-02T15:00'), deleted)
    .map(([leg, arrival, gone]): TableRow => ({ table: 'legs', row: { ...leg, arrival, ...gone } })),
  fc.tuple(noteTables, id, text, deleted).map(([tables, key, title, gone]): TableRow => ({
    table: tables.notes,
    row: {
      id: key,
      missionId: MISSION_ID,
      title,
      template: 'blank',
      createdAt: '2026-06-02T19:30:00Z',
      personIds: [],
      organisationIds: [],
      ...gone,
    },
  })),
  fc.tuple(noteTables, id, id, text, deleted).map(([tables, part, noteId, words, gone]): TableRow => ({
    table: tables.parts,
    row: {
      id: part,
      missionId: MISSION_ID,
      noteId,
      at: '2026-06-02T19:30:00Z',
      update: writtenText([{ kind: 'paragraph', runs: [{ text: words }] }], part.charCodeAt(0)),
      ...gone,
    },
  })),
);
const steps = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });

test('after any edits the index is the one that would be made anew', () => {
  fc.assert(
    fc.property(steps, (edits) => {
      let state = EMPTY;
      const index = new TermIndex();
      for (const rows of edits) {
        const next = withRows(state, rows);
        runSteps(applyChanges(index, state, next));
        state = next;
      }
      expect(contents(index)).toEqual(contents(built(state)));
    }),
    { numRuns: 150 },
  );
});

test('an index that was kept and catches up with any edits is the one that would be made anew', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(11), async (edits, keptAt) => {
      let state = EMPTY;
      let kept = { packed: new TermIndex().pack(), stamps: runSteps(stampsOf(EMPTY)) };
      for (const [at, rows] of edits.entries()) {
        state = withRows(state, rows);
        if (at === keptAt) kept = { packed: built(state).pack(), stamps: runSteps(stampsOf(state)) };
      }
      const index = new TermIndex(kept.packed);
      runSteps(catchUpIndex(index, kept.stamps, state));
      await index.clean();
      expect(contents(index)).toEqual(contents(built(state)));
    }),
    { numRuns: 100 },
  );
});

test('an index that is kept and read back answers the same, with the same worth of each record', () => {
  const state = withRows(STATE, [{ table: 'actions', row: action('often', 'Wells\nwater, water and water again') }]);
  const index = built(state);
  const back = new TermIndex(structuredClone(index.pack()));
  const water = new Map([['water', { title: 1, body: 1, hidden: 1, days: 1 }]]);
  expect(index.find([water]).length).toBeGreaterThan(3);
  expect(back.find([water])).toEqual(index.find([water]));
  for (const query of ['nurlan', '陳', '3 June', 'water', 'nulran']) {
    const asked = { locale: 'en', limit: 20 } as const;
    expect(search(back, state, query, asked)).toEqual(search(index, state, query, asked));
  }
});

test('only what changed since it was kept is entered', () => {
  const index = built(STATE);
  const stamps = runSteps(stampsOf(STATE));
  expect(runSteps(catchUpIndex(index, stamps, structuredClone(STATE)))).toBe(0);
  const edited = withRows(STATE, [{ table: 'organisations', row: organisation('lodz', { en: 'Other' }) }]);
  expect(runSteps(catchUpIndex(index, stamps, edited))).toBe(1);
});

test('an edit of one row enters that record and those that show it', () => {
  const nurlan = person('nurlan', { latin: { full: 'Nurlan', order: 'givenFirst' } });
  const edited = withRows(STATE, [{ table: 'people', row: nurlan }]);
  expect([...changedKeys(STATE, edited)]).toEqual(['person/nurlan', 'action/tariff']);
  const renamed = withRows(STATE, [{ table: 'organisations', row: organisation('rail', { en: 'Steppe Railways' }) }]);
  expect([...changedKeys(STATE, renamed)]).toEqual(['organisation/rail', 'item/reception']);
});

test('no table of the private scope is read, and nothing of a traveller is in the index', () => {
  expect(SEARCHED_TABLES.filter((table) => (TABLES[table].scope as string) === 'private')).toEqual([]);
  const { mission, rows } = sampleMission();
  const numbers = rows.flatMap(({ table, row }) =>
    table === 'travellers' && 'passportNumber' in row && row.passportNumber !== undefined ? [row.passportNumber] : [],
  );
  expect(numbers.length).toBeGreaterThan(5);
  const own = {
    id: 'chan-tai-man',
    missionId: mission.id,
    passportNumber: 'QX7654321',
    diet: 'unmistakablediet',
    medical: 'unmistakablemedical',
    emergencyName: 'Unmistakablecontact',
  };
  const state = withRows({ ...EMPTY, missionId: mission.id }, [...rows, { table: 'travellers', row: own }]);
  const index = built(state);
  const terms = new Set(index.pack().terms.split('\n'));
  for (const secret of [...numbers, 'QX7654321', 'unmistakablediet', 'unmistakablemedical', 'unmistakablecontact']) {
    expect(terms).not.toContain(secret.toLowerCase());
    expect(search(index, state, secret, { locale: 'en', limit: 10 })).toEqual([]);
  }
});
