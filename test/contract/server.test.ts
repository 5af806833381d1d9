/** The server over real HTTP and a real SQLite file: two devices meet in it, and nothing hostile gets through. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqlite, type OpenedStore } from '#server/storage/sqlite.ts';
import { BODY_MAX_BYTES, pullTrailer } from '#shared/sync/wire.ts';
import { type StartedServer, startServer } from '#test/startServer.ts';
import { Device } from './device.ts';

const MISSION = 'mission1';
const PASSPORT = 'KJ0457781';
const folder = mkdtempSync(path.join(tmpdir(), 'legation-server-'));

let store: OpenedStore;
let server: StartedServer;
let ids = 0;
const newId = (): string => {
  ids += 1;
  return `id${ids}`;
};
const logged: string[] = [];

beforeAll(async () => {
  store = openSqlite(path.join(folder, 'store.sqlite'));
  server = await startServer(store, { newId, log: (line) => logged.push(JSON.stringify(line)) });
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function post(
  door: string,
  body: unknown,
  secret?: string,
): Promise<{ status: number; json: Record<string, unknown> }> {
  const response = await fetch(`${server.url}${door}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

async function joinWith(secret: string, name: string): Promise<string> {
  const { json } = await post('/api/join', { secret, name, device: 'Laptop' });
  return String(json['secret']);
}

async function invite(lead: string, role: string): Promise<string> {
  const { json } = await post('/api/invites', { missionId: MISSION, role, newBody: `Body of a ${role}` }, lead);
  return String(json['secret']);
}

const PERSON = { origin: 'hongKong', aliases: [], groupIds: [] };

describe('a body that was compressed', () => {
  async function postZipped(bytes: Uint8Array): Promise<{ status: number; refused: unknown }> {
    const response = await fetch(`${server.url}/api/hello`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        authorization: `Bearer ${signedIn}`,
      },
      body: new Uint8Array(bytes),
    });
    return { status: response.status, refused: ((await response.json()) as { refused?: unknown }).refused };
  }
  let signedIn: string;
  beforeAll(async () => {
    signedIn = await joinWith(await server.invite('Press office'), 'Ho Ka Yan');
  });

  test('is read', async () => {
    const hello = { protocol: 1, clientNow: new Date().toISOString() };
    expect((await postZipped(gzipSync(JSON.stringify(hello)))).status).toBe(200);
  });

  test('is refused where it would fill the memory, was cut off, or is no such thing', async () => {
    const bomb = gzipSync(Buffer.alloc(BODY_MAX_BYTES + 1, ' '));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await postZipped(bomb)).toEqual({ status: 413, refused: 'tooLarge' });
    expect(await postZipped(gzipSync('{"protocol":1}').subarray(0, 20))).toEqual({ status: 400, refused: 'malformed' });
    expect(await postZipped(Buffer.from('{"protocol":1}'))).toEqual({ status: 400, refused: 'malformed' });
  });
});

describe('a server', () => {
  let lead: string;
  beforeAll(async () => {
    lead = await joinWith(await server.invite('Investment Office'), 'Chan Tai Man');
    await post('/api/missions', { missionId: MISSION }, lead);
  });

  test('brings what one device did to the other, and what may not be read to nobody (R15)', async () => {
    const office = new Device(server.url, MISSION, lead);
    expect(await office.sync()).toEqual({ kind: 'done' });
    office.edit('people', 'p1', { ...PERSON, names: {}, mobile: '+852 1' }, true);
    office.edit('travellers', 'p1', { passportNumber: PASSPORT }, true);
    office.edit(
      'actions',
      'a1',
      {
        body: 'Send the table',
        status: 'open',
        createdAt: '2026-06-01T00:00:00.000Z',
        personIds: [],
        organisationIds: [],
      },
      true,
    );
    expect(await office.sync()).toEqual({ kind: 'done' });
    expect(office.replica.disk.state.setAside).toEqual([]);

    const delegate = new Device(server.url, MISSION, await joinWith(await invite(lead, 'delegate'), 'Wong'));
    expect(await delegate.sync()).toEqual({ kind: 'done' });
    expect(delegate.row('people', 'p1')).toMatchObject({ mobile: '+852 1' });
    expect(delegate.row('travellers', 'p1')).toBeUndefined();
    expect(delegate.row('actions', 'a1')).toBeUndefined();

    delegate.edit('people', 'p1', { mobile: '+852 2' });
    expect(await delegate.sync()).toEqual({ kind: 'done' });
    expect(delegate.row('people', 'p1')).toMatchObject({ mobile: '+852 1' });
    expect(delegate.replica.disk.state.setAside).toMatchObject([{ reason: 'denied' }]);
  });

  test('says by whom the changes of a page are, and never what they were called (R15)', async () => {
    const office = new Device(server.url, MISSION, lead);
    await office.sync();
    office.edit('people', 'p1', { mobile: '+852 3' });
    await office.sync();
    const { cursor } = office.replica.disk.state;
    const ask = async (since: number): Promise<Record<string, unknown>[]> => {
      const response = await fetch(`${server.url}/api/pull`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${lead}` },
        body: JSON.stringify({ protocol: 1, missionId: MISSION, device: 'd', since }),
      });
      const text = await response.text();
      return text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    };
    const [row, last] = await ask(cursor - 1);
    expect(row).toMatchObject({ table: 'people', seq: cursor });
    const { changes } = pullTrailer.parse(last?.['trailer']);
    expect(changes).toEqual([{ seq: cursor, by: 'Chan Tai Man', at: expect.stringMatching(/Z$/u) as string }]);
    expect((await ask(0)).at(-1)?.['trailer']).not.toHaveProperty('changes');
  });

  test('takes an invitation once', async () => {
    const secret = await invite(lead, 'staff');
    expect((await post('/api/join', { secret, name: 'A', device: 'x' })).status).toBe(200);
    expect((await post('/api/join', { secret, name: 'B', device: 'x' })).json).toMatchObject({ refused: 'signIn' });
  });

  test('refuses a device that was shut out, at once (R16)', async () => {
    const secret = await joinWith(await invite(lead, 'organiser'), 'Li');
    const device = new Device(server.url, MISSION, secret);
    expect(await device.sync()).toEqual({ kind: 'done' });
    const { deviceBySecret, revokeDevice } = store.accounts;
    const { hashOfSecret } = await import('#server/accounts/secrets.ts');
    await revokeDevice((await deviceBySecret(hashOfSecret(secret)))?.id ?? '', new Date().toISOString());
    expect(await device.sync()).toEqual({ kind: 'refused', why: 'revoked' });
  });

  const pushOf = (more: object): object => ({
    protocol: 1,
    missionId: MISSION,
    device: 'd',
    clientNow: '2026-06-01T00:00:00.000Z',
    transactions: [],
    ...more,
  });
  const op = (more: object): object => ({
    transactions: [
      {
        n: 1,
        id: 'x1',
        stamp: '2026-06-01T00:00:00.000Z-0000-d',
        at: '2026-06-01T00:00:00.000Z',
        label: { key: 'edit' },
        seen: 0,
        ops: [{ table: 'people', id: 'p1', set: { mobile: 'x' }, ...more }],
      },
    ],
  });

  test.each([
    ['nothing', ''],
    ['half of something', '{"protocol":1,'],
    ['a number', '7'],
    ['null', 'null'],
    ['a hundred thousand brackets', '['.repeat(100_000)],
    ['a field of the prototype', '{"protocol":1,"__proto__":{"polluted":true}}'],
    ['a key twice', '{"protocol":1,"protocol":1,"missionId":1}'],
    ['an unknown field', pushOf({ ...op({}), more: 1 })],
    ['no transactions', pushOf({})],
    ['a path to the prototype', pushOf(op({ set: { '__proto__.polluted': 'x' } }))],
    ['a path to the constructor', pushOf(op({ set: { 'constructor.name': 'x' } }))],
    ['a table that is no name', pushOf(op({ table: '__proto__' }))],
    ['an id with blanks', pushOf(op({ id: '../../etc/passwd' }))],
    [
      'a value of many levels',
      pushOf(op({ set: { mobile: JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`) as unknown } })),
    ],
    ['a stamp that is no time', pushOf({ transactions: [{ stamp: 'x' }] })],
  ])('refuses %s as malformed, and nothing changes', async (_, body) => {
    const before = await store.storage.read(MISSION, async (mission) => mission.head());
    const { status, json } = await post('/api/push', body, lead);
    expect({ status, json }).toEqual({ status: 400, json: { protocol: 1, refused: 'malformed' } });
    expect(await store.storage.read(MISSION, async (mission) => mission.head())).toEqual(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('refuses who has no credential, a wrong one, and a later protocol', async () => {
    for (const door of ['/api/push', '/api/pull', '/api/missions', '/api/invites']) {
      expect((await post(door, {})).status).toBe(401);
      expect((await post(door, {}, 'x'.repeat(43))).status).toBe(401);
    }
    expect((await post('/api/pull', { protocol: 2 }, lead)).json).toMatchObject({ refused: 'protocol' });
  });

  test('does not say whether a mission is there that one is no member of', async () => {
    const other = await joinWith(await server.invite('Council'), 'Other');
    const asked = (missionId: string): object => ({ protocol: 1, missionId, device: 'd', since: 0 });
    const [there, nowhere] = [
      await post('/api/pull', asked(MISSION), other),
      await post('/api/pull', asked('none'), other),
    ];
    expect(there).toEqual(nowhere);
    expect((await post('/api/missions', { missionId: MISSION }, other)).json).toMatchObject({ refused: 'noMission' });
    expect((await post('/api/invites', { missionId: MISSION, role: 'lead', newBody: 'x' }, other)).status).toBe(404);
  });

  test('does not read a body that is too large to its end', async () => {
    const response = await fetch(`${server.url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: 'x'.repeat(20_000),
    });
    expect(response.status).toBe(413);
  });

  test('answers health and metrics, and logs no value of a record', async () => {
    expect(await (await fetch(`${server.url}/health`)).json()).toEqual({ ok: true, online: 0 });
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/legation_requests_total\{path="\/api\/push",status="200"\} \d+/u);
    expect(`${metrics}${logged.join('')}`).not.toContain(PASSPORT);
  });
});
