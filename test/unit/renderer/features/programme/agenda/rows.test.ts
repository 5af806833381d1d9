import { describe, expect, it } from 'vitest';
import { agendaRows } from '#renderer/features/programme/agenda/rows.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { agendaDays } from '#shared/domain/programme/agendaDays.ts';
import { itemsInOrder } from '#shared/domain/programme/order.ts';
import { zoneTimeline } from '#shared/domain/programme/zoneTimeline.ts';
import { item, plan } from '#test/unit/shared/domain/programme/plan.ts';

const NEVER = Date.parse('2020-01-01T00:00:00Z');

function lines(items: readonly ProgrammeItem[], dates: readonly string[] = [], nowMs = NEVER): string[] {
  const state = plan({ items });
  return agendaRows(agendaDays(itemsInOrder(state), zoneTimeline(state)), dates, nowMs).map((row) =>
    row.type === 'item' ? row.key : `${row.type} ${row.date}`,
  );
}

describe('lines of the agenda', () => {
  it('head each day, days with nothing planned too', () => {
    expect(lines([item('a', '2026-06-01T09:00 – 10:00')], ['2026-05-31', '2026-06-01'])).toEqual([
      'day 2026-05-31',
      'empty 2026-05-31',
      'day 2026-06-01',
      'a',
    ]);
  });

  it('draw the change of clocks above the item that begins by the new ones, and after the last flight', () => {
    const out = item('out', '2026-05-31T09:30 – 2026-05-31T12:45', { kind: 'flight', startZone: 'Asia/Hong_Kong' });
    const call = item('call', '2026-05-31T15:00 – 16:00');
    const home = item('home', '2026-06-06T13:00 – 2026-06-06T22:00', { kind: 'flight', endZone: 'Asia/Hong_Kong' });
    expect(lines([out, call, home])).toEqual([
      'day 2026-05-31',
      'out',
      'zone 2026-05-31',
      'call',
      'day 2026-06-06',
      'home',
      'zone 2026-06-06',
    ]);
  });

  it('draw the present moment before what has not begun, by the clock of the place', () => {
    const items = [item('past', '2026-06-01T09:00 – 10:00'), item('next', '2026-06-01T14:00 – 15:00')];
    // 12:00 in Almaty.
    expect(lines(items, [], Date.parse('2026-06-01T07:00:00Z'))).toEqual([
      'day 2026-06-01',
      'past',
      'now 2026-06-01',
      'next',
    ]);
    // 23:30 in Almaty, when the date is already another in Hong Kong.
    expect(lines(items, [], Date.parse('2026-06-01T18:30:00Z'))).toEqual([
      'day 2026-06-01',
      'past',
      'next',
      'now 2026-06-01',
    ]);
    expect(lines(items, [], Date.parse('2026-06-01T19:30:00Z'))).not.toContain('now 2026-06-01');
  });

  it('have keys of their own, an overnight item on each of its days too', () => {
    const night = item('night', '2026-06-01T23:30 – 2026-06-02T06:00');
    expect(lines([night])).toEqual(['day 2026-06-01', 'night', 'day 2026-06-02', 'night/2026-06-02']);
  });
});
