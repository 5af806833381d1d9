/** What the environment says of notices to closed browsers. */
import { createECDH } from 'node:crypto';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '#server/config.ts';

const CONTACT = { LEGATION_SERVER_PUSH_CONTACT: 'mailto:it@example.org' };
const KEY = 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94';

test('a server gives no notices unless it is told whom a push service may write to', () => {
  expect(readConfig({}, '/').notices).toBeUndefined();
  expect(readConfig(CONTACT, '/').notices).toEqual({ contact: 'mailto:it@example.org', ownHosts: new Set() });
});

test('its key is taken from the environment, and the public one worked out', () => {
  const given = { ...CONTACT, LEGATION_SERVER_PUSH_KEY: KEY, LEGATION_SERVER_PUSH_HOSTS: 'push.lan:8443,push.lan' };
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(KEY, 'base64url');
  expect(readConfig(given, '/').notices).toEqual({
    contact: 'mailto:it@example.org',
    keys: { privateKey: KEY, publicKey: curve.getPublicKey('base64url') },
    ownHosts: new Set(['push.lan:8443', 'push.lan']),
  });
});

test.each([
  ['LEGATION_SERVER_PUSH_CONTACT', 'it@example.org'],
  ['LEGATION_SERVER_PUSH_CONTACT', 'http://example.org'],
  ['LEGATION_SERVER_PUSH_KEY', 'short'],
  ['LEGATION_SERVER_PUSH_KEY', '_'.repeat(43)],
  ['LEGATION_SERVER_PUSH_HOSTS', 'https://push.lan'],
  ['LEGATION_SERVER_PUSH_HOSTS', 'push.lan/path'],
])('a server does not start with %s=%s', (name, value) => {
  expect(() => readConfig({ ...CONTACT, [name]: value }, '/')).toThrow(name);
});

test('a key that is none is not printed', () => {
  const said = (): string => {
    try {
      readConfig({ ...CONTACT, LEGATION_SERVER_PUSH_KEY: 'nearly-a-key' }, '/');
      return 'started';
    } catch (error) {
      return String(error);
    }
  };
  expect(said()).toMatch(/^ConfigError: LEGATION_SERVER_PUSH_KEY is no private key/u);
  expect(said()).not.toContain('nearly-a-key');
});

test('a key alone says nothing', () => {
  expect(() => readConfig({ LEGATION_SERVER_PUSH_KEY: KEY }, '/')).toThrow(ConfigError);
});
