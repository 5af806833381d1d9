/** Dates, times and numbers as a language writes them. Wall times come in as text and are never moved to another zone. */
import type { Locale } from '../domain/fields.ts';
import { offsetAt, offsetLabel, toEpochMs, wallAsUtcDate } from '../time/zones.ts';

export interface Format {
  /** `Sun 31 May` */
  day(date: string): string;
  /** `Sun` */
  weekday(date: string): string;
  /** `Sunday, 31 May 2026` */
  longDay(date: string): string;
  /** `31 May 2026` */
  date(date: string): string;
  /** `31 May` */
  shortDate(date: string): string;
  /** `31 May – 6 June 2026` */
  dateRange(from: string, to: string): string;
  /** `09:05`, always on the 24-hour clock, as programmes are printed. */
  time(wall: string): string;
  /** `UTC+5` of a zone at a wall time. */
  zoneOffset(wall: string, zone: string): string;
  number(value: number): string;
  /** `1 h 30 min` */
  duration(minutes: number): string;
  /** `1.2 MB` */
  bytes(value: number): string;
  /** An instant on this device's own clock: when something was saved. */
  moment(iso: string): string;
  /** The day of an instant on this device's own clock, in words: lists of what was done are grouped by it. */
  momentDay(iso: string): string;
  /** Its time of day there. */
  momentTime(iso: string): string;
  list(parts: readonly string[]): string;
}

/** BCP 47 tags for Intl; English as Hong Kong writes it. */
const TAGS: Record<Locale, string> = { en: 'en-GB', 'zh-Hant': 'zh-Hant-HK', 'zh-Hans': 'zh-Hans-CN', ru: 'ru-RU' };

/** Engines write a Chinese range with slashes; officials write 2026年5月31日至6月6日. */
function chineseRange(from: string, to: string): string {
  const [year, month, day] = from.split('-').map(Number);
  const [toYear, toMonth, toDay] = to.split('-').map(Number);
  const start = `${year}年${month}月${day}日`;
  if (from === to) return start;
  if (year !== toYear) return `${start}至${toYear}年${toMonth}月${toDay}日`;
  return `${start}至${month === toMonth ? '' : `${toMonth}月`}${toDay}日`;
}

/** Made when it is first wanted: an engine takes milliseconds for each formatter, and a screen needs few of them. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export function createFormat(locale: Locale): Format {
  const tag = TAGS[locale];
  const dates = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
    once(() => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }));
  const day = dates({ weekday: 'short', day: 'numeric', month: 'short' });
  const weekday = dates({ weekday: 'short' });
  const longDay = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const date = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const shortDate = dates({ day: 'numeric', month: 'short' });
  const range = dates({ day: 'numeric', month: 'long', year: 'numeric' });
  const moment = once(
    () => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }),
  );
  const momentDay = once(() => new Intl.DateTimeFormat(tag, { dateStyle: 'full' }));
  const momentTime = once(() => new Intl.DateTimeFormat(tag, { timeStyle: 'short', hourCycle: 'h23' }));
  const number = once(() => new Intl.NumberFormat(tag));
  const unit = (name: string, digits = 0): (() => Intl.NumberFormat) =>
    once(
      () =>
        new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits }),
    );
  const hours = unit('hour');
  const minutes = unit('minute');
  const kilobytes = unit('kilobyte');
  const megabytes = unit('megabyte', 1);
  const gigabytes = unit('gigabyte', 1);
  const list = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const at = (text: string): Date => wallAsUtcDate(text.length === 10 ? `${text}T00:00` : text);
  return {
    day: (text) => day().format(at(text)),
    weekday: (text) => weekday().format(at(text)),
    longDay: (text) => longDay().format(at(text)),
    date: (text) => date().format(at(text)),
    shortDate: (text) => shortDate().format(at(text)),
    dateRange: (from, to) =>
      locale === 'en' || locale === 'ru' ? range().formatRange(at(from), at(to)) : chineseRange(from, to),
    time: (wall) => wall.slice(11, 16),
    zoneOffset: (wall, zone) => offsetLabel(offsetAt(zone, toEpochMs(wall, zone))),
    number: (value) => number().format(value),
    duration: (total) => {
      const whole = Math.floor(total / 60);
      const rest = total % 60;
      if (whole === 0) return minutes().format(rest);
      return rest === 0 ? hours().format(whole) : `${hours().format(whole)} ${minutes().format(rest)}`;
    },
    bytes: (value) => {
      if (value < 1024 * 1024) return kilobytes().format(Math.max(1, Math.round(value / 1024)));
      if (value < 1024 * 1024 * 1024) return megabytes().format(value / 1024 / 1024);
      return gigabytes().format(value / 1024 / 1024 / 1024);
    },
    moment: (iso) => moment().format(new Date(iso)),
    momentDay: (iso) => momentDay().format(new Date(iso)),
    momentTime: (iso) => momentTime().format(new Date(iso)),
    list: (parts) => list().format(parts),
  };
}
