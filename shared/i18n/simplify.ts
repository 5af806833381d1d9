/** Chinese of either script as Simplified, to compare and to find by; never shown. 29 kB of characters: import it lazily. */
import TS from 'opencc-js/dict/TSCharacters';

/** Simplified form of each Traditional character that has another one. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  TS.split('|').flatMap((pair) => {
    const [traditional, simplified] = pair.split(' ');
    return traditional !== undefined && simplified !== undefined && traditional !== simplified
      ? [[traditional, simplified]]
      : [];
  }),
);

/** 陳大文 and 陈大文 become one. */
export function simplify(text: string): string {
  let out = '';
  for (const char of text) out += SIMPLIFIED.get(char) ?? char;
  return out;
}
