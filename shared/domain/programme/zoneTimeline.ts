/**
 * Which clock the delegation lives by, and when it changes: at the landing of a flight between zones. The axis of a day is
 * drawn by instants, so a day with a change of −3 h is 27 hours long and nothing on it overlaps that does not in truth.
 */
import { addDays, offsetAt, toEpochMs, toWall } from '../../time/zones.ts';
import type { MissionState } from '../change/missionState.ts';
import { live, missionOf } from '../change/missionState.ts';
import type { ProgrammeItem } from './item.ts';
import { itemsInOrder } from './order.ts';
import { participantsOf, partOf, rosterIndex } from './participants.ts';
import { sameItems, sameTables } from './sameProgramme.ts';
import { spanOf } from './span.ts';

/** From `fromMs` on, the clocks of `zone` count. The first span begins at −∞. */
export interface ZoneSpan {
  readonly fromMs: number;
  readonly zone: string;
}

/**
 * Spans in order, each with another offset than the one before. The clock in force is that of most delegates: every
 * journey takes its people to the zone where it lands, and every item in a city shows them to be there, so those who fly
 * home early, or an advance party, do not move it. The same list as long as its tables stay the same.
 */
export function zoneTimeline(state: MissionState): readonly ZoneSpan[] {
  const { programmeItems, people, groups, missions, legs } = state.tables;
  const read = [people, groups, missions, legs];
  const known = timelines.get(programmeItems);
  if (known !== undefined && sameTables(known.read, read)) return known.spans;
  const items = itemsInOrder(state);
  const same = last !== undefined && sameTables(last.read, read) && sameItems(last.items, items, MATTERS);
  const { delegation } = rosterIndex(state);
  const spans =
    same && last !== undefined ? last.spans : findSpans(state, delegation, (item) => participantsOf(state, item));
  last = { read, items, spans };
  timelines.set(programmeItems, last);
  return spans;
}

interface Found {
  readonly read: readonly unknown[];
  readonly items: readonly ProgrammeItem[];
  readonly spans: readonly ZoneSpan[];
}

const timelines = new WeakMap<object, Found>();
/** The version before: while a title is typed, nobody is followed anew. */
let last: Found | undefined;

/** What the clock can depend on. */
const MATTERS = [
  'id',
  'status',
  'start',
  'startZone',
  'end',
  'endZone',
  'legId',
  'wholeDelegation',
  'groupIds',
  'personIds',
  'absentIds',
] as const satisfies readonly (keyof ProgrammeItem)[];

/** The same for some of the mission's people alone, such as one person or a group; of the delegation where there are none. */
export function zoneTimelineOf(state: MissionState, people: readonly string[]): readonly ZoneSpan[] {
  if (people.length === 0) return zoneTimeline(state);
  return findSpans(state, people, (item) => people.filter((id) => partOf(state, item, id) !== undefined));
}

function findSpans(
  state: MissionState,
  people: readonly string[],
  peopleAt: (item: ProgrammeItem) => readonly string[],
): readonly ZoneSpan[] {
  const homeZone = missionOf(state)?.homeZone ?? 'UTC';
  const spans: ZoneSpan[] = [{ fromMs: Number.NEGATIVE_INFINITY, zone: homeZone }];
  // Before the roster is typed in, every item takes everyone.
  const everyone = people.length === 0 ? [''] : null;
  const whereabouts = new Whereabouts(everyone ?? people, homeZone);
  for (const { item, ms, zone: reached } of proofs(state)) {
    if (!whereabouts.moveAll(everyone ?? (() => peopleAt(item)), reached)) continue;
    const before = spans.at(-1)?.zone ?? homeZone;
    const zone = whereabouts.zoneOfMost(before, ms);
    if (offsetAt(zone, ms) !== offsetAt(before, ms)) spans.push({ fromMs: ms, zone });
  }
  return spans;
}

interface Proof {
  readonly item: ProgrammeItem;
  readonly ms: number;
  readonly zone: string;
}

/** Where items show their people to be, in order of time: where they begin, and where journeys land. */
function proofs(state: MissionState): readonly Proof[] {
  const found: Proof[] = [];
  for (const item of itemsInOrder(state)) {
    if (item.status === 'cancelled') continue;
    const { startMs, endMs } = spanOf(item);
    const journey = item.startZone !== item.endZone;
    // A video call by the clock of the other side takes nobody there.
    const elsewhere = (live(state, 'legs', item.legId)?.zone ?? item.startZone) !== item.startZone;
    if (journey || !elsewhere) found.push({ item, ms: startMs, zone: item.startZone });
    if (journey) found.push({ item, ms: endMs, zone: item.endZone });
  }
  return found.toSorted((a, b) => a.ms - b.ms);
}

