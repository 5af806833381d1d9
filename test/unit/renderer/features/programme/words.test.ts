import { describe, expect, it } from 'vitest';
import { itemTimes, shortCity } from '#renderer/ui/itemText.ts';
import { clashText } from '#renderer/features/programme/clashWords.ts';
import { participantsText } from '#renderer/features/programme/words.ts';
import type { I18n } from '#renderer/ui/i18n.tsx';
import type { Briefing } from '#shared/domain/briefing/briefing.ts';
import { type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import { findClashes } from '#shared/domain/programme/clashes.ts';
import { LOCALES, pickText, type Locale } from '#shared/domain/fields.ts';
import { createFormat } from '#shared/i18n/format.ts';
import { loadArea, loadTranslate } from '#shared/i18n/translate.ts';
import { group, item, person, plan } from '#test/unit/shared/domain/programme/plan.ts';

async function i18nOf(locale: Locale): Promise<I18n> {
  await loadArea(locale, 'clash');
  const t = await loadTranslate(locale);
  return { locale, t, format: createFormat(locale), pick: (text) => pickText(text, locale) };
}

const latin = (family: string, given: string) => ({ latin: { family, given, order: 'givenFirst' as const } });
const state = plan({
  people: [
    person('ann', { names: latin('Lee', 'Ann'), groupIds: ['mining'] }),
    person('bob', { names: latin('Ho', 'Bob') }),
    person('cai', { names: latin('Cai', 'Wei') }),
  ],
  groups: [{ ...group('mining'), name: { en: 'Mining' } }],
  items: [
    item('a', '2026-06-01T09:00 – 10:00', { wholeDelegation: true, title: { en: 'Briefing' } }),
    item('b', '2026-06-01T09:30 – 10:30', { personIds: ['bob', 'ann'], title: { en: 'Press call' } }),
  ],
});
const at = '2026-06-01T09:00 – 10:00';

describe('what is said of an item', () => {
  it('names who takes part by what was chosen', async () => {
    const i18n = await i18nOf('en');
    const said = (patch: Parameters<typeof item>[2]): string => participantsText(i18n, state, item('x', at, patch));
    expect(said({ wholeDelegation: true })).toBe('Whole delegation');
    expect(said({ wholeDelegation: true, absentIds: ['bob'] })).toBe('Whole delegation, 1 away');
    expect(said({ groupIds: ['mining'] })).toBe('Mining');
    expect(said({ groupIds: ['mining'], personIds: ['bob', 'cai'] })).toBe('Mining and 2 people');
    expect(said({ personIds: ['bob'] })).toBe('Bob Ho');
    expect(said({})).toBe('');
  });

  it('gives both clocks, with a mark where the date is another', () => {
    expect(itemTimes(item('x', '2026-06-01T22:00 – 2026-06-02T01:00'), 'Asia/Hong_Kong')).toEqual({
      local: '22:00–01:00',
      endShift: '+1',
      home: '01:00–04:00',
      homeShift: '+1',
      same: false,
    });
    expect(itemTimes(item('x', at), 'Asia/Almaty').same).toBe(true);
  });

  it.each([
    ['Hong Kong', 'HK'],
    ['香港', '香港'],
    ['Гонконг', 'Гонк.'],
    ['Алматы', 'Алм.'],
    ['Almaty', 'ALM'],
    ['Rome', 'Rome'],
  ])('shortens the city %s to %s', (city, short) => {
    expect(shortCity(city)).toBe(short);
  });

  it('tells what clashes, with whom, and what to do', async () => {
    const [clash] = findClashes(state);
    if (clash === undefined) throw new Error('no clash');
    const text = clashText(await i18nOf('en'), state, clash, 'a');
    expect(text).toMatch(/^(Ann Lee and Bob Ho|Bob Ho and Ann Lee): also in “Press call”, 09:30–10:30\. Move one/);
    for (const locale of LOCALES) {
      const said = clashText(await i18nOf(locale), state, clash, 'a');
      expect(said).toContain('Press call');
      expect(said).not.toContain('{{');
    }
  });

  it('tells what a briefing says against an item, in every language', async () => {
    const fact = { missionId: 'm', country: 'KZ' };
    const facts: Briefing[] = [
      { ...fact, id: 'h', kind: 'holiday', title: { en: 'Unity Day' }, date: '2026-06-01' },
      { ...fact, id: 'o', kind: 'hours', title: {}, opens: '09:00', closes: '18:00', weekdays: [1, 2, 3, 4, 5] },
      { ...fact, id: 'v', kind: 'visa', title: {}, passport: 'HK', days: 3 },
    ];
    const briefed = withRows(
      plan({
        people: [person('ann', { names: latin('Lee', 'Ann') })],
        items: [
          item('a', at, { legId: 'ala', wholeDelegation: true }),
          item('b', '2026-06-03T20:00 – 21:00', { kind: 'siteVisit', legId: 'nqz', wholeDelegation: true }),
        ],
      }),
      facts.map((row) => ({ table: 'briefings' as const, row })),
    );
    const holder = { id: 'ann', missionId: 'm', passportCountry: 'HK' };
    const named = withRows(briefed, [{ table: 'travellers', row: holder }]);
    const said = async (state: MissionState, locale: Locale): Promise<string[]> => {
      const i18n = await i18nOf(locale);
      return findClashes(state).flatMap((clash) => ('briefingId' in clash ? clashText(i18n, state, clash, 'a') : []));
    };
    expect(await said(named, 'en')).toEqual([
      'Unity Day: a public holiday in Kazakhstan. Ask whether the hosts receive you, or choose another day.',
      'Outside usual working hours in Kazakhstan (Mon–Fri 09:00–18:00). Ask the hosts.',
      'Ann Lee: days in Kazakhstan: 5; without a visa on a passport of Hong Kong: 3.',
    ]);
    for (const locale of LOCALES) {
      for (const state of [briefed, named]) {
        const texts = await said(state, locale);
        expect(texts).toHaveLength(3);
        for (const text of texts) expect(text).not.toMatch(/\{\{|undefined|clash\./u);
      }
    }
  });
});
