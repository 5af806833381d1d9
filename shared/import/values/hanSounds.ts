/**
 * How a Chinese name is spelled in Latin letters on Hong Kong documents (CHAN Tai Man) and on Mainland ones (CHEN Dawen): to
 * offer two records as one person, never to write a name. 150 kB compressed, so import it lazily.
 */
import HONG_KONG from 'cantonese-romanisation/esm/charToRoman.json';
import { polyphonic } from 'pinyin-pro';
import { simplify } from '../../i18n/simplify.ts';

/** Names have two characters to four; what is longer is a foreign name spelled by sound, or no name. */
const NAME = /^\p{Script=Han}{2,4}$/u;
/** A name of four characters with four readings each has as many. */
const KEYS_MAX = 256;

/** The spellings of the whole name, family name first, in small letters without a space. */
export function hanSounds(name: string): readonly string[] {
  const text = simplify(name).replace(/[\s·•・]+/g, '');
  if (!NAME.test(text)) return [];
  const chars = Array.from(text);
  return [...new Set([...spellings(chars, hongKong), ...spellings(chars, mainland)])];
}

function spellings(chars: readonly string[], readingsOf: (char: string) => readonly string[]): string[] {
  let all = [''];
  for (const char of chars) {
    const readings = readingsOf(char);
    all = all.flatMap((begun) => readings.map((reading) => begun + reading)).slice(0, KEYS_MAX);
  }
  return all;
}

/** By simplified character, since the table has the traditional ones. */
const HONG_KONG_READINGS = new Map<string, Set<string>>();
for (const [char, readings] of Object.entries(HONG_KONG)) {
  const simplified = simplify(char);
  const held = HONG_KONG_READINGS.get(simplified) ?? new Set();
  HONG_KONG_READINGS.set(simplified, held);
  for (const reading of readings) for (const spelling of [reading, official(reading)]) held.add(spelling);
}

/** The Government's spelling writes soft and hard sounds alike: 杜 is TO, though it is said with a d. */
function official(reading: string): string {
  return reading
    .replace(/^d/, 't')
    .replace(/^g/, 'k')
    .replace(/^b/, 'p')
    .replace(/^j/, 'ch')
    .replace(/aa/, 'a')
    .replace(/([eo])h$/, '$1');
}

function hongKong(char: string): readonly string[] {
  return [...(HONG_KONG_READINGS.get(char) ?? [])];
}

/** Passports write the ü of 吕 as yu; forms have u or v. */
function mainland(char: string): readonly string[] {
  const [readings = []] = polyphonic(char, { type: 'array', toneType: 'none', v: true });
  const spelled = readings.filter((reading) => /^[a-z]+$/.test(reading));
  return [
    ...new Set(
      spelled.flatMap((reading) =>
        reading.includes('v') ? ['v', 'u', 'yu'].map((vowel) => reading.replace('v', vowel)) : [reading],
      ),
    ),
  ];
}
