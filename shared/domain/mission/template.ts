/**
 * A mission used as the pattern of the next one: legs and items move by the days between the two first days and keep their
 * wall times, and briefings of the countries come along. Travellers' private details are never taken along, nor what was cancelled, nor what organisers said to each other.
 */
import { addDays, daysBetween } from '../../time/zones.ts';
import type { Briefing } from '../briefing/briefing.ts';
import { liveRows, type MissionState, missionOf } from '../change/missionState.ts';
import type { Leg } from '../leg/leg.ts';
import type { ProgrammeItem } from '../programme/item.ts';
import type { Person } from '../roster/person.ts';
import type { AnyRow } from '../tables.ts';
import { type MissionDraft, missionFromDraft } from './newMission.ts';
import { idMap, type TableRow, withNewIds } from './newIds.ts';

export interface TemplateChoice {
  /** Items, as drafts. */
  readonly programme: boolean;
  readonly organisations: boolean;
  readonly people: boolean;
  readonly groups: boolean;
}

/** The same wall time so many days later; clocks are not asked, so 09:00 stays 09:00. */
export function moveWall(wall: string, days: number): string {
  return `${addDays(wall.slice(0, 10), days)}${wall.slice(10)}`;
}

function withoutUndefined<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T;
}

function movedLeg(leg: Leg, days: number): Leg {
  return withoutUndefined({
    ...leg,
    arrival: leg.arrival === undefined ? undefined : moveWall(leg.arrival, days),
    departure: leg.departure === undefined ? undefined : moveWall(leg.departure, days),
  });
}

function draftItem(item: ProgrammeItem, days: number, taken: ReadonlySet<string>): ProgrammeItem {
  const only = (ids: readonly string[]): string[] => ids.filter((id) => taken.has(id));
  const { cancelledReason: _, legId, ...rest } = item;
  return {
    ...rest,
    ...(legId !== undefined && taken.has(legId) ? { legId } : {}),
    status: 'draft',
    start: moveWall(item.start, days),
    end: moveWall(item.end, days),
    hostOrganisationIds: only(item.hostOrganisationIds),
    hostPersonIds: only(item.hostPersonIds),
    groupIds: only(item.groupIds),
    personIds: only(item.personIds),
    absentIds: only(item.absentIds),
    speakerIds: only(item.speakerIds),
    interpreterIds: only(item.interpreterIds),
  };
}

function takenPerson(person: Person, taken: ReadonlySet<string>): Person {
  const { organisationId, metItemId: _, ...rest } = person;
  return {
    ...rest,
    ...(organisationId !== undefined && taken.has(organisationId) ? { organisationId } : {}),
    groupIds: person.groupIds.filter((id) => taken.has(id)),
  };
}

/** Holidays keep their dates: they are of their year, and what is known of the next one is taken over from its pack. */
function takenBriefing({ legId, ...rest }: Briefing, taken: ReadonlySet<string>): Briefing {
  return { ...rest, ...(legId !== undefined && taken.has(legId) ? { legId } : {}) };
}

/** Rows of a new mission made after this one, its own record first. `now` is ISO 8601 UTC. */
export function rowsFromTemplate(
  state: MissionState,
  draft: MissionDraft,
  choice: TemplateChoice,
  context: { readonly now: string; readonly newId: () => string },
): TableRow[] {
  const mission = missionOf(state);
  if (mission === undefined) throw new Error('a template without a mission');
  const days = daysBetween(mission.startDate, draft.startDate);
  const legs = liveRows(state, 'legs');
  const items = choice.programme
    ? liveRows(state, 'programmeItems').filter(({ status }) => status !== 'cancelled')
    : [];
  const organisations = choice.organisations ? liveRows(state, 'organisations') : [];
  const people = choice.people ? liveRows(state, 'people') : [];
  const groups = choice.groups ? liveRows(state, 'groups') : [];
  const taken = new Set([...legs, ...organisations, ...people, ...groups].map(({ id }) => id));
  const of = (table: TableRow['table'], rows: readonly AnyRow[]): TableRow[] => rows.map((row) => ({ table, row }));
  const rows = [
    ...of('missions', [missionRow(state, draft, context.now)]),
    ...of(
      'legs',
      legs.map((leg) => movedLeg(leg, days)),
    ),
    ...of(
      'briefings',
      liveRows(state, 'briefings').map((row) => takenBriefing(row, taken)),
    ),
    ...of('groups', groups),
    ...of('organisations', organisations),
    ...of(
      'people',
      people.map((person) => takenPerson(person, taken)),
    ),
    ...of(
      'programmeItems',
      items.map((item) => draftItem(item, days, taken)),
    ),
  ];
  return withNewIds(rows, idMap(rows, context.newId));
}

/** Purpose and secretariat carry over; that it was the sample, or archived, does not. */
function missionRow(state: MissionState, draft: MissionDraft, now: string): AnyRow {
  const before = missionOf(state);
  return withoutUndefined({
    ...missionFromDraft(draft, state.missionId, now),
    purpose: before?.purpose,
    secretariatPhone: before?.secretariatPhone,
    secretariatEmail: before?.secretariatEmail,
  });
}
