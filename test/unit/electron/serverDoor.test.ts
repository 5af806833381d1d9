import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isAppPage, isForDoor } from '#electron/main/appUrl.ts';
import { headersBack, headersOut, passageOf } from '#electron/main/protocol/doorRules.ts';
import { serverOrigin } from '#electron/main/protocol/serverAddress.ts';
import { createServerDoor, type DoorParts } from '#electron/main/protocol/serverDoor.ts';
import { BODY_MAX_BYTES } from '#shared/sync/wire.ts';
import { DOOR_HEADER, SERVER_DOOR } from '#shared/web/serverDoor.ts';

const doorOf = (origin: string, rest: string): string =>
  `app://legation${SERVER_DOOR}${encodeURIComponent(origin)}${rest}`;

describe('the origin of a server', () => {
  test.each([
    ['https://legation.example', 'https://legation.example'],
    ['https://Legation.Example:443/x?y#z', 'https://legation.example'],
    ['https://legation.example:8443', 'https://legation.example:8443'],
    ['https://中文.example', 'https://xn--fiq228c.example'],
    ['http://localhost:8787', 'http://localhost:8787'],
    ['http://127.0.0.1:8787/', 'http://127.0.0.1:8787'],
    ['http://[::1]:8787', 'http://[::1]:8787'],
    ['http://192.168.1.20', 'http://192.168.1.20'],
    ['http://100.64.0.7:4000', 'http://100.64.0.7:4000'],
    ['http://10.0.0.5', 'http://10.0.0.5'],
    ['http://172.31.255.1', 'http://172.31.255.1'],
    ['http://[fd12:3456::1]', 'http://[fd12:3456::1]'],
    ['http://[fe80::1]', 'http://[fe80::1]'],
    // However it is spelt.
    ['http://0x7f.1', 'http://127.0.0.1'],
  ])('of %s is %s', (address, origin) => {
    expect(serverOrigin(address)).toBe(origin);
  });

  test.each([
    'http://legation.example',
    'http://172.32.0.1',
    'http://100.128.0.7',
    'http://11.0.0.1',
    'http://192.169.1.1',
    'http://127.0.0.1.evil.example',
    'http://10.0.0.1.nip.io',
    'http://localhost.evil.example',
    'http://printer.local',
    'http://[2001:db8::1]',
    'http://[::ffff:8.8.8.8]',
    'http://169.255.0.1',
    'ftp://10.0.0.5',
    'file:///etc/passwd',
    'app://legation',
    'javascript:alert(1)',
    'legation.example',
    '',
    `https://${'a'.repeat(400)}.example`,
  ])('%s has none that the app speaks to', (address) => {
    expect(serverOrigin(address)).toBeNull();
  });
});

