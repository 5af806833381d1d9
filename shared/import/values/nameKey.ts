/** Keys by which names of one person in several spellings and scripts fall together. They offer, and never decide. */
import type { NameParts, NameScript } from '../../domain/roster/person.ts';
import { simplify } from '../../i18n/simplify.ts';
import { latinOfCyrillic } from '../../i18n/transliterate.ts';
import { foldText } from './text.ts';

/** Chinese: the characters in Simplified form, without spaces. */
export function hanKey(parts: NameParts): string {
  return simplify(nameText(parts)).replace(/[\s·•・]+/g, '');
}

/** Latin and Cyrillic: the words in rough Latin letters, in alphabetic order, without patronymic and English name. */
export function romanKey(parts: NameParts): string {
  const given = (parts.given ?? '').split(',')[0] ?? '';
  const text = parts.full ?? `${parts.family ?? ''} ${given}`;
  const words = romanise(text)
    .split(' ')
    .filter((word) => word.length > 1);
  const core = parts.full === undefined ? words : words.filter((word) => !PATRONYMIC.test(word));
  return (core.length >= 2 ? core : words).map(foldRoman).sort().join(' ');
}

const PATRONYMIC = /(?:ovich|evich|ovna|evna|ichna|uly|kyzy|qyzy)$/;

export function nameKey(script: NameScript, parts: NameParts): string {
  return script === 'hant' || script === 'hans' ? hanKey(parts) : romanKey(parts);
}

export function nameText(parts: NameParts): string {
  return parts.full ?? [parts.family, parts.given, parts.middle].filter((part) => part !== undefined).join(' ');
}

/** Нұрлан and Nurlan; O'tkir is one word. */
function romanise(text: string): string {
  return foldText(latinOfCyrillic(text.replace(APOSTROPHE, '')));
}

const APOSTROPHE = /(?<=\p{L})['’‘ʻʼ`´](?=\p{L})/gu;

/** Spellings that passports, newspapers and people use for one sound: Yevgeny and Evgenii, Zhanibek and Janibek. */
function foldRoman(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  if (foldedWords.size > FOLDED_MAX) foldedWords.clear();
  const folded = foldSounds(word);
  foldedWords.set(word, folded);
  return folded;
}

/** Family and given names come again and again; folding one takes a dozen replacements. */
const foldedWords = new Map<string, string>();
const FOLDED_MAX = 50_000;

function foldSounds(word: string): string {
  return word
    .replace(/shch/g, 's')
    .replace(/zh|dzh|j/g, 'j')
    .replace(/kh|gh/g, 'h')
    .replace(/q|ck/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/^ye/g, 'e')
    .replace(/([aeiou])ye/g, '$1e')
    .replace(/y|ii|iy/g, 'i')
    .replace(/i+(?=[aou])/g, '')
    .replace(/(.)\1/g, '$1');
}
