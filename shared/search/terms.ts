/**
 * Text as the search compares it. One form for all ways of writing a word: accents and case off, Cyrillic in Latin letters
 * (Нұрлан, Нурлан and Nurlan become `nurlan`), Traditional characters as Simplified. Chinese has no spaces: each character is a
 * term, and each two that stand together.
 */
import { foldText } from '../i18n/fold.ts';
import { SIMPLIFIED } from '../i18n/simplify.ts';
import { latinOfCyrillic } from '../i18n/transliterate.ts';

/** A word of a text, where it stands in it (UTF-16 units), and what it is found by. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
}

/** Of a word beyond this only the beginning is compared: it is a key or a file, not a word. */
const TERM_MAX = 64;
/** Words that are kept with their terms: an index meets the same ones again and again. */
const KNOWN_MAX = 20_000;

const WORDS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}'’‘ʻʼ`])+/gu;
const APOSTROPHES = /['’‘ʻʼ`]/gu;
const HAN = /^\p{Script=Han}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Letters that have no accent to take off, as one writes them without a keyboard that has them. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const UNPLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
const LETTERS_OR_DIGITS = /\p{N}+|\P{N}+/gu;

/** '' for what holds no letter and no digit. */
function foldWord(word: string): string {
  const bare = word.replace(APOSTROPHES, '');
  const latin = CYRILLIC.test(bare) ? latinOfCyrillic(bare) : bare;
  return foldText(latin)
    .replace(UNPLAIN, (letter) => PLAIN[letter] ?? letter)
    .slice(0, TERM_MAX);
}

const known = new Map<string, readonly string[]>();

function termsOfWord(word: string): readonly string[] {
  const held = known.get(word);
  if (held !== undefined) return held;
  const term = foldWord(word);
  // HY756 is found by 756 too, and `HY 756` by its parts.
  const parts = term.match(LETTERS_OR_DIGITS) ?? [];
  const terms = term === '' ? [] : parts.length > 1 ? [term, ...parts] : [term];
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(word, terms);
  return terms;
}

function* hanTokens(run: string, start: number): Generator<Token> {
  let at = start;
  let before: { readonly char: string; readonly start: number } | undefined;
  for (const written of run) {
    const char = SIMPLIFIED.get(written) ?? written;
    const end = at + written.length;
    yield { start: at, end, terms: [char] };
    if (before !== undefined) yield { start: before.start, end, terms: [before.char + char] };
    before = { char, start: at };
    at = end;
  }
}

/** The words of a text in their order; those of Chinese overlap. */
export function* tokensOf(text: string): Generator<Token> {
  for (const match of text.matchAll(WORDS)) {
    const [word] = match;
    if (HAN.test(word)) yield* hanTokens(word, match.index);
    else yield { start: match.index, end: match.index + word.length, terms: termsOfWord(word) };
  }
}

export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const token of tokensOf(text)) terms.push(...token.terms);
  return terms;
}

export type QueryWord =
  /** A word of Latin or Cyrillic letters or digits; the text may go on after it. */
  | { readonly kind: 'word'; readonly term: string }
  /** Two characters that must stand together, or one alone. */
  | { readonly kind: 'han'; readonly term: string };

/** What a query asks for, each word once. */
export function queryWords(query: string): readonly QueryWord[] {
  const words = new Map<string, QueryWord>();
  for (const [word] of query.matchAll(WORDS)) {
    if (HAN.test(word)) {
      const tokens = [...hanTokens(word, 0)].flatMap(({ terms }) => terms);
      const pairs = tokens.filter((term) => Array.from(term).length === 2);
      for (const term of pairs.length > 0 ? pairs : tokens) words.set(term, { kind: 'han', term });
    } else {
      const term = foldWord(word);
      if (term !== '') words.set(term, { kind: 'word', term });
    }
  }
  return [...words.values()];
}
