/** What a person is at and what comes next: in other zones than the device's, in the air, over midnight, apart and together. */
import { describe, expect, test } from 'vitest';
import { companyOn } from '#shared/domain/day/company.ts';
import { myDay } from '#shared/domain/day/myDay.ts';
import { type OwnProgramme, ownProgramme } from '#shared/domain/day/ownProgramme.ts';
import { leadsTo, rideTo, vehicleOf, whereToBe } from '#shared/domain/day/whereToBe.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { bothClocks } from '#shared/domain/programme/order.ts';
import { toEpochMs } from '#shared/time/zones.ts';
import { group, item, person, plan } from '../programme/plan.ts';

const HONG_KONG = 'Asia/Hong_Kong';
const ALMATY = 'Asia/Almaty';

const all = { wholeDelegation: true } as const;

const of = (items: readonly ProgrammeItem[]): OwnProgramme =>
  ownProgramme(
    plan({ items, people: [person('me', { groupIds: ['mining'] }), person('you')], groups: [group('mining')] }),
    'me',
  );

const at = (wall: string, zone = ALMATY): number => toEpochMs(wall, zone);

const ids = (items: readonly ProgrammeItem[]): string[] => items.map(({ id }) => id);

describe('what is now and what is next', () => {
  const programme = of([
    item('ride', '2026-06-03T08:15 – 08:45', { ...all, kind: 'transfer', vehicle: 'Coach 4', placeName: 'Hilton' }),
    item('forum', '2026-06-03T09:00 – 11:00', { ...all, legId: 'nqz', room: 'Hall A' }),
    item('lunch', '2026-06-03T12:00 – 13:00', { ...all, legId: 'nqz', kind: 'meal' }),
  ]);

  test('a laptop on Hong Kong time reads Astana 09:00 at its noon', () => {
    const { now, next, wall, zone, day, today } = myDay(programme, at('2026-06-03T12:00', HONG_KONG));
    expect([wall, day.date, today]).toEqual(['2026-06-03T09:00', '2026-06-03', '2026-06-03']);
    expect(bothClocks(wall, zone, HONG_KONG)).toMatchObject({ local: '09:00', home: '12:00' });
    expect(ids(now)).toEqual(['forum']);
    expect(next).toMatchObject({ item: { id: 'lunch' }, minutes: 180 });
  });

  test('an early morning at home is still the day before at the place', () => {
    const { today, day } = myDay(
      of([item('call', '2026-06-01T09:00 – 10:00', all)]),
      at('2026-06-03T01:30', HONG_KONG),
    );
    expect([today, day.date]).toEqual(['2026-06-02', '2026-06-02']);
  });

  test('an item is on until its end and not at it', () => {
    expect(ids(myDay(programme, at('2026-06-03T10:59')).now)).toEqual(['forum']);
    expect(ids(myDay(programme, at('2026-06-03T11:00')).now)).toEqual([]);
  });

  test('what is cancelled is neither now nor next, and stays in the day', () => {
    const cancelled = of([
      item('off', '2026-06-03T09:00 – 11:00', { ...all, status: 'cancelled' }),
      item('later', '2026-06-03T10:00 – 11:00', all),
    ]);
    const { now, next, day } = myDay(cancelled, at('2026-06-03T08:30'));
    expect([ids(now), next?.item.id]).toEqual([[], 'later']);
    expect(day.entries.map((entry) => entry.item.id)).toEqual(['off', 'later']);
    expect(day.count).toBe(1);
    expect(ids(myDay(cancelled, at('2026-06-03T09:30')).now)).toEqual([]);
  });

  test('of several at once, a call on hosts stands before a ride and free time', () => {
    const several = of([
      item('rest', '2026-06-03T08:00 – 12:00', { ...all, kind: 'free' }),
      item('call', '2026-06-03T09:00 – 10:00', { ...all, hostPersonIds: ['you'] }),
      item('bus', '2026-06-03T09:30 – 10:00', { ...all, kind: 'transfer' }),
    ]);
    expect(ids(myDay(several, at('2026-06-03T09:40')).now)).toEqual(['call', 'bus', 'rest']);
  });

  test('a clock that is a day off is another now, and nothing else', () => {
    const { day, when, now } = myDay(programme, at('2026-06-04T09:00'));
    expect([day.date, when, ids(now)]).toEqual(['2026-06-04', 'during', []]);
  });

  test('before the mission it is the first day with what begins it, after it the last', () => {
    const before = myDay(programme, at('2026-05-20T09:00'));
    expect([before.day.date, before.when, before.next?.item.id]).toEqual(['2026-05-31', 'before', 'ride']);
    const after = myDay(programme, at('2026-06-20T09:00'));
    expect([after.day.date, after.when, after.next]).toEqual(['2026-06-06', 'after', undefined]);
  });

  test('a day that is looked at has no now; one that is not there is the one of now', () => {
    const nowMs = at('2026-06-03T09:30');
    expect(myDay(programme, nowMs, '2026-06-01')).toMatchObject({
      day: { date: '2026-06-01' },
      current: false,
      now: [],
    });
    expect(myDay(programme, nowMs, '2026-06-01').next).toBeUndefined();
    expect(myDay(programme, nowMs, '2030-01-01').day.date).toBe('2026-06-03');
  });

  test('a free day keeps the city of the day before, and what follows it is next', () => {
    const free = of([
      item('first', '2026-06-01T09:00 – 10:00', { ...all, legId: 'ala' }),
      item('then', '2026-06-03T09:00 – 10:00', { ...all, legId: 'nqz' }),
    ]);
    const { day, next, now } = myDay(free, at('2026-06-02T12:00'));
    expect([day.date, day.legIds, day.count, ids(now), next?.item.id]).toEqual(['2026-06-02', ['ala'], 0, [], 'then']);
    expect(next?.minutes).toBe(21 * 60);
  });
});

