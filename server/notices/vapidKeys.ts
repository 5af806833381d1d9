/** The pair of keys by which push services know this server (RFC 8292). */
import { createECDH, generateKeyPairSync } from 'node:crypto';

const NAME = 'vapid';

export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Null where this is no private key of P-256. */
export function keysOf(privateKey: string): VapidKeys | null {
  if (!/^[\w-]{43}$/.test(privateKey)) return null;
  const curve = createECDH('prime256v1');
  try {
    curve.setPrivateKey(privateKey, 'base64url');
  } catch {
    return null;
  }
  return { publicKey: curve.getPublicKey('base64url'), privateKey };
}

/** Those of the store, made the first time: devices are bound to them. */
export async function storedKeys(accounts: {
  ownSecret(name: string, fresh: string): Promise<string>;
}): Promise<VapidKeys> {
  const { d = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const keys = keysOf(await accounts.ownSecret(NAME, d));
  if (keys === null) throw new Error('The key of notices in the store is none.');
  return keys;
}
