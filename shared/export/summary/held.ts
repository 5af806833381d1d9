/** Which items of the programme a summary counts, and what became of them. */
import { liveRows, type MissionState } from '../../domain/change/missionState.ts';
import { isTravel, type ProgrammeItem } from '../../domain/programme/item.ts';
import { spanOf } from '../../domain/programme/span.ts';

export type Outcome = 'held' | 'toCome' | 'cancelled' | 'draft';

/** All but journeys and free time. */
export const isEngagement = ({ kind }: ProgrammeItem): boolean => !isTravel(kind) && kind !== 'free';

export function outcomeOf(item: ProgrammeItem, nowMs: number): Outcome {
  if (item.status === 'confirmed') return spanOf(item).endMs <= nowMs ? 'held' : 'toCome';
  return item.status;
}

/** Whether there is anything yet to sum up. `now`: ISO 8601 UTC. */
export function anythingHeld(state: MissionState, now: string): boolean {
  const nowMs = Date.parse(now);
  return liveRows(state, 'programmeItems').some((item) => isEngagement(item) && outcomeOf(item, nowMs) === 'held');
}