describe('across zones and midnight', () => {
  const flight = item('flight', '2026-05-31T09:30 – 2026-05-31T12:45', {
    ...all,
    kind: 'flight',
    startZone: HONG_KONG,
    endZone: ALMATY,
    fromAirport: 'HKG',
    toAirport: 'ALA',
  });

  test('in the air the clock is that of the departure, and after landing that of the city', () => {
    const programme = of([flight, item('greeting', '2026-05-31T13:30 – 14:00', { ...all, legId: 'ala' })]);
    const inTheAir = myDay(programme, at('2026-05-31T15:44', HONG_KONG));
    expect([inTheAir.wall, ids(inTheAir.now), inTheAir.next?.item.id]).toEqual([
      '2026-05-31T15:44',
      ['flight'],
      'greeting',
    ]);
    // 13:30 in Almaty is 16:30 in Hong Kong, though the clocks say that it has passed.
    expect(inTheAir.next?.minutes).toBe(46);
    const landed = myDay(programme, at('2026-05-31T15:46', HONG_KONG));
    expect([landed.wall, landed.zone, ids(landed.now), landed.legId]).toEqual(['2026-05-31T12:46', ALMATY, [], 'ala']);
  });

  test('a train over midnight is on at both ends, and stands in both days', () => {
    const programme = of([
      item('train', '2026-06-02T22:00 – 2026-06-03T06:30', { ...all, kind: 'transfer', legId: 'ala' }),
      item('call', '2026-06-03T09:00 – 10:00', { ...all, legId: 'nqz' }),
    ]);
    const night = myDay(programme, at('2026-06-03T00:30'));
    expect([night.day.date, ids(night.now), night.next?.item.id]).toEqual(['2026-06-03', ['train'], 'call']);
    expect(night.day.entries.map((entry) => [entry.item.id, entry.continues])).toEqual([
      ['train', true],
      ['call', false],
    ]);
    expect(night.legId).toBe('ala');
    expect(myDay(programme, at('2026-06-03T07:00')).legId).toBe('nqz');
  });

  test('whoever flies ahead lives by their own clock, not by that of the delegation', () => {
    const state = plan({
      items: [{ ...flight, wholeDelegation: false, personIds: ['me'] }],
      people: [person('me'), person('you'), person('they')],
    });
    const nowMs = at('2026-05-31T20:00', HONG_KONG);
    expect(myDay(ownProgramme(state, 'me'), nowMs).wall).toBe('2026-05-31T17:00');
    expect(myDay(ownProgramme(state, 'you'), nowMs).wall).toBe('2026-05-31T20:00');
  });

  test('Almaty moved its clocks on 1 March 2024: a call at 09:00 is an hour later in Hong Kong from then on', () => {
    const programme = of([
      item('before', '2024-02-29T09:00 – 10:00', { ...all, legId: 'ala' }),
      item('after', '2024-03-02T09:00 – 10:00', { ...all, legId: 'ala' }),
    ]);
    expect(ids(myDay(programme, at('2024-02-29T11:00', HONG_KONG)).now)).toEqual(['before']);
    expect(ids(myDay(programme, at('2024-03-02T11:30', HONG_KONG)).now)).toEqual([]);
    expect(ids(myDay(programme, at('2024-03-02T12:00', HONG_KONG)).now)).toEqual(['after']);
  });
});