/** The zone that each person is in, and how many are in each. */
class Whereabouts {
  readonly #zoneOf: Map<string, string>;
  readonly #counts: Map<string, number>;

  constructor(people: readonly string[], zone: string) {
    this.#zoneOf = new Map(people.map((id) => [id, zone]));
    this.#counts = new Map([[zone, people.length]]);
  }

  /** Whether this moved anyone. People are asked for only where not everyone is there already. */
  moveAll(people: readonly string[] | (() => readonly string[]), zone: string): boolean {
    if (this.#counts.get(zone) === this.#zoneOf.size) return false;
    let moved = false;
    for (const id of typeof people === 'function' ? people() : people) moved = this.#move(id, zone) || moved;
    return moved;
  }

  /** Whoever is not followed, such as the host side, stays where they are. */
  #move(id: string, zone: string): boolean {
    const from = this.#zoneOf.get(id);
    if (from === undefined || from === zone) return false;
    this.#zoneOf.set(id, zone);
    this.#counts.set(from, (this.#counts.get(from) ?? 0) - 1);
    this.#counts.set(zone, (this.#counts.get(zone) ?? 0) + 1);
    return true;
  }

  /** Counted by offset, since Almaty and Tashkent are one clock; a tie leaves the clock as it is. */
  zoneOfMost(before: string, ms: number): string {
    const byOffset = new Map<number, { count: number; readonly zone: string }>();
    for (const [zone, count] of this.#counts) {
      if (count === 0) continue;
      const offset = offsetAt(zone, ms);
      const held = byOffset.get(offset);
      if (held === undefined) byOffset.set(offset, { count, zone });
      else held.count += count;
    }
    const now = byOffset.get(offsetAt(before, ms))?.count ?? 0;
    const best = [...byOffset.values()].toSorted((a, b) => b.count - a.count)[0];
    return best === undefined || best.count <= now ? before : best.zone;
  }
}

export function zoneAt(timeline: readonly ZoneSpan[], ms: number): string {
  let zone = timeline[0]?.zone ?? 'UTC';
  for (const span of timeline) {
    if (span.fromMs > ms) break;
    zone = span.zone;
  }
  return zone;
}

export interface DayAxis {
  readonly date: string;
  readonly startMs: number;
  readonly endMs: number;
  /** The zones of the day in order; more than one where the clock changes. */
  readonly parts: readonly { readonly startMs: number; readonly endMs: number; readonly zone: string }[];
}

/** A local day from its midnight to the next, each by the clock in force then. */
export function dayAxis(timeline: readonly ZoneSpan[], date: string): DayAxis {
  const startMs = midnight(timeline, date);
  const endMs = Math.max(midnight(timeline, addDays(date, 1)), startMs + 60 * 60_000);
  const cuts = timeline.filter(({ fromMs }) => fromMs > startMs && fromMs < endMs);
  const parts = [{ fromMs: startMs, zone: zoneAt(timeline, startMs) }, ...cuts].map(({ fromMs, zone }, i) => ({
    startMs: fromMs,
    endMs: cuts[i]?.fromMs ?? endMs,
    zone,
  }));
  return { date, startMs, endMs, parts };
}

/** The first instant at which the clock in force shows this date. */
function midnight(timeline: readonly ZoneSpan[], date: string): number {
  const wall = `${date}T00:00`;
  for (const [i, { fromMs, zone }] of timeline.entries()) {
    const until = timeline[i + 1]?.fromMs ?? Number.POSITIVE_INFINITY;
    const ms = Math.max(toEpochMs(wall, zone), fromMs);
    if (ms < until && toWall(ms, zone) >= wall) return ms;
  }
  return toEpochMs(wall, timeline.at(-1)?.zone ?? 'UTC');
}

/** Whole hours on the axis with what local clocks show at each, for labels and lines. */
export function hourMarks(
  axis: DayAxis,
): readonly { readonly ms: number; readonly wall: string; readonly zone: string }[] {
  const marks: { ms: number; wall: string; zone: string }[] = [];
  for (const { startMs, endMs, zone } of axis.parts) {
    const intoHour = Number(toWall(startMs, zone).slice(14, 16));
    for (let ms = startMs + ((60 - intoHour) % 60) * 60_000; ms < endMs; ms += 60 * 60_000) {
      marks.push({ ms, wall: toWall(ms, zone), zone });
    }
  }
  return marks;
}
