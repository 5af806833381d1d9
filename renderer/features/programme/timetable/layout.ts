/** Where blocks go on a day: who shares its width with whom. Pure; positions are fractions, the component makes pixels. */
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { dayAxis, type DayAxis, type ZoneSpan } from '#shared/domain/programme/zoneTimeline.ts';
import { spanOf } from '#shared/domain/programme/span.ts';

/** Shorter items are drawn this long, so that their title can be read and grabbed. */
export const MIN_BLOCK_MS = 25 * 60_000;
/** Parallel blocks beside each other before the rest is folded into a count: as many as leave room to read. */
export const DAY_LANES = 6;
export const WEEK_LANES = 2;

export interface Block {
  readonly item: ProgrammeItem;
  readonly startMs: number;
  readonly endMs: number;
  /** Drawn from and to, cut to the day. */
  readonly topMs: number;
  readonly bottomMs: number;
  /** Part of the column's width, from its left edge. */
  readonly left: number;
  readonly width: number;
  /** Goes on from the day before, or into the day after. */
  readonly cutAbove: boolean;
  readonly cutBelow: boolean;
}

export interface Overflow {
  readonly topMs: number;
  readonly bottomMs: number;
  readonly count: number;
  readonly firstId: string;
}

export interface DayLayout {
  readonly axis: DayAxis;
  readonly blocks: readonly Block[];
  readonly overflow: readonly Overflow[];
}

export interface Timed {
  readonly item: ProgrammeItem;
  readonly startMs: number;
  readonly endMs: number;
}

/** Items with their instants; one that ends before it starts is drawn where it starts, and marked by the clash rules. */
export function timed(items: readonly ProgrammeItem[]): readonly Timed[] {
  return items
    .map((item) => {
      const { startMs, endMs } = spanOf(item);
      return { item, startMs, endMs: Math.max(endMs, startMs) };
    })
    .toSorted((a, b) => a.startMs - b.startMs || b.endMs - a.endMs || (a.item.id < b.item.id ? -1 : 1));
}

export function layDay(
  all: readonly Timed[],
  timeline: readonly ZoneSpan[],
  date: string,
  maxLanes: number = DAY_LANES,
): DayLayout {
  const axis = dayAxis(timeline, date);
  const shown = all.filter(
    ({ startMs, endMs }) => startMs < axis.endMs && (startMs >= axis.startMs || endMs > axis.startMs),
  );
  const blocks: Block[] = [];
  const overflow: Overflow[] = [];
  for (const cluster of clusters(shown, axis)) {
    const { placed, lanes } = cluster;
    const drawn = Math.min(lanes, maxLanes);
    const hidden = placed.filter(({ lane }) => lane >= drawn - (lanes > maxLanes ? 1 : 0));
    const folded = lanes > maxLanes ? new Set(hidden) : new Set<(typeof placed)[number]>();
    for (const entry of placed) {
      if (folded.has(entry)) continue;
      blocks.push({
        item: entry.item,
        startMs: entry.startMs,
        endMs: entry.endMs,
        topMs: entry.topMs,
        bottomMs: entry.bottomMs,
        left: entry.lane / drawn,
        width: 1 / drawn,
        cutAbove: entry.startMs < axis.startMs,
        cutBelow: entry.endMs > axis.endMs,
      });
    }
    const first = [...folded][0];
    if (first !== undefined) {
      overflow.push({
        topMs: first.topMs,
        bottomMs: Math.max(...[...folded].map(({ bottomMs }) => bottomMs)),
        count: folded.size,
        firstId: first.item.id,
      });
    }
  }
  return { axis, blocks, overflow };
}

type Placed = Timed & { readonly topMs: number; readonly bottomMs: number; readonly lane: number };

/** Runs of items that overlap one another, each with its first free lane. */
function clusters(shown: readonly Timed[], axis: DayAxis): readonly { placed: readonly Placed[]; lanes: number }[] {
  const out: { placed: Placed[]; lanes: number }[] = [];
  let laneEnds: number[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const entry of shown) {
    const topMs = Math.max(entry.startMs, axis.startMs);
    const bottomMs = Math.min(Math.max(entry.endMs, entry.startMs + MIN_BLOCK_MS), axis.endMs);
    if (topMs >= reach || out.length === 0) {
      out.push({ placed: [], lanes: 0 });
      laneEnds = [];
    }
    const free = laneEnds.findIndex((end) => end <= topMs);
    const lane = free < 0 ? laneEnds.length : free;
    laneEnds[lane] = bottomMs;
    const cluster = out.at(-1);
    if (cluster === undefined) continue;
    cluster.placed.push({ ...entry, topMs, bottomMs, lane });
    cluster.lanes = Math.max(cluster.lanes, lane + 1);
    reach = Math.max(reach, bottomMs);
  }
  return out;
}