describe('what passes the door', () => {
  test.each([
    ['https://s.example', '/api/push', 'https://s.example/api/push'],
    ['http://127.0.0.1:8787', '/api/events?mission=m_1-2', 'http://127.0.0.1:8787/api/events?mission=m_1-2'],
    ['https://s.example:8443', `/api/files/${'a'.repeat(64)}`, `https://s.example:8443/api/files/${'a'.repeat(64)}`],
  ])('%s%s goes to %s', (origin, rest, target) => {
    expect(passageOf(doorOf(origin, rest))).toEqual({ origin, target });
  });

  test.each([
    doorOf('https://s.example', ''),
    doorOf('https://s.example', '/'),
    doorOf('https://s.example', '/api'),
    doorOf('https://s.example', '/api/'),
    doorOf('https://s.example', '/metrics'),
    doorOf('https://s.example', '/apis/push'),
    doorOf('https://s.example', '/api//push'),
    doorOf('https://s.example', '/api/../metrics'),
    doorOf('https://s.example', '/api/%2e%2e/metrics'),
    doorOf('https://s.example', '/api/..%2fmetrics'),
    doorOf('https://s.example', '/api/%2E%2E%5Cmetrics'),
    doorOf('https://s.example', '/api/push%0d%0aX: 1'),
    doorOf('https://s.example', '/api/a.js'),
    doorOf('https://s.example', `/api/${'a/'.repeat(20)}b`),
    doorOf('https://s.example', `/api/push?${'x'.repeat(8001)}`),
    // One spelling of a server, and one without a user, a path or a slash.
    doorOf('https://S.example', '/api/push'),
    doorOf('https://s.example/', '/api/push'),
    doorOf('https://s.example:443', '/api/push'),
    doorOf('https://user@s.example', '/api/push'),
    doorOf('https://s.example#x', '/api/push'),
    doorOf('http://s.example', '/api/push'),
    doorOf('http://0x7f.1', '/api/push'),
    doorOf('file://', '/api/push'),
    doorOf('app://legation', '/api/push'),
    'app://legation/-/server/https:%2F%2Fs.example/api/push',
    'app://legation/-/server/https%3a%2f%2fs.example/api/push',
    'app://legation/-/server/%zz/api/push',
    'app://legation/-/server//api/push',
    'app://legation/-/other/https%3A%2F%2Fs.example/api/push',
    'app://elsewhere/-/server/https%3A%2F%2Fs.example/api/push',
    'https://legation/-/server/https%3A%2F%2Fs.example/api/push',
  ])('%s does not', (address) => {
    expect(passageOf(address)).toBeNull();
  });

  test('whatever it is, goes to the api of the server that is named in it, and nowhere else', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '/', '%2f', '\\', '%5c', '@', ':', '?', '#', 'api', 'https%3A%2F%2F', '%00'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const address = fc
      .tuple(fc.constantFrom('https%3A%2F%2Fs.example', ''), fc.array(piece, { maxLength: 10 }))
      .map(([server, pieces]) => `app://legation${SERVER_DOOR}${server}${pieces.join('')}`);
    fc.assert(
      fc.property(address, (given) => {
        const passage = passageOf(given);
        if (passage === null) return true;
        const { origin, pathname } = new URL(passage.target);
        return origin === passage.origin && serverOrigin(origin) === origin && /^\/api\/[\w/-]+$/.test(pathname);
      }),
      { numRuns: 3000 },
    );
  });

  test('every address below the reserved one is for the door, and no file of the app is', () => {
    expect(isForDoor('app://legation/-/anything')).toBe(true);
    expect(isForDoor('app://legation/-/../assets/a.js')).toBe(false);
    expect(isForDoor('app://legation/assets/-/a.js')).toBe(false);
    expect(isForDoor('app://elsewhere/-/server')).toBe(false);
    expect(isAppPage('app://legation/#/m/x')).toBe(true);
    expect(isAppPage('app://legation/-/server/x/api/push')).toBe(false);
  });

  test('only the headers that a server needs go out', () => {
    const given = {
      'content-type': 'application/json',
      authorization: 'Bearer x',
      'content-range': 'bytes 0-1/2',
      'content-encoding': 'gzip',
      range: 'bytes=0-',
      accept: '*/*',
      cookie: 'a=1',
      origin: 'app://legation',
      host: 'other.example',
      'x-forwarded-for': '1.1.1.1',
      'proxy-authorization': 'x',
      'legation-admitted': 'x',
    };
    expect(Object.keys(headersOut(new Headers(given))).toSorted()).toEqual(
      ['accept', 'authorization', 'content-encoding', 'content-range', 'content-type', 'range'].toSorted(),
    );
  });

  test('only the headers that the app reads come back, and what comes is no page and no script', () => {
    const back = headersBack(
      new Headers({
        'content-type': 'text/html',
        'content-length': '5',
        'set-cookie': 'a=1',
        'legation-protocol': '1',
        'retry-after': '3',
        location: 'https://elsewhere.example',
        'content-security-policy': "script-src 'unsafe-inline'",
        'access-control-allow-origin': '*',
        [DOOR_HEADER]: 'network',
        'service-worker-allowed': '/',
        refresh: '0;url=https://elsewhere.example',
      }),
    );
    expect(back).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': '5',
      'legation-protocol': '1',
      'retry-after': '3',
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
    });
    for (const name of ['set-cookie', 'location', 'access-control-allow-origin', DOOR_HEADER, 'refresh'])
      expect(back[name]).toBeUndefined();
  });

  test.each(['text/javascript', 'image/svg+xml', 'text/html; charset=utf-8', 'application/jsonx', 'text/xml', ''])(
    'the type %s is not handed on',
    (type) => {
      expect(headersBack(new Headers({ 'content-type': type }))['content-type']).toBe('application/octet-stream');
    },
  );

  test.each(['application/json', 'application/x-ndjson', 'text/event-stream', 'application/json; charset=utf-8'])(
    'the type %s is',
    (type) => {
      expect(headersBack(new Headers({ 'content-type': type }))['content-type']).toBe(type);
    },
  );

  test('the length of a compressed answer does not come back, since what comes through is longer', () => {
    expect(headersBack(new Headers({ 'content-length': '5', 'content-encoding': 'gzip' }))).not.toHaveProperty(
      'content-length',
    );
  });
});