describe('when and where to be', () => {
  const ride = item('ride', '2026-06-03T08:15 – 08:45', {
    ...all,
    kind: 'transfer',
    vehicle: 'Coach 4',
    placeName: 'Hilton',
  });
  const forum = item('forum', '2026-06-03T09:00 – 11:00', { ...all, placeName: 'Atakent' });

  test('the meeting point that an item names, as many minutes before it as it says', () => {
    const meeting = { ...forum, gatherMinutes: 50, gatherPlace: 'Lobby' };
    expect(whereToBe([ride, meeting], meeting)).toMatchObject({
      by: 'gather',
      wall: '2026-06-03T08:10',
      place: 'Lobby',
    });
    expect(myDay(of([meeting]), at('2026-06-03T08:00')).next?.minutes).toBe(10);
    expect(myDay(of([meeting]), at('2026-06-03T08:20')).next?.minutes).toBe(40);
  });

  test('where nobody named one, the ride that leads there, its place and its vehicle', () => {
    expect(whereToBe([ride, forum], forum)).toMatchObject({ by: 'ride', wall: '2026-06-03T08:15', place: 'Hilton' });
    expect(vehicleOf([ride, forum], forum)).toBe('Coach 4');
    expect(leadsTo([ride, forum], ride)).toBe(forum);
  });

  test('a ride to something else is none to it: too early, cancelled, or with another item between', () => {
    const early = { ...ride, start: '2026-06-03T04:00', end: '2026-06-03T05:00' };
    const between = item('between', '2026-06-03T08:50 – 08:55', all);
    expect(rideTo([early, forum], forum)).toBeUndefined();
    expect(rideTo([{ ...ride, status: 'cancelled' }, forum], forum)).toBeUndefined();
    expect(rideTo([ride, between, forum], forum)).toBeUndefined();
    expect(whereToBe([forum], forum)).toMatchObject({ by: 'start', wall: '2026-06-03T09:00', place: 'Atakent' });
  });
});

describe('with whom', () => {
  const groupIds = ['mining'];
  const programme = of([
    item('together', '2026-06-05T09:00 – 10:15', all),
    item('geology', '2026-06-05T10:45 – 11:45', { groupIds }),
    item('not mine', '2026-06-05T11:00 – 18:00', { personIds: ['you'] }),
    item('off', '2026-06-05T12:00 – 13:00', { ...all, status: 'cancelled' }),
    item('works', '2026-06-05T13:50 – 17:20', { groupIds }),
    item('supper', '2026-06-05T20:50 – 22:00', all),
  ]);
  const told = (nowMs: number): string[] =>
    companyOn(programme, '2026-06-05', nowMs).map(({ party, end }) => `${party.kind} until ${end.slice(11)}`);

  test('whoever leaves with a part of the delegation and joins again reads when', () => {
    expect(told(at('2026-06-05T08:00'))).toEqual(['all until 10:15', 'groups until 17:20', 'all until 22:00']);
    expect(told(at('2026-06-05T12:00'))).toEqual(['groups until 17:20', 'all until 22:00']);
    expect(told(at('2026-06-05T21:00'))).toEqual(['all until 22:00']);
  });

  test('on a day with everyone nothing is said of it', () => {
    const whole = of([item('forum', '2026-06-03T09:00 – 11:00', all)]);
    expect(companyOn(whole, '2026-06-03', at('2026-06-03T08:00'))).toEqual([]);
  });
});
