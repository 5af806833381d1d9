import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edit, startEdit } from '#shared/domain/change/edit.ts';
import {
  emptyMissionState,
  live,
  liveRows,
  type MissionState,
  rowsAfter,
  withRows,
} from '#shared/domain/change/missionState.ts';
import { invertOp, type Op } from '#shared/domain/change/op.ts';
import { TABLE_NAMES } from '#shared/domain/tables.ts';

const NOW = '2026-05-31T01:02:03.004Z';

function counter(): () => string {
  let count = 0;
  return () => `id${(count += 1)}`;
}

const begin = (state: MissionState, newId = counter()): Edit => startEdit(state, { now: NOW, newId });
const apply = (state: MissionState, ops: readonly Op[]): MissionState => withRows(state, rowsAfter(state, ops));
const undo = (state: MissionState, ops: readonly Op[]): MissionState => apply(state, ops.map(invertOp).toReversed());

/** Live rows of all tables as plain data. */
function content(state: MissionState): unknown {
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [table, liveRows(state, table).toSorted((a, b) => (a.id < b.id ? -1 : 1))]),
  );
}

/** What a person may do to the legs and groups of a mission; rows are picked by number among those that are there. */
type Step =
  | { do: 'create'; city: string }
  | { do: 'rename'; at: number; language: 'en' | 'ru'; to: string | undefined }
  | { do: 'move'; at: number; arrival: string | undefined }
  | { do: 'remove'; at: number }
  | { do: 'restore'; at: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('create' as const), city: fc.string() }),
  fc.record({
    do: fc.constant('rename' as const),
    at: fc.nat(9),
    language: fc.constantFrom('en' as const, 'ru' as const),
    to: fc.option(fc.string(), { nil: undefined }),
  }),
  fc.record({
    do: fc.constant('move' as const),
    at: fc.nat(9),
    arrival: fc.constantFrom('2026-05-31T09:05', '2026-06-01T22:00', undefined),
  }),
  fc.record({ do: fc.constant('remove' as const), at: fc.nat(9) }),
  fc.record({ do: fc.constant('restore' as const), at: fc.nat(9) }),
);

function perform(edit: Edit, each: Step): void {
  if (each.do === 'create') {
    edit.create('legs', { city: { en: each.city }, country: 'KZ', zone: 'Asia/Almaty' });
    return;
  }
  const rows = [...edit.state.tables.legs.values()];
  const row = rows[each.at % Math.max(1, rows.length)];
  if (row === undefined) return;
  if (each.do === 'remove') edit.remove('legs', row.id);
  else if (each.do === 'restore') edit.restore('legs', row.id);
  else if (each.do === 'move') edit.update('legs', row.id, { arrival: each.arrival });
  else {
    const { [each.language]: _, ...others } = row.city;
    edit.update('legs', row.id, { city: each.to === undefined ? others : { ...others, [each.language]: each.to } });
  }
}

describe('any sequence of edits', () => {
  const steps = fc.array(step, { maxLength: 30 });

  test('undone gives back what was there', () => {
    fc.assert(
      fc.property(steps, steps, (earlier, later) => {
        const newId = counter();
        const first = begin(emptyMissionState('m'), newId);
        for (const each of earlier) perform(first, each);
        const second = begin(first.state, newId);
        for (const each of later) perform(second, each);
        expect(content(undo(second.state, second.ops()))).toEqual(content(first.state));
      }),
    );
  });

  test('undone and done again gives the same rows, tombstones included', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const edit = begin(emptyMissionState('m'));
        for (const each of all) perform(edit, each);
        const again = apply(undo(edit.state, edit.ops()), edit.ops());
        expect([...again.tables.legs]).toEqual([...edit.state.tables.legs]);
      }),
    );
  });

  test('sent as ops builds the same rows elsewhere', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const edit = begin(emptyMissionState('m'));
        for (const each of all) perform(edit, each);
        const sent = JSON.parse(JSON.stringify(edit.ops())) as Op[];
        expect([...apply(emptyMissionState('m'), sent).tables.legs]).toEqual([...edit.state.tables.legs]);
      }),
    );
  });
});

describe('deletion', () => {
  const created = begin(emptyMissionState('m'));
  const id = created.create('legs', { city: { en: 'Almaty' }, country: 'KZ', zone: 'Asia/Almaty' });

  test('a creation that is undone leaves a tombstone, so that sync can tell it from a row that never was', () => {
    const undone = undo(created.state, created.ops());
    expect(live(undone, 'legs', id)).toBeUndefined();
    expect(undone.tables.legs.get(id)).toMatchObject({ id, missionId: 'm', deletedAt: NOW });
  });

  test('a removed row is restored with all that it held', () => {
    const edit = begin(created.state);
    edit.remove('legs', id);
    expect(liveRows(edit.state, 'legs')).toEqual([]);
    edit.restore('legs', id);
    expect(liveRows(edit.state, 'legs')).toEqual(liveRows(created.state, 'legs'));
  });

  test('removing twice and restoring what is there are no changes', () => {
    const edit = begin(created.state);
    edit.restore('legs', id);
    expect(edit.ops()).toEqual([]);
    edit.remove('legs', id);
    edit.remove('legs', id);
    expect(edit.ops()).toHaveLength(1);
  });
});

test('an update that changes nothing is no op', () => {
  const edit = begin(emptyMissionState('m'));
  const id = edit.create('groups', { name: { en: 'Party B' }, kind: 'group', color: 'teal' });
  const before = edit.ops().length;
  edit.update('groups', id, { name: { en: 'Party B' }, color: 'teal' });
  expect(edit.ops()).toHaveLength(before);
});

test('a table that is not changed keeps its identity, so that what was computed of it holds', () => {
  const edit = begin(emptyMissionState('m'));
  const { people } = edit.state.tables;
  edit.create('legs', { city: {}, country: 'KZ', zone: 'Asia/Almaty' });
  expect(edit.state.tables.people).toBe(people);
});
