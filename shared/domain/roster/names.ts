/**
 * A person's name as it is read, printed, sorted and found. Pure, and cached by the person's record, which never changes in
 * place. Each script keeps its own order and its own capitals: nothing here turns a name round or changes its letters.
 */
import { foldText } from '../../i18n/fold.ts';
import { latinOfCyrillic } from '../../i18n/transliterate.ts';
import type { Locale, LocalText } from '../fields.ts';
import { NAME_SCRIPTS, type NameParts, type NameScript, type Person } from './person.ts';
import { familyOfFull, isHan, withoutTitles } from './splitName.ts';

type Named = Pick<Person, 'names' | 'origin' | 'honorific' | 'badgeName'>;

/** Scripts in the order in which a reader wants them. */
const READS: Record<Locale, readonly NameScript[]> = {
  en: ['latin', 'cyrillic', 'hant', 'hans'],
  'zh-Hant': ['hant', 'hans', 'latin', 'cyrillic'],
  'zh-Hans': ['hans', 'hant', 'latin', 'cyrillic'],
  ru: ['cyrillic', 'latin', 'hant', 'hans'],
};

const HONORIFIC_LANGUAGES: Record<NameScript, readonly (keyof LocalText)[]> = {
  latin: ['en', 'uz'],
  hant: ['zh-Hant', 'zh-Hans'],
  hans: ['zh-Hans', 'zh-Hant'],
  cyrillic: ['ru', 'kk', 'uz'],
};

const isChinese = (script: NameScript): boolean => script === 'hant' || script === 'hans';

/** Words with a space between them, except where Chinese stands on both sides. */
function join(words: readonly (string | undefined)[]): string {
  let out = '';
  for (const word of words) {
    const next = word?.trim() ?? '';
    if (next === '') continue;
    if (out === '') out = next;
    else out += isHan(out.slice(-1)) && isHan(next.slice(0, 1)) ? next : ` ${next}`;
  }
  return out;
}

/** A name in one script, in that script's own order, as it was given. '' where there is none. */
export function nameText(parts: NameParts | undefined, script: NameScript): string {
  if (parts === undefined) return '';
  const { family, given, middle, full, order } = parts;
  if ((family ?? '') === '' && (given ?? '') === '') return full?.trim() ?? '';
  if (order === 'familyFirst') return join([family, given, middle]);
  // A foreign name in Chinese letters: given name, dot, family name.
  if (isChinese(script)) return [given, middle, family].filter((part) => (part ?? '') !== '').join('·');
  return join([given, middle, family]);
}

/** The script of the name that this reader sees first, or undefined for a person without any name. */
export function displayScript(person: Pick<Person, 'names'>, locale: Locale): NameScript | undefined {
  return READS[locale].find((script) => nameText(person.names[script], script) !== '');
}

/** The name in the reader's script, or in the nearest that there is; '' for a person without any name. */
export function displayName(person: Pick<Person, 'names'>, locale: Locale): string {
  const script = displayScript(person, locale);
  return script === undefined ? '' : nameText(person.names[script], script);
}

/** The name in the person's other script, to stand smaller beside the first; '' where there is only one. */
export function secondName(person: Pick<Person, 'names' | 'origin'>, locale: Locale): string {
  const first = displayScript(person, locale);
  if (first === undefined) return '';
  const own: readonly NameScript[] =
    person.origin === 'host'
      ? ['cyrillic', 'hant', 'hans']
      : person.origin === 'mainland'
        ? ['hans', 'hant', 'cyrillic']
        : ['hant', 'hans', 'cyrillic'];
  const order: readonly NameScript[] = first === 'latin' ? own : ['latin', ...own];
  const shown = nameText(person.names[first], first);
  for (const script of order) {
    if (script === first || (isChinese(script) && isChinese(first))) continue;
    const text = nameText(person.names[script], script);
    if (text !== '' && text !== shown) return text;
  }
  return '';
}

function honorificFor(person: Named, script: NameScript): string {
  for (const language of HONORIFIC_LANGUAGES[script]) {
    const found = person.honorific?.[language]?.trim() ?? '';
    if (found !== '') return found;
  }
  return '';
}

function withHonorific(honorific: string, name: string, script: NameScript): string {
  return isChinese(script) ? join([name, honorific]) : join([honorific, name]);
}

/** The name with its honorific where that language puts it: `Prof. Dr. Mary WONG`, `黃瑪麗教授`, `г-н Ахметов Нурлан Серикович`. */
export function formalName(person: Named, locale: Locale): string {
  const script = displayScript(person, locale);
  if (script === undefined) return '';
  return withHonorific(honorificFor(person, script), nameText(person.names[script], script), script);
}

/** How one addresses the person: `Prof. Dr. WONG`, `黃教授`, `Нурлан Серикович`. */
export function salutation(person: Named, locale: Locale): string {
  const script = displayScript(person, locale);
  if (script === undefined) return '';
  const parts = person.names[script];
  const whole = nameText(parts, script);
  if (script === 'cyrillic' && (parts?.middle ?? '') !== '' && (parts?.given ?? '') !== '') {
    return join([parts?.given, parts?.middle]);
  }
  const honorific = honorificFor(person, script);
  const family = parts?.family ?? '';
  if (honorific === '' || family === '') return withHonorific(honorific, whole, script);
  return withHonorific(honorific, family, script);
}

