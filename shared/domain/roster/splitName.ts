/**
 * What can be read off a name that somebody typed in one piece: titles that are no part of it, the family name where
 * capitals, a comma, a patronymic or the script tell it. A guess to offer and to sort by, never to store unasked.
 */
import type { NameParts, NameScript, Origin } from './person.ts';
import { isCompoundSurname } from './surnames.ts';

const LATIN_TITLES = new Set(
  [
    'prof professor dr doctor mr mrs ms miss mx sir dame lord lady madam madame hon honourable honorable rev ir he',
    'eng engr ing amb ambassador capt col gen lt maj sr jr adj assoc mgr dipl dott',
  ]
    .join(' ')
    .split(' '),
);
const CYRILLIC_TITLES = new Set(
  'г-н г-жа господин госпожа проф профессор д-р доктор академик инж мырза ханым жаноб'.split(' '),
);
const POSTNOMINALS = new Set(
  'gbm gbs sbs bbs mh jp obe mbe cbe phd md mba qc kc sc fcpa cpa esq bsc msc llb llm fhkie fca'.split(' '),
);
const HAN_TITLE = /(先生|女士|小姐|太太|夫人|教授|博士|議員|议员|太平紳士|院士|閣下|阁下)$/u;
const PATRONYMIC = /(ович|евич|ич|овна|евна|ична|ұлы|улы|уулу|қызы|кызы|оглы|угли|ўғли|қизи|кизи)$/u;
const LATIN_PATRONYMIC = /(ovich|evich|ovna|evna|ichna|uly|kyzy|qyzy|oglu|ogly|ugli|[o]['’ʻ‘]g['’ʻ‘]li|qizi|kizi)$/u;
const HAN = /\p{Script=Han}/u;

export function isHan(text: string): boolean {
  return HAN.test(text);
}

export interface BareName {
  readonly name: string;
  readonly honorific?: string;
  /** Letters after the name: `GBS, JP`. */
  readonly postnominals?: string;
}

const bare = (word: string): string => word.toLowerCase().replace(/[.,]/g, '');

/** The name without titles before it and letters after it; Chinese titles stand at its end. */
export function withoutTitles(full: string, script: NameScript): BareName {
  const text = full.replace(/\s+/gu, ' ').trim();
  if (script === 'hant' || script === 'hans') {
    const title = HAN_TITLE.exec(text)?.[0];
    const name = title === undefined ? text : text.slice(0, -title.length).trim();
    return title === undefined || name === '' ? { name: text } : { name, honorific: title };
  }
  const titles = script === 'cyrillic' ? CYRILLIC_TITLES : LATIN_TITLES;
  const words = text.split(' ');
  let start = 0;
  while (start < words.length - 1) {
    const word = words[start] ?? '';
    const next = words[start + 1] ?? '';
    // "The Hon", and H.E. only with its stops, since He is also a family name.
    const article = bare(word) === 'the' && titles.has(bare(next));
    if (!article && (!titles.has(bare(word)) || (bare(word) === 'he' && !word.includes('.')))) break;
    start += 1;
  }
  let end = words.length;
  while (end > start + 1 && POSTNOMINALS.has(bare(words[end - 1] ?? ''))) end -= 1;
  const name = words.slice(start, end).join(' ').replace(/,$/, '');
  return {
    name,
    ...(start === 0 ? {} : { honorific: words.slice(0, start).join(' ') }),
    ...(end === words.length ? {} : { postnominals: words.slice(end).join(' ') }),
  };
}

