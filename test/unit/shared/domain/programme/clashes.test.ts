import { describe, expect, it } from 'vitest';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { withRows } from '#shared/domain/change/missionState.ts';
import type { Clash, ClashKind } from '#shared/domain/programme/clash.ts';
import { clashesOf, findClashes } from '#shared/domain/programme/clashes.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { involvedIn } from '#shared/domain/programme/participants.ts';
import { spanOf } from '#shared/domain/programme/span.ts';
import { group, item, largePlan, person, plan } from './plan.ts';

const PEOPLE = [
  person('ann', { groupIds: ['mining'] }),
  person('bob', { groupIds: ['water'] }),
  person('cai'),
  person('host', { origin: 'host' }),
];
const GROUPS = [group('mining'), group('water')];

function clashes(...items: ProgrammeItem[]): readonly Clash[] {
  return findClashes(plan({ items, people: PEOPLE, groups: GROUPS }));
}

function kinds(...items: ProgrammeItem[]): readonly ClashKind[] {
  return clashes(...items).map(({ kind }) => kind);
}

const day = '2026-06-01';
const ala = { legId: 'ala' };

describe('people at two items at once', () => {
  it('marks the two items and names who is in both', () => {
    const found = clashes(
      item('a', `${day}T09:00 – 10:00`, { personIds: ['ann', 'cai'] }),
      item('b', `${day}T09:30 – 11:00`, { personIds: ['cai', 'bob'] }),
    );
    expect(found).toMatchObject([
      { kind: 'peopleTwice', severity: 'warn', itemIds: ['a', 'b'], personIds: ['cai'], personCount: 1 },
    ]);
  });

  it('lets one item end as the next begins', () => {
    expect(
      kinds(
        item('a', `${day}T09:00 – 10:00`, { wholeDelegation: true }),
        item('b', `${day}T10:00 – 11:00`, { wholeDelegation: true }),
      ),
    ).toEqual([]);
  });

  it('sets a sub-delegation against the whole delegation, and not against another sub-delegation', () => {
    expect(
      clashes(
        item('all', `${day}T09:00 – 10:00`, { wholeDelegation: true }),
        item('mine', `${day}T09:00 – 10:00`, { groupIds: ['mining'] }),
      ),
    ).toMatchObject([{ kind: 'peopleTwice', personIds: ['ann'], personCount: 1 }]);
    expect(
      kinds(
        item('mine', `${day}T09:00 – 10:00`, { groupIds: ['mining'] }),
        item('river', `${day}T09:00 – 10:00`, { groupIds: ['water'] }),
      ),
    ).toEqual([]);
  });

  it('knows speakers, interpreters and counterparts, and who is away', () => {
    const other = item('b', `${day}T09:00 – 10:00`, {
      hostPersonIds: ['host'],
      interpreterIds: ['ann'],
      speakerIds: ['bob'],
    });
    const both = (patch: Partial<ProgrammeItem>): unknown =>
      clashes(item('a', `${day}T09:00 – 10:00`, patch), other).flatMap((clash) =>
        'personIds' in clash ? clash.personIds.toSorted() : [],
      );
    expect(both({ hostPersonIds: ['host'] })).toEqual(['host']);
    expect(both({ speakerIds: ['ann'] })).toEqual(['ann']);
    expect(both({ wholeDelegation: true })).toEqual(['ann', 'bob']);
    expect(both({ wholeDelegation: true, absentIds: ['ann', 'bob'] })).toEqual([]);
  });

  it('leaves out cancelled items, free time and deleted people', () => {
    const a = item('a', `${day}T09:00 – 10:00`, { wholeDelegation: true });
    expect(kinds(a, item('b', `${day}T09:00 – 10:00`, { wholeDelegation: true, status: 'cancelled' }))).toEqual([]);
    expect(kinds(a, item('b', `${day}T09:00 – 10:00`, { wholeDelegation: true, kind: 'free' }))).toEqual([]);
    const gone = PEOPLE.map((row) => ({ ...row, deletedAt: '2026-01-01T00:00:00.000Z' }));
    const b = item('b', `${day}T09:00 – 10:00`, { personIds: ['ann'] });
    expect(findClashes(plan({ items: [a, b], people: gone, groups: GROUPS }))).toEqual([]);
  });

  it('takes a meal on a flight and a speech in a ceremony as part of it', () => {
    const flight = item('f', `${day}T09:00 – 13:00`, { wholeDelegation: true, kind: 'flight' });
    expect(kinds(flight, item('m', `${day}T10:00 – 11:00`, { wholeDelegation: true, kind: 'meal' }))).toEqual([]);
    expect(kinds(flight, item('m', `${day}T12:30 – 13:30`, { wholeDelegation: true, kind: 'meal' }))).toEqual([
      'peopleTwice',
    ]);
    const ceremony = item('c', `${day}T09:00 – 11:00`, {
      wholeDelegation: true,
      kind: 'ceremony',
      placeName: 'Palace',
    });
    expect(kinds(ceremony, item('s', `${day}T09:30 – 09:45`, { speakerIds: ['ann'], kind: 'speech' }))).toEqual([]);
    const elsewhere = item('s', `${day}T09:30 – 09:45`, { speakerIds: ['ann'], kind: 'speech', placeName: 'Studio' });
    expect(kinds(ceremony, elsewhere)).toEqual(['peopleTwice']);
  });

  it('compares by instants: 09:00 in Hong Kong is over when 09:00 in Almaty begins', () => {
    const zone = 'Asia/Hong_Kong';
    const inHongKong = item('h', `${day}T09:00 – 10:00`, { wholeDelegation: true, startZone: zone, endZone: zone });
    expect(kinds(inHongKong, item('a', `${day}T09:00 – 10:00`, { wholeDelegation: true }))).toEqual([]);
    expect(kinds(inHongKong, item('a', `${day}T06:30 – 07:30`, { wholeDelegation: true }))).toEqual(['peopleTwice']);
  });

  it('marks every item of a crowd without naming every pair', () => {
    const crowd = Array.from({ length: 60 }, (_, index) =>
      item(`i${index}`, `${day}T09:00 – 10:00`, { personIds: ['ann'] }),
    );
    const found = clashes(...crowd);
    expect(new Set(found.flatMap(({ itemIds }) => itemIds)).size).toBe(60);
    expect(found.length).toBeLessThanOrEqual(60 * 3);
  });
});

