/** The hubs of a laptop as the desktop's main process keeps them, with processes of Node in the place of Electron's. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHubs, type HubChild } from '#electron/main/hub/hubs.ts';
import { roomAddresses } from '#electron/main/hub/roomAddresses.ts';
import type { HubWish } from '#shared/ipc/host.ts';

const missionId = 'mission1';
const wish: HubWish = {
  missionId,
  host: '127.0.0.1',
  name: 'Chan Tai Man',
  body: { id: 'body1', name: 'Investment Office' },
  device: 'Laptop',
};
let folder: string;
let children: ChildProcess[] = [];
const onEnded = vi.fn<(missionId: string) => void>();
const onAny = vi.fn<(any: boolean) => void>();

function start(file = '../../server/hubProcess.ts'): HubChild {
  const child = fork(path.resolve(import.meta.dirname, file), { stdio: 'ignore' });
  children.push(child);
  return {
    postMessage: (order) => void child.send(order),
    on: (event: string, listener: (message: unknown) => void) => child.on(event, listener),
    kill: () => child.kill('SIGKILL'),
  };
}

const laptop = (startOne = () => start()) =>
  createHubs({ folder, webFolder: folder, start: startOne, addresses: () => [], onEnded, onAny });

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'legation-hubs-'));
  vi.clearAllMocks();
});
afterEach(async () => {
  for (const child of children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }
  children = [];
  rmSync(folder, { recursive: true, force: true });
});

const opened = async (hubs: ReturnType<typeof laptop>, more: Partial<HubWish> = {}) => {
  const outcome = await hubs.open({ ...wish, ...more });
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
};

test('a hub is open once, ends when it is closed, and is at the same address after a restart of the app', async () => {
  const hubs = laptop();
  const [first, second] = await Promise.all([opened(hubs), opened(hubs)]);
  expect(second).toEqual(first);
  expect(children).toHaveLength(1);
  expect(hubs.isOwn(first.url)).toBe(true);
  expect(await hubs.standing(missionId)).toEqual({ addresses: [], open: first, last: '127.0.0.1' });
  await hubs.close(missionId);
  expect(hubs.isOwn(first.url)).toBe(false);
  expect(await hubs.standing(missionId)).toMatchObject({ open: null, last: '127.0.0.1' });
  await expect(fetch(first.url)).rejects.toThrow('fetch failed');
  expect(onEnded).not.toHaveBeenCalled();
  expect(onAny.mock.calls).toEqual([[true], [false]]);

  const again = await opened(laptop());
  expect(again.url).toBe(first.url);
  expect(again.secret).not.toBe(first.secret);
});

test('what ends by itself is told, and can be opened again', async () => {
  const hubs = laptop();
  const { url } = await opened(hubs);
  children[0]?.kill('SIGKILL');
  await vi.waitFor(() => expect(onEnded).toHaveBeenCalledWith(missionId));
  expect(hubs.isOwn(url)).toBe(false);
  expect((await opened(hubs)).url).toBe(url);
});

test('a port that another program has taken is said, and another one is taken when the person wants it', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  const hubs = laptop();
  const { url } = await opened(hubs);
  await hubs.close(missionId);
  const file = path.join(folder, missionId, 'address.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ host: '127.0.0.1', port: Number(new URL(url).port) });
  writeFileSync(file, JSON.stringify({ host: '127.0.0.1', port }));
  expect(await hubs.open(wish)).toEqual({ ok: false, error: 'portTaken' });
  expect(Number(new URL((await opened(hubs, { anotherPort: true })).url).port)).not.toBe(port);
  other.close();
});

test('a process that says nothing we know, or ends before it says anything, has failed', async () => {
  const silent = (): HubChild => {
    const child = start();
    queueMicrotask(() => child.kill());
    return child;
  };
  expect(await laptop(silent).open(wish)).toEqual({ ok: false, error: 'failed' });
  const confused = (): HubChild => ({
    postMessage: () => undefined,
    on: (event: string, listener: (message: never) => void) => {
      if (event === 'message') queueMicrotask(() => listener({ kind: 'running' } as never));
    },
    kill: () => true,
  });
  expect(await laptop(confused).open(wish)).toEqual({ ok: false, error: 'failed' });
});

test('the addresses to offer are those that others in the room can reach', () => {
  const card = (address: string, more: object = {}) => ({ address, family: 'IPv4', internal: false, ...more }) as never;
  const cards = {
    lo: [card('127.0.0.1', { internal: true })],
    wlan0: [card('192.168.1.20'), card('fe80::1', { family: 'IPv6' })],
    eth0: [card('169.254.3.4'), card('8.8.8.8')],
    tun0: [card('10.8.0.2')],
    none: undefined,
  };
  expect(roomAddresses(cards)).toEqual([
    { address: '192.168.1.20', card: 'wlan0' },
    { address: '10.8.0.2', card: 'tun0' },
  ]);
});
