/** Who has read a release, and what somebody still has to read. */
import type { MissionState } from '../change/missionState.ts';
import { itemsOf } from '../programme/participants.ts';
import { asReleased } from './asReleased.ts';
import { differencesBetween, differencesFor, type ItemDifference } from './differences.ts';
import type { Acknowledgement, Release } from './release.ts';
import { acknowledgementOf, currentRelease, lastAcknowledged, releaseBefore, releasesOf } from './releases.ts';

/** What a release changed against the one before it, as its maker had that. Of the first one everything is new. */
export function differencesOf(state: MissionState, release: Release): readonly ItemDifference[] {
  return differencesBetween(asReleased(state, releaseBefore(state, release)), asReleased(state, release));
}

export interface Unread {
  readonly release: Release;
  /** What they acknowledged last; undefined where they never did, and have the whole programme to read. */
  readonly since: Release | undefined;
  /** What is other for them than `since` said, or than the release before this one did; nothing for the first release. */
  readonly differences: readonly ItemDifference[];
  /** How many items of the release are theirs and take place. */
  readonly items: number;
}

/** What a person has to read and to acknowledge; undefined where there is nothing that concerns them. */
export function unreadBy(state: MissionState, personId: string): Unread | undefined {
  const release = currentRelease(state);
  if (release === undefined || acknowledgementOf(state, release.id, personId) !== undefined) return undefined;
  const since = lastAcknowledged(state, personId);
  const before = since ?? releaseBefore(state, release);
  const shown = asReleased(state, release);
  const all = before === undefined ? [] : differencesBetween(asReleased(state, before), shown);
  const differences = differencesFor(all, personId);
  const items = itemsOf(shown, personId).filter(({ status }) => status !== 'cancelled').length;
  const concerned = differences.length > 0 || (since === undefined && items > 0);
  return concerned ? { release, since, differences, items } : undefined;
}

/** How a person acknowledged a release: itself, or one that came later and told all that it did. */
export function readingOf(state: MissionState, release: Release, personId: string): Acknowledgement | undefined {
  const own = acknowledgementOf(state, release.id, personId);
  if (own !== undefined) return own;
  const all = releasesOf(state);
  const later = all.slice(
    0,
    all.findIndex(({ id }) => id === release.id),
  );
  for (const { id } of later.toReversed()) {
    const found = acknowledgementOf(state, id, personId);
    if (found !== undefined) return found;
  }
  return undefined;
}
