/** Real server processes, killed in the middle of things, and two of them on one PostgreSQL. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openSqlite } from '#server/storage/sqlite.ts';
import { Device } from './device.ts';
import { heard, openLine } from './eventLine.ts';
import { startPostgres } from './startPostgres.ts';

const MISSION = 'mission1';
const WRITERS = 8;
/** Of the test run; a long one sets LEGATION_TEST_KILLS. */
const KILLS = Number(process.env['LEGATION_TEST_KILLS'] ?? 5);
const MAIN = path.resolve(import.meta.dirname, '../../server/main.ts');
const PERSON = { names: {}, origin: 'hongKong', aliases: [], groupIds: [] };

/** Writers of these tests ask without a pause. */
const UNLIMITED = { LEGATION_SERVER_RATE: '100000', LEGATION_SERVER_BURST: '100000' };

interface Started {
  readonly url: string;
  /** The secret of the invitation that a server prints which nobody has joined. */
  readonly invitation?: string;
  readonly child: ChildProcess;
}

const running = new Set<ChildProcess>();

async function start(env: Record<string, string>, port = 0): Promise<Started> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    env: { PATH: process.env['PATH'] ?? '', LEGATION_SERVER_PORT: String(port), ...UNLIMITED, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  let url: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    url ??= /"event":"listening","url":"([^"]+)"/.exec(line)?.[1];
    const invitation = /#\/join\/([\w-]+)$/.exec(line)?.[1];
    if (url !== undefined && (invitation !== undefined || env['JOINED'] === '1')) {
      child.stdout.resume();
      return { url, child, ...(invitation === undefined ? {} : { invitation }) };
    }
  }
  throw new Error('the server ended before it listened');
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit') as Promise<[number | null]>;
  child.kill(signal);
  const [code] = await ended;
  running.delete(child);
  return code;
}

