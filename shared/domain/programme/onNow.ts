/** What a delegate is at, so that what they note down goes with it. */
import { liveRows, type MissionState } from '../change/missionState.ts';
import { isTravel, type ProgrammeItem } from './item.ts';
import { spanOf } from './span.ts';

/** How long after its end one still writes down what was said. */
const AFTER_MS = 2 * 60 * 60 * 1000;

/**
 * The item in progress, else the last that ended within two hours; undefined where there is neither. Of several, one with
 * hosts stands before a ride or free time, and what began last before what has been on all day.
 */
export function itemOnNow(state: MissionState, nowMs: number): ProgrammeItem | undefined {
  const items = liveRows(state, 'programmeItems').filter(({ status }) => status !== 'cancelled');
  const inProgress = items.filter((item) => {
    const { startMs, endMs } = spanOf(item);
    return startMs <= nowMs && nowMs < endMs;
  });
  const found = first(inProgress, (item) => spanOf(item).startMs);
  if (found !== undefined) return found;
  const justEnded = items.filter((item) => {
    const { startMs, endMs } = spanOf(item);
    return startMs <= endMs && endMs <= nowMs && nowMs - endMs <= AFTER_MS;
  });
  return first(justEnded, (item) => spanOf(item).endMs);
}

function first(items: readonly ProgrammeItem[], at: (item: ProgrammeItem) => number): ProgrammeItem | undefined {
  const [found] = items.toSorted(
    (a, b) => importance(b) - importance(a) || at(b) - at(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  return found;
}

/** Of several at once: what is with hosts before all else, a ride or free time after all else. */
export function importance({ kind, hostPersonIds, hostOrganisationIds }: ProgrammeItem): number {
  if (hostPersonIds.length > 0 || hostOrganisationIds.length > 0) return 2;
  return isTravel(kind) || kind === 'free' ? 0 : 1;
}
