/** Which releases there are, and which one holds. */
import type { MissionState } from '../change/missionState.ts';
import { live, liveRows } from '../change/missionState.ts';
import type { Acknowledgement, Release } from './release.ts';

/**
 * Newest first: by number, then by when it was made. Two organisers who release at once without knowing of each other make the
 * same number; the later one holds on every device, and `atOnce` tells the organisers to release again.
 */
export function releasesOf(state: MissionState): readonly Release[] {
  return liveRows(state, 'releases').toSorted(newestFirst);
}

function newestFirst(a: Release, b: Release): number {
  if (a.number !== b.number) return b.number - a.number;
  if (a.madeAt !== b.madeAt) return a.madeAt < b.madeAt ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

/** The newest release of which everything is here; undefined before the first one. */
export function currentRelease(state: MissionState): Release | undefined {
  return releasesOf(state).find((release) => isWhole(state, release));
}

/** Its rows may come in several pages. */
export function isWhole({ tables }: MissionState, { legRowIds, itemRowIds }: Release): boolean {
  return legRowIds.every((id) => tables.releasedLegs.has(id)) && itemRowIds.every((id) => tables.releasedItems.has(id));
}

/** The release that a person had before them when this one came: the newest that they acknowledged, or none. */
export function lastAcknowledged(state: MissionState, personId: string): Release | undefined {
  return releasesOf(state).find(({ id }) => acknowledgementOf(state, id, personId) !== undefined);
}

/**
 * Other releases that were made without knowledge of the newest one, nor it of them: somebody had one of them before them, and
 * what it told is not in the newest. Another release brings them together.
 */
export function atOnce(state: MissionState): readonly Release[] {
  const all = releasesOf(state);
  const known = new Set<string>();
  const waiting = all.slice(0, 1).map(({ id }) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const release = live(state, 'releases', id);
    if (release === undefined || known.has(id)) continue;
    known.add(id);
    waiting.push(...(release.besideIds ?? []), ...(release.previousId === undefined ? [] : [release.previousId]));
  }
  return all.filter(({ id }) => !known.has(id));
}

/** The release before it, as its maker had it; undefined before the first one. */
export function releaseBefore(state: MissionState, { previousId }: Release): Release | undefined {
  const previous = live(state, 'releases', previousId);
  return previous !== undefined && isWhole(state, previous) ? previous : undefined;
}

export function acknowledgementId(releaseId: string, personId: string): string {
  return `${releaseId}-${personId}`;
}

export function acknowledgementOf(
  state: MissionState,
  releaseId: string,
  personId: string,
): Acknowledgement | undefined {
  return live(state, 'acknowledgements', acknowledgementId(releaseId, personId));
}
