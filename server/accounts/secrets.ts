import { createHash, randomBytes } from 'node:crypto';

/** 256 bits, in letters that go into an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** As it is kept and looked up. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
