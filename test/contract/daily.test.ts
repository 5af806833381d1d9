/** What a server lets go of by and by, on every store. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tidy } from '#server/daily.ts';
import { Device } from './device.ts';
import { Office } from './office.ts';
import { storeKinds } from './stores.ts';

const DAY_MS = 86_400_000;
const PERSON = { origin: 'hongKong', aliases: [], groupIds: [], names: {} };
const { kinds, missing } = storeKinds();

test.for(missing)('the days of a server on PostgreSQL are tested', (reason, context) => {
  context.skip(reason);
  expect(reason).toBeUndefined();
});

describe.each(kinds)('the days of a server on $name', (kind) => {
  let office: Office;
  let lead: string;
  beforeAll(async () => {
    office = new Office(await kind.open());
    await office.start();
    lead = await office.lead('m1');
  });
  afterAll(async () => {
    await office.stop();
    kind.close();
  });

  test('take tombstones away that are older than is kept, and no others; an old cursor begins anew (R17)', async () => {
    const day = async (days: number): Promise<number> => {
      office.aheadMs = days * DAY_MS;
      return (await tidy({ ...office.store, around: office.around }, 90)).tombstones;
    };
    const head = async () => office.store.storage.read('m1', async (mission) => mission.head());
    const device = new Device(office.url, 'm1', lead);
    const other = new Device(office.url, 'm1', lead);
    await device.sync();
    device.edit('people', 'p1', PERSON, true);
    device.edit('people', 'p2', PERSON, true);
    expect(await device.sync()).toEqual({ kind: 'done' });
    await other.sync();
    expect(await day(0)).toBe(0);
    // A device whose clock says that this was long ago has deleted it now.
    device.edit('people', 'p1', { deletedAt: '2020-01-01T00:00:00.000Z' });
    await device.sync();
    expect(await day(1)).toBe(0);
    device.edit('people', 'p2', { deletedAt: '2020-01-01T00:00:00.000Z' });
    await device.sync();
    expect(await day(2)).toBe(0);
    expect(await day(90)).toBe(0);
    expect((await head())?.horizon).toBe(0);
    expect(await day(91)).toBe(1);
    expect((await head())?.horizon).toBe(3);
    office.aheadMs = 0;
    const rows = [
      { table: 'people', id: 'p1' },
      { table: 'people', id: 'p2' },
    ];
    const left = await office.store.storage.read('m1', async (mission) => mission.rows(rows));
    expect(left.map(({ id }) => id)).toEqual(['p2']);
    expect(await other.sync()).toEqual({ kind: 'done' });
    expect(other.row('people', 'p1')).toBeUndefined();
    expect(await day(92)).toBe(1);
    office.aheadMs = 0;
  });

  test('take invitations away whose time is over', async () => {
    const asked = { missionId: 'm1', role: 'viewer', newBody: 'x' };
    await office.post('/api/invites', asked, lead);
    const before = await tidy({ ...office.store, around: office.around }, 90);
    office.aheadMs = 4 * DAY_MS;
    const after = await tidy({ ...office.store, around: office.around }, 90);
    office.aheadMs = 0;
    expect([before.invites, after.invites]).toEqual([0, 1]);
  });
});
