/** Days as people type them into a search: 3 June, June 3, 2026-06-03, 3.6.2026, 6月3日, 3 июня. The day comes before the month. */
import { addDays, daysBetween } from '../time/zones.ts';

/** By the first three letters that tell a month from all others, in English and in Russian (мая is short in itself). */
const MONTHS: readonly RegExp[] = [
  /^(jan(u(a(ry?)?)?)?|янв(ар[ьяе])?)$/,
  /^(feb(r(u(a(ry?)?)?)?)?|фев(р|рал[ьяе])?)$/,
  /^(mar(ch?)?|мар(т[ае]?)?)$/,
  /^(apr(il?)?|апр(ел[ьяе])?)$/,
  /^(may|ма[йяе])$/,
  /^(june?|июн[ьяе]?)$/,
  /^(july?|июл[ьяе]?)$/,
  /^(aug(u(st?)?)?|авг(уст[ае]?)?)$/,
  /^(sep(t(e(m(b(er?)?)?)?)?)?|сен(т|тябр[ьяе])?)$/,
  /^(oct(o(b(er?)?)?)?|окт(ябр[ьяе])?)$/,
  /^(nov(e(m(b(er?)?)?)?)?|ноя(б|бр[ьяе])?)$/,
  /^(dec(e(m(b(er?)?)?)?)?|дек(абр[ьяе])?)$/,
];

interface Pattern {
  readonly form: RegExp;
  /** Which of the groups is what, from 1. */
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

const EDGE = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const PATTERNS: readonly Pattern[] = [
  { form: /(?:(\d{4}) ?[年] ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]?/u, year: 1, month: 2, day: 3 },
  { form: new RegExp(`${EDGE}(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${END}`, 'u'), year: 1, month: 2, day: 3 },
  { form: new RegExp(`${EDGE}(\\d{1,2})[./](\\d{1,2})[./](\\d{4})${END}`, 'u'), year: 3, month: 2, day: 1 },
  { form: new RegExp(`${EDGE}(\\d{1,2})[./](\\d{1,2})${END}`, 'u'), month: 2, day: 1 },
  {
    form: new RegExp(
      `${EDGE}(\\d{1,2})(?:st|nd|rd|th|-?го|-?е)? *(?:of )?(\\p{L}{3,9})\\.?(?:,? +(\\d{4}))?${END}`,
      'u',
    ),
    year: 3,
    month: 2,
    day: 1,
  },
  {
    form: new RegExp(`${EDGE}(\\p{L}{3,9})\\.? +(\\d{1,2})(?:st|nd|rd|th)?(?:,? +(\\d{4}))?${END}`, 'u'),
    year: 3,
    month: 1,
    day: 2,
  },
];

function monthOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : MONTHS.findIndex((month) => month.test(text)) + 1;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The term of a day, of one year (`2026-06-03`) or of any (`06-03`). No word that is typed can be one. */
export const dayTerm = (day: string): string => `@${day}`;

export interface AskedDay {
  /** As in the index. */
  readonly term: string;
  /** The query without the day. */
  readonly rest: string;
}

/** The day that a query names, or undefined. 31 February is none. */
export function askedDay(query: string): AskedDay | undefined {
  const text = query.normalize('NFKC').toLowerCase();
  for (const { form, year, month, day } of PATTERNS) {
    const match = form.exec(text);
    if (match === null) continue;
    const parts = { month: monthOf(match[month] ?? ''), day: Number(match[day]) };
    const asked = year === undefined ? undefined : match[year];
    // The year of a leap, where none is named.
    const date = `${asked ?? '2028'}-${two(parts.month)}-${two(parts.day)}`;
    if (parts.month < 1 || parts.month > 12 || parts.day < 1 || addDays(date, 0) !== date) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    return { term: dayTerm(asked === undefined ? date.slice(5) : date), rest };
  }
  return undefined;
}

/** A stay longer than this is found by its first and last day. */
const DAYS_MAX = 62;

/** Terms of all days from one to the other. */
export function daysFromTo(from: string, to: string): readonly string[] {
  const count = daysBetween(from, to);
  const days =
    count < 0 || count > DAYS_MAX ? [from, to] : Array.from({ length: count + 1 }, (_, index) => addDays(from, index));
  return days.flatMap((day) => [dayTerm(day), dayTerm(day.slice(5))]);
}
