/**
 * Reads an action from one typed line: `Send tariff table @Chan 12 Jun`. Whose it is stands after an @, when it is due at
 * the end. What cannot be told for sure stays in the text; an owner whom the roster does not know stays as it was typed.
 */
import { monthNumber, readDate } from '../../import/values/dates.ts';
import { addDays, daysBetween } from '../../time/zones.ts';
import { nameText, searchFold } from '../roster/names.ts';
import { NAME_SCRIPTS, type Person } from '../roster/person.ts';
import { latinOfCyrillic } from '../../i18n/transliterate.ts';

export interface ReadAction {
  readonly body: string;
  readonly ownerId?: string;
  readonly ownerName?: string;
  readonly dueDate?: string;
  /** Several whom the name after the @ fits; nobody is chosen then. */
  readonly candidates: readonly string[];
  /** What stands after the @ for its owner, as typed; '' where there is none. */
  readonly typedOwner: string;
}

/** Turns Chinese of either script into one (i18n/simplify.ts); without it only the script that was typed is found. */
type Simplify = (text: string) => string;

/** More than anybody types for one action; what is longer was pasted, and is kept as it is. */
const READ_MAX = 2000;

export function readAction(
  line: string,
  people: readonly Person[],
  today: string,
  simplify: Simplify = (text) => text,
): ReadAction {
  if (line.length > READ_MAX) return { body: line.trim(), candidates: [], typedOwner: '' };
  const { rest, dueDate } = takeDueDate(line.replace(/\s+/gu, ' ').trim(), today);
  const due = dueDate === undefined ? {} : { dueDate };
  const at = /(?:^|(?<=[\s\p{Script=Han}，。,;；]))[@＠](?=[\p{L}"“「])/u.exec(rest);
  if (at === null) return { body: rest, ...due, candidates: [], typedOwner: '' };
  const after = rest.slice(at.index + 1);
  const owner = readOwner(after, people, simplify);
  const body = `${rest.slice(0, at.index).trimEnd()} ${after.slice(owner.length).trimStart()}`.trim();
  return {
    body,
    ...due,
    ...(owner.ids.length === 1 && owner.ids[0] !== undefined ? { ownerId: owner.ids[0] } : { ownerName: owner.text }),
    candidates: owner.ids.length > 1 ? owner.ids : [],
    typedOwner: owner.text,
  };
}

interface Owner {
  readonly text: string;
  /** How much of the text is the name. */
  readonly length: number;
  readonly ids: readonly string[];
}

const QUOTED = /^["“「]([^"”」]{1,80})["”」]/u;
const WORDS_MAX = 5;

/** The longest run of words that fits somebody; else the first word, as it was typed. */
function readOwner(text: string, people: readonly Person[], simplify: Simplify): Owner {
  const quoted = QUOTED.exec(text);
  if (quoted?.[1] !== undefined) {
    return { text: quoted[1].trim(), length: quoted[0].length, ids: fitting(quoted[1], people, simplify) };
  }
  for (const typed of beginnings(text)) {
    const ids = fitting(typed, people, simplify);
    if (ids.length > 0) return { text: typed, length: typed.length, ids };
  }
  const first = /^[\p{L}\p{N}.'’-]+/u.exec(text)?.[0] ?? '';
  const han = /^\p{Script=Han}{2,4}(?=$|[^\p{Script=Han}])/u.exec(text)?.[0];
  const name = (han ?? first).replace(/[.,]+$/u, '');
  return { text: name, length: name.length, ids: [] };
}

/** `Chan Tai Man send it` → `Chan Tai Man send it`, `Chan Tai Man send`, … `Chan`; of Chinese, its first characters. */
function* beginnings(text: string): Generator<string> {
  const han = /^\p{Script=Han}+/u.exec(text)?.[0];
  if (han !== undefined) {
    const chars = Array.from(han);
    for (let count = Math.min(4, chars.length); count >= 2; count -= 1) yield chars.slice(0, count).join('');
    return;
  }
  const ends = [...text.matchAll(/[^\s,;:]+(?=$|[\s,;:])/gu)].slice(0, WORDS_MAX);
  for (let count = ends.length; count > 0; count -= 1) {
    const last = ends[count - 1];
    if (last !== undefined) yield text.slice(0, last.index + last[0].length);
  }
}

/** Whose names hold each of the words; where some hold them whole, only those. */
function fitting(typed: string, people: readonly Person[], simplify: Simplify): string[] {
  const words = simplify(searchFold(typed)).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const whole: string[] = [];
  const begun: string[] = [];
  for (const person of people) {
    const names = simplify(namesOf(person));
    const holds = (word: string, end: string): boolean => names.includes(` ${word}${end}`);
    if (words.every((word) => holds(word, ' '))) whole.push(person.id);
    // A letter or two are too little to go by; of Chinese two characters are a name.
    else if (words.every((word) => word.length > 2 && holds(word, ''))) begun.push(person.id);
  }
  return whole.length > 0 ? whole : begun;
}

const known = new WeakMap<Person, string>();

/** Names and nothing else, each word between spaces. */
function namesOf(person: Person): string {
  const held = known.get(person);
  if (held !== undefined) return held;
  const texts = NAME_SCRIPTS.flatMap((script) => {
    const shown = nameText(person.names[script], script);
    if (shown === '') return [];
    if (script === 'cyrillic') return [shown, latinOfCyrillic(shown)];
    // CHAN Tai-man is found by Taiman, too.
    return script === 'latin' ? [shown, shown.replaceAll(/[-'’‘ʻ]/gu, '')] : [shown.replaceAll(' ', '')];
  });
  const names = ` ${[...texts, ...person.aliases].map(searchFold).join(' ')} `;
  known.set(person, names);
  return names;
}

/** Words that say that what follows is when it is due. */
const BY = /(?:^|[\s,，;；(])(?:by|due|until|till|before|on|до|к|срок|截止|期限|於|于|在)[:：]?\s*$/iu;
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/(?:^|\s)(?:today|сегодня)$|(?:今天|今日)$/iu, 0],
  [/(?:^|\s)(?:tomorrow|завтра)$|(?:明天|明日)$/iu, 1],
];
/** 12 Jun, 12 June 2026, Jun 12, 2026-06-12, 12.06, 12.06.2026, 12/06, 6月12日, 2026年6月12日. */
const ENDINGS: readonly RegExp[] = [
  /(?<=^|\s|[,，(])(\d{4})-(\d{1,2})-(\d{1,2})$/u,
  /((?:\d{4}年)?\d{1,2}月\d{1,2}[日号號]?)$/u,
  /(?<=^|[\s,，(])(\d{1,2}(?:st|nd|rd|th)?[\s-]?\p{L}{3,9}\.?(?:[\s,-]{1,2}\d{4})?)$/u,
  /(?<=^|[\s,，(])(\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?)$/u,
  /(?<=^|[\s,，(])(\d{1,2}[./]\d{2}(?:[./]\d{4})?)$/u,
];
/** A date of this year that was two months ago or longer is meant for the next. */
const PAST_DAYS = 60;

export function takeDueDate(line: string, today: string): { readonly rest: string; readonly dueDate?: string } {
  // 6月12日前 and 12 Jun. say the same as without their ends.
  const text = line.replace(/[\s.。)）]+$/u, '').replace(/(?<=[日号號天])(?:之?前|以前)$/u, '');
  for (const [pattern, days] of RELATIVE) {
    const found = pattern.exec(text);
    if (found !== null) return { rest: without(text, found.index), dueDate: addDays(today, days) };
  }
  for (const pattern of ENDINGS) {
    const found = pattern.exec(text);
    const dueDate = found === null ? undefined : dateOfEnding(found[0].trim(), today);
    if (found === null || dueDate === undefined) continue;
    const rest = without(text, found.index);
    // A line that is a date and nothing else is no action that is due.
    if (rest !== '') return { rest, dueDate };
  }
  return { rest: line };
}

function without(text: string, index: number): string {
  const rest = text.slice(0, index).trimEnd();
  return rest
    .replace(BY, '')
    .replace(/[\s,，;；(（–-]+$/u, '')
    .trim();
}

function dateOfEnding(ending: string, today: string): string | undefined {
  const word = /\p{L}{3,9}/u.exec(ending.replace(/\d(?:st|nd|rd|th)/u, ''))?.[0];
  if (word !== undefined && !ending.includes('月') && monthNumber(word) === undefined) return undefined;
  const text = ending.replace(/(?<=\p{L})\./u, '');
  const year = Number(today.slice(0, 4));
  if (/\d{4}/u.test(text)) return read(text);
  const thisYear = read(withYear(text, year));
  if (thisYear === undefined) return undefined;
  return daysBetween(thisYear, today) > PAST_DAYS ? read(withYear(text, year + 1)) : thisYear;
}

function withYear(text: string, year: number): string {
  if (text.includes('月')) return `${year}年${text}`;
  return /^\d+[./]/u.test(text) ? `${text}${text.includes('.') ? '.' : '/'}${year}` : `${text} ${year}`;
}

function read(text: string): string | undefined {
  const found = readDate(text, 'dayFirst', 2099);
  return found.kind === 'date' ? found.date : undefined;
}
