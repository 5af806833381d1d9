import type { MissionState } from '../change/missionState.ts';
import { missionOf } from '../change/missionState.ts';
import { dateOf, toWall } from '../../time/zones.ts';
import { zoneAt, zoneTimeline } from './zoneTimeline.ts';

/**
 * The local day that planning begins with where a person has chosen none: today, by the delegation's clock, while the mission
 * runs, else its first day. '' where there is no mission.
 */
export function dayToPlan(state: MissionState, nowMs: number): string {
  const mission = missionOf(state);
  if (mission === undefined) return '';
  const today = dateOf(toWall(nowMs, zoneAt(zoneTimeline(state), nowMs)));
  return mission.startDate <= today && today <= mission.endDate ? today : mission.startDate;
}