describe('the door', () => {
  let server: Server;
  let origin: string;
  const seen: { method?: string; url?: string; headers: object; bytes: number }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let bytes = 0;
      request.on('data', (chunk: Buffer) => (bytes += chunk.length));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        seen.push({ method, url, headers, bytes });
        if (url === '/api/none') response.writeHead(204).end();
        else if (url === '/api/away') response.writeHead(302, { location: '/api/arrived' }).end();
        else response.writeHead(418, { 'content-type': 'application/json', 'set-cookie': 'a=1' }).end('{"a":1}');
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  beforeEach(() => void seen.splice(0));

  const open = new AbortController().signal;
  const through = (parts: Partial<DoorParts>, request: Request): Promise<Response> =>
    createServerDoor({ isApproved: async () => true, admit: () => open, fetch, ...parts })(request);
  const pushTo = (body: string | Uint8Array<ArrayBuffer>): Request =>
    new Request(doorOf(origin, '/api/push'), {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', cookie: 'a=1', 'x-more': '1' },
    });

  test('hands a request on, and its answer back, whatever its status', async () => {
    const answer = await through({}, pushTo('{}'));
    expect(answer.status).toBe(418);
    expect(await answer.text()).toBe('{"a":1}');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(seen).toMatchObject([{ method: 'POST', url: '/api/push', bytes: 2 }]);
    expect(seen[0]?.headers).not.toHaveProperty('cookie');
    expect(seen[0]?.headers).not.toHaveProperty('x-more');
    expect((await through({}, new Request(doorOf(origin, '/api/none')))).status).toBe(204);
  });

  test.each([
    ['a server that the person has not allowed', { isApproved: async () => false }, 403, 'unapproved'],
    ['a page that is not the app', { admit: () => undefined }, 403, 'refused'],
  ] as const)('asks nobody for %s', async (_, parts, status, why) => {
    const answer = await through(parts, pushTo('{}'));
    expect([answer.status, answer.headers.get(DOOR_HEADER)]).toEqual([status, why]);
    expect(seen).toEqual([]);
  });

  test.each(['DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
    const answer = await through({}, new Request(doorOf(origin, '/api/push'), { method }));
    expect(answer.headers.get(DOOR_HEADER)).toBe('refused');
    expect(seen).toEqual([]);
  });

  test('a body of the largest size goes through, a larger one is refused', async () => {
    expect((await through({}, pushTo(new Uint8Array(BODY_MAX_BYTES)))).status).toBe(418);
    expect(seen).toMatchObject([{ bytes: BODY_MAX_BYTES }]);
    const answer = await through({}, pushTo(new Uint8Array(BODY_MAX_BYTES + 1)));
    expect([answer.status, answer.headers.get(DOOR_HEADER)]).toEqual([413, 'tooLarge']);
    expect(seen).toHaveLength(1);
  });

  test('a server that is not there is told from one that answers', async () => {
    const answer = await through({}, new Request(doorOf('http://127.0.0.1:1', '/api/push')));
    expect([answer.status, answer.headers.get(DOOR_HEADER)]).toEqual([502, 'network']);
    expect(answer.headers.get('legation-protocol')).toBeNull();
  });

  test('a redirect is not followed', async () => {
    const answer = await through({}, new Request(doorOf(origin, '/api/away')));
    expect(answer.status).toBe(502);
    expect(seen.map(({ url }) => url)).toEqual(['/api/away']);
  });

  test('a request that the window takes back ends outside, too', async () => {
    const end = new AbortController();
    let given: AbortSignal | null | undefined;
    const answer = through(
      {
        admit: () => end.signal,
        fetch: async (_address, { signal }) => {
          given = signal;
          end.abort();
          throw new Error('aborted');
        },
      },
      pushTo('{}'),
    );
    expect((await answer).headers.get(DOOR_HEADER)).toBe('network');
    expect(given?.aborted).toBe(true);
  });
});
