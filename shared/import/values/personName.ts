/**
 * One cell that holds a person's name → its parts by script. What cannot be told apart stays whole (`full`): a name is
 * shown as it was typed rather than split by a guess.
 */
import type { NameParts, NameScript } from '../../domain/roster/person.ts';
import { isCapitals } from '../../domain/roster/splitName.ts';
import { isCompoundSurname } from '../../domain/roster/surnames.ts';
import { takeHonorific } from './honorific.ts';
import type { HanForm, Script } from './script.ts';
import { hanForm, scriptOf } from './script.ts';
import { cleanLine } from './text.ts';

export interface ReadName {
  readonly names: Partial<Record<NameScript, NameParts>>;
  /** As written, with the text's own script telling its language. */
  readonly honorifics: readonly string[];
  readonly aliases: readonly string[];
  readonly postNominals: string;
}

/** `han` says which Chinese script a cell is in whose characters are common to both. */
export function readPersonName(cell: string, han: HanForm, forced?: NameScript): ReadName {
  const names: Partial<Record<NameScript, NameParts>> = {};
  const honorifics: string[] = [];
  const aliases: string[] = [];
  const postNominals: string[] = [];
  for (const part of byScript(cleanLine(cell))) {
    const taken = takeHonorific(part.text);
    if (taken.honorific !== '') honorifics.push(taken.honorific);
    if (taken.postNominals !== '') postNominals.push(taken.postNominals);
    if (taken.name === '') continue;
    const script = forced ?? nameScriptOf(part.script, taken.name, han);
    const { parts, alias } = splitName(taken.name, script);
    if (names[script] === undefined) names[script] = parts;
    else aliases.push(taken.name);
    if (alias !== null) aliases.push(alias);
  }
  return { names, honorifics, aliases, postNominals: postNominals.join(', ') };
}

function nameScriptOf(script: Script, text: string, han: HanForm): NameScript {
  if (script === 'han') return hanForm(text) ?? han;
  return script === 'cyrillic' ? 'cyrillic' : 'latin';
}

const SCRIPT_RUN = /(?:[^\p{Script=Han}]+|[\p{Script=Han}·•・〇\s]+)/gu;

/** 'CHAN Tai Man (陳大文)' and '王伟 WANG Wei' hold a name in each of two scripts. */
function byScript(text: string): { script: Script; text: string }[] {
  const runs = text.match(SCRIPT_RUN) ?? [];
  const parts = runs
    .flatMap((run) => (scriptOf(run) === 'han' ? [run] : run.split(/[/|;（）()]+/)))
    .map((run) => run.replace(/^[\s,，、/()（）|;\-–—]+|[\s,，、/()（）|;–—]+$/g, ''))
    .filter((run) => run !== '')
    .map((run) => ({ script: scriptOf(run), text: run }));
  const letters = parts.filter((part) => part.script !== 'none');
  return letters.length > 0 ? letters : parts;
}

export function splitName(text: string, script: NameScript): { parts: NameParts; alias: string | null } {
  switch (script) {
    case 'hant':
    case 'hans':
      return { parts: splitHan(text), alias: null };
    case 'cyrillic':
      return { parts: splitCyrillic(text), alias: null };
    case 'latin':
    default:
      return splitLatin(text);
  }
}

function splitHan(text: string): NameParts {
  const spaced = text.split(/\s+/);
  // 王 伟 and 欧 阳 are set wide to line up in print; a family name of its own comes before the space.
  const joined = spaced.join('');
  const chars = Array.from(joined);
  const compound = isCompoundSurname(chars.slice(0, 2).join(''));
  if (/[·•・]/.test(joined) || chars.length < 2 || chars.length > 4) return { full: joined, order: 'familyFirst' };
  if (compound) {
    return chars.length === 2
      ? { full: joined, order: 'familyFirst' }
      : { family: chars.slice(0, 2).join(''), given: chars.slice(2).join(''), order: 'familyFirst' };
  }
  if (chars.length === 4) {
    // 陳方安生: two surnames, or not a Chinese name at all; only a space can tell.
    const [family, given] = spaced;
    return spaced.length === 2 && family !== undefined && given !== undefined
      ? { family, given, order: 'familyFirst' }
      : { full: joined, order: 'familyFirst' };
  }
  return { family: chars[0], given: chars.slice(1).join(''), order: 'familyFirst' };
}

