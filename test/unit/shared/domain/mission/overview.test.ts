import { describe, expect, test } from 'vitest';
import { emptyMissionState, type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import { findClashes } from '#shared/domain/programme/clashes.ts';
import { missionCounts, nextItems, openPoints } from '#shared/domain/mission/overview.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import type { RowOf, TableName } from '#shared/domain/tables.ts';
import { toEpochMs } from '#shared/time/zones.ts';

const { mission, rows } = sampleMission();
const state: MissionState = withRows(emptyMissionState(mission.id), rows);
const NOW = '2026-05-01T00:00:00Z';

function first<T extends TableName>(table: T, wanted: (row: RowOf<T>) => boolean): RowOf<T> {
  const found = [...(state.tables[table] as ReadonlyMap<string, RowOf<T>>).values()].find(wanted);
  if (found === undefined) throw new Error(`no such row in ${table}`);
  return found;
}

describe('counts', () => {
  test('add up, and leave out what is deleted', () => {
    const counts = missionCounts(state);
    const sum = (parts: readonly { count: number }[]): number => parts.reduce((all, { count }) => all + count, 0);
    expect(sum(counts.delegatesByOrigin)).toBe(counts.delegates);
    expect(sum(counts.itemsByStatus)).toBe(counts.items);
    expect(counts.delegates + counts.counterparts).toBe(state.tables.people.size);
    const person = first('people', ({ origin }) => origin === 'media');
    const without = withRows(state, [{ table: 'people', row: { ...person, deletedAt: NOW } }]);
    expect(missionCounts(without).delegates).toBe(counts.delegates - 1);
  });
});

describe('what is still open', () => {
  const before = openPoints(state, findClashes(state));

  test('counts a draft, and an item without a place unless it is on the way or cancelled', () => {
    const meeting = first('programmeItems', ({ kind, status }) => kind === 'meeting' && status === 'confirmed');
    const { placeName: _, placeNameLocal: __, room: ___, ...bare } = meeting;
    const changed = (patch: Partial<typeof meeting>) =>
      openPoints(withRows(state, [{ table: 'programmeItems', row: { ...bare, ...patch } }]), []);
    expect(changed({}).withoutPlace).toBe(before.withoutPlace + 1);
    expect(changed({ kind: 'transfer' }).withoutPlace).toBe(before.withoutPlace);
    expect(changed({ status: 'cancelled' }).withoutPlace).toBe(before.withoutPlace);
    expect(changed({ status: 'draft' }).drafts).toBe(before.drafts + 1);
  });

  test('counts people without a name in Latin letters', () => {
    const person = first('people', ({ names }) => names.hant !== undefined);
    const { latin: _, ...others } = person.names;
    const changed = withRows(state, [{ table: 'people', row: { ...person, names: others } }]);
    expect(openPoints(changed, findClashes(changed)).withoutLatinName).toBe(before.withoutLatinName + 1);
  });

  test('counts travellers without a passport, and never those of the host side', () => {
    const traveller = first('travellers', ({ passportNumber }) => passportNumber !== undefined);
    const { passportNumber: _, ...rest } = traveller;
    const changed = withRows(state, [{ table: 'travellers', row: rest }]);
    expect(openPoints(changed, findClashes(changed)).withoutPassport).toBe(before.withoutPassport + 1);
    const host = first('people', ({ origin }) => origin === 'host');
    const more = withRows(state, [{ table: 'people', row: { ...host, id: 'another' } }]);
    expect(openPoints(more, findClashes(more)).withoutPassport).toBe(before.withoutPassport);
  });
});

describe('next items', () => {
  const at = (wall: string): number => toEpochMs(wall, 'Asia/Almaty');

  test('begin with what is on now, in order, without what is cancelled', () => {
    const now = at('2026-06-02T10:00');
    const next = nextItems(state, now, 5);
    expect(next).toHaveLength(5);
    expect(next.every(({ status }) => status !== 'cancelled')).toBe(true);
    const ends = next.map(({ end, endZone }) => toEpochMs(end, endZone));
    expect(ends.every((end) => end > now)).toBe(true);
    const starts = next.map(({ start, startZone }) => toEpochMs(start, startZone));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test('are none after the last', () => {
    expect(nextItems(state, at('2026-07-01T00:00'), 5)).toEqual([]);
  });
});