/** What goes on the badge: the form set by hand, else the name as it is shown. */
export function badgeName(person: Pick<Person, 'names' | 'badgeName'>, locale: Locale): string {
  const own = person.badgeName?.trim() ?? '';
  return own === '' ? displayName(person, locale) : own;
}

export interface NameSortKey {
  readonly family: string;
  readonly rest: string;
}

function makeSortKey(person: Pick<Person, 'names' | 'origin'>, locale: Locale): NameSortKey {
  const script = displayScript(person, locale);
  const parts = script === undefined ? undefined : person.names[script];
  if (script === undefined || parts === undefined) return { family: '', rest: '' };
  // A Cyrillic name among Latin ones stands where its letters sound, not after Z.
  const written = (text: string): string => (script === 'cyrillic' && locale !== 'ru' ? latinOfCyrillic(text) : text);
  const whole = nameText(parts, script);
  const family = (parts.family ?? '').trim();
  if (family !== '') return { family: written(family), rest: written(join([parts.given, parts.middle])) };
  return {
    family: written(familyOfFull(whole, script, person.origin)),
    rest: written(withoutTitles(whole, script).name),
  };
}

const sortKeys = new Map<Locale, WeakMap<object, NameSortKey>>();

/** By family name, and no title before it: `Prof. Dr. Mary WONG` is under W. */
export function sortKey(person: Pick<Person, 'names' | 'origin'>, locale: Locale): NameSortKey {
  let cache = sortKeys.get(locale);
  if (cache === undefined) {
    cache = new WeakMap();
    sortKeys.set(locale, cache);
  }
  let key = cache.get(person);
  if (key === undefined) {
    key = makeSortKey(person, locale);
    cache.set(person, key);
  }
  return key;
}

const collators = new Map<Locale, Intl.Collator>();

/** Order of text as the reader's language has it: Chinese by stroke (繁) or by pinyin (简). Numbers by their value. */
export function collatorOf(locale: Locale): Intl.Collator {
  let collator = collators.get(locale);
  if (collator === undefined) {
    collator = new Intl.Collator(locale === 'en' ? 'en-GB' : locale, { numeric: true, sensitivity: 'base' });
    collators.set(locale, collator);
  }
  return collator;
}

type NameComparer = (a: Pick<Person, 'id' | 'names' | 'origin'>, b: Pick<Person, 'id' | 'names' | 'origin'>) => number;

/** Orders people by family name, then by the rest of it; people without a name come last. Never 0 for two people. */
export function compareNames(locale: Locale): NameComparer {
  const { compare } = collatorOf(locale);
  return (a, b) => {
    const x = sortKey(a, locale);
    const y = sortKey(b, locale);
    if ((x.family === '') !== (y.family === '')) return x.family === '' ? 1 : -1;
    const order = compare(x.family, y.family);
    if (order !== 0) return order;
    const rest = compare(x.rest, y.rest);
    if (rest !== 0) return rest;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  };
}

const searchTexts = new WeakMap<object, string>();

/** A query or a field as the search sees it: folded, and hyphens and apostrophes off, so that Tai-man finds Tai Man. */
export function searchFold(text: string): string {
  return foldText(text.replace(/['’‘ʻʼ`.]/gu, '').replace(/[-‐–·・,]/gu, ' '));
}

/** All that a person can be found by, folded: names in each script and order, Cyrillic in Latin letters too, aliases, contact. */
export function searchText(person: Person): string {
  const known = searchTexts.get(person);
  if (known !== undefined) return known;
  const found = new Set<string>();
  const add = (text: string | undefined): void => {
    if (text === undefined || text === '') return;
    const folded = searchFold(text);
    found.add(folded);
    if (/\p{Script=Cyrillic}/u.test(folded)) found.add(searchFold(latinOfCyrillic(text)));
  };
  for (const script of NAME_SCRIPTS) {
    const parts = person.names[script];
    if (parts === undefined) continue;
    const shown = nameText(parts, script);
    add(shown);
    add(shown.replaceAll(/[\s-]/gu, ''));
    add(nameText({ ...parts, order: parts.order === 'familyFirst' ? 'givenFirst' : 'familyFirst' }, script));
    add(parts.full);
  }
  for (const text of person.aliases) add(text);
  for (const text of [person.badgeName, person.email, person.role, person.remarks]) add(text);
  for (const field of [person.position, person.honorific]) for (const text of Object.values(field ?? {})) add(text);
  add(person.mobile);
  add(person.mobile?.replace(/\D/g, ''));
  const text = [...found].join('\n');
  searchTexts.set(person, text);
  return text;
}

/** Whether each word of a query is somewhere in the text (both folded by `searchFold`). */
export function matchesWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

export function searchWords(query: string): readonly string[] {
  return searchFold(query)
    .split(' ')
    .filter((word) => word !== '');
}