describe('one thing for two items', () => {
  it('marks a vehicle that two items share, alone or in a list', () => {
    const a = item('a', `${day}T09:00 – 10:00`, { vehicle: 'Car 2, Car 4' });
    expect(clashes(a, item('b', `${day}T09:30 – 10:30`, { vehicle: 'car 4' }))).toMatchObject([
      { kind: 'vehicleTwice', itemIds: ['a', 'b'], vehicle: 'Car 4' },
    ]);
    expect(kinds(a, item('b', `${day}T10:00 – 10:30`, { vehicle: 'Car 4' }))).toEqual([]);
  });

  it('marks a room of one place, and not rooms of the same name at two places', () => {
    const a = item('a', `${day}T09:00 – 10:00`, { room: 'Hall A', placeName: 'Ministry' });
    expect(kinds(a, item('b', `${day}T09:30 – 10:30`, { room: 'hall a', placeName: 'Ministry' }))).toEqual([
      'roomTwice',
    ]);
    expect(kinds(a, item('b', `${day}T09:30 – 10:30`, { room: 'Hall A', placeName: 'Hotel' }))).toEqual([]);
  });
});

describe('gaps that nobody can keep', () => {
  const astana = (at: string): ProgrammeItem => item('b', at, { legId: 'nqz', wholeDelegation: true });

  it('marks people who are in the next city with nothing that takes them there', () => {
    const a = item('a', '2026-06-02T09:00 – 12:00', { ...ala, wholeDelegation: true });
    const b = astana('2026-06-02T16:00 – 17:00');
    expect(clashes(a, b)).toMatchObject([
      { kind: 'noTravel', itemIds: ['a', 'b'], personCount: 3, fromLegId: 'ala', toLegId: 'nqz' },
    ]);
    const flight = item('f', '2026-06-02T13:00 – 14:30', {
      ...ala,
      wholeDelegation: true,
      kind: 'flight',
      toAirport: 'NQZ',
    });
    expect(kinds(a, flight, b)).toEqual([]);
    expect(clashes(a, { ...flight, absentIds: ['cai'] }, b)).toMatchObject([{ kind: 'noTravel', personIds: ['cai'] }]);
  });

  it('knows where a flight lands, and that counterparts stay where they are', () => {
    const wrong = item('f', '2026-06-02T13:00 – 14:30', {
      ...ala,
      wholeDelegation: true,
      kind: 'flight',
      toAirport: 'ALA',
    });
    expect(kinds(wrong, astana('2026-06-02T16:00 – 17:00'))).toEqual(['noTravel']);
    expect(
      kinds(
        item('a', '2026-06-02T09:00 – 12:00', { ...ala, hostPersonIds: ['host'] }),
        item('b', '2026-06-02T16:00 – 17:00', { legId: 'nqz', hostPersonIds: ['host'] }),
      ),
    ).toEqual([]);
  });

  it('asks for 15 minutes between two places, unless a transfer is planned', () => {
    const a = item('a', `${day}T09:00 – 10:00`, { wholeDelegation: true, placeName: 'Ministry' });
    const b = item('b', `${day}T10:10 – 11:00`, { wholeDelegation: true, placeName: 'Hotel' });
    expect(clashes(a, b)).toMatchObject([{ kind: 'tightGap', severity: 'info', minutes: 10, neededMinutes: 15 }]);
    expect(kinds(a, { ...b, placeName: 'ministry' })).toEqual([]);
    const ride = item('t', `${day}T10:00 – 10:10`, { wholeDelegation: true, kind: 'transfer' });
    expect(kinds(a, ride, b)).toEqual([]);
  });

  it('asks for 45 minutes before a flight', () => {
    const flight = item('f', `${day}T11:00 – 12:00`, { wholeDelegation: true, kind: 'flight' });
    const ride = (end: string): ProgrammeItem =>
      item('t', `${day}T09:00 – ${end}`, { wholeDelegation: true, kind: 'transfer' });
    expect(kinds(ride('10:20'), flight)).toEqual(['tightGap']);
    expect(kinds(ride('10:15'), flight)).toEqual([]);
  });
});

