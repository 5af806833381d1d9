/** What language a text of the place is set in, so that Chinese letters take the shapes of the place. */
import type { LocalLine } from './blocks.ts';

const HAN = /\p{Script=Han}/u;

/** Simplified letters on the Mainland, traditional ones elsewhere; other scripts need no telling. */
export function localLine(text: string, country: string | undefined): LocalLine {
  if (!HAN.test(text)) return { text, lang: undefined };
  return { text, lang: country === 'CN' || country === 'SG' ? 'zh-Hans' : 'zh-Hant' };
}

/** A long text in pieces that each fit a part of a page, cut at the ends of paragraphs or sentences where it can be. */
export function piecesOf(text: string, longest: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > longest) {
    const head = rest.slice(0, longest);
    const end = Math.max(
      head.lastIndexOf('\n'),
      head.lastIndexOf('. ') + 1,
      head.lastIndexOf('。') + 1,
      head.lastIndexOf('；') + 1,
      head.lastIndexOf('; ') + 1,
    );
    const space = head.lastIndexOf(' ') + 1;
    // A surrogate pair is never cut.
    const hard = /[\uD800-\uDBFF]$/u.test(head) ? longest - 1 : longest;
    const at = end > longest / 3 ? end : space > longest / 3 ? space : hard;
    pieces.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return rest === '' ? pieces : [...pieces, rest];
}
