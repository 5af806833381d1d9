import { expect, test } from 'vitest';
import { rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import type { Op, Transaction } from '#shared/domain/change/op.ts';
import { planMoment, plannedItems } from '#shared/domain/programme/plan.ts';
import { item, sampleState, smallState, withItems } from '#test/unit/shared/export/sampleState.ts';

const done = (at: string, ...ops: Op[]): Transaction => ({
  id: at,
  missionId: 'm',
  at,
  stamp: `${at}-0000-device`,
  label: { key: 'editItem' },
  ops,
});
const arrival = (at: string): Transaction =>
  done(at, { table: 'missions', id: 'm', set: { deletedAt: null }, before: { deletedAt: at } });
const move = (from: string, to: string): Op => ({
  table: 'programmeItems',
  id: 'a',
  set: { start: to },
  before: { start: from },
});

test('the mission begins with its first day, by the clock where the journey begins, else by that of home', () => {
  expect(planMoment(sampleState())).toBe('2026-05-30T16:00:00.000Z');
  const bangkok = withRows(smallState(), [
    { table: 'legs', row: { id: 'l', missionId: 'm', city: {}, country: 'TH', zone: 'Asia/Bangkok' } },
  ]);
  expect(planMoment(bangkok)).toBe('2026-05-30T17:00:00.000Z');
  expect(planMoment(smallState())).toBe('2026-05-30T16:00:00.000Z');
});

test('the plan is the programme at that moment, without what was deleted by then or made later', () => {
  const late = item({ id: 'late' });
  const gone = item({ id: 'gone', deletedAt: '2026-05-29T00:00:00.000Z' });
  const before = done('2026-05-30T15:59:00.000Z', move('2026-06-01T07:00', '2026-06-01T08:00'));
  const after = done('2026-05-30T16:01:00.000Z', move('2026-06-01T08:00', '2026-06-01T11:00'), {
    table: 'programmeItems',
    id: 'late',
    set: { deletedAt: null },
    before: { deletedAt: '2026-05-30T16:01:00.000Z' },
  });
  const begun = withItems(smallState(), [item({ id: 'a', start: '2026-06-01T07:00' }), late, gone]);
  const state = withRows(begun, rowsAfter(begun, [...before.ops, ...after.ops]));
  const log = [arrival('2026-05-20T00:00:00.000Z'), before, after];
  expect(plannedItems(log, state)?.map(({ id, start }) => [id, start])).toEqual([['a', '2026-06-01T08:00']]);
});

test('it is not known where the mission came to this device later', () => {
  expect(plannedItems([arrival('2026-05-31T00:00:00.000Z')], smallState())).toBeNull();
});
