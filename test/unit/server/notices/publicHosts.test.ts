/** Which addresses a server connects to on the word of a client. */
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { post } from '#server/notices/post.ts';
import { isPublic, lookupBy, mayReach, publicLookup } from '#server/notices/publicHosts.ts';

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.53',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '192.0.2.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::a00:1',
  'fe80::1',
  'fd00::1',
  'ff02::1',
  '2001::1',
  '2001:db8::1',
  '2002:a00:1::',
  'localhost',
  '',
])('%s is no address of the public network', (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '223.255.255.255', '2606:4700::1111', '2a00:1450:4001::5f'])(
  '%s is one',
  (address) => {
    expect(isPublic(address)).toBe(true);
  },
);

const OWN = new Set(['push.lan:8443', '127.0.0.1:9000']);

test.each([
  ['https://fcm.googleapis.com/fcm/send/x', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
  ['https://push.lan:8443/x', true],
  ['https://127.0.0.1:9000/x', true],
  ['http://push.lan:8443/x', false],
  ['https://push.lan:8444/x', false],
  ['https://127.0.0.1:9001/x', false],
  ['https://0x7f000001/x', false],
  ['https://[::ffff:7f00:1]/x', false],
  ['https://intranet/x', false],
  ['https://a@fcm.googleapis.com/x', false],
  ['ftp://fcm.googleapis.com/x', false],
  ['', false],
])('a device that names %s is believed: %s', (endpoint, believed) => {
  expect(mayReach(endpoint, OWN)).toBe(believed);
});

test('a name that leads to this machine is not connected to, whatever it looks like', async () => {
  const look = promisify(publicLookup) as (name: string, options: object) => Promise<unknown>;
  for (const options of [{ all: true }, {}]) {
    await expect(look('localhost', options)).rejects.toMatchObject({ name: 'NotPublic' });
  }
  const ended = new AbortController().signal;
  const sent = post('https://localhost:9/x', { headers: {}, body: new Uint8Array() }, { own: OWN }, ended);
  await expect(sent).rejects.toMatchObject({ name: 'NotPublic' });
});

test('one address inside is enough to refuse a name, and else all are given on', async () => {
  const answering = (...addresses: string[]) =>
    promisify(
      lookupBy(((_name: string, _options: object, callback: (error: null, found: object) => void) =>
        callback(
          null,
          addresses.map((address) => ({ address, family: 4 })),
        )) as never),
    ) as (name: string, options: object) => Promise<unknown>;
  await expect(answering('8.8.8.8', '10.0.0.1')('push.example.org', { all: true })).rejects.toMatchObject({
    name: 'NotPublic',
  });
  expect(await answering('8.8.8.8', '1.1.1.1')('push.example.org', { all: true })).toEqual([
    { address: '8.8.8.8', family: 4 },
    { address: '1.1.1.1', family: 4 },
  ]);
  await expect(answering()('push.example.org', { all: true })).rejects.toMatchObject({ name: 'NotPublic' });
});
