import { describe, expect, it } from 'vitest';
import { agendaDays, bothClocks, itemsInOrder } from '#shared/domain/programme/order.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { item, plan } from './plan.ts';

const HKG = { startZone: 'Asia/Hong_Kong', endZone: 'Asia/Hong_Kong' };
const flightOut = item('flight', '2026-05-31T09:30 – 2026-05-31T12:45', {
  kind: 'flight',
  startZone: 'Asia/Hong_Kong',
});

function days(...items: ProgrammeItem[]) {
  return agendaDays(itemsInOrder(plan({ items })));
}

function shown(...items: ProgrammeItem[]): string[] {
  return days(...items).flatMap(({ date, entries }) =>
    entries.map((entry) => `${date} ${entry.item.id}${entry.continues ? ' continues' : ''}`),
  );
}

describe('order of items', () => {
  it('is by instant, not by the clock of each place', () => {
    const almaty = item('almaty', '2026-06-01T09:00 – 10:00');
    const hongKong = item('hongKong', '2026-06-01T10:00 – 11:00', HKG);
    expect(shown(almaty, hongKong)).toEqual(['2026-06-01 hongKong', '2026-06-01 almaty']);
  });

  it('is by sortKey and then by id where the instants are the same', () => {
    const at = '2026-06-01T09:00 – 10:00';
    expect(shown(item('c', at), item('b', at, { sortKey: 'm' }), item('a', at))).toEqual([
      '2026-06-01 a',
      '2026-06-01 c',
      '2026-06-01 b',
    ]);
  });

  it('leaves deleted items out', () => {
    expect(shown(item('a', '2026-06-01T09:00 – 10:00', { deletedAt: '2026-01-01T00:00:00.000Z' }))).toEqual([]);
  });
});

describe('days', () => {
  it('are those of the place: an evening in Almaty stays on its day though Hong Kong has gone on to the next', () => {
    expect(shown(item('dinner', '2026-06-01T22:30 – 23:30'))).toEqual(['2026-06-01 dinner']);
  });

  it('show an overnight item again on the day it reaches into, first', () => {
    const night = item('night', '2026-06-01T23:30 – 2026-06-02T06:00');
    const morning = item('morning', '2026-06-02T05:00 – 05:30');
    expect(shown(night, morning)).toEqual(['2026-06-01 night', '2026-06-02 night continues', '2026-06-02 morning']);
  });

  it('do not show it again where it ends at midnight, or lands the day before by the clock', () => {
    expect(shown(item('late', '2026-06-01T22:00 – 2026-06-02T00:00'))).toEqual(['2026-06-01 late']);
    const overDateLine = item('f', '2026-06-02T09:00 – 2026-06-01T19:00', {
      startZone: 'Pacific/Auckland',
      endZone: 'Pacific/Honolulu',
    });
    expect(shown(overDateLine)).toEqual(['2026-06-02 f']);
  });

  it('are not drawn without end for a year typed wrong', () => {
    expect(shown(item('slip', '2026-06-01T09:00 – 2062-06-01T10:00')).length).toBe(32);
  });

  it('name their zone and the legs of their items', () => {
    const [day] = days(
      item('a', '2026-06-02T09:00 – 10:00', { legId: 'ala' }),
      item('b', '2026-06-02T16:00 – 17:00', { legId: 'nqz' }),
    );
    expect(day).toMatchObject({ zone: 'Asia/Almaty', legIds: ['ala', 'nqz'] });
  });
});

describe('the change of zone', () => {
  it('is drawn between the flight and what follows it, once for two flights side by side', () => {
    const second = { ...flightOut, id: 'flight2', start: '2026-05-31T10:00' };
    const after = item('after', '2026-05-31T15:00 – 16:00');
    const [day] = days(item('before', '2026-05-31T07:00 – 08:00', HKG), flightOut, second, after);
    expect(day?.entries.map(({ item: { id }, zoneChange }) => [id, zoneChange?.minutes])).toEqual([
      ['before', undefined],
      ['flight', undefined],
      ['flight2', undefined],
      ['after', -180],
    ]);
  });

  it('is drawn after a last flight home', () => {
    const home = item('home', '2026-06-06T13:00 – 2026-06-06T22:00', { kind: 'flight', endZone: 'Asia/Hong_Kong' });
    expect(days(home).at(-1)?.zoneChangeAfter).toEqual({
      fromZone: 'Asia/Almaty',
      toZone: 'Asia/Hong_Kong',
      minutes: 180,
    });
    expect(days(item('a', '2026-06-01T09:00 – 10:00')).at(-1)?.zoneChangeAfter).toBeUndefined();
  });

  it('is not drawn where another zone shows the same time', () => {
    const tashkent = { startZone: 'Asia/Tashkent', endZone: 'Asia/Tashkent' };
    const [day] = days(item('a', '2026-06-01T09:00 – 10:00'), item('b', '2026-06-01T11:00 – 12:00', tashkent));
    expect(day?.entries[1]).not.toHaveProperty('zoneChange');
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
