/** What every store of the server has to do, on each of them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Accounts } from '#server/accounts/accounts.ts';
import type { KeptTransaction, MissionHead, ServerRow, Storage } from '#server/storage/storage.ts';
import type { Member } from '#shared/sync/rights.ts';
import { storeKinds } from './stores.ts';

const LEAD: Member = { account: 'a', name: 'Chan Tai Man', body: 'b', role: 'lead', privateGrant: true };
const HEAD: MissionHead = { missionId: 'm', epoch: 'e', seq: 3, horizon: 0, lineage: [{ epoch: 'd', survived: 2 }] };

function row(id: string, seq: number, more: Partial<ServerRow> = {}): ServerRow {
  return {
    table: 'people',
    id,
    key: 'public',
    seq,
    account: 'a',
    body: 'b',
    row: { id, missionId: 'm', word: `陳大文 ${seq}` },
    made: { stamp: '2026-06-01T00:00:00.000Z-0000-x', seq, device: 'x' },
    marks: {},
    ...more,
  };
}

function kept(seq: number, n: number, more: Partial<KeptTransaction> = {}): KeptTransaction {
  const transaction = {
    n,
    id: `t${seq}`,
    stamp: '2026-06-01T00:00:00.000Z-0000-x',
    at: '2026-06-01T00:00:00.000Z',
    label: { key: 'edit' },
    seen: 0,
    ops: [{ table: 'people', id: 'p', set: { word: 'x' } }],
  };
  return { device: 'x', seq, account: 'a', by: 'Chan', body: 'b', transaction, verdicts: [], ...more };
}

const { kinds, missing } = storeKinds();

test.for(missing)('a store in PostgreSQL is tested', (reason, context) => {
  context.skip(reason);
  expect(reason).toBeUndefined();
});

describe.each(kinds)('a store in $name', (kind) => {
  let store: Storage;
  let accounts: Accounts;
  let missions = 0;
  /** A mission of its own for each test. */
  const fresh = (): string => {
    missions += 1;
    return `m${missions}`;
  };
  beforeAll(async () => {
    ({ storage: store, accounts } = await kind.open());
  });
  afterAll(async () => {
    await store.close();
    kind.close();
  });

  test('gives back the head, the members and the rows that were written', async () => {
    const id = fresh();
    await store.write(id, async (mission) => {
      await mission.putHead({ ...HEAD, missionId: id });
      await mission.putMember(LEAD);
      await mission.putRows([row('p', 1), row('q', 2)]);
    });
    await store.read(id, async (mission) => {
      expect(await mission.head()).toEqual({ ...HEAD, missionId: id });
      expect(await mission.member('a')).toEqual(LEAD);
      expect(await mission.member('nobody')).toBeNull();
      expect(
        await mission.rows([
          { table: 'people', id: 'q' },
          { table: 'legs', id: 'p' },
        ]),
      ).toEqual([row('q', 2)]);
    });
  });

  test('names the missions that are here', async () => {
    const id = fresh();
    expect(await store.missions()).not.toContain(id);
    await store.write(id, async (mission) => mission.putHead({ ...HEAD, missionId: id }));
    expect(await store.missions()).toContain(id);
  });

  test('keeps missions apart', async () => {
    const [one, other] = [fresh(), fresh()];
    await store.write(one, async (mission) => {
      await mission.putRows([row('p', 1)]);
      await mission.addTransactions([kept(1, 1)]);
    });
    await store.read(other, async (mission) => {
      expect(await mission.head()).toBeNull();
      expect(await mission.rows([{ table: 'people', id: 'p' }])).toEqual([]);
      expect(await mission.rowsAfter(['public'], 0, 9)).toEqual([]);
      expect(await mission.transactionsById(['t1'])).toEqual([]);
    });
  });

  test('shows a writer what it wrote, and nobody what was not finished', async () => {
    const id = fresh();
    await store.write(id, async (mission) => mission.putRows([row('p', 1)]));
    const broken = store.write(id, async (mission) => {
      await mission.putHead({ ...HEAD, missionId: id });
      await mission.putMember(LEAD);
      await mission.putRows([row('p', 2), row('q', 2)]);
      await mission.addTransactions([kept(2, 1)]);
      expect(await mission.rows([{ table: 'people', id: 'p' }])).toEqual([row('p', 2)]);
      throw new Error('cut');
    });
    await expect(broken).rejects.toThrow('cut');
    await store.read(id, async (mission) => {
      expect(await mission.head()).toBeNull();
      expect(await mission.member('a')).toBeNull();
      expect(await mission.rowsAfter(['public'], 0, 9)).toEqual([row('p', 1)]);
      expect(await mission.allTransactions()).toEqual([]);
    });
  });

  test('lets one writer after the other at a mission, so that no number is given twice (R6)', async () => {
    const id = fresh();
    await store.write(id, async (mission) => mission.putHead({ ...HEAD, missionId: id, seq: 0 }));
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) =>
        store.write(id, async (mission) => {
          const head = await mission.head();
          const seq = (head?.seq ?? 0) + 1;
          await mission.putRows([row(`p${index}`, seq)]);
          await mission.addTransactions([kept(seq, index + 1)]);
          await mission.putHead({ ...HEAD, missionId: id, seq });
        }),
      ),
    );
    const all = await store.read(id, async (mission) => mission.allTransactions());
    expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('gives all rows of a table, of every stream, and of no other table or mission', async () => {
    const [id, other] = [fresh(), fresh()];
    await store.write(id, async (mission) =>
      mission.putRows([row('a', 1), row('d', 2, { key: 'staff' }), row('x', 3, { table: 'groups' })]),
    );
    await store.write(other, async (mission) => mission.putRows([row('z', 1)]));
    const found = await store.read(id, async (mission) => mission.rowsOf('people'));
    expect(found.map((one) => one.id).toSorted()).toEqual(['a', 'd']);
  });

  test('gives rows of the readable streams in the order of numbers, and ends a page where a number ends', async () => {
    const id = fresh();
    await store.write(id, async (mission) =>
      mission.putRows([
        row('e', 5),
        row('a', 1),
        row('b', 2),
        row('c', 2),
        row('d', 2, { key: 'staff' }),
        row('own', 3, { key: 'own/a' }),
        row('other', 3, { key: 'own/b' }),
        row('pass', 4, { key: 'private/p' }),
      ]),
    );
    const ids = async (streams: string[], since: number, limit: number): Promise<string[]> =>
      store.read(id, async (mission) =>
        (await mission.rowsAfter(streams, since, limit)).map((one) => one.id).toSorted(),
      );
    expect(await ids(['public'], 0, 2)).toEqual(['a', 'b', 'c']);
    expect(await ids(['public'], 2, 99)).toEqual(['e']);
    expect(await ids(['public', 'staff'], 1, 1)).toEqual(['b', 'c', 'd']);
    expect(await ids(['own/a'], 0, 99)).toEqual(['own']);
    expect(await ids(['private/'], 0, 99)).toEqual(['pass']);
    expect(await ids(['private/other'], 0, 99)).toEqual([]);
  });

  test('finds transactions by id, by number and by device', async () => {
    const id = fresh();
    const verdicts = [{ n: 1, op: 0, verdict: 'lost' as const }];
    await store.write(id, async (mission) =>
      mission.addTransactions([kept(1, 1, { verdicts }), kept(2, 2), kept(3, 1, { device: 'y' })]),
    );
    await store.read(id, async (mission) => {
      expect(await mission.transactionsById(['t1', 'nothing'])).toEqual([kept(1, 1, { verdicts })]);
      expect((await mission.transactionsAt([2, 3])).map(({ transaction }) => transaction.id)).toEqual(['t2', 't3']);
      expect([...(await mission.numbersOf('x', [1, 2, 3]))]).toEqual([
        [1, 't1'],
        [2, 't2'],
      ]);
      expect((await mission.allTransactions()).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    });
  });

  test('says by whom numbers are, and when that was done', async () => {
    const id = fresh();
    await store.write(id, async (mission) =>
      mission.addTransactions([kept(1, 1), kept(2, 2, { by: '陳大文' }), kept(3, 3)]),
    );
    const at = '2026-06-01T00:00:00.000Z';
    expect(await store.read(id, async (mission) => mission.doings([3, 2, 9]))).toEqual([
      { seq: 2, by: '陳大文', at },
      { seq: 3, by: 'Chan', at },
    ]);
  });

  test('finds and lets go of tombstones', async () => {
    const id = fresh();
    const gone = { row: { id: 'p', missionId: 'm', deletedAt: '2026-06-01T00:00:00.000Z' } };
    await store.write(id, async (mission) => mission.putRows([row('p', 1, gone), row('q', 1), row('r', 9, gone)]));
    await store.write(id, async (mission) => {
      const old = await mission.tombstones(5);
      expect(old.map((one) => one.id)).toEqual(['p']);
      await mission.removeRows(old);
    });
    const left = await store.read(id, async (mission) => mission.rowsAfter(['public'], 0, 99));
    expect(left.map((one) => one.id)).toEqual(['q', 'r']);
  });

  test('knows accounts and their devices, by the hash of a secret alone', async () => {
    const account = { id: 'chan', name: '陳大文', body: 'office', begins: true };
    const device = { id: 'laptop', account: 'chan', name: 'Laptop', approvedAt: '2026-06-01T00:00:00.000Z' };
    expect(await accounts.isEmpty()).toBe(true);
    await accounts.putBody({ id: 'office', name: 'Investment Office' });
    await accounts.putAccount(account);
    await accounts.addDevice('hash', device);
    expect(await accounts.isEmpty()).toBe(false);
    expect(await accounts.bodies()).toEqual([{ id: 'office', name: 'Investment Office' }]);
    expect(await accounts.account('chan')).toEqual(account);
    expect(await accounts.deviceBySecret('hash')).toEqual(device);
    expect(await accounts.deviceBySecret('other')).toBeNull();
    await accounts.revokeDevice('laptop', '2026-06-02T00:00:00.000Z');
    await accounts.revokeDevice('laptop', '2026-06-03T00:00:00.000Z');
    expect(await accounts.device('laptop')).toMatchObject({ revokedAt: '2026-06-02T00:00:00.000Z' });
    expect(await accounts.device('other')).toBeNull();
    expect(await accounts.devicesOf(['chan'])).toEqual([{ ...device, revokedAt: '2026-06-02T00:00:00.000Z' }]);
  });

  test('gives an invitation to one of those who ask for it at once, and to nobody after its time', async () => {
    const invite = { id: 'i1', expiresAt: '2026-06-04T00:00:00.000Z', invitedBy: 'chan', body: 'office' };
    await accounts.addInvite('one', invite);
    await accounts.addInvite('late', { ...invite, id: 'i2' });
    const now = '2026-06-03T00:00:00.000Z';
    const taken = await Promise.all([accounts.takeInvite('one', now), accounts.takeInvite('one', now)]);
    expect(taken.filter((one) => one !== null)).toEqual([invite]);
    expect(await accounts.takeInvite('late', '2026-06-04T00:00:00.000Z')).toBeNull();
    expect(await accounts.takeInvite('late', now)).toBeNull();
  });

  test('shows invitations to a mission without giving them away, and withdraws them for that mission alone', async () => {
    const mission = { id: 'asked', role: 'staff' as const, privateGrant: false };
    const invite = { id: 'i3', expiresAt: '2026-06-04T00:00:00.000Z', invitedBy: 'chan', body: 'office', mission };
    await accounts.addInvite('third', invite);
    await accounts.addInvite('fourth', { ...invite, id: 'i4' });
    const [now, late] = ['2026-06-03T00:00:00.000Z', '2026-06-04T00:00:00.000Z'];
    expect(await accounts.seeInvite('third', now)).toEqual(invite);
    expect(await accounts.seeInvite('third', late)).toBeNull();
    expect((await accounts.invitesTo('asked', now)).map(({ id }) => id).toSorted()).toEqual(['i3', 'i4']);
    expect(await accounts.invitesTo('asked', late)).toEqual([]);
    expect(await accounts.invitesTo('other', now)).toEqual([]);
    expect(await accounts.withdrawInvite('other', 'i3')).toBe(false);
    expect(await accounts.withdrawInvite('asked', 'i3')).toBe(true);
    expect(await accounts.takeInvite('third', now)).toBeNull();
    expect(await accounts.removeLateInvites(now)).toBe(0);
    expect(await accounts.removeLateInvites(late)).toBe(1);
    expect(await accounts.seeInvite('fourth', now)).toBeNull();
  });

  test('remembers when a device was last here, and that it was shut out', async () => {
    const device = { id: 'phone', account: 'chan2', name: 'Phone', approvedAt: '2026-06-01T00:00:00.000Z' };
    await accounts.addDevice('phone hash', device);
    await accounts.sawDevice('phone', '2026-06-02T00:00:00.000Z');
    await accounts.revokeDevice('phone', '2026-06-03T00:00:00.000Z');
    await accounts.sawDevice('phone', '2026-06-04T00:00:00.000Z');
    const now = { ...device, seenAt: '2026-06-04T00:00:00.000Z', revokedAt: '2026-06-03T00:00:00.000Z' };
    expect(await accounts.devicesOf(['chan2'])).toEqual([now]);
    expect(await accounts.deviceBySecret('phone hash')).toEqual(now);
  });

  test('names the members of a mission, and the missions of a member', async () => {
    const [one, other] = [fresh(), fresh()];
    const viewer: Member = {
      account: 'v',
      name: '陳大文',
      body: 'b',
      role: 'viewer',
      privateGrant: false,
      personId: 'p',
    };
    await store.write(one, async (mission) => {
      await mission.putMember(viewer);
      await mission.putMember({ ...LEAD, account: 'only' });
    });
    await store.write(other, async (mission) => mission.putMember(viewer));
    const members = await store.read(one, async (mission) => mission.members());
    expect(members.toSorted((a, b) => a.account.localeCompare(b.account))).toEqual([
      { ...LEAD, account: 'only' },
      viewer,
    ]);
    expect((await store.missionsOf('v')).toSorted()).toEqual([one, other].toSorted());
    await store.write(one, async (mission) => mission.removeMember('v'));
    expect(await store.missionsOf('v')).toEqual([other]);
  });
});
