/**
 * A file locked with a key, in the age format (age-encryption.org/v1), which other programs open as well. Whoever has the key
 * reads it; a changed byte is found.
 */
import { Decrypter, Encrypter } from 'age-encryption';
import { err, ok, type Result } from '../../result.ts';
import { plainKey } from './sealKey.ts';

/** Of scrypt: 2^15 steps in 32 MB, a quarter of a second. A key of 80 bits needs no more, and telephones have no more. */
const WORK_FACTOR = 15;

/** `key`: another key than it was locked with, or a changed head, which looks the same. `altered`: changed or cut off. */
export type UnsealError = 'key' | 'altered';

export async function seal(bytes: Uint8Array, key: string): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(plainKey(key));
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  return new Uint8Array(await encrypter.encrypt(bytes));
}

/** `typed` as a person types it: small letters, spaces, O for 0. */
export async function unseal(sealed: Uint8Array, typed: string): Promise<Result<Uint8Array<ArrayBuffer>, UnsealError>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(plainKey(typed));
  try {
    return ok(new Uint8Array(await decrypter.decrypt(sealed)));
  } catch (error) {
    return err(error instanceof Error && error.message.startsWith('no identity matched') ? 'key' : 'altered');
  }
}
