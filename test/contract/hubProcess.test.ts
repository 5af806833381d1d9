/** The hub as the desktop app starts it: on an address of the room, on a store that is there the next time, too. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hubNews, type HubNews, type HubOrder } from '#shared/ipc/hubProcess.ts';
import { type RunningHub, startHub } from '#server/hub.ts';
import { Device } from './device.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'legation-hub-'));
const missionId = 'mission1';
const lead = { missionId, name: 'Chan Tai Man', body: { id: 'body1', name: 'Investment Office' }, device: 'Laptop' };
let port = 0;

const start = async (): Promise<RunningHub> =>
  startHub({ folder, host: '127.0.0.1', port, webFolder: path.join(folder, 'web'), lead }, () => undefined);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a hub that was closed and opened again is the same one, at the same address, for whoever joined it', async () => {
  mkdirSync(path.join(folder, 'web'));
  writeFileSync(path.join(folder, 'web', 'index.html'), '<title>Legation</title>');
  const first = await start();
  port = Number(new URL(first.url).port);
  expect(await (await fetch(`${first.url}/`)).text()).toContain('Legation');
  const laptop = new Device(first.url, missionId, first.secret);
  laptop.edit('people', 'p1', { origin: 'hongKong', aliases: [], groupIds: [], names: {} }, true);
  expect(await laptop.carry(first.url, first.secret)).toEqual({ kind: 'done' });
  const post = async (door: string, body: object, secret?: string): Promise<Record<string, unknown>> => {
    const headers = {
      'content-type': 'application/json',
      ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
    };
    const answered = await fetch(`${first.url}${door}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await answered.json()) as Record<string, unknown>;
  };
  const invite = await post('/api/invites', { missionId, role: 'organiser', newBody: 'Chamber' }, first.secret);
  const joined = await post('/api/join', { secret: invite['secret'], name: 'Айгүл', device: 'Phone' });
  const phone = new Device(first.url, missionId, String(joined['secret']));
  await phone.sync();
  expect(phone.row('people', 'p1')).toBeDefined();
  phone.edit('people', 'p2', { origin: 'hongKong', aliases: [], groupIds: [], names: {} }, true);
  await first.stop();
  expect(await phone.sync()).toEqual({ kind: 'offline', why: 'network' });

  const second = await start();
  expect(second.url).toBe(first.url);
  expect(await phone.sync()).toEqual({ kind: 'done' });
  expect(await laptop.carry(second.url, first.secret)).toEqual({ kind: 'refused', why: 'revoked' });
  expect(await laptop.carry(second.url, second.secret)).toEqual({ kind: 'done' });
  expect(laptop.row('people', 'p2')).toBeDefined();
  expect(laptop.waiting).toBe(2);
  await second.stop();
});

test('a port that is taken is said, and the store is free again', async () => {
  const first = await start();
  await expect(start()).rejects.toThrow('EADDRINUSE');
  await first.stop();
});

describe('the process of a hub', () => {
  const own = mkdtempSync(path.join(tmpdir(), 'legation-hub-process-'));
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(own, { recursive: true, force: true });
  });

  async function launched(order: Partial<Extract<HubOrder, { kind: 'start' }>> = {}) {
    const child = fork(path.resolve(import.meta.dirname, '../../server/hubProcess.ts'), { stdio: 'inherit' });
    children.push(child);
    const news = new Promise<HubNews>((resolve) => {
      child.once('message', (message) => resolve(hubNews.parse(message)));
    });
    child.send({ kind: 'start', folder: own, host: '127.0.0.1', port: 0, lead, ...order } satisfies HubOrder);
    return { child, news: await news };
  }

  const ended = async (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.once('exit', resolve));

  test('says where it is, and loses nothing where it is killed', async () => {
    const first = await launched();
    if (first.news.kind !== 'running') throw new Error(JSON.stringify(first.news));
    const { url, secret } = first.news;
    const laptop = new Device(url, missionId, secret);
    laptop.edit('people', 'p1', { origin: 'hongKong', aliases: [], groupIds: [], names: {} }, true);
    expect(await laptop.carry(url, secret)).toEqual({ kind: 'done' });
    const gone = ended(first.child);
    first.child.kill('SIGKILL');
    await gone;
    expect(await laptop.carry(url, secret)).toEqual({ kind: 'offline', why: 'network' });
    const second = await launched({ port: Number(new URL(url).port) });
    expect(second.news).toMatchObject({ kind: 'running', url });
    const anew = second.news.kind === 'running' ? second.news.secret : '';
    const other = new Device(url, missionId, anew);
    await other.sync();
    expect(other.row('people', 'p1')).toBeDefined();
    const stopped = ended(second.child);
    second.child.send({ kind: 'stop' } satisfies HubOrder);
    expect(await stopped).toBe(0);
  });

  test('ends with whoever started it', async () => {
    const { child, news } = await launched();
    expect(news.kind).toBe('running');
    const gone = ended(child);
    child.disconnect();
    expect(await gone).toBe(0);
  });

  test('says what is in its way', async () => {
    const { news } = await launched();
    const port = news.kind === 'running' ? Number(new URL(news.url).port) : 0;
    expect((await launched({ port, folder: path.join(own, 'second') })).news).toEqual({
      kind: 'failed',
      why: 'portTaken',
    });
    // No address of this machine: it is kept for documents (RFC 5737).
    expect((await launched({ host: '192.0.2.1', folder: path.join(own, 'third') })).news).toEqual({
      kind: 'failed',
      why: 'address',
    });
  });
});
