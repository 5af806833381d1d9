import { describe, expect, test } from 'vitest';
import type { Briefing } from '#shared/domain/briefing/briefing.ts';
import {
  briefedCountries,
  chaptersOf,
  checkOf,
  holidaysBy,
  phonesOf,
  STALE_DAYS,
  yearsUnknown,
} from '#shared/domain/briefing/reading.ts';
import { type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import { addDays } from '#shared/time/zones.ts';
import { LEGS, MISSION_ID, plan } from '../programme/plan.ts';

const fact = (id: string, patch: Partial<Briefing>): Briefing => ({
  id,
  missionId: MISSION_ID,
  country: 'KZ',
  kind: 'holiday',
  title: { en: id },
  ...patch,
});
const briefed = (...facts: readonly Briefing[]): MissionState =>
  withRows(
    plan({}),
    facts.map((row) => ({ table: 'briefings' as const, row })),
  );
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const MISSION = { startDate: '2026-05-31', endDate: '2026-06-06' };

test('countries come in the order of the route, then those that only the briefing knows', () => {
  expect(briefedCountries(briefed(fact('a', { country: 'UZ' }), fact('b', { country: 'CN' })))).toEqual([
    'KZ',
    'CN',
    'UZ',
  ]);
  expect(briefedCountries(plan({ legs: LEGS }))).toEqual(['KZ']);
});

test('a country is read by kind: days by date, the number for every need first, the language of the place before Russian', () => {
  const { holiday, phone, phrase } = chaptersOf(
    briefed(
      fact('late', { date: '2026-07-01' }),
      fact('early', { date: '2026-02-01' }),
      fact('gone', { date: '2026-02-01', deletedAt: '2026-01-01T00:00:00.000Z' }),
      fact('elsewhere', { country: 'UZ' }),
      fact('fire', { kind: 'phone', service: 'fire', phone: '101' }),
      fact('all', { kind: 'phone', service: 'all', phone: '112' }),
      fact('own', { kind: 'phrase' }),
      fact('ru', { kind: 'phrase', packKey: 'KZ-p-ru-hello' }),
      fact('toast', { kind: 'phrase', packKey: 'KZ-p-uz-toast' }),
      fact('hello', { kind: 'phrase', packKey: 'KZ-p-uz-hello' }),
    ),
    'KZ',
  );
  expect([ids(holiday), ids(phone), ids(phrase)]).toEqual([
    ['early', 'late'],
    ['all', 'fire'],
    ['hello', 'toast', 'ru', 'own'],
  ]);
});

describe('how far a check reaches', () => {
  test.each([
    [undefined, 'unchecked'],
    [addDays(MISSION.startDate, -STALE_DAYS), 'fresh'],
    [addDays(MISSION.startDate, -STALE_DAYS - 1), 'stale'],
    [addDays(MISSION.startDate, 30), 'fresh'],
  ])('checked on %s: %s', (checkedAt, expected) => {
    expect(checkOf(fact('a', checkedAt === undefined ? {} : { checkedAt }), MISSION)).toBe(expected);
  });
});

test('holidays within the mission stand apart from those within two weeks of it, and from the others', () => {
  const { during, near, others } = holidaysBy(
    [
      fact('over the beginning', { date: '2026-05-29', until: '2026-05-31' }),
      fact('last day', { date: '2026-06-06' }),
      fact('before', { date: '2026-05-17' }),
      fact('after', { date: '2026-06-20' }),
      fact('long before', { date: '2026-05-16' }),
      fact('undated', {}),
    ],
    MISSION,
  );
  expect([ids(during), ids(near), ids(others)]).toEqual([
    ['over the beginning', 'last day'],
    ['before', 'after'],
    ['long before', 'undated'],
  ]);
});

test('a year of which no holiday is known is named, so that nobody takes silence for a promise', () => {
  const known = [fact('a', { date: '2026-05-01' })];
  expect(yearsUnknown(known, MISSION)).toEqual([]);
  expect(yearsUnknown(known, { startDate: '2026-12-30', endDate: '2027-01-03' })).toEqual(['2027']);
});

test('numbers to call are the organisers’, and the shipped ones where they have none', () => {
  const own = fact('mine', { kind: 'phone', service: 'police', phone: '102', checkedAt: '2026-05-01' });
  expect(phonesOf(briefed(own), 'KZ')).toMatchObject([{ number: '102', checkedAt: '2026-05-01' }]);
  expect(phonesOf(briefed(fact('no number', { kind: 'phone' })), 'KZ')[0]).toMatchObject({ number: '112' });
  expect(phonesOf(briefed(), 'XX')).toEqual([]);
});
