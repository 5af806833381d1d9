/** What letting go of a block means for its item. */
import type { Edit } from '#shared/domain/change/edit.ts';
import { moveItem, resizeItem } from '#shared/domain/programme/decisions.ts';
import { spanOf } from '#shared/domain/programme/span.ts';
import { zoneAt, type ZoneSpan } from '#shared/domain/programme/zoneTimeline.ts';
import { toWall } from '#shared/time/zones.ts';

/** Moves an item to an instant. One that kept the clock in force keeps it where it lands, over a change of zone too. */
export function moveTo(edit: Edit, itemId: string, startMs: number, timeline: readonly ZoneSpan[]): void {
  const item = edit.state.tables.programmeItems.get(itemId);
  if (item === undefined) return;
  const followsClock = item.startZone === zoneAt(timeline, spanOf(item).startMs) && item.startZone === item.endZone;
  const zone = followsClock ? zoneAt(timeline, startMs) : item.startZone;
  if (zone !== item.startZone) edit.update('programmeItems', itemId, { startZone: zone, endZone: zone });
  // The instants of the item as it is now, so that its real length is kept whatever the clocks show.
  moveItem(edit, itemId, toWall(startMs, zone));
}

export function resizeTo(edit: Edit, itemId: string, endMs: number): void {
  const item = edit.state.tables.programmeItems.get(itemId);
  if (item !== undefined) resizeItem(edit, itemId, toWall(endMs, item.endZone));
}
