/** What a release changes in words: old beside new, on both clocks. */
import { expect, test } from 'vitest';
import {
  differenceKind,
  differenceLines,
  differenceText,
  whenText,
} from '#renderer/features/releases/differenceText.ts';
import type { I18n } from '#renderer/ui/i18n.tsx';
import { itemTitle } from '#renderer/ui/itemText.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { type Locale, pickText } from '#shared/domain/fields.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { differencesBetween, differencesFor } from '#shared/domain/release/differences.ts';
import { createFormat } from '#shared/i18n/format.ts';
import { loadArea, loadTranslate } from '#shared/i18n/translate.ts';
import { item, person, plan } from '#test/unit/shared/domain/programme/plan.ts';

async function language(locale: Locale): Promise<I18n> {
  await loadArea(locale, 'releases');
  const t = await loadTranslate(locale);
  return { locale, t, format: createFormat(locale), pick: (text) => pickText(text, locale) };
}

const PEOPLE = [person('wang'), person('li')];
const PLANT = item('plant', '2026-06-05T09:00 – 11:00', {
  title: { en: 'Samarkand plant' },
  personIds: ['wang'],
  vehicle: 'Car 4',
  gatherMinutes: 45,
  gatherPlace: 'Lobby',
});
const stateWith = (patch: Partial<ProgrammeItem>): MissionState =>
  plan({ items: [{ ...PLANT, ...patch }], people: PEOPLE });

async function linesOf(patch: Partial<ProgrammeItem>, locale: Locale = 'en'): Promise<string[]> {
  const i18n = await language(locale);
  const after = stateWith(patch);
  const [difference] = differencesBetween(stateWith({}), after);
  if (difference === undefined) return [];
  return differenceLines(i18n, after, difference).map(
    ({ label, before, after: is, home }) =>
      `${label}: ${before} → ${is}${home === undefined ? '' : ` (${home.city} ${home.before} → ${home.after})`}`,
  );
}

test('a car, and a pick-up that moved, there and at home', async () => {
  expect(await linesOf({ vehicle: 'Car 2', gatherMinutes: 80 })).toEqual([
    'Meet at: 08:15, Lobby → 07:40, Lobby (Home 11:15 → 10:40)',
    'Vehicle: Car 4 → Car 2',
  ]);
});

test('who meets before an item meets at another time when it moves; the day is said where it is another one', async () => {
  expect(await linesOf({ start: '2026-06-05T08:30' })).toEqual([
    'Time: 09:00–11:00 → 08:30–11:00 (Home 12:00–14:00 → 11:30–14:00)',
    'Meet at: 08:15, Lobby → 07:45, Lobby (Home 11:15 → 10:45)',
  ]);
  const [time] = await linesOf({ start: '2026-06-06T09:00', end: '2026-06-06T11:00' }, 'zh-Hant');
  expect(time).toMatch(/^時間: 6月5日.*09:00–11:00 → 6月6日.*09:00–11:00/);
});

test('what is other in a language or a script that is not the reader’s is said all the same', async () => {
  expect(await linesOf({ title: { en: 'Samarkand plant', ru: 'Завод' } })).toEqual([
    'Title: Samarkand plant → Samarkand plant / Завод',
  ]);
  expect(await linesOf({ placeNameLocal: 'Самарқанд' })).toEqual(['Place:  → Самарқанд']);
});

test('new, cancelled, joined and left are told apart', async () => {
  const i18n = await language('en');
  const cancelled = stateWith({ status: 'cancelled' });
  const [off] = differencesBetween(stateWith({}), cancelled);
  const swapped = stateWith({ personIds: ['li'] });
  const changed = differencesBetween(stateWith({}), swapped);
  const kinds = [off, ...differencesFor(changed, 'li'), ...differencesFor(changed, 'wang')].map((one) =>
    one === undefined ? '' : i18n.t(differenceKind(one)),
  );
  expect(kinds).toEqual(['Cancelled', 'New for you', 'No longer yours']);
  if (off === undefined) throw new Error('nothing was cancelled');
  expect(differenceText(i18n, cancelled, off, (one) => itemTitle(i18n, one))).toBe(
    'Cancelled: Samarkand plant · Fri 5 Jun · 09:00–11:00 (Home 12:00–14:00)',
  );
});

test('an item that ends on another day, or is on another day at home, says so', async () => {
  const i18n = await language('en');
  const late = item('late', '2026-06-05T22:00 – 2026-06-06T00:30');
  expect(whenText(i18n, stateWith({}), late)).toBe('Fri 5 Jun · 22:00–00:30 +1 (Home 01:00–03:30 +1)');
});
