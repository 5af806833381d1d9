/** Small missions for the tests of the programme, and a large one for speed. */
import { startEdit, type Edit } from '#shared/domain/change/edit.ts';
import { emptyMissionState, type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import type { Leg } from '#shared/domain/leg/leg.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import type { Group, Person } from '#shared/domain/roster/person.ts';
import { addDays, addWallMinutes } from '#shared/time/zones.ts';

export const MISSION_ID = 'm';

const MISSION = {
  id: MISSION_ID,
  missionId: MISSION_ID,
  title: { en: 'Central Asia' },
  startDate: '2026-05-31',
  endDate: '2026-06-06',
  homeZone: 'Asia/Hong_Kong',
  createdAt: '2026-01-01T00:00:00.000Z',
};

export const LEGS: readonly Leg[] = [
  {
    id: 'ala',
    missionId: MISSION_ID,
    city: { en: 'Almaty' },
    country: 'KZ',
    zone: 'Asia/Almaty',
    airport: 'ALA',
    arrival: '2026-05-31T12:45',
    departure: '2026-06-02T13:00',
  },
  {
    id: 'nqz',
    missionId: MISSION_ID,
    city: { en: 'Astana' },
    country: 'KZ',
    zone: 'Asia/Almaty',
    airport: 'NQZ',
    arrival: '2026-06-02T15:00',
    departure: '2026-06-04T13:00',
  },
];

export function item(id: string, at: string, patch: Partial<ProgrammeItem> = {}): ProgrammeItem {
  const [start = '', end = ''] = at.split(' – ');
  return {
    id,
    missionId: MISSION_ID,
    kind: 'meeting',
    status: 'confirmed',
    title: { en: id },
    start,
    startZone: 'Asia/Almaty',
    end: end.length === 5 ? `${start.slice(0, 10)}T${end}` : end,
    endZone: 'Asia/Almaty',
    hostOrganisationIds: [],
    hostPersonIds: [],
    wholeDelegation: false,
    groupIds: [],
    personIds: [],
    absentIds: [],
    speakerIds: [],
    interpreterIds: [],
    ...patch,
  };
}

export function person(id: string, patch: Partial<Person> = {}): Person {
  return { id, missionId: MISSION_ID, names: {}, origin: 'hongKong', aliases: [], groupIds: [], ...patch };
}

export function group(id: string): Group {
  return { id, missionId: MISSION_ID, name: { en: id }, kind: 'subDelegation' };
}

export function plan(rows: {
  items?: readonly ProgrammeItem[];
  people?: readonly Person[];
  groups?: readonly Group[];
  legs?: readonly Leg[];
}): MissionState {
  return withRows(emptyMissionState(MISSION_ID), [
    { table: 'missions', row: MISSION },
    ...(rows.legs ?? LEGS).map((row) => ({ table: 'legs' as const, row })),
    ...(rows.items ?? []).map((row) => ({ table: 'programmeItems' as const, row })),
    ...(rows.people ?? []).map((row) => ({ table: 'people' as const, row })),
    ...(rows.groups ?? []).map((row) => ({ table: 'groups' as const, row })),
  ]);
}

let ids = 0;

export function editOf(state: MissionState): Edit {
  return startEdit(state, {
    now: '2026-03-01T00:00:00.000Z',
    newId: () => {
      ids += 1;
      return `new${ids}`;
    },
  });
}

/**
 * A week of 5,000 items for 2,000 people: 40 groups with programmes of their own, two items a day for everyone, and
 * speakers, interpreters and counterparts who are now and then wanted twice.
 */
export function largePlan(itemCount = 5000, peopleCount = 2000, groupCount = 40): MissionState {
  const groups = Array.from({ length: groupCount }, (_, index) => group(`g${index}`));
  const people = Array.from({ length: peopleCount }, (_, index) =>
    person(`p${index}`, { origin: index % 5 === 4 ? 'host' : 'hongKong', groupIds: [`g${index % groupCount}`] }),
  );
  const perDay = groupCount * 18;
  const items = Array.from({ length: itemCount }, (_, index) => {
    const slot = Math.floor((index % perDay) / groupCount);
    const start = addWallMinutes(`${addDays('2026-05-31', Math.floor(index / perDay))}T08:00`, slot * 45);
    const everyone = index % (perDay / 2) === 0;
    return item(`i${index}`, `${start} – ${addWallMinutes(start, 40)}`, {
      wholeDelegation: everyone,
      groupIds: everyone ? [] : [`g${index % groupCount}`],
      // Mostly of the group itself; every 25th comes from another.
      speakerIds: [
        `p${(index % 25 === 0 ? index * 13 : (index % groupCount) + groupCount * (index % 7)) % peopleCount}`,
      ],
      interpreterIds: [`p${index % groupCount}`],
      hostPersonIds: [`p${(4 + 5 * index) % peopleCount}`],
      absentIds: index % 11 === 0 ? [`p${(index * 3) % peopleCount}`] : [],
      placeName: `Place ${Math.floor(index / groupCount / 3) * groupCount + (index % groupCount)}`,
      vehicle: `Car ${index % 60}`,
      room: `Room ${index % 200}`,
    });
  });
  return plan({ items, people, groups, legs: [] });
}
