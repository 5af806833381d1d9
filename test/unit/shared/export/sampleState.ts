import type { MissionState } from '#shared/domain/change/missionState.ts';
import { emptyMissionState, withRows } from '#shared/domain/change/missionState.ts';
import type { RowTimes } from '#shared/domain/change/rowTimes.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import type { Person } from '#shared/domain/roster/person.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';

export const MISSION_ID = 'm';
export const NOW = '2026-05-20T08:00:00Z';
/** Nothing was changed since the mission came. */
export const TIMES: RowTimes = { since: NOW, changed: new Map() };

/** The sample mission as a state, as an open mission has it. */
export function sampleState(): MissionState {
  const { rows } = sampleMission({ missionId: MISSION_ID, idPrefix: '', createdAt: '2026-01-05T02:00:00Z' });
  return withRows(emptyMissionState(MISSION_ID), rows);
}

/** A mission of Hong Kong, with nothing in it yet. */
export function smallState(): MissionState {
  return withRows(emptyMissionState(MISSION_ID), [
    {
      table: 'missions',
      row: {
        id: MISSION_ID,
        missionId: MISSION_ID,
        title: { en: 'Visit', 'zh-Hant': '訪問' },
        startDate: '2026-05-31',
        endDate: '2026-06-06',
        homeZone: 'Asia/Hong_Kong',
        homeCity: { en: 'Hong Kong', 'zh-Hant': '香港' },
        createdAt: '2026-05-20T07:00:00Z',
      },
    },
  ]);
}

export function item(fields: Partial<ProgrammeItem> & { id: string }): ProgrammeItem {
  return {
    missionId: MISSION_ID,
    kind: 'meeting',
    status: 'confirmed',
    title: { en: 'Meeting' },
    start: '2026-06-01T09:00',
    startZone: 'Asia/Almaty',
    end: '2026-06-01T10:00',
    endZone: 'Asia/Almaty',
    hostOrganisationIds: [],
    hostPersonIds: [],
    wholeDelegation: true,
    groupIds: [],
    personIds: [],
    absentIds: [],
    speakerIds: [],
    interpreterIds: [],
    ...fields,
  };
}

export function person(fields: Partial<Person> & { id: string }): Person {
  return { missionId: MISSION_ID, names: {}, origin: 'hongKong', aliases: [], groupIds: [], ...fields };
}

export function withItems(state: MissionState, items: readonly ProgrammeItem[]): MissionState {
  return withRows(
    state,
    items.map((row) => ({ table: 'programmeItems' as const, row })),
  );
}

export function withPeople(state: MissionState, people: readonly Person[]): MissionState {
  return withRows(
    state,
    people.map((row) => ({ table: 'people' as const, row })),
  );
}
