import { describe, expect, test } from 'vitest';
import { openDifferences, recordOfDifference, settle } from '#shared/domain/agreement/settle.ts';
import { wishAgain } from '#shared/domain/agreement/wishAgain.ts';
import { type Edit, startEdit } from '#shared/domain/change/edit.ts';
import { emptyMissionState, type MissionState, rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import { invertOp } from '#shared/domain/change/op.ts';
import type { Difference } from '#shared/domain/agreement/difference.ts';
import type { Person } from '#shared/domain/roster/person.ts';

const NOW = '2026-06-01T09:00:00.000Z';
const person = {
  id: 'p1',
  missionId: 'm',
  names: { latin: { family: 'CHAN', order: 'familyFirst' } },
  position: { en: 'Chair' },
};
const difference = (fields: Partial<Difference>): Difference => ({
  id: 'd1',
  missionId: 'm',
  kind: 'conflict',
  table: 'people',
  rowId: 'p1',
  at: '2026-05-31T08:00:00.000Z',
  by: 'Ada',
  body: 'b1',
  values: [{ path: 'position.en', wanted: 'Chairman', held: 'Chair' }],
  ...fields,
});

function stateOf(...differences: readonly Difference[]): MissionState {
  const rows = differences.map((row) => ({ table: 'differences' as const, row }));
  return withRows(emptyMissionState('m'), [{ table: 'people', row: person }, ...rows]);
}

const editOf = (state: MissionState): Edit => startEdit(state, { now: NOW, newId: () => 'new' });
const only = (state: MissionState) => openDifferences(state)[0] ?? expect.unreachable();

describe('a difference', () => {
  test('is open until it is settled, the newest first', () => {
    const state = stateOf(
      difference({}),
      difference({ id: 'd2', at: '2026-06-01T08:00:00.000Z' }),
      difference({ id: 'd3', settledAt: NOW, settled: 'kept' }),
      difference({ id: 'd4', deletedAt: NOW }),
    );
    expect(openDifferences(state).map(({ row }) => row.id)).toEqual(['d2', 'd1']);
  });

  test('is about the record that its row belongs to', () => {
    const [about] = openDifferences(stateOf(difference({ table: 'travellers' })));
    expect(about && recordOfDifference(about)).toEqual({ table: 'people', id: 'p1' });
    const [newer] = openDifferences(stateOf(difference({ table: 'vehicles' })));
    expect(newer && recordOfDifference(newer)).toBeUndefined();
  });

  test('gives its value to the field when the other side is taken, and one undo takes both back', () => {
    const state = stateOf(difference({}));
    const edit = editOf(state);
    expect(settle(edit, only(state), 'take', NOW)).toBe(true);
    expect(edit.state.tables.people.get('p1')?.position).toEqual({ en: 'Chairman' });
    expect(edit.state.tables.differences.get('d1')).toMatchObject({ settled: 'taken', settledAt: NOW });
    const back = edit.ops().toReversed().map(invertOp);
    const undone = withRows(edit.state, rowsAfter(edit.state, back));
    expect(undone.tables.people.get('p1')?.position).toEqual({ en: 'Chair' });
    expect(openDifferences(undone)).toHaveLength(1);
  });

  test('empties the field where that is what was wanted', () => {
    const state = stateOf(difference({ values: [{ path: 'position.en', wanted: null, held: 'Chair' }] }));
    const edit = editOf(state);
    settle(edit, only(state), 'take', NOW);
    expect(edit.state.tables.people.get('p1')?.position?.en).toBeUndefined();
  });

  test('leaves the record alone when what stands is kept, and when a proposal is withdrawn', () => {
    for (const [choice, settled] of [
      ['keep', 'kept'],
      ['withdraw', 'withdrawn'],
    ] as const) {
      const state = stateOf(difference({ kind: 'proposal' }));
      const edit = editOf(state);
      expect(settle(edit, only(state), choice, NOW)).toBe(true);
      expect(edit.ops().map(({ table }) => table)).toEqual(['differences']);
      expect(edit.state.tables.differences.get('d1')?.settled).toBe(settled);
    }
  });

  test('brings a deleted record back with the change that was lost', () => {
    const deleted = { ...person, deletedAt: NOW } as unknown as Person;
    const state = withRows(stateOf(difference({ kind: 'deleted' })), [{ table: 'people', row: deleted }]);
    const edit = editOf(state);
    expect(settle(edit, only(state), 'take', NOW)).toBe(true);
    const back = edit.state.tables.people.get('p1');
    expect(back?.deletedAt).toBeUndefined();
    expect(back?.position?.en).toBe('Chairman');
  });

  test('of a record that is not here is not taken, and stays open', () => {
    const state = stateOf(difference({ rowId: 'gone' }));
    const edit = editOf(state);
    expect(settle(edit, only(state), 'take', NOW)).toBe(false);
    expect(edit.ops()).toEqual([]);
  });
});

describe('a refused change that is wanted again', () => {
  test('becomes a new one of what stands now', () => {
    const edit = editOf(stateOf());
    expect(wishAgain(edit, { table: 'people', id: 'p1', set: { 'position.en': 'President' } })).toBe(true);
    expect(edit.ops()).toEqual([
      { table: 'people', id: 'p1', set: { 'position.en': 'President' }, before: { 'position.en': 'Chair' } },
    ]);
  });

  test('makes anew what it had made, deletes and restores', () => {
    const made = editOf(stateOf());
    expect(wishAgain(made, { table: 'groups', id: 'g1', set: { deletedAt: null, 'name.en': 'Water' } })).toBe(true);
    expect(made.state.tables.groups.get('g1')).toMatchObject({ id: 'g1', name: { en: 'Water' } });
    expect(wishAgain(made, { table: 'people', id: 'p1', set: { deletedAt: NOW } })).toBe(true);
    expect(made.state.tables.people.get('p1')?.deletedAt).toBe(NOW);
    expect(wishAgain(made, { table: 'people', id: 'p1', set: { deletedAt: null } })).toBe(true);
    expect(made.state.tables.people.get('p1')?.deletedAt).toBeUndefined();
  });

  test('is not possible for a record that is not here', () => {
    const edit = editOf(stateOf());
    expect(wishAgain(edit, { table: 'people', id: 'p9', set: { role: 'Guide' } })).toBe(false);
    expect(wishAgain(edit, { table: 'vehicles', id: 'v1', set: { seats: 4 } })).toBe(false);
    expect(edit.ops()).toEqual([]);
  });
});
