/**
 * Dates as people type them. A column decides whether 03/05 is 3 May or March 5; where nothing decides, the day comes
 * first, as in Hong Kong, Russia and Central Asia, and the reading is recorded.
 */
import type { Cell } from '../sheet.ts';
import { cellKind, cellText } from '../sheet.ts';

export type DateOrder = 'dayFirst' | 'monthFirst';

export type ReadDate =
  | { readonly kind: 'date'; readonly date: string; readonly ambiguous: boolean }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unreadable' };

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'январь', 'января', 'янв', 'қаңтар'],
  ['february', 'feb', 'февраль', 'февраля', 'фев', 'февр', 'ақпан'],
  ['march', 'mar', 'март', 'марта', 'мар', 'наурыз'],
  ['april', 'apr', 'апрель', 'апреля', 'апр', 'сәуір'],
  ['may', 'май', 'мая', 'мамыр'],
  ['june', 'jun', 'июнь', 'июня', 'июн', 'маусым'],
  ['july', 'jul', 'июль', 'июля', 'июл', 'шілде'],
  ['august', 'aug', 'август', 'августа', 'авг', 'тамыз'],
  ['september', 'sep', 'sept', 'сентябрь', 'сентября', 'сен', 'сент', 'қыркүйек'],
  ['october', 'oct', 'октябрь', 'октября', 'окт', 'қазан'],
  ['november', 'nov', 'ноябрь', 'ноября', 'ноя', 'нояб', 'қараша'],
  ['december', 'dec', 'декабрь', 'декабря', 'дек', 'желтоқсан'],
];
const MONTH_OF = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** 1 to 12 for the name of a month in English, Russian or Kazakh, long or short. */
export function monthNumber(name: string): number | undefined {
  return MONTH_OF.get(name.toLowerCase());
}

const HAN_DIGITS = new Map(Array.from('〇零一二三四五六七八九').map((char, i) => [char, i === 0 ? 0 : i - 1] as const));

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Two numbers that could be either way round. */
  readonly swappable: boolean;
}

/** Which way round the column writes its dates; null where no cell tells, or cells disagree. */
export function columnDateOrder(cells: readonly Cell[]): DateOrder | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const cell of cells) {
    const match = typeof cell === 'string' ? NUMERIC.exec(tidy(cell)) : null;
    if (match === null || match[1] === undefined || match[1].length === 4) continue;
    if (Number(match[1]) > 12 && Number(match[2]) <= 12) dayFirst = true;
    if (Number(match[2]) > 12 && Number(match[1]) <= 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'dayFirst' : 'monthFirst';
}

/** `latestYear` decides the century of two-digit years: those after it are of the century before. */
export function readDate(cell: Cell, order: DateOrder | null, latestYear: number): ReadDate {
  switch (cellKind(cell)) {
    case 'date':
      return checked(cellText(cell));
    case 'number':
      return fromNumber(cell as number);
    case 'text':
      return fromText(tidy(cell as string), order, latestYear);
    default:
      return { kind: 'unreadable' };
  }
}

function checked(iso: string): ReadDate {
  const [year, month, day] = iso.split('-').map(Number);
  return fromParts({ year: year ?? 0, month: month ?? 0, day: day ?? 0, swappable: false }, null);
}

/** A serial of the spreadsheet's calendar whose cell has lost its date format, or 20260531. */
function fromNumber(value: number): ReadDate {
  if (Number.isInteger(value) && value >= 19000101 && value <= 29991231) return fromText(String(value), null, 2099);
  if (value < 366 || value >= 73_051) return { kind: 'unreadable' };
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000);
  return { kind: 'date', date: date.toISOString().slice(0, 10), ambiguous: false };
}

const NUMERIC = /^(\d{1,4})[./\-\s]{1,2}(\d{1,2})[./\-\s]{1,2}(\d{1,4})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const HAN = /^(\d{2,4})年(\d{1,2})月(\d{1,2})[日号號]?$/;
const DAY_NAME_YEAR = /^(\d{1,2})(?:st|nd|rd|th)?[\s\-./]{0,2}(\p{L}{3,10})[\s\-./]{0,2}(\d{2,4})$/u;
const NAME_DAY_YEAR = /^(\p{L}{3,10})[\s\-./]{0,2}(\d{1,2})(?:st|nd|rd|th)?[\s\-./]{1,2}(\d{2,4})$/u;
const YEAR_NAME_DAY = /^(\d{4})[\s\-./]{1,2}(\p{L}{3,10})[\s\-./]{0,2}(\d{1,2})$/u;

