/** Keys of sealed files, made to be said over the telephone: sixteen signs, none like another, in fours (80 bits of chance). */

/** Crockford's: without I, L, O and U. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Signs of a key, and bytes of chance for one. */
export const KEY_LENGTH = 16;

const HEAD = new TextEncoder().encode('age-encryption.org/v1\n');

export function isSealed(bytes: Uint8Array): boolean {
  return bytes.length > HEAD.length && HEAD.every((byte, i) => bytes[i] === byte);
}

/** `7KQF-M2XD-9RTA-WB4E`, of `KEY_LENGTH` bytes of chance. */
export function newKey(chance: Uint8Array): string {
  const signs = Array.from(chance, (byte) => SIGNS[byte % SIGNS.length] ?? '');
  return signs.join('').replaceAll(/(.{4})(?=.)/gu, '$1-');
}

/** What of a typed key counts: signs that are taken for each other are the same. */
export function plainKey(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1')
    .replaceAll(/[^0-9A-Z]/gu, '');
}

/** Has it as many signs as a key, and no others? */
export function isKey(typed: string): boolean {
  const plain = plainKey(typed);
  return plain.length === KEY_LENGTH && Array.from(plain).every((sign) => SIGNS.includes(sign));
}
