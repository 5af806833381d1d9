/** A list of what was done, newest first, with a heading at each day. */
import type { Format } from '#shared/i18n/format.ts';

export type DayLine<T> = { readonly day: string; readonly key: string } | { readonly entry: T; readonly key: string };

export function byDay<T extends { readonly at: string; readonly transactionId: string }>(
  entries: readonly T[],
  format: Format,
): DayLine<T>[] {
  const lines: DayLine<T>[] = [];
  let last = '';
  for (const entry of entries) {
    const day = format.momentDay(entry.at);
    if (day !== last) lines.push({ day, key: `day/${entry.at}` });
    last = day;
    lines.push({ entry, key: entry.transactionId });
  }
  return lines;
}
