/** A list of what was done, newest first, with a heading at each day. */
import type { Format } from '#shared/i18n/format.ts';

export type DayLine<T> = { readonly day: string; readonly key: string } | { readonly entry: T; readonly key: string };

export function byDay<T extends { readonly at: string; readonly transactionId: string }>(
  entries: readonly T[],
  format: Format,
): DayLine<T>[] {
  const lines: DayLine<T>[] = [];
  // Clocks everywhere are off by whole quarters of an hour: within one it is the same day, and an engine's formatter is slow.
  const days = new Map<string, string>();
  let last = '';
  for (const entry of entries) {
    const quarter = `${entry.at.slice(0, 14)}${Math.floor(Number(entry.at.slice(14, 16)) / 15)}`;
    const day = days.get(quarter) ?? format.momentDay(entry.at);
    days.set(quarter, day);
    if (day !== last) lines.push({ day, key: `day/${entry.at}` });
    last = day;
    lines.push({ entry, key: entry.transactionId });
  }
  return lines;
}
