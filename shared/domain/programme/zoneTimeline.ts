/**
 * Which clock the delegation lives by, and when it changes: at the landing of a flight between zones. The axis of a day is
 * drawn by instants, so a day with a change of −3 h is 27 hours long and nothing on it overlaps that does not in truth.
 */
import { addDays, offsetAt, toEpochMs, toWall } from '../../time/zones.ts';
import type { MissionState } from '../change/missionState.ts';
import { liveRows, missionOf } from '../change/missionState.ts';
import type { ProgrammeItem } from './item.ts';
import { participantsOf, rosterIndex } from './participants.ts';
import { spanOf } from './span.ts';

/** From `fromMs` on, the clocks of `zone` count. The first span begins at −∞. */
export interface ZoneSpan {
  readonly fromMs: number;
  readonly zone: string;
}

/**
 * Spans in order, each with another offset than the one before. The clock in force is that of most delegates: every
 * journey takes its people to the zone where it lands, so those who fly home early, or an advance party, do not move it.
 * The same list as long as its tables stay the same.
 */
export function zoneTimeline(state: MissionState): readonly ZoneSpan[] {
  const { programmeItems, people, groups, missions } = state.tables;
  const read = [people, groups, missions];
  const known = timelines.get(programmeItems);
  if (known?.read.every((table, index) => table === read[index]) === true) return known.spans;
  const spans = findSpans(state);
  timelines.set(programmeItems, { read, spans });
  return spans;
}

const timelines = new WeakMap<object, { readonly read: readonly unknown[]; readonly spans: readonly ZoneSpan[] }>();

function findSpans(state: MissionState): readonly ZoneSpan[] {
  const homeZone = missionOf(state)?.homeZone ?? 'UTC';
  const spans: ZoneSpan[] = [{ fromMs: Number.NEGATIVE_INFINITY, zone: homeZone }];
  const { delegation } = rosterIndex(state);
  // Before the roster is typed in, a journey takes everyone.
  const whereabouts = new Whereabouts(delegation.length === 0 ? [''] : delegation, homeZone);
  for (const { item, endMs } of journeys(state)) {
    for (const id of delegation.length === 0 ? [''] : participantsOf(state, item)) whereabouts.move(id, item.endZone);
    const before = spans.at(-1)?.zone ?? homeZone;
    const zone = whereabouts.zoneOfMost(before, endMs);
    if (offsetAt(zone, endMs) !== offsetAt(before, endMs)) spans.push({ fromMs: endMs, zone });
  }
  return spans;
}

/** The zone that each person is in, and how many are in each. */
class Whereabouts {
  readonly #zoneOf: Map<string, string>;
  readonly #counts: Map<string, number>;

  constructor(people: readonly string[], zone: string) {
    this.#zoneOf = new Map(people.map((id) => [id, zone]));
    this.#counts = new Map([[zone, people.length]]);
  }

  /** Those of the host side stay where they are. */
  move(id: string, zone: string): void {
    const from = this.#zoneOf.get(id);
    if (from === undefined || from === zone) return;
    this.#zoneOf.set(id, zone);
    this.#counts.set(from, (this.#counts.get(from) ?? 0) - 1);
    this.#counts.set(zone, (this.#counts.get(zone) ?? 0) + 1);
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

function journeys(state: MissionState): { item: ProgrammeItem; endMs: number }[] {
  return liveRows(state, 'programmeItems')
    .filter((item) => item.status !== 'cancelled' && item.startZone !== item.endZone)
    .map((item) => ({ item, endMs: spanOf(item).endMs }))
    .toSorted((a, b) => a.endMs - b.endMs || (a.item.id < b.item.id ? -1 : 1));
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
