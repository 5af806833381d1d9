import { describe, expect, it } from 'vitest';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { dayAxis, hourMarks, zoneAt, zoneTimeline } from '#shared/domain/programme/zoneTimeline.ts';
import { emptyMissionState, withRows } from '#shared/domain/change/missionState.ts';
import type { Person } from '#shared/domain/roster/person.ts';
import { toEpochMs } from '#shared/time/zones.ts';

function journey(
  id: string,
  start: [string, string],
  end: [string, string],
  status: ProgrammeItem['status'] = 'confirmed',
) {
  return {
    id,
    missionId: 'm',
    kind: 'flight',
    status,
    title: {},
    start: start[0],
    startZone: start[1],
    end: end[0],
    endZone: end[1],
    hostOrganisationIds: [],
    hostPersonIds: [],
    wholeDelegation: true,
    groupIds: [],
    personIds: [],
    absentIds: [],
    speakerIds: [],
    interpreterIds: [],
  } satisfies ProgrammeItem;
}

const HK = 'Asia/Hong_Kong';
const ALMATY = 'Asia/Almaty';

/** A mission from Hong Kong with three delegates and these journeys. */
function missionWith(...items: readonly ProgrammeItem[]) {
  const people = ['a', 'b', 'c'].map((id): Person => ({
    id,
    missionId: 'm',
    names: {},
    origin: 'hongKong',
    aliases: [],
    groupIds: [],
  }));
  return withRows(emptyMissionState('m'), [
    {
      table: 'missions',
      row: {
        id: 'm',
        missionId: 'm',
        title: {},
        startDate: '2026-05-31',
        endDate: '2026-06-06',
        homeZone: HK,
        createdAt: '2026-01-01T00:00:00Z',
      },
    },
    ...people.map((row) => ({ table: 'people', row }) as const),
    ...items.map((row) => ({ table: 'programmeItems', row }) as const),
  ]);
}
const out = journey('out', ['2026-05-31T09:00', HK], ['2026-05-31T12:30', ALMATY]);
const back = journey('back', ['2026-06-06T14:00', 'Asia/Samarkand'], ['2026-06-07T00:30', HK]);

describe('the clock in force', () => {
  it('changes where a journey lands', () => {
    const timeline = zoneTimeline(missionWith(out, back));
    expect(timeline.map(({ zone }) => zone)).toEqual([HK, ALMATY, HK]);
    const landing = toEpochMs('2026-05-31T12:30', ALMATY);
    expect(zoneAt(timeline, landing - 1)).toBe(HK);
    expect(zoneAt(timeline, landing)).toBe(ALMATY);
  });

  it('is not moved by a cancelled flight', () => {
    expect(zoneTimeline(missionWith({ ...out, status: 'cancelled' }))).toHaveLength(1);
  });

  it('is the clock of most delegates: those who fly home early do not move it', () => {
    const early = {
      ...journey('early', ['2026-06-03T20:00', ALMATY], ['2026-06-04T04:30', HK]),
      wholeDelegation: false,
      personIds: ['a'],
    };
    expect(zoneTimeline(missionWith(out, early)).map(({ zone }) => zone)).toEqual([HK, ALMATY]);
    expect(zoneTimeline(missionWith(out, { ...early, personIds: ['a', 'b'] })).map(({ zone }) => zone)).toEqual([
      HK,
      ALMATY,
      HK,
    ]);
  });

  it('is shown by the first item in another city where the flight there is not written down yet', () => {
    const call = journey('call', ['2026-06-01T09:00', ALMATY], ['2026-06-01T10:00', ALMATY]);
    const timeline = zoneTimeline(missionWith(call));
    expect(timeline.map(({ zone }) => zone)).toEqual([HK, ALMATY]);
    expect(timeline[1]?.fromMs).toBe(toEpochMs('2026-06-01T09:00', ALMATY));
  });

  it('is not moved by a call that is timed by the clock of the other side', () => {
    const state = withRows(
      missionWith(out, { ...journey('call', ['2026-06-01T09:00', HK], ['2026-06-01T10:00', HK]), legId: 'ala' }),
      [
        {
          table: 'legs',
          row: { id: 'ala', missionId: 'm', city: { en: 'Almaty' }, country: 'KZ', zone: ALMATY },
        },
      ],
    );
    expect(zoneTimeline(state).map(({ zone }) => zone)).toEqual([HK, ALMATY]);
  });

  it('is the same list while only a title changes, and another one where a flight is moved', () => {
    const before = missionWith(out);
    const titled = withRows(before, [{ table: 'programmeItems', row: { ...out, title: { en: 'Outbound' } } }]);
    expect(zoneTimeline(titled)).toBe(zoneTimeline(before));
    const later = withRows(titled, [{ table: 'programmeItems', row: { ...out, end: '2026-05-31T13:30' } }]);
    expect(zoneTimeline(later)[1]?.fromMs).toBe(toEpochMs('2026-05-31T13:30', ALMATY));
  });

  it('moves with the journeys before anyone is on the roster', () => {
    const state = missionWith(out);
    const nobody = { ...state, tables: { ...state.tables, people: new Map() } };
    expect(zoneTimeline(nobody).map(({ zone }) => zone)).toEqual([HK, ALMATY]);
  });
});

describe('the axis of a day', () => {
  it('is 27 hours long where the clocks go back three', () => {
    const axis = dayAxis(zoneTimeline(missionWith(out, back)), '2026-05-31');
    expect((axis.endMs - axis.startMs) / 3_600_000).toBe(27);
    expect(axis.parts.map(({ zone }) => zone)).toEqual([HK, ALMATY]);
  });

  it('is 24 hours long elsewhere, and 21 where they go forward three', () => {
    const timeline = zoneTimeline(missionWith(out, back));
    const length = (date: string): number =>
      (dayAxis(timeline, date).endMs - dayAxis(timeline, date).startMs) / 3_600_000;
    expect(length('2026-06-03')).toBe(24);
    // Landing at half past midnight: the sixth ends at 00:00 in Samarkand's stead when Hong Kong says 00:30 already.
    expect(length('2026-06-06') + length('2026-06-07')).toBe(45);
  });

  it('names the hours by the clock in force at each', () => {
    const marks = hourMarks(dayAxis(zoneTimeline(missionWith(out, back)), '2026-05-31'));
    const walls = marks.map(({ wall }) => wall.slice(11));
    expect(walls[0]).toBe('00:00');
    expect(walls.filter((wall) => wall === '13:00')).toHaveLength(2);
    expect(walls.at(-1)).toBe('23:00');
    expect(walls).toHaveLength(27);
  });
});
