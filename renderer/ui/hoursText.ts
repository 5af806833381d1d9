/** `Mon–Fri 09:00–18:00` */
import type { Format } from '#shared/i18n/format.ts';

/** 1 is Monday. */
export function weekdaysText(format: Format, weekdays: readonly number[]): string {
  const days = [...new Set(weekdays)].toSorted((a, b) => a - b);
  const name = (day: number | undefined): string => (day === undefined ? '' : format.weekday(`2024-01-0${day}`));
  const inRow = days.length > 2 && days.every((day, index) => day === (days[0] ?? 0) + index);
  return inRow ? `${name(days[0])}–${name(days.at(-1))}` : format.list(days.map(name));
}

export function hoursText(
  format: Format,
  hours: {
    readonly opens?: string | undefined;
    readonly closes?: string | undefined;
    weekdays?: readonly number[] | undefined;
  },
): string {
  const { opens = '', closes = '', weekdays = [] } = hours;
  return [weekdaysText(format, weekdays), opens === '' && closes === '' ? '' : `${opens}–${closes}`]
    .filter((part) => part !== '')
    .join(' ');
}
