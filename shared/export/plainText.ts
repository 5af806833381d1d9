/** Text as a file format may carry it: no control characters, no broken surrogates, lines ended by `\n`. */

// Tab and line feed are the two control characters that mean something in a text.
const CONTROL = /[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu;

export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .toWellFormed()
    .replace(CONTROL, (found) => (found === '\n' || found === '\t' ? found : ''));
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/gu, ' ').trim();
}

const NEVER_IN_NAMES = /[\p{C}<>:"/\\|?*]/gu;

/** A file name that every system takes: `Central Asia 2026 - Roster.xlsx`. */
export function fileName(parts: readonly string[], extension: string): string {
  const safe = parts
    .map((part) => part.replace(NEVER_IN_NAMES, ' ').replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join(' - ');
  // Cut by code points; a system that counts bytes takes 255, and a Chinese character has three.
  const short = Array.from(safe)
    .slice(0, 70)
    .join('')
    .replace(/[. ]+$/u, '');
  return `${short === '' ? 'legation' : short}.${extension}`;
}
