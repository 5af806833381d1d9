/** The agenda as one list of lines, so that only those on screen are drawn. */
import type { AgendaDay, AgendaEntry, ZoneChange } from '#shared/domain/programme/agendaDays.ts';
import { spanOf } from '#shared/domain/programme/span.ts';
import { dateOf, toWall } from '#shared/time/zones.ts';

export type AgendaRow =
  | { readonly type: 'day'; readonly key: string; readonly date: string; readonly day?: AgendaDay }
  | { readonly type: 'empty'; readonly key: string; readonly date: string }
  | { readonly type: 'zone'; readonly key: string; readonly date: string; readonly change: ZoneChange }
  | { readonly type: 'now'; readonly key: string; readonly date: string; readonly zone: string }
  | { readonly type: 'item'; readonly key: string; readonly date: string; readonly entry: AgendaEntry };

/**
 * Days with their items, the changes of zone, and the present moment in its place. `dates` are days to head even where
 * nothing is on them, sorted; none while a filter is on.
 */
export function agendaRows(days: readonly AgendaDay[], dates: readonly string[], nowMs: number): readonly AgendaRow[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const all = [...new Set([...byDate.keys(), ...dates])].toSorted();
  const rows: AgendaRow[] = [];
  for (const date of all) {
    const day = byDate.get(date);
    if (day === undefined) {
      rows.push({ type: 'day', key: date, date }, { type: 'empty', key: `${date}/empty`, date });
      continue;
    }
    rows.push({ type: 'day', key: date, date, day });
    addEntries(rows, day, nowMs);
    if (day.zoneChangeAfter !== undefined) {
      rows.push({ type: 'zone', key: `${date}/zone-after`, date, change: day.zoneChangeAfter });
    }
  }
  return rows;
}

function addEntries(rows: AgendaRow[], day: AgendaDay, nowMs: number): void {
  const { date } = day;
  const today = dateOf(toWall(nowMs, day.zone)) === date;
  let pending = today;
  for (const entry of day.entries) {
    const { item, zoneChange } = entry;
    if (pending && !entry.continues && spanOf(item).startMs > nowMs) {
      rows.push({ type: 'now', key: 'now', date, zone: day.zone });
      pending = false;
    }
    if (zoneChange !== undefined) rows.push({ type: 'zone', key: `${item.id}/zone`, date, change: zoneChange });
    rows.push({ type: 'item', key: entry.continues ? `${item.id}/${date}` : item.id, date, entry });
  }
  if (pending) rows.push({ type: 'now', key: 'now', date, zone: day.zone });
}
