/** The programme by local day, with the changes of the clock that its people live by. */
import { addDays, dateOf, daysBetween, offsetAt, timeOf, toEpochMs } from '../../time/zones.ts';
import type { ProgrammeItem } from './item.ts';
import { spanOf } from './span.ts';
import { zoneAt, type ZoneSpan } from './zoneTimeline.ts';

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
  /** The clock in force when the day's first entry starts on it. */
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
 * day that it reaches into. `items` must be in order (`itemsInOrder`, filtered or not); `timeline` is the clock of those for
 * whom they are listed (`zoneTimeline`), so that a journey of a few is no change of the clock for all.
 */
export function agendaDays(items: readonly ProgrammeItem[], timeline: readonly ZoneSpan[]): readonly AgendaDay[] {
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
  const clocks = new Clocks(timeline);
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
  const [first] = starting;
  const startMs =
    first === undefined ? toEpochMs(`${date}T12:00`, continuing[0]?.endZone ?? 'UTC') : spanOf(first).startMs;
  return { date, entries, zone: clocks.zoneAt(startMs), legIds: [...legIds] };
}

/** Follows the clock from item to item, and tells where it jumps. */
class Clocks {
  readonly #timeline: readonly ZoneSpan[];
  #zone: string | null = null;
  #offset = 0;
  #endMs = Number.NEGATIVE_INFINITY;

  constructor(timeline: readonly ZoneSpan[]) {
    this.#timeline = timeline;
  }

  zoneAt(ms: number): string {
    return zoneAt(this.#timeline, ms);
  }

  before(item: ProgrammeItem): ZoneChange | undefined {
    const { startMs, endMs } = spanOf(item);
    this.#endMs = Math.max(this.#endMs, endMs);
    return this.#moveTo(startMs);
  }

  /** A last flight home changes the clocks though nothing follows it. */
  afterLast(): ZoneChange | undefined {
    return this.#zone === null ? undefined : this.#moveTo(this.#endMs);
  }

  #moveTo(ms: number): ZoneChange | undefined {
    const fromZone = this.#zone;
    const toZone = this.zoneAt(ms);
    const offset = offsetAt(toZone, ms);
    const minutes = offset - this.#offset;
    this.#zone = toZone;
    this.#offset = offset;
    return fromZone === null || minutes === 0 ? undefined : { fromZone, toZone, minutes };
  }
}
