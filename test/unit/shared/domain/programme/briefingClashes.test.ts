import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Briefing } from '#shared/domain/briefing/briefing.ts';
import { withRows } from '#shared/domain/change/missionState.ts';
import type { Traveller } from '#shared/domain/private/traveller.ts';
import { staysOf, weekdayOf } from '#shared/domain/programme/briefingClashes.ts';
import type { Clash } from '#shared/domain/programme/clash.ts';
import { findClashes } from '#shared/domain/programme/clashes.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { addDays } from '#shared/time/zones.ts';
import { item, LEGS, MISSION_ID, person, plan } from './plan.ts';

const fact = (id: string, patch: Partial<Briefing>): Briefing => ({
  id,
  missionId: MISSION_ID,
  country: 'KZ',
  kind: 'holiday',
  title: { en: id },
  ...patch,
});
const PEOPLE = [person('ann'), person('bob', { origin: 'mainland' }), person('host', { origin: 'host' })];

function clashes(
  facts: readonly Briefing[],
  items: readonly ProgrammeItem[],
  travellers: readonly Partial<Traveller>[] = [],
): readonly Clash[] {
  const state = withRows(plan({ items, people: PEOPLE }), [
    ...facts.map((row) => ({ table: 'briefings' as const, row })),
    ...travellers.map((row) => ({
      table: 'travellers' as const,
      row: { id: '', missionId: MISSION_ID, ...row },
    })),
  ]);
  return findClashes(state).filter((clash) => 'briefingId' in clash);
}
const kinds = (...args: Parameters<typeof clashes>): string[] => clashes(...args).map(({ kind }) => kind);

const at = '2026-06-01T10:00 – 11:00';
const ala = { legId: 'ala' };

describe('public holidays', () => {
  const holiday = fact('unity', { date: '2026-06-01' });

  test('mark what is on them in their country, dinners less than meetings', () => {
    const found = clashes(
      [holiday],
      [item('a', at, ala), item('b', '2026-06-01T19:00 – 21:00', { ...ala, kind: 'meal' }), item('c', at)],
    );
    expect(found).toMatchObject([
      { kind: 'holiday', severity: 'warn', itemIds: ['a'], briefingId: 'unity' },
      { kind: 'holiday', severity: 'info', itemIds: ['b'] },
    ]);
  });

  test('do not mark flights, transfers, free time, what is cancelled, other countries and cities', () => {
    for (const patch of [
      { kind: 'flight' },
      { kind: 'transfer' },
      { kind: 'free' },
      { status: 'cancelled' },
    ] as const) {
      expect(kinds([holiday], [item('a', at, { ...ala, ...patch })])).toEqual([]);
    }
    expect(kinds([{ ...holiday, country: 'UZ' }], [item('a', at, ala)])).toEqual([]);
    expect(kinds([{ ...holiday, legId: 'nqz' }], [item('a', at, ala)])).toEqual([]);
    expect(kinds([{ ...holiday, legId: 'ala' }], [item('a', at, ala)])).toEqual(['holiday']);
    expect(kinds([{ ...holiday, deletedAt: '2026-05-01T00:00:00.000Z' }], [item('a', at, ala)])).toEqual([]);
  });

  test('mark every day from the first to the last, and no other', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.nat(3), fc.nat(6), (first, length, day) => {
        const date = addDays('2026-05-31', first);
        const row = { ...holiday, date, until: addDays(date, length) };
        const start = addDays('2026-05-31', day);
        const found = kinds([row], [item('a', `${start}T10:00 – 11:00`, ala)]);
        expect(found.includes('holiday')).toBe(day >= first && day <= first + length);
      }),
    );
  });
});

