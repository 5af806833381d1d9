/** The plan: the programme as it stood when the mission began, read off the log. */
import { toEpochMs } from '../../time/zones.ts';
import { rowsAt } from '../change/history.ts';
import { missionOf, type MissionState } from '../change/missionState.ts';
import type { Transaction } from '../change/op.ts';
import { legsInOrder } from './decisions.ts';
import type { ProgrammeItem } from './item.ts';

/** The first minute of the first day, where the journey begins. ISO 8601 UTC. */
export function planMoment(state: MissionState): string {
  const mission = missionOf(state);
  if (mission === undefined) throw new Error('a mission without its record');
  const zone = legsInOrder(state)[0]?.zone ?? mission.homeZone;
  return new Date(toEpochMs(`${mission.startDate}T00:00`, zone)).toISOString();
}

/** The items of the plan; null where the log begins after that. */
export function plannedItems(log: readonly Transaction[], state: MissionState): readonly ProgrammeItem[] | null {
  const rows = rowsAt(log, state, 'programmeItems', planMoment(state));
  return rows === null ? null : [...rows.values()].filter(({ deletedAt }) => deletedAt === undefined);
}
