/** How the desktop reaches a sync server: a real one, by the door that its main process keeps. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { BRIDGE_KEY, type Bridge } from '#shared/ipc/bridge.ts';
import { startSqliteServer } from '#test/startServer.ts';
import { test, TEST_PAGE, type Desktop } from './desktop.ts';
import { answerWith, approve } from './allowServer.ts';

const MISSION = 'mission1';

/** Answers nothing but what leads astray: an address to go to instead, and a line that never says a word. */
async function startHostile(): Promise<{ url: string; seen: string[]; open: Set<string>; server: Server }> {
  const seen: string[] = [];
  const open = new Set<string>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    seen.push(path);
    open.add(path);
    response.on('close', () => open.delete(path));
    if (path === '/api/away') response.writeHead(302, { location: '/api/arrived' }).end();
    else if (path !== '/api/silent') response.end('arrived');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, open, server };
}

interface Asked {
  readonly status: number;
  readonly door: string | null;
  readonly protocol: string | null;
  readonly json: Record<string, unknown>;
}

/** By a fetch of the window, as the app does it. */
const ask = ({ page }: Desktop, address: string, path: string, init: object = {}): Promise<Asked> =>
  page.evaluate(
    async ([server, rest, given]) => {
      const answer = await fetch(`/-/server/${encodeURIComponent(server)}${rest}`, given);
      const text = await answer.text();
      return {
        status: answer.status,
        door: answer.headers.get('legation-door'),
        protocol: answer.headers.get('legation-protocol'),
        json: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {},
      };
    },
    [address, path, init] as const,
  );

const post = (body: object, secret?: string) => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: {
    'content-type': 'application/json',
    ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
  },
});

/** Every byte that there is, to the server as a file and half of it back again. */
async function bytesThere(desktop: Desktop, address: string, secret: string) {
  return desktop.page.evaluate(
    async ([server, bearer, mission]) => {
      const bytes = Uint8Array.from({ length: 4096 }, (_, at) => at % 256);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const ask = async (method: string, headers: Record<string, string>, body?: Uint8Array<ArrayBuffer>) =>
        fetch(`/-/server/${encodeURIComponent(server)}/api/blob/${mission}/${sha256}`, {
          method,
          headers: { authorization: `Bearer ${bearer}`, ...headers },
          ...(body === undefined ? {} : { body }),
        });
      const put = await ask('PUT', { 'content-range': 'bytes 0-4095/4096' }, bytes);
      const head = await ask('HEAD', {});
      const get = await ask('GET', { range: 'bytes=2000-4095' });
      const back = new Uint8Array(await get.arrayBuffer());
      const same = back.length === 2096 && back.every((byte, at) => byte === bytes[at + 2000]);
      return { put: put.status, head: head.status, get: get.status, same };
    },
    [address, secret, MISSION] as const,
  );
}

