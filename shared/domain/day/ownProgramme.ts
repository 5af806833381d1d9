/** One person's own programme: what they have before them, by the clock that they live by. */
import { addDays, daysBetween, toEpochMs } from '../../time/zones.ts';
import type { MissionState } from '../change/missionState.ts';
import { missionOf } from '../change/missionState.ts';
import { type AgendaDay, agendaDays } from '../programme/agendaDays.ts';
import type { ProgrammeItem } from '../programme/item.ts';
import { compareItems } from '../programme/order.ts';
import { itemsOf } from '../programme/participants.ts';
import { zoneAt, type ZoneSpan, zoneTimelineOf } from '../programme/zoneTimeline.ts';

export interface OwnProgramme {
  readonly state: MissionState;
  readonly personId: string;
  /** In order, cancelled ones included. */
  readonly items: readonly ProgrammeItem[];
  /** The clock of this person, not of the delegation: they may fly ahead of it. */
  readonly timeline: readonly ZoneSpan[];
  /** Every day of the mission, and days outside of it on which they have something. Never empty. */
  readonly days: readonly OwnDay[];
}

export interface OwnDay extends AgendaDay {
  /** Those that take place. */
  readonly count: number;
}

/** A mission that lasts longer than this is a slip of the keyboard; its days without items are left out. */
const MAX_DAYS = 366;

export function ownProgramme(state: MissionState, personId: string): OwnProgramme {
  const items = itemsOf(state, personId).toSorted(compareItems);
  const timeline = zoneTimelineOf(state, [personId]);
  return { state, personId, items, timeline, days: ownDays(state, agendaDays(items, timeline), timeline) };
}

function ownDays(state: MissionState, planned: readonly AgendaDay[], timeline: readonly ZoneSpan[]): OwnDay[] {
  const byDate = new Map(planned.map((day) => [day.date, day]));
  const dates = new Set([...missionDates(state), ...byDate.keys()]);
  const days: OwnDay[] = [];
  for (const date of [...dates].toSorted()) {
    const before = days.at(-1);
    const day = byDate.get(date) ?? emptyDay(date, timeline, before);
    // Whoever has nothing on a day is where they were.
    const legIds = day.legIds.length > 0 ? day.legIds : (before?.legIds.slice(-1) ?? []);
    const count = day.entries.filter(({ item }) => item.status !== 'cancelled').length;
    days.push({ ...day, legIds, count });
  }
  return days;
}

function missionDates(state: MissionState): string[] {
  const mission = missionOf(state);
  if (mission === undefined) return [];
  const last = Math.min(Math.max(daysBetween(mission.startDate, mission.endDate), 0), MAX_DAYS);
  return Array.from({ length: last + 1 }, (_, index) => addDays(mission.startDate, index));
}

function emptyDay(date: string, timeline: readonly ZoneSpan[], before: AgendaDay | undefined): AgendaDay {
  const zone = zoneAt(timeline, toEpochMs(`${date}T12:00`, before?.zone ?? timeline[0]?.zone ?? 'UTC'));
  return { date, entries: [], zone, legIds: [] };
}
