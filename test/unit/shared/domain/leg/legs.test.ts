import { describe, expect, test } from 'vitest';
import { type Edit, startEdit } from '#shared/domain/change/edit.ts';
import { emptyMissionState, type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import { addLeg, moveLeg, setLegPlace } from '#shared/domain/leg/editLegs.ts';
import type { Leg } from '#shared/domain/leg/leg.ts';
import { type LegWarning, legWarnings } from '#shared/domain/leg/legWarnings.ts';
import { legsInOrder } from '#shared/domain/programme/decisions.ts';
import { zonesOf } from '#shared/places/zonesOf.ts';

const MISSION = { startDate: '2026-05-31', endDate: '2026-06-06' };
const LEG: Leg = {
  id: 'ala',
  missionId: 'm1',
  city: { en: 'Almaty' },
  country: 'KZ',
  zone: 'Asia/Almaty',
  arrival: '2026-05-31T12:45',
  departure: '2026-06-02T13:10',
};
const NEXT: Leg = {
  ...LEG,
  id: 'tas',
  city: { en: 'Tashkent' },
  country: 'UZ',
  zone: 'Asia/Tashkent',
  arrival: '2026-06-02T15:00',
  departure: '2026-06-04T18:00',
};

const kinds = (warnings: readonly LegWarning[]): string[] => warnings.map(({ kind }) => kind);
const warn = (leg: Leg, before?: Leg): string[] => kinds(legWarnings(leg, before, MISSION, zonesOf));

describe('a leg is warned of', () => {
  test('not at all where it is in order', () => {
    expect(warn(LEG)).toEqual([]);
    expect(warn(NEXT, LEG)).toEqual([]);
  });

  test('when its zone is not known to the shipped data', () => {
    expect(warn({ ...LEG, zone: 'Asia/Verny' })).toEqual(['unknownZone']);
  });

  test('when its zone is not kept in its country on that day', () => {
    expect(warn({ ...LEG, zone: 'Asia/Tokyo' })).toEqual(['zoneOffCountry']);
    // Another name for the same clock is no mistake.
    expect(warn({ ...LEG, zone: 'Asia/Tashkent' })).toEqual([]);
    expect(warn({ ...LEG, country: 'AQ', zone: 'Asia/Tokyo' })).toEqual([]);
  });

  test('when it ends before it starts', () => {
    expect(warn({ ...LEG, departure: '2026-05-31T09:00' })).toEqual(['endBeforeStart']);
  });

  test('when it begins before the one before has ended, by instants and not by clocks', () => {
    expect(warn({ ...NEXT, arrival: '2026-06-02T12:00' }, LEG)).toEqual(['overlap']);
    // Leaves Hong Kong at 09:30 and lands in Almaty at 08:45 by its clock, which is later.
    const home: Leg = { ...LEG, id: 'hkg', country: 'HK', zone: 'Asia/Hong_Kong', departure: '2026-05-31T09:30' };
    expect(warn({ ...LEG, arrival: '2026-05-31T08:45' }, { ...home, arrival: '2026-05-31T06:30' })).toEqual([]);
  });

  test('when more than a day lies before it', () => {
    expect(legWarnings({ ...NEXT, arrival: '2026-06-03T15:10' }, LEG, MISSION, zonesOf)).toEqual([
      { kind: 'gap', before: LEG, hours: 26 },
    ]);
  });

  test('when it reaches beyond the mission', () => {
    expect(warn({ ...LEG, arrival: '2026-05-30T12:45' })).toEqual(['outsideMission']);
    expect(warn({ ...NEXT, departure: '2026-06-07T00:10' }, LEG)).toEqual(['outsideMission']);
  });
});

function state(...legs: readonly Leg[]): MissionState {
  const mission = {
    id: 'm1',
    missionId: 'm1',
    title: { en: 'Visit' },
    ...MISSION,
    homeZone: 'Asia/Hong_Kong',
    createdAt: '2026-01-01T00:00:00Z',
  };
  return withRows(emptyMissionState('m1'), [
    { table: 'missions', row: mission },
    ...legs.map((row) => ({ table: 'legs' as const, row })),
  ]);
}

function begin(from: MissionState): Edit {
  let count = 0;
  return startEdit(from, { now: '2026-05-01T00:00:00Z', newId: () => `new${(count += 1)}` });
}

const ISTANBUL = { city: { en: 'Istanbul' }, country: 'TR', zone: 'Europe/Istanbul', airport: 'IST' };

describe('a new leg', () => {
  test('begins where the last one ends, and is of a day', () => {
    const edit = begin(state(LEG));
    const id = addLeg(edit, ISTANBUL);
    expect(edit.state.tables.legs.get(id)).toMatchObject({
      airport: 'IST',
      arrival: '2026-06-02T13:10',
      departure: '2026-06-03T12:00',
    });
    expect(legsInOrder(edit.state).at(-1)?.id).toBe(id);
  });

  test('begins with the mission where it is the first, and ends with it at the latest', () => {
    const edit = begin(state());
    const id = addLeg(edit, ISTANBUL);
    expect(edit.state.tables.legs.get(id)).toMatchObject({ arrival: '2026-05-31T12:00' });
    const last = begin(state({ ...LEG, departure: '2026-06-06T10:00' }));
    const lastId = addLeg(last, ISTANBUL);
    expect(last.state.tables.legs.get(lastId)).toMatchObject({ departure: '2026-06-06T23:00' });
  });
});

describe('legs without an arrival', () => {
  const free = (id: string, sortKey: string): Leg => {
    const { arrival: _, departure: __, ...rest } = LEG;
    return { ...rest, id, sortKey };
  };

  test('stand last and are moved by hand', () => {
    const edit = begin(state(LEG, free('b', '0001'), free('c', '0002')));
    const order = (): string[] => legsInOrder(edit.state).map(({ id }) => id);
    expect(order()).toEqual(['ala', 'b', 'c']);
    moveLeg(edit, 'c', -1);
    expect(order()).toEqual(['ala', 'c', 'b']);
    moveLeg(edit, 'c', -1);
    expect(order()).toEqual(['ala', 'c', 'b']);
    moveLeg(edit, 'ala', 1);
    expect(order()).toEqual(['ala', 'c', 'b']);
  });
});

test('a leg put in another city loses what belonged to the old one', () => {
  const edit = begin(state({ ...LEG, airport: 'ALA', latitude: 43, longitude: 77 }));
  setLegPlace(edit, 'ala', { city: { en: 'Khorgos' }, country: 'KZ', zone: 'Asia/Almaty' });
  const moved = edit.state.tables.legs.get('ala');
  expect(moved).toMatchObject({ city: { en: 'Khorgos' }, arrival: LEG.arrival });
  expect([moved?.airport, moved?.latitude, moved?.longitude]).toEqual([undefined, undefined, undefined]);
});
