import { describe, expect, it } from 'vitest';
import { bothClocks, itemsInOrder } from '#shared/domain/programme/order.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { item, plan } from './plan.ts';

const HKG = { startZone: 'Asia/Hong_Kong', endZone: 'Asia/Hong_Kong' };

function shown(...items: ProgrammeItem[]): string[] {
  return itemsInOrder(plan({ items })).map(({ id }) => id);
}

describe('order of items', () => {
  it('is by instant, not by the clock of each place', () => {
    const almaty = item('almaty', '2026-06-01T09:00 – 10:00');
    const hongKong = item('hongKong', '2026-06-01T10:00 – 11:00', HKG);
    expect(shown(almaty, hongKong)).toEqual(['hongKong', 'almaty']);
  });

  it('is by sortKey and then by id where the instants are the same', () => {
    const at = '2026-06-01T09:00 – 10:00';
    expect(shown(item('c', at), item('b', at, { sortKey: 'm' }), item('a', at))).toEqual(['a', 'c', 'b']);
  });

  it('leaves deleted items out', () => {
    expect(shown(item('a', '2026-06-01T09:00 – 10:00', { deletedAt: '2026-01-01T00:00:00.000Z' }))).toEqual([]);
  });
});

describe('both clocks', () => {
  it('show home time with its date where that is another', () => {
    expect(bothClocks('2026-06-03T09:00', 'Asia/Almaty', 'Asia/Hong_Kong')).toEqual({
      local: '09:00',
      home: '12:00',
      homeDayShift: 0,
      same: false,
    });
    expect(bothClocks('2026-06-03T22:30', 'Asia/Almaty', 'Asia/Hong_Kong')).toMatchObject({
      home: '01:30',
      homeDayShift: 1,
    });
    expect(bothClocks('2026-06-03T01:30', 'Asia/Hong_Kong', 'Europe/London')).toMatchObject({ homeDayShift: -1 });
    expect(bothClocks('2026-06-03T09:00', 'Asia/Shanghai', 'Asia/Hong_Kong').same).toBe(true);
  });
});