describe('working hours', () => {
  const hours = fact('office', { kind: 'hours', opens: '09:00', closes: '18:00', weekdays: [1, 2, 3, 4, 5] });
  const visit = { ...ala, kind: 'siteVisit' } as const;

  test.each([
    ['2026-06-01T09:00 – 18:00', 0],
    ['2026-06-01T08:59 – 10:00', 1],
    ['2026-06-01T17:00 – 18:01', 1],
    ['2026-06-01T17:00 – 2026-06-02T09:30', 1],
    // A Sunday.
    ['2026-05-31T10:00 – 11:00', 1],
  ])('of a visit at %s: %d', (when, count) => {
    expect(kinds([hours], [item('a', when, visit)])).toHaveLength(count);
  });

  test('are asked where hosts receive, and not for dinners, flights and meetings among ourselves', () => {
    const late = '2026-06-01T20:00 – 21:00';
    expect(kinds([hours], [item('a', late, ala)])).toEqual([]);
    expect(kinds([hours], [item('a', late, { ...ala, kind: 'meal', hostPersonIds: ['host'] })])).toEqual([]);
    expect(kinds([hours], [item('a', late, { ...ala, hostPersonIds: ['host'] })])).toEqual(['outsideHours']);
    expect(kinds([hours], [item('a', late, { ...ala, hostOrganisationIds: ['ministry'] })])).toEqual(['outsideHours']);
  });

  test('of the city count before those of the country, and a holiday before both', () => {
    const early = item('a', '2026-06-01T08:00 – 09:00', visit);
    expect(kinds([hours, { ...hours, id: 'ala', legId: 'ala', opens: '08:00' }], [early])).toEqual([]);
    expect(kinds([hours, fact('day', { date: '2026-06-01' })], [early])).toEqual(['holiday']);
  });

  test('know the days of the week', () => {
    expect(['2026-05-31', '2026-06-01', '2023-12-31'].map(weekdayOf)).toEqual([7, 1, 7]);
  });
});

describe('days without a visa', () => {
  const visa = fact('hk', { kind: 'visa', passport: 'HK', days: 3 });
  const items = [
    item('early', at, { ...ala, wholeDelegation: true }),
    item('late', '2026-06-03T10:00 – 11:00', { legId: 'nqz', wholeDelegation: true }),
  ];
  const HK = { passportCountry: 'HK' };

  test('count the days of arrival and departure over cities of one country', () => {
    expect(staysOf(plan({}))).toMatchObject([{ country: 'KZ', from: '2026-05-31', days: 5 }]);
    const back = { ...LEGS[0], id: 'back', arrival: '2026-06-05T09:00', departure: '2026-06-06T09:00' } as const;
    const legs = [...LEGS, { ...back, id: 'tas', country: 'UZ', arrival: '2026-06-04T15:00' }, back] as never[];
    expect(staysOf(plan({ legs })).map(({ country, days }) => [country, days])).toEqual([
      ['KZ', 5],
      ['UZ', 3],
      ['KZ', 2],
    ]);
  });

  test('name holders at the first item beyond, where their passports can be read', () => {
    expect(
      clashes([visa], items, [
        { id: 'ann', ...HK },
        { id: 'bob', passportCountry: 'CN' },
        { id: 'host', ...HK },
      ]),
    ).toMatchObject([
      { kind: 'visaDays', severity: 'warn', itemIds: ['late'], personIds: ['ann'], personCount: 1, days: 5 },
    ]);
  });

  test('say it in general where they cannot, and not at all where all hold others', () => {
    expect(clashes([visa], items)).toMatchObject([
      { kind: 'visaDays', severity: 'info', personIds: [], personCount: 0 },
    ]);
    const others = [
      { id: 'ann', passportCountry: 'GB' },
      { id: 'bob', passportCountry: 'CN' },
    ];
    expect(kinds([visa], items, others)).toEqual([]);
  });

  test('warn less of those for whom a visa is noted, and of who has left by then not at all', () => {
    const bob = { id: 'bob', passportCountry: 'CN' };
    expect(clashes([visa], items, [{ id: 'ann', ...HK, visa: 'Business visa' }, bob])).toMatchObject([
      { severity: 'info', personIds: ['ann'] },
    ]);
    const gone = items.map((one) => (one.id === 'late' ? { ...one, absentIds: ['ann'] } : one));
    expect(kinds([visa], gone, [{ id: 'ann', ...HK }, bob])).toEqual([]);
  });

  test('of none ask for a visa from the first day, of holders only', () => {
    const needed = { ...visa, days: 0 };
    expect(kinds([needed], items)).toEqual([]);
    expect(clashes([needed], items, [{ id: 'ann', ...HK }])).toMatchObject([
      { itemIds: ['early'], personIds: ['ann'] },
    ]);
  });

  test('warn exactly where the stay is longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), (days) => {
        const found = kinds([{ ...visa, days }], items, [{ id: 'ann', ...HK }]);
        expect(found).toEqual(days < 5 ? ['visaDays'] : []);
      }),
    );
  });
});

test('are found anew when a briefing or a passport changes', () => {
  const state = plan({ items: [item('a', at, ala)], people: PEOPLE });
  expect(findClashes(state)).toEqual([]);
  const row = fact('unity', { date: '2026-06-01' });
  expect(findClashes(withRows(state, [{ table: 'briefings', row }]))).toHaveLength(1);
});
