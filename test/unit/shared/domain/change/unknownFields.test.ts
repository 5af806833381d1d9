import { expect, test } from 'vitest';
import { checkOps, startEdit } from '#shared/domain/change/edit.ts';
import { emptyMissionState, withRows } from '#shared/domain/change/missionState.ts';
import type { AnyRow } from '#shared/domain/tables.ts';

const LEG = {
  id: 'l1',
  missionId: 'm1',
  city: { en: 'Almaty', eo: 'Almato' },
  country: 'KZ',
  zone: 'Asia/Almaty',
  carbonKg: 120,
} as unknown as AnyRow;
const state = withRows(emptyMissionState('m1'), [{ table: 'legs', row: LEG }]);

test('a row with fields of a newer version can be edited, and keeps them', () => {
  const edit = startEdit(state, { now: '2026-05-31T00:00:00Z', newId: () => 'x' });
  edit.update('legs', 'l1', { hotelName: 'Dostyk' });
  expect(checkOps(state, edit.ops())).toEqual([]);
  expect(edit.state.tables.legs.get('l1')).toMatchObject({
    carbonKg: 120,
    city: { en: 'Almaty', eo: 'Almato' },
    hotelName: 'Dostyk',
  });
});

test('an edit that brings an unknown field itself is refused', () => {
  const known = withRows(emptyMissionState('m1'), []);
  const ops = [{ table: 'legs', id: 'l2', set: { country: 'KZ', zone: 'UTC', colour: 'red' }, before: {} }] as const;
  expect(checkOps(known, ops)).toHaveLength(1);
  const onTop = [{ table: 'legs', id: 'l1', set: { colour: 'red' }, before: {} }] as const;
  expect(checkOps(state, onTop)).toHaveLength(1);
});
