/** When the delegation was told what a release says of each item and leg: the release in which it first stood so. */
import type { RowTimes } from '../change/rowTimes.ts';
import { missionOf, type MissionState } from '../change/missionState.ts';
import { currentRelease, releasesOf } from './releases.ts';

/** Of the newest release; times of an item never go back, since later releases are told later. */
export function releaseTimes(state: MissionState): RowTimes {
  const changed = new Map<string, string>();
  const current = currentRelease(state);
  const { releasedItems, releasedLegs } = state.tables;
  const told = new Map<string, string>();
  for (const { madeAt, itemRowIds, legRowIds } of releasesOf(state).toReversed()) {
    for (const id of [...itemRowIds, ...legRowIds]) if (!told.has(id)) told.set(id, madeAt);
  }
  const note = (id: string | undefined, rowId: string): void => {
    const at = told.get(rowId);
    if (id !== undefined && at !== undefined) changed.set(id, at);
  };
  for (const rowId of current?.itemRowIds ?? []) note(releasedItems.get(rowId)?.itemId, rowId);
  for (const rowId of current?.legRowIds ?? []) note(releasedLegs.get(rowId)?.legId, rowId);
  return { since: missionOf(state)?.createdAt ?? current?.madeAt ?? '1970-01-01T00:00:00.000Z', changed };
}
