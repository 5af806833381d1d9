/** Title and clocks of a programme item in the language of the screen. */
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { bothClocks } from '#shared/domain/programme/order.ts';
import { dateOf, daysBetween } from '#shared/time/zones.ts';
import type { I18n } from './i18n.tsx';

export function itemTitle({ t, pick }: I18n, item: ProgrammeItem): string {
  return pick(item.title) || t('programme.untitled', { kind: t(`enums.kind.${item.kind}`) });
}

/** `HK` for Hong Kong, `香港`, `ALM`, `Гонк.`: a city's initials, or cut as its script abbreviates. */
export function shortCity(city: string): string {
  const words = city.trim().split(/\s+/u);
  if (words.length > 1)
    return words
      .map((word) => word[0] ?? '')
      .join('')
      .toUpperCase();
  if (city.length <= 4) return city;
  // A Russian abbreviation ends in a consonant and a point.
  if (/^\p{Script=Cyrillic}/u.test(city)) return `${city.slice(0, 4).replace(/[аеёийоуыьэюя]+$/u, '')}.`;
  return city.slice(0, 3).toUpperCase();
}

/** `+1` where a later clock face shows the next day, `−1` the day before, else ''. */
export function dayShiftText(shift: number): string {
  if (shift === 0) return '';
  return shift > 0 ? `+${shift}` : `−${-shift}`;
}

export interface ItemTimes {
  readonly local: string;
  /** End date less start date, each by its own clock. */
  readonly endShift: string;
  readonly home: string;
  readonly homeShift: string;
  /** Home shows the same time, and need not be shown. */
  readonly same: boolean;
}

/** Both clocks of an item: `09:00–10:30` at the place, `12:00–13:30` at home. */
export function itemTimes(item: ProgrammeItem, homeZone: string): ItemTimes {
  const start = bothClocks(item.start, item.startZone, homeZone);
  const end = bothClocks(item.end, item.endZone, homeZone);
  return {
    local: `${start.local}–${end.local}`,
    endShift: dayShiftText(daysBetween(dateOf(item.start), dateOf(item.end))),
    home: `${start.home}–${end.home}`,
    homeShift: dayShiftText(start.homeDayShift),
    same: start.same && end.same,
  };
}
