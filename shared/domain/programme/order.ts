/** The programme in reading order: by local day, then by instant. */
import type { MissionState, Tables } from '../change/missionState.ts';
import { liveRows } from '../change/missionState.ts';
import { addDays, dateOf, daysBetween, inZone, offsetAt, timeOf } from '../../time/zones.ts';
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

/** The clocks change between two entries: `minutes` is −180 from Hong Kong to Almaty. */
export interface ZoneChange {
  readonly fromZone: string;
  readonly toZone: string;
  readonly minutes: number;
}

export interface AgendaEntry {
  readonly item: ProgrammeItem;
  /** The item began on an earlier day and is still on. */
  readonly continues: boolean;
  /** Drawn above this entry. */
  readonly zoneChange?: ZoneChange;
}

export interface AgendaDay {
  /** Local date, `2026-05-31`. */
  readonly date: string;
  readonly entries: readonly AgendaEntry[];
  /** Zone of the day's first entry that starts on it. */
  readonly zone: string;
  /** Legs of the day's items, in order of their first item. */
  readonly legIds: readonly string[];
  /** The clocks change after the last entry of the programme. */
  readonly zoneChangeAfter?: ZoneChange;
}

/** An item spread over more days than this is a slip of the keyboard; it is warned of, not drawn a thousand times. */
const MAX_CONTINUED_DAYS = 31;

const NO_DAYS: readonly string[] = [];

/** The local day after the start day up to the day the item ends; none for an item that ends at midnight sharp. */
export function continuedDays(item: ProgrammeItem): readonly string[] {
  if (item.end.startsWith(dateOf(item.start))) return NO_DAYS;
  const first = dateOf(item.start);
  const last = timeOf(item.end) === '00:00' ? addDays(dateOf(item.end), -1) : dateOf(item.end);
  const days = Math.min(daysBetween(first, last), MAX_CONTINUED_DAYS);
  return days <= 0 ? [] : Array.from({ length: days }, (_, index) => addDays(first, index + 1));
}

/**
 * Items by local day. An item stands under the local date of its start, and again, marked as continuing, on each later
 * day that it reaches into. `items` must be in order (`itemsInOrder`, filtered or not).
 */
export function agendaDays(items: readonly ProgrammeItem[]): readonly AgendaDay[] {
  const byDate = new Map<string, { continuing: ProgrammeItem[]; starting: ProgrammeItem[] }>();
  const dayOf = (date: string): { continuing: ProgrammeItem[]; starting: ProgrammeItem[] } => {
    let day = byDate.get(date);
    if (day === undefined) {
      day = { continuing: [], starting: [] };
      byDate.set(date, day);
    }
    return day;
  };
  for (const item of items) {
    dayOf(dateOf(item.start)).starting.push(item);
    for (const date of continuedDays(item)) dayOf(date).continuing.push(item);
  }
  const clocks = new Clocks();
  const days = [...byDate.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { continuing, starting }]) => agendaDay(date, continuing, starting, clocks));
  const after = clocks.afterLast();
  const last = days.at(-1);
  return after === undefined || last === undefined ? days : [...days.slice(0, -1), { ...last, zoneChangeAfter: after }];
}

function agendaDay(
  date: string,
  continuing: readonly ProgrammeItem[],
  starting: readonly ProgrammeItem[],
  clocks: Clocks,
): AgendaDay {
  const entries: AgendaEntry[] = continuing.map((item) => ({ item, continues: true }));
  const legIds = new Set<string>();
  for (const item of starting) {
    const zoneChange = clocks.before(item);
    entries.push(zoneChange === undefined ? { item, continues: false } : { item, continues: false, zoneChange });
    if (item.legId !== undefined) legIds.add(item.legId);
  }
  const zone = starting[0]?.startZone ?? continuing[0]?.endZone ?? 'UTC';
  return { date, entries, zone, legIds: [...legIds] };
}

const startOffsets = new WeakMap<ProgrammeItem, number>();

/** Minutes east of UTC where and when the item begins. */
function startOffset(item: ProgrammeItem): number {
  const known = startOffsets.get(item);
  if (known !== undefined) return known;
  const offset = offsetAt(item.startZone, spanOf(item).startMs);
  startOffsets.set(item, offset);
  return offset;
}

/** Follows the clock from item to item, and tells where it jumps. */
class Clocks {
  #zone: string | null = null;
  #offset = 0;
  #last: ProgrammeItem | null = null;

  before(item: ProgrammeItem): ZoneChange | undefined {
    const offset = startOffset(item);
    const fromZone = this.#zone;
    const minutes = offset - this.#offset;
    this.#zone = item.startZone;
    this.#offset = offset;
    this.#last = item;
    return fromZone === null || minutes === 0 ? undefined : { fromZone, toZone: item.startZone, minutes };
  }

  /** A last flight home changes the clocks though nothing follows it. */
  afterLast(): ZoneChange | undefined {
    const last = this.#last;
    if (last === null) return undefined;
    const minutes = offsetAt(last.endZone, spanOf(last).endMs) - this.#offset;
    return minutes === 0 ? undefined : { fromZone: last.startZone, toZone: last.endZone, minutes };
  }
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