const PARTICLES = new Set([
  'de',
  'da',
  'di',
  'del',
  'della',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'du',
  'bin',
  'binti',
  'al',
  'el',
  'ter',
  'dos',
  'das',
]);

function splitLatin(text: string): { parts: NameParts; alias: string | null } {
  const pieces = text
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const body = pieces[0] ?? text;
  const after = pieces.slice(1).join(', ');
  const parts = splitLatinWords(body);
  if (after === '') return { parts, alias: null };
  if (parts.family !== undefined) {
    // CHAN Tai Man, David: the English name is part of how Hong Kong writes the name.
    const alias = `${after} ${parts.family}`;
    return { parts: { ...parts, given: `${parts.given ?? ''}, ${after}` }, alias };
  }
  // WONG, Mary Anne and Wong, Mary: what stands before the comma is the family name.
  return pieces.length === 2 && body.split(' ').length <= 3
    ? { parts: { family: body, given: after, order: 'familyFirst' }, alias: null }
    : { parts: { full: text, order: 'givenFirst' }, alias: null };
}

/** The words in capitals are the family name, where others are not. */
function splitLatinWords(text: string): NameParts {
  const words = text.split(' ');
  const capital = words.map(isCapitals);
  const count = capital.filter(Boolean).length;
  const whole: NameParts = { full: text, order: count === words.length ? 'familyFirst' : 'givenFirst' };
  if (count === 0 || count === words.length) return whole;
  const first = capital.indexOf(true);
  const last = capital.lastIndexOf(true);
  const solid = words
    .slice(first, last + 1)
    .every((word, i) => capital[first + i] === true || PARTICLES.has(word.toLowerCase()));
  if (!solid) return whole;
  if (first === 0)
    return { family: words.slice(0, last + 1).join(' '), given: words.slice(last + 1).join(' '), order: 'familyFirst' };
  if (last !== words.length - 1) return whole;
  let from = first;
  while (from > 1 && PARTICLES.has((words[from - 1] as string).toLowerCase())) from -= 1;
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' '), order: 'givenFirst' };
}

const PATRONYMIC = /(?:вич|ьич|вна|чна|ұлы|улы|улу|кызы|қызы|оглы|оглу|заде)$/iu;
const SURNAME =
  /(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|цкий|ская|цкая|ской|енко|чук|ук|юк|янц|ян|швили|дзе|баев|беков)$/iu;

function splitCyrillic(text: string): NameParts {
  const words = text
    .replace(/,/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const initials = /^([\p{L}'’-]{2,}) (\p{Lu})\.\s?(?:(\p{Lu})\.)?$/u.exec(words.join(' '));
  if (initials !== null) {
    const [, family, given, middle] = initials;
    return {
      family: family,
      given: `${given}.`,
      ...(middle === undefined ? {} : { middle: `${middle}.` }),
      order: 'familyFirst',
    };
  }
  const [first, second, third] = words;
  if (words.length === 3 && first !== undefined && second !== undefined && third !== undefined) {
    if (PATRONYMIC.test(third)) return { family: first, given: second, middle: third, order: 'familyFirst' };
    if (PATRONYMIC.test(second)) return { family: third, given: first, middle: second, order: 'givenFirst' };
  }
  if (words.length === 2 && first !== undefined && second !== undefined) {
    const byCapitals = splitLatinWords(words.join(' '));
    if (byCapitals.family !== undefined) return byCapitals;
    if (PATRONYMIC.test(second)) return { given: first, middle: second, order: 'givenFirst' };
    const surnames = [SURNAME.test(first), SURNAME.test(second)];
    if (surnames[0] === true && surnames[1] === false) return { family: first, given: second, order: 'familyFirst' };
    if (surnames[0] === false && surnames[1] === true) return { family: second, given: first, order: 'givenFirst' };
  }
  return { full: words.join(' '), order: 'familyFirst' };
}