/** A family name as many write it; two letters at least, so that an initial is not taken for one. */
export function isCapitals(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return (
    letters.length >= 2 && !word.endsWith('.') && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}

function splitHan(name: string): NameParts | undefined {
  const pieces = name.split(/[·・•‧]/u).filter((piece) => piece !== '');
  if (pieces.length > 1) {
    return { family: pieces.at(-1) ?? '', given: pieces.slice(0, -1).join('·'), order: 'givenFirst' };
  }
  const [spacedFamily, spacedGiven, ...more] = name.split(' ');
  if (spacedFamily !== undefined && spacedGiven !== undefined && more.length === 0) {
    return { family: spacedFamily, given: spacedGiven, order: 'familyFirst' };
  }
  const letters = Array.from(name);
  if (letters.length < 2 || letters.length > 4 || !letters.every(isHan)) return undefined;
  // Four characters are a compound surname or, by marriage, two surnames.
  const compound = isCompoundSurname(letters.slice(0, 2).join(''));
  const family = letters.length === 4 || (letters.length === 3 && compound) ? 2 : 1;
  return { family: letters.slice(0, family).join(''), given: letters.slice(family).join(''), order: 'familyFirst' };
}

function splitByPatronymic(words: readonly string[], patronymic: RegExp): NameParts | undefined {
  if (words.length !== 3) return undefined;
  const [a = '', b = '', c = ''] = words;
  if (patronymic.test(c.toLowerCase())) return { family: a, given: b, middle: c, order: 'familyFirst' };
  if (patronymic.test(b.toLowerCase())) return { family: c, given: a, middle: b, order: 'givenFirst' };
  return undefined;
}

/** The block of words in capitals beside words that are not; undefined where there is none or more than one. */
function capitalBlock(words: readonly string[]): { from: number; to: number } | undefined {
  const from = words.findIndex(isCapitals);
  if (from < 0) return undefined;
  let to = from;
  while (to < words.length && isCapitals(words[to] ?? '')) to += 1;
  if (to - from === words.length || words.slice(to).some(isCapitals)) return undefined;
  return { from, to };
}

/** The parts of a name typed in one piece, or undefined where it does not tell. `origin` decides what the words leave open. */
export function splitFullName(full: string, script: NameScript, origin?: Origin): NameParts | undefined {
  const { name } = withoutTitles(full, script);
  if (name === '') return undefined;
  if (script === 'hant' || script === 'hans') return splitHan(name);
  const comma = name.split(/,\s*/u);
  if (comma.length === 2 && comma[0] !== '' && comma[1] !== '') {
    return { family: comma[0] ?? '', given: comma[1] ?? '', order: 'familyFirst' };
  }
  const words = name.split(' ');
  if (words.length < 2) return undefined;
  const byPatronymic = splitByPatronymic(words, script === 'cyrillic' ? PATRONYMIC : LATIN_PATRONYMIC);
  if (byPatronymic !== undefined) return byPatronymic;
  const capitals = capitalBlock(words);
  if (capitals !== undefined) {
    const family = words.slice(capitals.from, capitals.to).join(' ');
    if (capitals.from === 0) return { family, given: words.slice(capitals.to).join(' '), order: 'familyFirst' };
    if (capitals.to === words.length) {
      return { family, given: words.slice(0, capitals.from).join(' '), order: 'givenFirst' };
    }
    // `Mary WONG Lai-ling` stands between two given names; taking it apart would lose how it is written.
    return undefined;
  }
  const familyFirst =
    origin === 'mainland' ||
    (origin === 'hongKong' && words.every(isCapitals)) ||
    (script === 'cyrillic' && origin === 'host');
  return familyFirst
    ? { family: words[0] ?? '', given: words.slice(1).join(' '), order: 'familyFirst' }
    : { family: words.at(-1) ?? '', given: words.slice(0, -1).join(' '), order: 'givenFirst' };
}

/** The family name to sort an unsplit name by. */
export function familyOfFull(full: string, script: NameScript, origin?: Origin): string {
  const split = splitFullName(full, script, origin);
  if (split?.family !== undefined) return split.family;
  const { name } = withoutTitles(full, script);
  const words = name.split(' ');
  const capitals = capitalBlock(words);
  return capitals === undefined ? name : words.slice(capitals.from, capitals.to).join(' ');
}
