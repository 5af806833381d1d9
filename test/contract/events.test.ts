/** What is told along lines of events, and to whom, on every store. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LINE_MISSIONS } from '#shared/sync/eventsWire.ts';
import { Device } from './device.ts';
import { heard, openLine } from './eventLine.ts';
import { Office } from './office.ts';
import { storeKinds } from './stores.ts';

const PASSPORT = 'KJ0457781';
const PERSON = { origin: 'hongKong', aliases: [], groupIds: [], names: {} };

describe.each(storeKinds().kinds)('lines of events of a server on $name', (kind) => {
  let office: Office;
  let lead: string;
  beforeAll(async () => {
    office = new Office(await kind.open());
    await office.start();
    lead = await office.lead('m1');
    await office.post('/api/missions', { missionId: 'm2' }, lead);
  });
  afterAll(async () => {
    await office.stop();
    kind.close();
  });

  test('tell of several missions that they changed, and not what', async () => {
    const line = await openLine(office.url, lead, 'm1', 'nowhere', 'm2');
    const first = [await line.next(), await line.next(), await line.next()];
    expect(first).toEqual(
      expect.arrayContaining([
        { event: 'nudge', data: { missionId: 'm1', seq: 0 } },
        { event: 'nudge', data: { missionId: 'm2', seq: 0 } },
        { event: 'refused', data: { missionId: 'nowhere', refused: 'noMission' } },
      ]),
    );
    const device = new Device(office.url, 'm2', lead);
    await device.sync();
    device.edit('people', 'p1', { ...PERSON, mobile: PASSPORT }, true);
    expect(await device.sync()).toEqual({ kind: 'done' });
    expect(await line.next()).toEqual({ event: 'nudge', data: { missionId: 'm2', seq: 1 } });
    await line.close();
  });

  test('are refused to who has no mission among them, or asks for too many or for what is no name', async () => {
    const other = await office.lead('others', 'Other', 'Council');
    expect((await openLine(office.url, other, 'm1', 'm2')).status).toBe(404);
    expect((await openLine(office.url, 'x'.repeat(43), 'm1')).status).toBe(401);
    expect((await openLine(office.url, lead)).status).toBe(400);
    expect((await openLine(office.url, lead, '%00')).status).toBe(400);
    const many = Array.from({ length: LINE_MISSIONS + 1 }, (_, index) => `m${index}`);
    expect((await openLine(office.url, lead, ...many)).status).toBe(400);
    expect((await openLine(office.url, lead, ...many.slice(1))).status).toBe(200);
  });

  test('drop the mission that somebody was taken out of, and end with the last one (R16)', async () => {
    const organiser = await office.member(lead, 'm1', 'organiser');
    const account = await office.account(organiser);
    await office.store.storage.write('m2', async (mission) => {
      await mission.putMember({ account, name: 'x', body: 'b', role: 'organiser', privateGrant: false });
    });
    const line = await openLine(office.url, organiser, 'm1', 'm2');
    for (const missionId of ['m1', 'm2']) {
      await office.store.storage.write(missionId, async (mission) => mission.removeMember(account));
      office.events.tell({ kind: 'member', missionId, account });
      await heard(line, 'refused', { missionId, refused: 'noMission' });
    }
    expect(await line.next()).toBeNull();
  });

  test('end when their device is shut out (R16)', async () => {
    const staff = await office.member(lead, 'm1', 'staff');
    const line = await openLine(office.url, staff, 'm1');
    await heard(line, 'nudge', { missionId: 'm1' });
    const device = await office.device(staff);
    await office.store.accounts.revokeDevice(device, new Date().toISOString());
    office.events.tell({ kind: 'revoked', device });
    expect(await line.next()).toBeNull();
    expect((await openLine(office.url, staff, 'm1')).status).toBe(403);
  });

  test('are eight for a device; the oldest ends where one more is opened', async () => {
    const viewer = await office.member(lead, 'm1', 'viewer');
    const lines = [];
    for (let i = 0; i < 9; i += 1) lines.push(await openLine(office.url, viewer, 'm1'));
    const [oldest, next] = lines;
    await oldest?.next();
    expect(await oldest?.next()).toBeNull();
    expect(await next?.next()).toMatchObject({ event: 'nudge' });
    for (const line of lines) await line.close();
  });
});
