import type { NameParts } from '../../domain/roster/person.ts';
import { foldText } from './text.ts';

interface Word {
  readonly letters: string;
  /** Tai-man: it tells a Chinese given name from an English one beside it. */
  readonly hyphenated: boolean;
}

/** A Latin name as its letters alone, family name first: the ways in which it may be the spelling of a Chinese one. */
export function latinSounds(parts: NameParts): readonly string[] {
  if (parts.full === undefined) return spelled(wordsOf(parts.family), wordsOf(parts.given?.split(',')[0]));
  const all = wordsOf(parts.full.replaceAll(',', ' '));
  const familyFirst = spelled(all.slice(0, 1), all.slice(1));
  const familyLast = spelled(all.slice(-1), all.slice(0, -1));
  // David CHAN Tai Man
  const familySecond = all.length >= 4 || all.at(-1)?.hyphenated === true ? spelled(all.slice(1, 2), all.slice(2)) : [];
  return [...new Set([...familyFirst, ...familyLast, ...familySecond])];
}

function wordsOf(text = ''): Word[] {
  return text
    .split(/\s+/)
    .map((word) => ({ letters: foldText(word).replace(/[^a-z]/g, ''), hyphenated: /[-‐‑–]/.test(word) }))
    .filter(({ letters }) => letters !== '');
}

/** David Tai-man and Tai Man David: the English name is no part of the Chinese one. */
function spelled(family: readonly Word[], given: readonly Word[]): string[] {
  if (family.length === 0 || given.length === 0) return [];
  const hyphenated = given.filter((word) => word.hyphenated);
  const withoutEnglish =
    hyphenated.length === 1 ? [hyphenated] : given.length >= 3 ? [given.slice(1), given.slice(0, -1)] : [];
  return [given, ...withoutEnglish].map((words) => [...family, ...words].map(({ letters }) => letters).join(''));
}
