import { dateOf, daysBetween, toWall } from '../../time/zones.ts';
import type { Mission } from './mission.ts';

export type MissionProgress =
  /** Whole days until the first day, at least 1. */
  | { readonly kind: 'ahead'; readonly days: number }
  /** Today is day `day` of `of`, from 1. */
  | { readonly kind: 'running'; readonly day: number; readonly of: number }
  | { readonly kind: 'ended'; readonly daysAgo: number };

/** Where a mission stands on the calendar of its home city. `nowMs` is an instant. */
export function missionProgress(
  mission: Pick<Mission, 'startDate' | 'endDate' | 'homeZone'>,
  nowMs: number,
): MissionProgress {
  const today = dateOf(toWall(nowMs, mission.homeZone));
  const untilStart = daysBetween(today, mission.startDate);
  if (untilStart > 0) return { kind: 'ahead', days: untilStart };
  const sinceEnd = daysBetween(mission.endDate, today);
  if (sinceEnd > 0) return { kind: 'ended', daysAgo: sinceEnd };
  return { kind: 'running', day: 1 - untilStart, of: daysBetween(mission.startDate, mission.endDate) + 1 };
}
