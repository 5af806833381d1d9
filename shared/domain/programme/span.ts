/** When an item is, as instants; kept per row, since rows never change in place. */
import { toEpochMs } from '../../time/zones.ts';
import type { ProgrammeItem } from './item.ts';

export interface Span {
  readonly startMs: number;
  /** Before `startMs` where the item was typed so; nothing corrects it silently. */
  readonly endMs: number;
}

const spans = new WeakMap<ProgrammeItem, Span>();

export function spanOf(item: ProgrammeItem): Span {
  const known = spans.get(item);
  if (known !== undefined) return known;
  const span = { startMs: toEpochMs(item.start, item.startZone), endMs: toEpochMs(item.end, item.endZone) };
  spans.set(item, span);
  return span;
}

/** Real minutes between start and end, whatever the two clocks show; negative where the end comes first. */
export function durationMinutes(item: ProgrammeItem): number {
  const { startMs, endMs } = spanOf(item);
  return Math.round((endMs - startMs) / 60_000);
}
