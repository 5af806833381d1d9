/** What of a mission its reader sees as the programme. */
import type { MissionState } from '../change/missionState.ts';
import { asReleased } from './asReleased.ts';
import { currentRelease } from './releases.ts';

/**
 * The draft where this device has it, and the newest release where it has none: the devices of the delegation never receive a
 * draft, so that everything that reads legs and programme items reads the release there.
 */
export function shownState(state: MissionState): MissionState {
  return showsRelease(state) ? asReleased(state, currentRelease(state)) : state;
}

/** Is what is shown here a release? A mission without any programme, deleted items included, has no draft here. */
export function showsRelease({ tables }: MissionState): boolean {
  return tables.releases.size > 0 && tables.programmeItems.size === 0 && tables.legs.size === 0;
}