describe('an item by itself', () => {
  it('may land before it leaves by the clock, and not by the instants', () => {
    const flight = { kind: 'flight' as const, startZone: 'Pacific/Auckland', endZone: 'Pacific/Honolulu' };
    expect(kinds(item('f', '2026-06-02T09:00 – 2026-06-01T19:00', flight))).toEqual([]);
    expect(clashes(item('f', '2026-06-02T09:00 – 2026-06-01T09:00', flight))).toMatchObject([
      { kind: 'endBeforeStart', minutes: 120 },
    ]);
    expect(clashes(item('a', `${day}T09:00 – 09:00`))).toMatchObject([{ kind: 'endBeforeStart', minutes: 0 }]);
  });

  it('says that a zone is unknown', () => {
    expect(
      clashes(item('a', `${day}T09:00 – 10:00`, { startZone: 'Asia/Nowhere', endZone: 'Asia/Nowhere' })),
    ).toMatchObject([{ kind: 'zoneUnknown', zone: 'Asia/Nowhere' }]);
  });

  it('says that it lies outside the mission or the stay in its city', () => {
    expect(clashes(item('a', '2026-05-30T09:00 – 10:00'))).toMatchObject([{ kind: 'outsideMission', side: 'before' }]);
    expect(clashes(item('a', '2026-06-07T09:00 – 10:00'))).toMatchObject([{ kind: 'outsideMission', side: 'after' }]);
    expect(clashes(item('a', '2026-06-02T12:00 – 14:00', { ...ala, wholeDelegation: true }))).toMatchObject([
      { kind: 'outsideLeg', side: 'after', legId: 'ala' },
    ]);
    expect(kinds(item('f', '2026-06-02T13:00 – 14:30', { ...ala, kind: 'flight' }))).toEqual([]);
    expect(kinds(item('f', '2026-06-02T12:00 – 14:00', { ...ala, status: 'cancelled' }))).toEqual([]);
  });
});

describe('over a whole programme', () => {
  it('gives the clashes of one item, and the same list until something changes', () => {
    const state = plan({
      items: [
        item('a', `${day}T09:00 – 10:00`, { personIds: ['ann'] }),
        item('b', `${day}T09:30 – 10:00`, { personIds: ['ann'] }),
        item('c', `${day}T11:00 – 12:00`, { personIds: ['ann'] }),
      ],
      people: PEOPLE,
      groups: GROUPS,
    });
    expect(clashesOf(state, 'b')).toHaveLength(1);
    expect(clashesOf(state, 'c')).toHaveLength(0);
    expect(findClashes({ ...state })).toBe(findClashes(state));
    const moved = withRows(state, [{ table: 'people', row: person('ann', { deletedAt: '2026-01-01T00:00:00.000Z' }) }]);
    expect(findClashes(moved)).toEqual([]);
  });

  it('agrees with a comparison of all pairs', () => {
    const state = largePlan(400, 60, 7);
    const found = new Set(findClashes(state).flatMap((clash) => (clash.kind === 'peopleTwice' ? clash.itemIds : [])));
    expect(found).toEqual(overlappingByHand(state));
  });

  it('is the same list while only words change, and another when a time does', () => {
    const state = largePlan(300, 60, 7);
    const [first] = state.tables.programmeItems.values();
    if (first === undefined) throw new Error('no items');
    const found = findClashes(state);
    const edited = (patch: Partial<ProgrammeItem>): MissionState =>
      withRows(state, [{ table: 'programmeItems', row: { ...first, ...patch } }]);
    expect(findClashes(edited({ title: { en: 'Another title' }, remarks: 'x' }))).toBe(found);
    for (const patch of [
      { room: 'x' },
      { end: '2026-05-31T23:00' },
      { speakerIds: [] },
      { status: 'cancelled' as const },
    ]) {
      expect(findClashes(edited(patch))).not.toBe(found);
      findClashes(state);
    }
  });
});

function overlappingByHand(state: MissionState): ReadonlySet<string> {
  const items = [...state.tables.programmeItems.values()];
  const marked = new Set<string>();
  for (const a of items) {
    const involved = new Set(involvedIn(state, a));
    for (const b of items) {
      const overlap = spanOf(a).startMs < spanOf(b).endMs && spanOf(b).startMs < spanOf(a).endMs;
      if (a !== b && overlap && involvedIn(state, b).some((id) => involved.has(id))) marked.add(a.id).add(b.id);
    }
  }
  return marked;
}