async function post(url: string, door: string, body: object, secret?: string): Promise<Record<string, unknown>> {
  const authorization: Record<string, string> = secret === undefined ? {} : { authorization: `Bearer ${secret}` };
  const response = await fetch(`${url}${door}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, unknown>;
}

/** The secrets of a lead who has brought the mission, and of organisers of their body. */
async function people({ url, invitation = '' }: Started, organisers: number): Promise<string[]> {
  const joined = await post(url, '/api/join', { secret: invitation, name: 'Chan Tai Man', device: 'Laptop' });
  const lead = String(joined['secret']);
  await post(url, '/api/missions', { missionId: MISSION }, lead);
  const secrets = [lead];
  for (let i = 0; i < organisers; i += 1) {
    const invite = { missionId: MISSION, role: 'organiser', body: joined['body'] };
    const { secret } = await post(url, '/api/invites', invite, lead);
    const other = await post(url, '/api/join', { secret, name: `Organiser ${i}`, device: 'Laptop' });
    secrets.push(String(other['secret']));
  }
  return secrets;
}

afterEach(async () => {
  for (const child of running) await end(child, 'SIGKILL');
});

describe('a server that is killed', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'legation-kill-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test(
    `${KILLS} times under ${WRITERS} writers loses nothing that it took in, and takes nothing in twice`,
    { timeout: 600_000 },
    async () => {
      const env = { LEGATION_SERVER_DATA: folder };
      let server = await start(env);
      const secrets = await people(server, WRITERS - 1);
      const port = Number(new URL(server.url).port);
      const writers = secrets.map((secret) => new Device(server.url, MISSION, secret));
      for (const writer of writers) expect(await writer.sync()).toEqual({ kind: 'done' });
      let written = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const working = new AbortController();
        const work = writers.map(async (writer, index) => {
          while (!working.signal.aborted) {
            for (let i = 0; i < 5; i += 1) {
              written += 1;
              writer.edit('people', `p${index}x${written}`, { ...PERSON, mobile: String(written) }, true);
            }
            await writer.sync();
          }
        });
        await new Promise((resolve) => {
          setTimeout(resolve, 60 + ((kill * 37) % 150));
        });
        await end(server.child, 'SIGKILL');
        working.abort();
        await Promise.all(work);
        server = await start({ ...env, JOINED: '1' }, port);
      }
      for (let round = 0; round < 2; round += 1) {
        for (const writer of writers) expect(await writer.sync()).toEqual({ kind: 'done' });
      }
      expect(writers.map(({ waiting }) => waiting)).toEqual(writers.map(() => 0));
      expect(new Set(writers.map(({ replica }) => replica.disk.rows.size))).toEqual(new Set([written]));
      expect(await end(server.child, 'SIGTERM')).toBe(0);
      const store = openSqlite(path.join(folder, 'legation.sqlite'));
      const kept = await store.storage.read(MISSION, async (mission) => mission.allTransactions());
      await store.storage.close();
      expect(kept.map(({ seq }) => seq)).toEqual(Array.from({ length: written }, (_, index) => index + 1));
      process.stdout.write(`${KILLS} kills, ${written} changes of ${WRITERS} writers, all there once\n`);
    },
  );
});

describe('a server that is put back from a copy', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'legation-restore-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const env = { LEGATION_SERVER_DATA: path.join(folder, 'data') };
  const copy = path.join(folder, 'copy.sqlite');

  async function command(...args: string[]): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, said };
  }

  test(
    'has again what its clients knew and the copy did not, of each by whoever held it (R5)',
    { timeout: 120_000 },
    async () => {
      const first = await start(env);
      const port = Number(new URL(first.url).port);
      const [lead = '', organiser = ''] = await people(first, 1);
      const [one, other] = [new Device(first.url, MISSION, lead), new Device(first.url, MISSION, organiser)];
      await one.sync();
      one.edit('people', 'before', { ...PERSON, mobile: '1' }, true);
      await one.sync();
      await other.sync();
      expect(await command('backup', copy)).toMatchObject({ code: 0 });
      expect(await command('backup', copy)).toMatchObject({
        code: 1,
        said: expect.stringContaining('is there already') as string,
      });

      one.edit('people', 'after', PERSON, true);
      one.edit('people', 'before', { mobile: '2' });
      await one.sync();
      await other.sync();
      other.edit('people', 'others', PERSON, true);
      await other.sync();
      expect(await end(first.child, 'SIGTERM')).toBe(0);
      expect(await command('restore', copy)).toMatchObject({
        code: 0,
        said: expect.stringContaining('1 missions') as string,
      });

      const again = await start({ ...env, JOINED: '1' }, port);
      // The device that made the change is lost; the other one knew of it.
      expect(await other.sync()).toEqual({ kind: 'done' });
      const fresh = new Device(again.url, MISSION, lead);
      expect(await fresh.sync()).toEqual({ kind: 'done' });
      expect([...fresh.replica.disk.rows.keys()].toSorted()).toEqual([
        'people/after',
        'people/before',
        'people/others',
      ]);
      expect(fresh.row('people', 'before')).toMatchObject({ mobile: '2' });
      expect(await one.sync()).toEqual({ kind: 'done' });
      expect(await fresh.sync()).toEqual({ kind: 'done' });
      expect(fresh.replica.disk.rows.size).toBe(3);
      await end(again.child, 'SIGTERM');
    },
  );

  test.each([
    ['restore', 'nothing.sqlite', 'There is no copy'],
    ['restore', MAIN, 'not a database'],
    ['frobnicate', '', 'There is no command'],
    ['backup', '', 'Name a file'],
  ])('%s %s says what is wrong', async (...[what, file, words]) => {
    const { code, said } = await command(what, ...(file === '' ? [] : [file]));
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining(words) as string });
  });
});

describe('two servers on one PostgreSQL', () => {
  const postgres = startPostgres();
  afterAll(() => {
    if (!('missing' in postgres)) postgres.stop();
  });

  test(
    'take in what devices did at both, and each tells what the other took in',
    { timeout: 120_000 },
    async (context) => {
      if ('missing' in postgres) return context.skip(postgres.missing);
      const env = { DATABASE_URL: postgres.address };
      const one = await start(env);
      const [lead = '', organiser = ''] = await people(one, 1);
      const other = await start({ ...env, JOINED: '1' });
      const [here, there] = [new Device(one.url, MISSION, lead), new Device(other.url, MISSION, organiser)];
      await Promise.all([here.sync(), there.sync()]);

      const line = await openLine(other.url, organiser, MISSION);
      expect(await line.next()).toEqual({ event: 'nudge', data: { missionId: MISSION, seq: 0 } });
      here.edit('people', 'p1', { ...PERSON, mobile: '+852 1' }, true);
      expect(await here.sync()).toEqual({ kind: 'done' });
      expect(await line.next()).toEqual({ event: 'nudge', data: { missionId: MISSION, seq: 1 } });
      // Who is there, and who is a member no more, is told between them, too.
      const where = { table: 'people', rowId: 'p1' };
      await post(one.url, '/api/presence', { protocol: 1, missionId: MISSION, device: 'd', where }, lead);
      expect(await line.next()).toMatchObject({ event: 'presence', data: { name: 'Chan Tai Man', where } });
      expect(await there.sync()).toEqual({ kind: 'done' });
      expect(there.row('people', 'p1')).toMatchObject({ mobile: '+852 1' });

      await Promise.all(
        [here, there].map(async (device, index) => {
          for (let i = 0; i < 40; i += 1) {
            device.edit('people', `p${index}x${i}`, PERSON, true);
            await device.sync();
          }
        }),
      );
      for (const device of [here, there]) expect(await device.sync()).toEqual({ kind: 'done' });
      expect(here.replica.disk.state.cursor).toBe(81);
      expect([...there.replica.disk.rows.keys()].toSorted()).toEqual([...here.replica.disk.rows.keys()].toSorted());
      const everybody = await post(one.url, '/api/members', { missionId: MISSION }, lead);
      const { account } = (everybody['members'] as { account: string; role: string }[]).find(
        ({ role }) => role === 'organiser',
      ) ?? { account: '' };
      await post(one.url, '/api/members/change', { missionId: MISSION, account, remove: true }, lead);
      await heard(line, 'refused', { missionId: MISSION });
      expect(await line.next()).toBeNull();
      expect(await Promise.all([end(one.child, 'SIGTERM'), end(other.child, 'SIGTERM')])).toEqual([0, 0]);
      return undefined;
    },
  );
});
