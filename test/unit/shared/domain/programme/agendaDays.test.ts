import { describe, expect, it } from 'vitest';
import { agendaDays } from '#shared/domain/programme/agendaDays.ts';
import { itemsInOrder } from '#shared/domain/programme/order.ts';
import { zoneTimeline, zoneTimelineOf } from '#shared/domain/programme/zoneTimeline.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { item, person, plan } from './plan.ts';

const HKG = { startZone: 'Asia/Hong_Kong', endZone: 'Asia/Hong_Kong' };
const flightOut = item('flight', '2026-05-31T09:30 – 2026-05-31T12:45', {
  kind: 'flight',
  startZone: 'Asia/Hong_Kong',
});

function days(...items: ProgrammeItem[]) {
  const state = plan({ items });
  return agendaDays(itemsInOrder(state), zoneTimeline(state));
}

function shown(...items: ProgrammeItem[]): string[] {
  return days(...items).flatMap(({ date, entries }) =>
    entries.map((entry) => `${date} ${entry.item.id}${entry.continues ? ' continues' : ''}`),
  );
}

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

  it('is not drawn for the journey of a few; it is drawn in their own programme', () => {
    const state = plan({
      people: ['a', 'b', 'c'].map((id) => person(id)),
      items: [
        item('advance', '2026-05-31T11:50 – 2026-05-31T11:35', {
          kind: 'flight',
          startZone: 'Asia/Bishkek',
          personIds: ['a'],
        }),
        item('briefing', '2026-05-31T07:00 – 08:00', { ...HKG, personIds: ['b', 'c'] }),
        { ...flightOut, personIds: ['b', 'c'] },
        item('call', '2026-05-31T15:00 – 16:00', { wholeDelegation: true }),
        item('errand', '2026-06-01T09:00 – 10:00', {
          startZone: 'Asia/Bishkek',
          endZone: 'Asia/Bishkek',
          personIds: ['a'],
        }),
        item('tour', '2026-06-01T14:00 – 16:00', { wholeDelegation: true }),
      ],
    });
    const changes = (people: readonly string[], ids: readonly string[]) =>
      agendaDays(
        itemsInOrder(state).filter(({ id }) => ids.includes(id)),
        zoneTimelineOf(state, people),
      ).flatMap(({ entries }) =>
        entries.flatMap(({ item: { id }, zoneChange }) =>
          zoneChange === undefined ? [] : [`${id} ${zoneChange.minutes}`],
        ),
      );
    const all = ['briefing', 'flight', 'advance', 'call', 'errand', 'tour'];
    expect(changes([], all)).toEqual(['call -180']);
    expect(changes(['a'], ['advance', 'call', 'errand', 'tour'])).toEqual(['call -60', 'errand 60', 'tour -60']);
  });

  it('is drawn where no flight is written down yet, as soon as most people are elsewhere', () => {
    const [day] = days(item('launch', '2026-05-31T08:00 – 09:00', HKG), item('a', '2026-05-31T15:00 – 16:00'));
    expect(day?.entries[1]?.zoneChange?.minutes).toBe(-180);
  });

  it('is not drawn where another zone shows the same time', () => {
    const tashkent = { startZone: 'Asia/Tashkent', endZone: 'Asia/Tashkent' };
    const [day] = days(item('a', '2026-06-01T09:00 – 10:00'), item('b', '2026-06-01T11:00 – 12:00', tashkent));
    expect(day?.entries[1]).not.toHaveProperty('zoneChange');
  });
});
