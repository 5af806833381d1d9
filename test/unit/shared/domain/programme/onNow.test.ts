import { expect, test } from 'vitest';
import { emptyMissionState, withRows } from '#shared/domain/change/missionState.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { itemOnNow } from '#shared/domain/programme/onNow.ts';

function item(id: string, start: string, end: string, more: Partial<ProgrammeItem> = {}): ProgrammeItem {
  return {
    id,
    missionId: 'm',
    kind: 'meeting',
    status: 'confirmed',
    title: { en: id },
    start: `2026-06-01T${start}`,
    startZone: 'Asia/Almaty',
    end: `2026-06-01T${end}`,
    endZone: 'Asia/Almaty',
    hostOrganisationIds: [],
    hostPersonIds: [],
    wholeDelegation: true,
    groupIds: [],
    personIds: [],
    absentIds: [],
    speakerIds: [],
    interpreterIds: [],
    ...more,
  };
}

/** Almaty is five hours ahead of UTC. */
const at = (time: string): number => Date.parse(`2026-06-01T${time}:00+05:00`);
const on = (time: string, ...items: ProgrammeItem[]) =>
  itemOnNow(
    withRows(
      emptyMissionState('m'),
      items.map((row) => ({ table: 'programmeItems' as const, row })),
    ),
    at(time),
  )?.id;

const CALL = item('call', '10:00', '11:00');

test('the item in progress, by the clock of its place', () => {
  expect(on('10:00', CALL)).toBe('call');
  expect(on('10:59', CALL)).toBe('call');
  expect(on('09:59', CALL)).toBeUndefined();
});

test('else the last that ended within two hours', () => {
  expect(on('13:00', CALL)).toBe('call');
  expect(on('13:01', CALL)).toBeUndefined();
  expect(on('12:30', CALL, item('lunch', '11:00', '12:00'))).toBe('lunch');
});

test('one with hosts stands before a ride, and what began last before what is on all day', () => {
  const ride = item('ride', '10:15', '10:45', { kind: 'transfer' });
  expect(on('10:30', CALL, ride)).toBe('call');
  expect(on('10:30', CALL, item('visit', '09:00', '12:00', { hostOrganisationIds: ['o'] }))).toBe('visit');
  expect(on('10:30', item('forum', '08:00', '18:00'), CALL)).toBe('call');
});

test('what was cancelled is not on', () => {
  expect(on('10:30', { ...CALL, status: 'cancelled' })).toBeUndefined();
});
