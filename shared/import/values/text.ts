/** Text of a cell as it may be kept: no control or invisible characters, white space as one would type it. */

/** Controls, zero-width, direction marks, byte order mark, object replacement. Line feeds are dealt with apart. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\uFFFC]/gu;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** One line: line breaks and runs of white space (the full-width space too) become one space. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}

/** Several lines, each trimmed. */
export function cleanText(text: string): string {
  return clean(text)
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function clean(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\uFFFD');
}

/** Cuts without splitting a character in two. */
export function cutTo(text: string, max: number): string {
  if (text.length <= max) return text;
  const code = text.charCodeAt(max - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? max - 1 : max);
}

/** What a spreadsheet would run as a formula. A telephone number or a negative amount is none. */
export function looksLikeFormula(text: string): boolean {
  return /^[=@＝＠]/.test(text) || /^[+\-＋－](?![\d\s(（).-]*$)/.test(text);
}

/** For comparing: compatibility forms folded, lower case, no accents, letters and digits only, single spaces. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
