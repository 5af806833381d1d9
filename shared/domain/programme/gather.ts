/** When the people of an item come together before it. */
import type { Edit } from '../change/edit.ts';
import { live } from '../change/missionState.ts';
import { addWallMinutes, timeOf } from '../../time/zones.ts';
import type { ProgrammeItem } from './item.ts';

const DAY_MINUTES = 24 * 60;

/** Wall time in the zone of the start, perhaps of the day before; undefined where nobody said. */
export function gatherTime({ start, gatherMinutes }: ProgrammeItem): string | undefined {
  return gatherMinutes === undefined ? undefined : addWallMinutes(start, -gatherMinutes);
}

/** `time` as `08:15`, the last such time before the start; '' for none. */
export function setGatherTime(edit: Edit, itemId: string, time: string): void {
  const item = live(edit.state, 'programmeItems', itemId);
  if (item === undefined) return;
  const before = minutesOf(timeOf(item.start)) - minutesOf(time);
  const gatherMinutes = time === '' ? undefined : (before + DAY_MINUTES) % DAY_MINUTES;
  edit.update('programmeItems', itemId, { gatherMinutes });
}

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
