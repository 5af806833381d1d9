/** The programme in reading order: by local day, then by instant. */
import type { MissionState, Tables } from '../change/missionState.ts';
import { liveRows } from '../change/missionState.ts';
import { dateOf, daysBetween, inZone, timeOf } from '../../time/zones.ts';
import type { ProgrammeItem } from './item.ts';
import { spanOf } from './span.ts';

/** Before or after in the programme: start instant, then sortKey, then id, so that every device agrees. */
export function compareItems(a: ProgrammeItem, b: ProgrammeItem): number {
  const byStart = spanOf(a).startMs - spanOf(b).startMs;
  if (byStart !== 0) return byStart;
  const keyA = a.sortKey ?? '';
  const keyB = b.sortKey ?? '';
  if (keyA !== keyB) return keyA < keyB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

const ordered = new WeakMap<Tables['programmeItems'], readonly ProgrammeItem[]>();
/** The order of the version before, which most edits leave nearly as it is. */
let lastOrder: readonly ProgrammeItem[] = [];

/** All live items in order; computed once per version of the table. */
export function itemsInOrder(state: MissionState): readonly ProgrammeItem[] {
  const table = state.tables.programmeItems;
  const known = ordered.get(table);
  if (known !== undefined) return known;
  // A list that is nearly in order sorts in one pass, so what was sorted before goes first in its old order.
  const rows = new Set<ProgrammeItem>();
  for (const { id } of lastOrder) {
    const row = table.get(id);
    if (row !== undefined && row.deletedAt === undefined) rows.add(row);
  }
  for (const row of liveRows(state, 'programmeItems')) rows.add(row);
  const sorted = [...rows].toSorted(compareItems);
  ordered.set(table, sorted);
  lastOrder = sorted;
  return sorted;
}

export interface BothClocks {
  /** `09:00` at the place. */
  readonly local: string;
  readonly home: string;
  /** Home date less local date: 1 where home is already on the next day. */
  readonly homeDayShift: number;
  /** Both show the same. */
  readonly same: boolean;
}

/** A wall time at the place with the home time beside it. */
export function bothClocks(wall: string, zone: string, homeZone: string): BothClocks {
  const home = inZone(wall, zone, homeZone);
  return {
    local: timeOf(wall),
    home: timeOf(home),
    homeDayShift: daysBetween(dateOf(wall), dateOf(home)),
    same: home === wall,
  };
}
