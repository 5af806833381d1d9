/** A mission that was on one device alone comes to a server, and to others from there. */
import { describe, expect, test } from 'vitest';
import { beginMission } from '#server/missions/epoch.ts';
import { pull } from '#server/missions/pull.ts';
import { push } from '#server/missions/push.ts';
import { MemoryStorage } from '#server/storage/memory.ts';
import type { ServerRow } from '#server/storage/storage.ts';
import type { Answer, Server } from '#shared/sync/engine.ts';
import { beginJoining, beginSharing, uploadOf } from '#shared/sync/share.ts';
import type { PushRequest, SyncRefusal } from '#shared/sync/wire.ts';
import { Device, MISSION, NOW } from './device.ts';

const PERSON = {
  names: { latin: { family: 'Chan', order: 'familyFirst' } },
  origin: 'hongKong',
  aliases: [],
  groupIds: [],
};
const lead = { account: 'a1', name: 'Lead', body: 'b1', role: 'lead', privateGrant: true } as const;
const around = { nowMs: () => Date.parse(NOW), newId: () => 'e1' };

interface Begun {
  readonly storage: MemoryStorage;
  readonly server: Server;
  readonly pushes: PushRequest[];
}

async function begun(): Promise<Begun> {
  const storage = new MemoryStorage();
  const pushes: PushRequest[] = [];
  await beginMission(storage, MISSION, lead, around.newId);
  const over = <T extends object>(value: T | SyncRefusal): Answer<T> =>
    'refused' in value ? { kind: 'refused', refusal: value } : { kind: 'ok', value };
  const caller = { account: 'a1', device: 'a1.d1' };
  return {
    storage,
    pushes,
    server: {
      push: async (request) => {
        pushes.push(request);
        return over(await push(storage, caller, request, around));
      },
      pull: async (request) => over(await pull(storage, caller, request, around)),
    },
  };
}

function alone(people: number): Device {
  const device = new Device();
  for (let i = 0; i < people; i += 1) device.lay('people', { id: `p${i}`, missionId: MISSION, ...PERSON });
  device.replica.disk.nextN = 8;
  return device;
}

function share(device: Device): void {
  const { rows } = device.replica.disk;
  const nowMs = (): number => Date.parse(NOW);
  const { newId, nextStamp } = device;
  const given = { missionId: MISSION, device: 'd1', lastN: 7, rows: rows.values(), newId, nextStamp, nowMs };
  device.replica.disk.state = beginSharing(given);
}

const rowsAt = async (storage: MemoryStorage): Promise<ServerRow[]> =>
  storage.read(MISSION, async (mission) => mission.rowsAfter(['public', 'draft', 'staff', 'private/', 'own/'], 0, 1e6));

describe('a mission that is shared', () => {
  test('is on the server after one sync, and belongs to the body of whoever shared it', async () => {
    const { storage, server } = await begun();
    const device = alone(3);
    device.lay('people', { id: 'gone', missionId: MISSION, ...PERSON, deletedAt: NOW });
    share(device);
    expect(await device.sync(server)).toEqual({ kind: 'done' });
    expect((await rowsAt(storage)).map(({ id }) => id).toSorted()).toEqual(['gone', 'p0', 'p1', 'p2']);
    expect(device.state).toMatchObject({ bringBack: [], setAside: [], ackedN: 7, cursor: 1 });
    for (const id of ['p0', 'gone']) expect(device.row('people', id)).toMatchObject({ bodyId: 'b1' });

    device.edit({ table: 'people', id: 'gone', set: { deletedAt: null }, before: { deletedAt: NOW } });
    expect(await device.sync(server)).toEqual({ kind: 'done' });
    expect(device.state.setAside).toEqual([]);

    const other = new Device();
    other.replica.disk.state = beginJoining({ missionId: MISSION, device: 'd2' });
    expect(await other.sync(server)).toEqual({ kind: 'done' });
    for (const id of ['p0', 'p1', 'p2', 'gone']) expect(other.row('people', id)).toEqual(device.row('people', id));
  });

  test('belongs to a body of this server also where it came from another one', async () => {
    const { server } = await begun();
    const device = alone(0);
    device.lay('people', { id: 'p0', missionId: MISSION, ...PERSON, bodyId: 'elsewhere' });
    share(device);
    await device.sync(server);
    expect(device.row('people', 'p0')).toMatchObject({ bodyId: 'b1' });
    expect(device.state.setAside).toEqual([]);
  });

  test('goes on where it was cut off, and sends nothing twice', async () => {
    const { server, pushes } = await begun();
    const device = alone(1200);
    share(device);
    expect(device.state.bringBack.length).toBeGreaterThan(2);
    let left = 2;
    const cut: Server = {
      ...server,
      push: async (request) => {
        left -= 1;
        return left < 0 ? { kind: 'offline', why: 'network' } : server.push(request);
      },
    };
    const limit = { transactions: 1, ops: 2000, bytes: 1_000_000 };
    expect(await device.sync(cut, { limit })).toEqual({ kind: 'offline', why: 'network' });
    expect(await device.sync(server, { limit })).toEqual({ kind: 'done' });
    const sent = pushes.flatMap(({ transactions }) => transactions.flatMap(({ ops }) => ops.map(({ id }) => id)));
    expect(sent.length).toBe(1200);
    expect(new Set(sent).size).toBe(1200);
  });

  test('keeps what its person changes meanwhile', async () => {
    const { storage, server } = await begun();
    const device = alone(2);
    share(device);
    device.edit({ table: 'people', id: 'p1', set: { mobile: '+852 1' }, before: { mobile: null } });
    await device.sync(server);
    expect(device.row('people', 'p1')).toMatchObject({ mobile: '+852 1' });
    expect((await rowsAt(storage)).find(({ id }) => id === 'p1')?.row).toMatchObject({ mobile: '+852 1' });
  });

  test('says which record the server did not take', async () => {
    const { server } = await begun();
    const device = alone(2);
    device.lay('people', { id: 'odd', missionId: MISSION, ...PERSON, origin: 7 });
    share(device);
    await device.sync(server);
    expect(device.state.setAside).toMatchObject([{ n: 0, op: { id: 'odd' }, reason: 'invalid', path: 'origin' }]);
  });
});

describe('the parts in which it goes', () => {
  test('begin with the mission, are bounded, and leave out what only a server makes', () => {
    const rows = Array.from({ length: 1200 }, (_, i) => ({
      table: 'people',
      row: { id: `p${i}`, note: 'x'.repeat(300) },
    }));
    const parts = uploadOf(
      [...rows, { table: 'differences', row: { id: 'x' } }, { table: 'missions', row: { id: 'm1' } }],
      NOW,
    );
    expect(parts[0]?.[0]?.table).toBe('missions');
    expect(parts.flat().length).toBe(1201);
    for (const part of parts) expect(JSON.stringify(part).length).toBeLessThan(250_000);
    expect(uploadOf([], NOW)).toEqual([]);
  });
});
