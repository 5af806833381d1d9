/** What is due in which mission, told once a day from nine in the morning on by the clock of this device. */
import type { MissionState } from '../change/missionState.ts';
import type { Mission } from '../mission/mission.ts';
import { missionProgress } from '../mission/progress.ts';
import { cutTo } from '../../import/values/text.ts';
import { dateOf, toWall } from '../../time/zones.ts';
import { dueActions } from './editActions.ts';

const MORNING_HOUR = 9;
/** What is still open so long after a mission is told by its list, not each day. */
const ENDED_LONG_AGO_DAYS = 180;
const FIRST_MAX = 200;

export interface Due {
  readonly overdue: number;
  readonly dueToday: number;
  /** First line of what waits the longest. */
  readonly first: string;
}

/** Null where nothing is due. `today` is a date at home. */
export function dueOf(state: MissionState, today: string): Due | null {
  const { overdue, dueToday } = dueActions(state, today);
  const [first] = [...overdue, ...dueToday];
  if (first === undefined) return null;
  const line = first.body.trim().split('\n')[0] ?? '';
  return { overdue: overdue.length, dueToday: dueToday.length, first: cutTo(line, FIRST_MAX) };
}

export interface MissionToLookAt {
  readonly mission: Mission;
  /** The date at home. */
  readonly today: string;
}

/** The device's own clock: its date, and the hour of its day. */
export interface DeviceClock {
  readonly day: string;
  readonly hour: number;
}

/** Missions of which it is not known yet what is due today. `looked`: the day on which each was last looked at. */
export function missionsToLookAt(
  missions: readonly Mission[],
  looked: ReadonlyMap<string, string>,
  { day, hour }: DeviceClock,
  nowMs: number,
): readonly MissionToLookAt[] {
  if (hour < MORNING_HOUR) return [];
  return missions
    .filter((mission) => {
      if (mission.archivedAt !== undefined || looked.get(mission.id) === day) return false;
      const progress = missionProgress(mission, nowMs);
      return progress.kind !== 'ended' || progress.daysAgo <= ENDED_LONG_AGO_DAYS;
    })
    .map((mission) => ({ mission, today: dateOf(toWall(nowMs, mission.homeZone)) }));
}
