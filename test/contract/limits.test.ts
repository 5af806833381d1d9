/** What a server does to whoever asks too often, what it believes of a proxy, and what it counts of itself. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryAccounts } from '#server/accounts/memoryAccounts.ts';
import { ConfigError, readConfig } from '#server/config.ts';
import { Buckets } from '#server/http/limits.ts';
import { MemoryStorage } from '#server/storage/memory.ts';
import { openLine } from './eventLine.ts';
import { Office } from './office.ts';

const start = async (rates: Parameters<Office['start']>[0]): Promise<Office> => {
  const office = new Office({ storage: new MemoryStorage(), accounts: memoryAccounts() });
  await office.start(rates);
  return office;
};

test('a bucket fills by and by, never beyond its size, and loses nothing to a clock that is put back', () => {
  let nowMs = 1_000_000;
  const buckets = new Buckets({ perSecond: 0.5, size: 2, nowMs: () => nowMs });
  expect([1, 2, 3].map(() => buckets.take('a'))).toEqual([0, 0, 2]);
  expect(buckets.take('b')).toBe(0);
  nowMs += 2000;
  expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 2]);
  nowMs += 1_000_000;
  expect([1, 2, 3].map(() => buckets.take('a'))).toEqual([0, 0, 2]);
  nowMs -= 2_000_000;
  expect(buckets.take('a')).toBe(2);
  buckets.giveBack('a');
  expect(buckets.take('a')).toBe(0);
});

test('what one bucket costs does not grow with how many others are not full', () => {
  let looked = 0;
  const nowMs = (): number => {
    looked += 1;
    return 0;
  };
  const buckets = new Buckets({ perSecond: 1, size: 10, nowMs });
  for (let i = 0; i < 12_000; i += 1) buckets.take(`2001:db8::${i}`);
  expect(looked).toBeLessThan(100_000);
});

describe('a server with limits', () => {
  let office: Office;
  let lead: string;
  beforeAll(async () => {
    office = await start({ rate: 1, burst: 20, tries: 3, trustProxy: true });
    lead = await office.lead('m1');
  });
  afterAll(async () => office.stop());

  test('lets one device ask so many times, says when to come back, and takes nothing in meanwhile', async () => {
    const other = await office.member(lead, 'm1', 'organiser');
    let refused = 0;
    for (let i = 0; i < 30; i += 1) {
      const { status, headers, json } = await office.post('/api/devices/link', {}, other);
      if (status === 200) continue;
      expect({ status, json }).toEqual({ status: 429, json: { protocol: 1, refused: 'busy' } });
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      refused += 1;
    }
    expect(refused).toBeGreaterThanOrEqual(8);
    expect((await openLine(office.url, other, 'm1')).status).toBe(429);
    expect((await office.post('/api/devices', {}, lead)).status).toBe(200);
    office.aheadMs += 60_000;
    expect((await office.post('/api/devices', {}, other)).status).toBe(200);
  });

  test('lets one address try so many invitations in vain, by the word of the proxy alone', async () => {
    const attempt = async (forwarded: string): Promise<number> => {
      const response = await fetch(`${office.url}/api/invitation`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
        body: JSON.stringify({ secret: 'x'.repeat(43) }),
      });
      return response.status;
    };
    // What a client claims stands first; the proxy adds what it has seen.
    const tried = [];
    for (let i = 0; i < 5; i += 1) tried.push(await attempt(`10.0.0.${i}, 203.0.113.7`));
    expect(tried).toEqual([401, 401, 401, 429, 429]);
    expect(await attempt('203.0.113.8')).toBe(401);
    office.aheadMs += 60_000;
    expect(await attempt('203.0.113.7')).toBe(401);
    // Good ones do not count: a whole delegation comes from one address.
    for (let i = 0; i < 6; i += 1) {
      const delegate = await office.member(lead, 'm1', 'delegate');
      expect((await office.post('/api/devices', {}, delegate)).status).toBe(200);
    }
    const json = await (await fetch(`${office.url}/metrics`)).text();
    expect(json).toMatch(/legation_refusals_total\{kind="signIn"\} \d+/u);
    expect(json).toMatch(/legation_refusals_total\{kind="busy"\} \d+/u);
    expect(json).toMatch(/legation_file_bytes 0\n/u);
  });

  test('asks browsers to come by TLS alone where its proxy speaks TLS', async () => {
    const over = async (proto: string): Promise<string | null> =>
      (await fetch(`${office.url}/health`, { headers: { 'x-forwarded-proto': proto } })).headers.get(
        'strict-transport-security',
      );
    expect(await over('https')).toBe('max-age=31536000');
    expect(await over('http')).toBeNull();
    expect(await over('https, http')).toBeNull();
  });

  test('counts who is there', async () => {
    const lines = [await openLine(office.url, lead, 'm1'), await openLine(office.url, lead, 'm1')];
    const metrics = await (await fetch(`${office.url}/metrics`)).text();
    expect(metrics).toMatch(/legation_listeners 2\n[^]*legation_members_online 1\n/u);
    expect(await (await fetch(`${office.url}/health`)).json()).toEqual({ ok: true, online: 1 });
    for (const line of lines) await line.close();
  });
});

test('a server that trusts no proxy counts by the address that it sees, and promises no TLS', async () => {
  const office = await start({ tries: 2 });
  const statuses = [];
  for (let i = 0; i < 4; i += 1) {
    const response = await fetch(`${office.url}/api/invitation`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.0.0.${i}`, 'x-forwarded-proto': 'https' },
      body: JSON.stringify({ secret: 'x'.repeat(43) }),
    });
    expect(response.headers.has('strict-transport-security')).toBe(false);
    statuses.push(response.status);
  }
  expect(statuses).toEqual([401, 401, 429, 429]);
  await office.stop();
});

test.each([
  '//',
  '/\\',
  '/api/%',
  '/api//',
  '/api/push/../../x',
  '/api/__proto__',
  '/api/constructor',
  'http://[',
  '*',
])('a request for %s is answered, and the server goes on', async (target) => {
  const office = await start({});
  const { port } = new URL(office.url);
  const said = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => (text += String(chunk)));
    socket.on('close', () => resolve(text));
    socket.write(`POST ${target} HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
  });
  expect(said).toMatch(/^HTTP\/1\.1 4\d\d /u);
  expect((await fetch(`${office.url}/health`)).status).toBe(200);
  await office.stop();
});

test.each([
  ['LEGATION_SERVER_RATE', '0'],
  ['LEGATION_SERVER_BURST', 'many'],
  ['LEGATION_SERVER_TRIES', '-1'],
  ['LEGATION_SERVER_KEEP_DAYS', '1e9'],
  ['LEGATION_SERVER_TRUST_PROXY', 'yes'],
])('a server does not start with %s=%s', (name, value) => {
  expect(() => readConfig({ [name]: value }, '/')).toThrow(ConfigError);
  expect(readConfig({}, '/')).toMatchObject({
    rates: { rate: 20, burst: 200, tries: 10, trustProxy: false },
    keepDays: 90,
  });
});
