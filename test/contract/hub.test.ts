/** A hub in the room and a main server that is away, over HTTP on every store: what people did in the room comes to the server. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { foundHub, HUB_DOORS } from '#server/doors/hub.ts';
import { startEdit, type Edit } from '#shared/domain/change/edit.ts';
import { acknowledge, makeRelease } from '#shared/domain/release/makeRelease.ts';
import { isDifferenceTable, ROLES, type Role } from '#shared/sync/rights.ts';
import type { WireTransaction } from '#shared/sync/wire.ts';
import { type StartedServer, startServer, type Store } from '#test/startServer.ts';
import { Device } from './device.ts';
import { storeKinds } from './stores.ts';

const NOW = '2026-06-01T08:00:00.000Z';
const PASSPORT = 'KJ0457781';
const { kinds, missing } = storeKinds();
for (const why of missing) process.stdout.write(`hub.test.ts leaves out: ${why}\n`);

interface Opened {
  readonly server: StartedServer;
  readonly store: Store;
}

const hubs = storeKinds().kinds;

describe.each(kinds)('with a main server on $name', ({ name, open, close }) => {
  const hubKind = hubs.find((kind) => kind.name === name);
  let main: Opened;
  let hub: Opened;
  let leadSecret = '';
  let laptopSecret = '';
  let laptop: Device;
  /** Somebody who is with the main server alone. */
  let colleague: Device;
  /** Stores outlive a test, so each has a mission of its own. */
  let missionId = '';
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `r${ids}`;
  };

  async function opened(isHub: boolean): Promise<Opened> {
    const store = await (isHub ? (hubKind?.open() ?? open()) : open());
    return { store, server: await startServer(store, { newId, ...(isHub ? { hub: true as const } : {}) }) };
  }

  async function post(at: Opened, door: string, body: object, secret?: string): Promise<Record<string, unknown>> {
    const response = await fetch(`${at.server.url}${door}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
      },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Record<string, unknown>;
  }

  /** Somebody comes by an invitation; the credential of their device. */
  async function joined(at: Opened, lead: string, role: Role, more: object = {}): Promise<string> {
    const asked = { missionId, role, newBody: `Body of a ${role}`, ...more };
    const { secret } = await post(at, '/api/invites', asked, lead);
    return String((await post(at, '/api/join', { secret, name: `A ${role}`, device: 'Phone' }))['secret']);
  }

  async function phone(role: Role, more: object = {}): Promise<Device> {
    return new Device(hub.server.url, missionId, await joined(hub, laptopSecret, role, more));
  }

  function change(device: Device, make: (edit: Edit) => void): void {
    const edit = startEdit(device.replica.missionState(), { now: NOW, newId });
    make(edit);
    device.commit(edit.ops());
  }

  const carry = async () => laptop.carry(hub.server.url, laptopSecret);

  async function logOf({ store }: Opened): Promise<{ readonly by: string; readonly transaction: WireTransaction }[]> {
    return store.storage.read(missionId, async (mission) => mission.allTransactions());
  }

  const differencesOf = (device: Device): unknown[] =>
    [...device.replica.disk.rows.values()]
      .filter(({ table, row }) => isDifferenceTable(table) && row.deletedAt === undefined)
      .map(({ row }) => row);

  beforeEach(async () => {
    missionId = newId();
    [main, hub] = [await opened(false), await opened(true)];
    const joining = { secret: await main.server.invite('Investment Office'), name: 'Chan Tai Man', device: 'Laptop' };
    const lead = await post(main, '/api/join', joining);
    leadSecret = String(lead['secret']);
    await post(main, '/api/missions', { missionId }, leadSecret);
    laptop = new Device(main.server.url, missionId, leadSecret);
    await laptop.sync();
    change(laptop, (edit) => {
      edit.create('people', { id: 'p1', names: {}, origin: 'hongKong', aliases: [], groupIds: [] });
      edit.create('travellers', { id: 'p1', passportNumber: PASSPORT });
      edit.create('programmeItems', {
        id: 'i1',
        kind: 'meeting',
        status: 'draft',
        title: { en: 'Chamber' },
        start: '2026-06-01T09:00',
        startZone: 'Asia/Almaty',
        end: '2026-06-01T10:00',
        endZone: 'Asia/Almaty',
        hostOrganisationIds: [],
        hostPersonIds: [],
        wholeDelegation: true,
        groupIds: [],
        personIds: [],
        absentIds: [],
        speakerIds: [],
        interpreterIds: [],
      });
    });
    change(laptop, (edit) => void makeRelease(edit, NOW, {}));
    await laptop.sync();
    colleague = new Device(main.server.url, missionId, await joined(main, leadSecret, 'lead'));
    await colleague.sync();
    const body = { id: String(lead['body']), name: 'Investment Office' };
    const founder = { missionId, name: 'Chan Tai Man', body, device: 'Laptop' };
    laptopSecret = await foundHub(hub.store, founder, hub.server.around);
    await carry();
  });
  afterEach(async () => {
    await main.server.stop();
    await hub.server.stop();
  });
  afterAll(() => {
    close();
    hubKind?.close();
  });

  test('a delegate reads a release and an organiser edits in the room; the server hears it later, under their names, once (R19)', async () => {
    const [delegate, organiser] = [
      await phone('delegate', { personId: 'p1' }),
      await phone('organiser', { body: undefined }),
    ];
    await main.server.close();
    await delegate.sync();
    await organiser.sync();
    const [release] = delegate.replica.missionState().tables.releases.keys();
    change(delegate, (edit) => acknowledge(edit, NOW, { releaseId: release ?? '', personId: 'p1', how: 'self' }));
    change(
      organiser,
      (edit) =>
        void edit.create('actions', {
          id: 'a1',
          body: 'Ask for a car',
          status: 'open',
          createdAt: NOW,
          personIds: [],
          organisationIds: [],
        }),
    );
    change(laptop, (edit) => edit.update('programmeItems', 'i1', { room: 'Saryarka' }));
    expect([await delegate.sync(), await organiser.sync()]).toEqual([{ kind: 'done' }, { kind: 'done' }]);
    expect(await carry()).toEqual({ kind: 'done' });
    expect(await laptop.sync()).toEqual({ kind: 'offline', why: 'network' });
    // Both ways, without the server.
    expect(laptop.row('actions', 'a1')).toMatchObject({ body: 'Ask for a car' });
    expect(laptop.replica.missionState().tables.acknowledgements.size).toBe(1);
    await organiser.sync();
    expect(organiser.row('programmeItems', 'i1')).toMatchObject({ room: 'Saryarka' });

    await main.server.reopen();
    expect(await laptop.sync()).toEqual({ kind: 'done' });
    expect(await carry()).toEqual({ kind: 'done' });
    await colleague.sync();
    expect(colleague.row('actions', 'a1')).toMatchObject({ body: 'Ask for a car' });
    expect(colleague.row('programmeItems', 'i1')).toMatchObject({ room: 'Saryarka' });
    expect(colleague.replica.missionState().tables.acknowledgements.size).toBe(1);
    const log = await logOf(main);
    const carried = log.filter(({ transaction }) => transaction.carried !== undefined);
    expect(carried.map(({ by }) => by).toSorted()).toEqual(
      ['A delegate', 'An organiser'].map((who) => who.replace('An', 'A')),
    );
    expect(differencesOf(colleague)).toEqual([]);
    expect([laptop, delegate, organiser].map(({ replica }) => replica.disk.state.setAside)).toEqual([[], [], []]);

    // Once more, as if the laptop had forgotten all that it did with the hub.
    const { hub: _, ...forgotten } = laptop.replica.disk.state;
    laptop.replica.disk.state = forgotten;
    expect([await carry(), await laptop.sync(), await carry()]).toEqual([
      { kind: 'done' },
      { kind: 'done' },
      { kind: 'done' },
    ]);
    expect(await logOf(main)).toEqual(log);
  });

  test('what the server says comes to the room, and what met it there is a difference', async () => {
    const organiser = await phone('lead');
    await organiser.sync();
    change(organiser, (edit) => edit.update('programmeItems', 'i1', { room: 'Almaty' }));
    await organiser.sync();
    change(colleague, (edit) => edit.update('programmeItems', 'i1', { room: 'Board room', status: 'confirmed' }));
    await colleague.sync();
    expect([await carry(), await laptop.sync(), await carry()]).toEqual([
      { kind: 'done' },
      { kind: 'done' },
      { kind: 'done' },
    ]);
    await Promise.all([organiser.sync(), colleague.sync()]);
    expect(organiser.row('programmeItems', 'i1')).toEqual(colleague.row('programmeItems', 'i1'));
    expect(differencesOf(colleague)).toHaveLength(1);
    expect(differencesOf(organiser)).toEqual(differencesOf(colleague));
  });

  test('people who work in the room one after the other do not differ at the server (R22)', async () => {
    const [one, two] = [await phone('lead'), await phone('lead')];
    for (const [index, device] of [one, two, laptop, one, two].entries()) {
      if (device === laptop) await carry();
      else await device.sync();
      change(device, (edit) => edit.update('programmeItems', 'i1', { room: `Room ${index}` }));
      if (device === laptop) await carry();
      else await device.sync();
    }
    await carry();
    await laptop.sync();
    await colleague.sync();
    expect(colleague.row('programmeItems', 'i1')).toMatchObject({ room: 'Room 4' });
    expect(differencesOf(colleague)).toEqual([]);
  });

  test('nothing about single people goes to a hub, and nothing of theirs alone goes on (R21)', async () => {
    const [delegate, organiser] = [await phone('delegate', { personId: 'p1' }), await phone('lead')];
    // No door of a hub gives this grant; it would be of no use either.
    await hub.store.storage.write(missionId, async (mission) => {
      for (const member of await mission.members()) await mission.putMember({ ...member, privateGrant: true });
    });
    await Promise.all([delegate.sync(), organiser.sync()]);
    expect(organiser.row('travellers', 'p1')).toBeUndefined();
    const note = {
      title: 'Mine alone',
      template: 'blank' as const,
      createdAt: NOW,
      personIds: [],
      organisationIds: [],
    };
    change(delegate, (edit) => void edit.create('ownNotes', { id: 'n1', ...note }));
    change(organiser, (edit) => void edit.create('travellers', { id: 'p1', passportNumber: PASSPORT }));
    await Promise.all([delegate.sync(), organiser.sync()]);
    expect(organiser.replica.disk.state.setAside).toMatchObject([{ reason: 'denied' }]);
    change(laptop, (edit) => edit.update('travellers', 'p1', { passportNumber: 'KJ0457782' }));
    await carry();
    expect(laptop.row('ownNotes', 'n1')).toBeUndefined();
    const atHub = JSON.stringify(await logOf(hub));
    expect(atHub).toContain('Mine alone');
    expect(atHub).not.toContain('KJ0457782');
    const kept = await hub.store.storage.read(missionId, async (mission) => mission.rowsOf('travellers'));
    expect(kept).toEqual([]);
  });

  test('the server takes what was carried from leads alone, and of what is for hubs (R21)', async () => {
    const epoch = (await main.store.storage.read(missionId, async (mission) => mission.head()))?.epoch;
    const carried = { device: 'd', account: 'x', by: 'Somebody', body: 'body', role: 'lead' };
    const asks = async (secret: string, n: number, ops: readonly object[], more: object = {}): Promise<unknown> => {
      const transaction = {
        n,
        id: newId(),
        stamp: `${NOW}-0000-d`,
        at: NOW,
        label: { key: 'edit' },
        seen: 0,
        hub: { id: 'hub1', seq: 1, seen: 0 },
        carried,
        ops,
        ...more,
      };
      const request = {
        protocol: 1,
        missionId,
        device: 'd',
        epoch,
        clientNow: NOW,
        transactions: [transaction],
      };
      return (await post(main, '/api/push', request, secret))['verdicts'];
    };
    const edit = [{ table: 'programmeItems', id: 'i1', set: { room: 'Theirs' } }];
    const denied = [expect.objectContaining({ verdict: 'rejected', reason: 'denied' })];
    const organiser = await joined(main, leadSecret, 'organiser');
    expect(await asks(organiser, 1, edit)).toEqual(denied);
    expect(await asks(leadSecret, 1, edit, { hub: undefined })).toEqual(denied);
    expect(await asks(leadSecret, 2, [{ table: 'travellers', id: 'p1', set: { passportNumber: 'X' } }])).toEqual(
      denied,
    );
    expect(await asks(leadSecret, 3, [{ table: 'ownNotes', id: 'n9', set: { deletedAt: null, title: 'x' } }])).toEqual(
      denied,
    );
    // With the rights of its author, whoever brings it.
    expect(await asks(leadSecret, 4, edit, { carried: { ...carried, role: 'delegate' } })).toEqual(denied);
    const read = { releaseId: 'r1', personId: 'p1', at: NOW, how: 'self', deletedAt: null };
    const said = [{ table: 'acknowledgements', id: 'r1-p1', set: read }];
    const of = (personId: string): object => ({ carried: { ...carried, role: 'delegate', personId } });
    expect(await asks(leadSecret, 6, said, of('p2'))).toEqual(denied);
    expect(await asks(leadSecret, 7, said, of('p1'))).toEqual([]);
    expect(await asks(leadSecret, 5, edit)).toEqual([]);
  });

  test('that a release was read is said for oneself, by organisers for anybody, and through a hub with the right of its author', async () => {
    const [release = ''] = laptop.replica.missionState().tables.releases.keys();
    const say = async (device: Device, personId: string): Promise<unknown[]> => {
      await device.sync();
      const before = device.replica.disk.state.setAside.length;
      change(device, (edit) => acknowledge(edit, NOW, { releaseId: release, personId, how: 'self' }));
      await device.sync();
      return device.replica.disk.state.setAside.slice(before).map(({ reason }) => reason);
    };
    const readers = (device: Device): string[] =>
      [...device.replica.missionState().tables.acknowledgements.values()].map(({ personId }) => personId).toSorted();
    const at = async (role: Role, more: object): Promise<Device> =>
      new Device(main.server.url, missionId, await joined(main, leadSecret, role, more));
    for (const [index, role] of (['delegate', 'staff'] as const).entries()) {
      const self = await at(role, { personId: `p${index}` });
      expect(await say(self, 'another')).toEqual(['denied']);
      expect(await say(self, `p${index}`)).toEqual([]);
      expect(await say(await at(role, {}), 'another')).toEqual(['denied']);
    }
    // In the room it is said at the hub, which asks the same.
    const [delegate, unlinked] = [await phone('delegate', { personId: 'p2' }), await phone('staff', {})];
    expect([await say(delegate, 'another'), await say(delegate, 'p2')]).toEqual([['denied'], []]);
    expect(await say(unlinked, 'p3')).toEqual(['denied']);
    expect(await say(await phone('organiser'), 'p4')).toEqual([]);
    expect([await carry(), await laptop.sync()]).toEqual([{ kind: 'done' }, { kind: 'done' }]);
    expect(await say(await at('organiser', {}), 'p5')).toEqual([]);
    await colleague.sync();
    expect(readers(colleague)).toEqual(['p0', 'p1', 'p2', 'p4', 'p5']);
  });

  test('a hub has doors for its lead alone, and a server has none', async () => {
    const log = { protocol: 1, missionId, device: 'd', since: 0 };
    const { epoch } = await post(hub, '/api/hub/log', log, laptopSecret);
    const row = {
      protocol: 1,
      missionId,
      device: 'd',
      epoch,
      at: 0,
      stamp: `${NOW}-0000-d`,
      now: NOW,
      rows: [],
    };
    const bodies: Readonly<Record<string, object>> = {
      '/api/hub/log': log,
      '/api/hub/mirror': row,
      '/api/hub/here': { missionId },
    };
    expect(Object.keys(bodies)).toEqual(Object.keys(HUB_DOORS));
    for (const [door, body] of Object.entries(bodies)) {
      expect(await post(main, door, body, leadSecret)).toMatchObject({ refused: 'malformed' });
      expect(await post(hub, door, { ...body, since: 'x' }, laptopSecret)).toMatchObject({ refused: 'malformed' });
      expect(await post(hub, door, body)).toMatchObject({ refused: 'signIn' });
      for (const role of ROLES) {
        if (role === 'lead') continue;
        expect(await post(hub, door, body, await joined(hub, laptopSecret, role))).toMatchObject({ refused: 'denied' });
      }
    }
  });

  test('one code lets in everybody in the room of a hub, as no more than the delegation, until it is withdrawn', async () => {
    const wish = { missionId, role: 'delegate', newBody: 'Room', room: true };
    const code = await post(hub, '/api/invites', wish, laptopSecret);
    const come = async (name: string) => post(hub, '/api/join', { secret: code['secret'], name, device: 'Phone' });
    const [first, second] = [await come('Айгүл'), await come('Wong Mei')];
    expect(second['account']).not.toBe(first['account']);
    const { members = [] } = await post(hub, '/api/members', { missionId }, laptopSecret);
    const roles = (members as { name: string; role: string }[]).filter(({ name }) => /Айгүл|Wong Mei/.test(name));
    expect(roles.map(({ role }) => role)).toEqual(['delegate', 'delegate']);
    await post(hub, '/api/invites/withdraw', { missionId, id: code['id'] }, laptopSecret);
    expect(await come('Too late')).toMatchObject({ refused: 'signIn' });

    const denied = { refused: 'denied' };
    expect(await post(hub, '/api/invites', { ...wish, role: 'organiser' }, laptopSecret)).toMatchObject(denied);
    expect(await post(hub, '/api/invites', { ...wish, personId: 'p1' }, laptopSecret)).toMatchObject(denied);
    expect(await post(main, '/api/invites', wish, leadSecret)).toMatchObject(denied);
    const staff = { missionId, role: 'staff', newBody: 'Room', privateGrant: true };
    expect(await post(hub, '/api/invites', staff, laptopSecret)).toMatchObject(denied);
    const change = { missionId, account: first['account'], privateGrant: true };
    expect(await post(hub, '/api/members/change', change, laptopSecret)).toMatchObject(denied);
  });

  test('a hub does not become what the laptop shows while it has something that was not carried (R20)', async () => {
    const organiser = await phone('lead');
    await organiser.sync();
    const { epoch, head } = await post(
      hub,
      '/api/hub/log',
      { protocol: 1, missionId, device: 'd', since: 0 },
      laptopSecret,
    );
    change(organiser, (edit) => edit.update('programmeItems', 'i1', { room: 'Almaty' }));
    await organiser.sync();
    const asked = {
      protocol: 1,
      missionId,
      device: 'd',
      epoch,
      at: head,
      stamp: `${NOW}-0000-d`,
      now: NOW,
      rows: [],
    };
    expect(await post(hub, '/api/hub/mirror', asked, laptopSecret)).toMatchObject({ done: false });
    await organiser.sync();
    expect(organiser.row('programmeItems', 'i1')).toMatchObject({ room: 'Almaty' });
  });

  test('a hub that was closed half-way goes on where it stopped', async () => {
    const organiser = await phone('lead');
    await organiser.sync();
    change(organiser, (edit) => edit.update('programmeItems', 'i1', { room: 'Almaty' }));
    await organiser.sync();
    change(organiser, (edit) => edit.update('programmeItems', 'i1', { room: 'Saryarka' }));
    await hub.server.close();
    expect(await organiser.sync()).toEqual({ kind: 'offline', why: 'network' });
    expect(await carry()).toEqual({ kind: 'offline', why: 'network' });
    expect(organiser.waiting).toBe(1);
    await hub.server.reopen();
    await organiser.sync();
    await carry();
    await laptop.sync();
    await colleague.sync();
    expect(colleague.row('programmeItems', 'i1')).toMatchObject({ room: 'Saryarka' });
  });
});