test('the window speaks to a server that the person has allowed: there and back, and news as they come', async ({
  launch,
  scratch,
}) => {
  const server = await startSqliteServer(scratch);
  const desktop = await launch({ renderer: TEST_PAGE });
  const joining = post({ secret: await server.invite(), name: 'Chan Tai Man', device: 'Laptop' });
  expect(await ask(desktop, server.url, '/api/join', joining)).toMatchObject({ status: 403, door: 'unapproved' });
  await desktop.page.evaluate(
    (key) =>
      (Reflect.get(window, key) as Bridge).setMenu({
        locale: 'ru',
        canUndo: false,
        canRedo: false,
        missionOpen: false,
        textFocused: false,
      }),
    BRIDGE_KEY,
  );
  const refused = await answerWith(desktop, 1);
  expect(await approve(desktop, server.url)).toBe(false);
  expect(await refused()).toEqual([`Подключиться к ${server.url}?`]);
  expect(await ask(desktop, server.url, '/api/join', joining)).toMatchObject({ door: 'unapproved' });
  const asked = await answerWith(desktop, 0);
  expect(await approve(desktop, server.url)).toBe(true);
  expect(await approve(desktop, server.url)).toBe(true);
  expect(await asked()).toHaveLength(1);

  const joined = await ask(desktop, server.url, '/api/join', joining);
  expect(joined).toMatchObject({ status: 200, door: null, protocol: '1' });
  const secret = String(joined.json['secret']);
  expect((await ask(desktop, server.url, '/api/missions', post({ missionId: MISSION }, secret))).status).toBe(200);

  await desktop.page.evaluate(
    async ([address, bearer]) => {
      const end = new AbortController();
      const heard: string[] = [];
      Object.assign(window, { heard, end });
      const answer = await fetch(`/-/server/${encodeURIComponent(address)}/api/events?mission=mission1`, {
        headers: { authorization: `Bearer ${bearer}`, accept: 'text/event-stream' },
        signal: end.signal,
      });
      const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
      void (async () => {
        for (;;) heard.push((await reader?.read())?.value ?? '');
      })().catch(() => undefined);
    },
    [server.url, secret] as const,
  );
  await expect.poll(() => server.events.online).toBe(1);
  const heard = () => desktop.page.evaluate(() => (Reflect.get(window, 'heard') as string[]).join(''));
  server.events.tell({ kind: 'changed', missionId: MISSION, seq: 7 });
  await expect.poll(heard, { timeout: 1000, intervals: [20] }).toMatch(/data: .*7/u);
  await desktop.page.evaluate(() => (Reflect.get(window, 'end') as AbortController).abort());
  await expect.poll(() => server.events.online, { timeout: 2000 }).toBe(0);

  expect(await bytesThere(desktop, server.url, secret)).toEqual({ put: 200, head: 200, get: 206, same: true });

  for (const path of ['/health', '/metrics', '/', '/api/../health', '/api/%2e%2e/health'])
    expect([404, 403]).toContain((await ask(desktop, server.url, path)).status);
  await server.stop();
  expect(await ask(desktop, server.url, '/api/pull', post({}, secret))).toMatchObject({
    status: 502,
    door: 'network',
    protocol: null,
  });

  await desktop.app.close();
  const again = await launch({ renderer: TEST_PAGE, userData: desktop.userData });
  const askedAgain = await answerWith(again, 1);
  expect(await approve(again, server.url)).toBe(true);
  expect(await askedAgain()).toEqual([]);
});

test('a request that the window takes back ends outside before there is an answer; nothing is followed elsewhere', async ({
  launch,
}) => {
  const hostile = await startHostile();
  const desktop = await launch({ renderer: TEST_PAGE });
  await answerWith(desktop, 0);
  expect(await approve(desktop, hostile.url)).toBe(true);
  expect(await ask(desktop, hostile.url, '/api/away')).toMatchObject({ status: 502, door: 'redirect' });
  expect(hostile.seen).toEqual(['/api/away']);

  const silent = (end: string) =>
    desktop.page.evaluate(
      ([address, how]) => {
        const abort = new AbortController();
        Reflect.set(window, 'abort', abort);
        fetch(`/-/server/${encodeURIComponent(address)}/api/silent`, { signal: abort.signal }).catch(() => how);
      },
      [hostile.url, end] as const,
    );
  await silent('by the code that asked');
  await expect.poll(() => [...hostile.open]).toEqual(['/api/silent']);
  await desktop.page.evaluate(() => (Reflect.get(window, 'abort') as AbortController).abort());
  await expect.poll(() => [...hostile.open], { timeout: 2000 }).toEqual([]);
  await silent('with its page');
  await expect.poll(() => [...hostile.open]).toEqual(['/api/silent']);
  await desktop.page.reload();
  await expect.poll(() => [...hostile.open], { timeout: 2000 }).toEqual([]);
  hostile.server.closeAllConnections();
  hostile.server.close();
});
