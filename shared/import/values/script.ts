/** Which script and language a text is in, by its characters. */
import ST from 'opencc-js/dict/STCharacters';
import { SIMPLIFIED } from '../../i18n/simplify.ts';
import type { TextLanguage } from '../table/targets.ts';

export type Script = 'latin' | 'han' | 'cyrillic' | 'none';
export type HanForm = 'hant' | 'hans';

const HAN = /\p{Script=Han}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
/** Letters of Kazakh that Russian has not. */
const KAZAKH = /[әғқңөұүһі]/iu;

/** Characters that only Simplified uses. */
const onlySimplified = new Set<string>();

for (const pair of ST.split('|')) {
  const [simplified, ...traditional] = pair.split(' ');
  // 后, 里 and their like are characters of both scripts.
  if (simplified !== undefined && !traditional.includes(simplified) && !SIMPLIFIED.has(simplified))
    onlySimplified.add(simplified);
}

/** The script of most letters; Chinese wins over Latin beside it, since '王伟 (Wei)' is a Chinese cell. */
export function scriptOf(text: string): Script {
  let latin = 0;
  let cyrillic = 0;
  for (const char of text) {
    if (HAN.test(char)) return 'han';
    if (LATIN.test(char)) latin += 1;
    else if (CYRILLIC.test(char)) cyrillic += 1;
  }
  if (latin === 0 && cyrillic === 0) return 'none';
  return cyrillic > latin ? 'cyrillic' : 'latin';
}

/** Traditional or Simplified where a character tells; null where all are common to both (王小明). */
export function hanForm(text: string): HanForm | null {
  let score = 0;
  for (const char of text) {
    if (SIMPLIFIED.has(char)) score += 1;
    else if (onlySimplified.has(char)) score -= 1;
  }
  if (score === 0) return null;
  return score > 0 ? 'hant' : 'hans';
}

export function languageOf(text: string, han: HanForm): TextLanguage {
  switch (scriptOf(text)) {
    case 'han':
      return (hanForm(text) ?? han) === 'hant' ? 'zh-Hant' : 'zh-Hans';
    case 'cyrillic':
      return KAZAKH.test(text) ? 'kk' : 'ru';
    default:
      return 'en';
  }
}
