/** What is told along lines of events, and to whom, on every store. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  LINE_MISSIONS,
  nudgeEvent,
  refusedEvent,
  PRESENT_MS,
  presenceAnswer,
  presenceEvent,
} from '#shared/sync/eventsWire.ts';
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
    expect(first.map((one) => refusedEvent.safeParse(one?.data).success)).toContain(true);
    const device = new Device(office.url, 'm2', lead);
    await device.sync();
    device.edit('people', 'p1', { ...PERSON, mobile: PASSPORT }, true);
    expect(await device.sync()).toEqual({ kind: 'done' });
    const nudge = await line.next();
    expect(nudge).toEqual({ event: 'nudge', data: { missionId: 'm2', seq: 1 } });
    expect(nudgeEvent.parse(nudge?.data).seq).toBe(1);
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

  test('wake nobody for what they may not read (R15)', async () => {
    const lines = [];
    for (const role of ['staff', 'delegate'] as const) {
      lines.push(await openLine(office.url, await office.member(lead, 'm2', role), 'm2'));
    }
    const [staff, delegate] = lines;
    const before = [await staff?.next(), await delegate?.next()];
    expect(before[0]).toEqual(before[1]);
    const { seq } = nudgeEvent.parse(before[0]?.data);
    const device = new Device(office.url, 'm2', lead);
    await device.sync();
    device.edit('itemInternals', 'i1', { remarks: 'Seat them apart' }, true);
    expect(await device.sync()).toEqual({ kind: 'done' });
    device.edit('people', 'p2', { ...PERSON }, true);
    expect(await device.sync()).toEqual({ kind: 'done' });
    const nudge = (number: number) => ({ event: 'nudge', data: { missionId: 'm2', seq: number } });
    expect([await staff?.next(), await staff?.next()]).toEqual([nudge(seq + 1), nudge(seq + 2)]);
    expect(await delegate?.next()).toEqual(nudge(seq + 2));
    for (const line of lines) await line.close();
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

  describe('of those who plan a mission', () => {
    const presence = async (secret: string, where: object | null, more: object = {}) =>
      office.post('/api/presence', { protocol: 1, missionId: 'm1', device: 'd1', where, ...more }, secret);

    // Shorter than what makes everybody be gone by themselves.
    const timeout = 30_000;
    test('say who is there and at which record, to those alone who may read it (R15)', { timeout }, async () => {
      const organiser = await office.member(lead, 'm1', 'organiser');
      const staff = await office.member(lead, 'm1', 'staff');
      const delegate = await office.member(lead, 'm1', 'delegate');
      const device = new Device(office.url, 'm1', lead);
      await device.sync();
      device.edit('people', 'p9', PERSON, true);
      device.edit('travellers', 'p9', { passportNumber: PASSPORT }, true);
      await device.sync();
      const [seen, unseen] = [await openLine(office.url, staff, 'm1'), await openLine(office.url, delegate, 'm1')];
      const account = await office.account(lead);
      const who = {
        missionId: 'm1',
        account,
        name: 'Chan Tai Man',
        device: 'd1',
        bodyId: expect.any(String) as string,
      };
      const [open, hidden] = [
        { table: 'people', rowId: 'p9' },
        { table: 'travellers', rowId: 'p9' },
      ];
      const answered = await presence(lead, open);
      expect(Date.parse(presenceAnswer.parse(answered.json).until)).toBeGreaterThan(Date.now());
      await heard(seen, 'nudge', {});
      expect(await seen.next()).toEqual({ event: 'presence', data: { ...who, where: open } });
      // Said again, it is no news; another place is, and one that may not be read is none.
      await presence(lead, open);
      await presence(lead, hidden);
      expect(await seen.next()).toEqual({ event: 'presence', data: who });
      // Whoever comes later is told who is there; a place that they may read among it.
      const granted = await office.member(lead, 'm1', 'organiser', { privateGrant: true });
      const later = await openLine(office.url, granted, 'm1');
      await heard(later, 'nudge', {});
      expect(presenceEvent.parse((await later.next())?.data)).toEqual({ ...who, where: hidden });
      // A record that is not one's own to read is at no place.
      await presence(organiser, hidden, { device: 'd2' });
      await heard(later, 'presence', { device: 'd2', where: undefined, gone: undefined });
      await presence(lead, null, { gone: true });
      await heard(seen, 'presence', { account, gone: true });
      for (const secret of [delegate, await office.lead('m9', 'Other', 'Council')]) {
        expect((await presence(secret, open)).status).toBeGreaterThanOrEqual(403);
      }
      // The delegation hears nothing of all this: the next that comes to it is a nudge.
      device.edit('people', 'p9', { mobile: '1' });
      await device.sync();
      expect([await unseen.next(), await unseen.next()]).toMatchObject([{ event: 'nudge' }, { event: 'nudge' }]);
      for (const line of [seen, unseen, later]) await line.close();
    });

    test('forget by themselves who says nothing any more, and at once who is taken out', { timeout }, async () => {
      const organiser = await office.member(lead, 'm1', 'organiser');
      const account = await office.account(organiser);
      const line = await openLine(office.url, lead, 'm1');
      await presence(organiser, null, { device: 'd3' });
      await heard(line, 'presence', { account, gone: undefined });
      office.aheadMs = PRESENT_MS - 1000;
      await presence(organiser, null, { device: 'd3' });
      office.aheadMs = PRESENT_MS + 1000;
      office.events.sweep();
      office.aheadMs = 2 * PRESENT_MS + 1000;
      office.events.sweep();
      await heard(line, 'presence', { account, gone: true });
      await presence(organiser, null, { device: 'd3' });
      await heard(line, 'presence', { account, gone: undefined });
      await office.post('/api/members/change', { missionId: 'm1', account, remove: true }, lead);
      expect(await heard(line, 'presence', { account, gone: true })).toMatchObject({ device: 'd3' });
      office.aheadMs = 0;
      await line.close();
    });
  });
});