function fromText(text: string, order: DateOrder | null, latestYear: number): ReadDate {
  const parts = datePartsOf(text, order, latestYear);
  return parts === null ? { kind: 'unreadable' } : fromParts(parts, order);
}

function datePartsOf(text: string, order: DateOrder | null, latestYear: number): DateParts | null {
  const han = HAN.exec(text) ?? COMPACT.exec(text);
  if (han !== null) return parts(han[1], Number(han[2]), han[3], latestYear);
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return numericParts(numeric, order, latestYear);
  const dayFirst = DAY_NAME_YEAR.exec(text);
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1], latestYear);
  const nameFirst = NAME_DAY_YEAR.exec(text);
  if (nameFirst !== null) return named(nameFirst[3], nameFirst[1], nameFirst[2], latestYear);
  const yearFirst = YEAR_NAME_DAY.exec(text);
  return yearFirst === null ? null : named(yearFirst[1], yearFirst[2], yearFirst[3], latestYear);
}

function numericParts(match: RegExpExecArray, order: DateOrder | null, latestYear: number): DateParts | null {
  const [, a = '', b = '', c = ''] = match;
  if (a.length === 4) return c.length > 2 ? null : parts(a, Number(b), c, latestYear);
  if (a.length > 2 || c.length === 1 || c.length === 3) return null;
  const first = Number(a);
  const second = Number(b);
  // What can only be one way round is read that way, whatever the column says.
  const monthFirst = second > 12 && first <= 12 ? true : first > 12 ? false : order === 'monthFirst';
  const read = monthFirst ? parts(c, first, b, latestYear) : parts(c, second, a, latestYear);
  // Dots are written where the day comes first.
  const dotted = match[0].includes('.') && order !== 'monthFirst';
  return { ...read, swappable: first <= 12 && second <= 12 && first !== second && !dotted };
}

function named(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  latestYear: number,
): DateParts | null {
  const number = MONTH_OF.get((month ?? '').toLowerCase());
  return number === undefined || year?.length === 3 ? null : parts(year, number, day, latestYear);
}

function parts(year: string | undefined, month: number, day: string | undefined, latestYear: number): DateParts {
  const typed = Number(year);
  let full = typed;
  if ((year ?? '').length <= 2) {
    full = Math.floor(latestYear / 100) * 100 + typed;
    if (full > latestYear) full -= 100;
  }
  return { year: full, month, day: Number(day), swappable: false };
}

function fromParts({ year, month, day, swappable }: DateParts, order: DateOrder | null): ReadDate {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return { kind: 'impossible' };
  const pad = (value: number): string => String(value).padStart(2, '0');
  return { kind: 'date', date: `${year}-${pad(month)}-${pad(day)}`, ambiguous: swappable && order === null };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Full-width digits, Chinese numerals, a time of day, weekday and 'г.' taken off. */
function tidy(text: string): string {
  return hanNumerals(text.normalize('NFKC'))
    .trim()
    .replace(/[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[ap]m)?(?:Z|[+-]\d{2}:?\d{2})?$/i, '')
    .replace(/\s*\(?(?:星期|周|週)[一二三四五六日天]\)?$/u, '')
    .replace(/\s*(?:г\.?|года|ж\.?|жыл|года\.)$/iu, '')
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,\s]+/i, '')
    .replace(/,/g, ' ')
    .replace(/\s*(年|月|日)\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** 二〇二六年五月三十一日. */
function hanNumerals(text: string): string {
  if (!/[〇零一二三四五六七八九十]/.test(text) || !text.includes('年')) return text;
  return text.replace(/[〇零一二三四五六七八九十]+/g, (run) => {
    if (!run.includes('十'))
      return Array.from(run)
        .map((char) => String(HAN_DIGITS.get(char) ?? ''))
        .join('');
    const [tens = '', ones = ''] = run.split('十');
    const digit = (part: string): number => HAN_DIGITS.get(part) ?? 0;
    return String((tens === '' ? 1 : digit(tens)) * 10 + digit(ones));
  });
}
