/** Coming to a server, being asked to a mission, and what leads change: on every store, over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptAnswer, helloAnswer, invitationAnswer, joinedAnswer, linkAnswer } from '#shared/sync/joinWire.ts';
import { devicesAnswer, doneAnswer, inviteAnswer, membersAnswer } from '#shared/sync/membersWire.ts';
import type { Role } from '#shared/sync/rights.ts';
import { Device } from './device.ts';
import { heard, openLine } from './eventLine.ts';
import { Office } from './office.ts';
import { storeKinds } from './stores.ts';

const HOUR = 3_600_000;
const { kinds, missing } = storeKinds();

test.for(missing)('people of a server on PostgreSQL are tested', (reason, context) => {
  context.skip(reason);
  expect(reason).toBeUndefined();
});

describe.each(kinds)('people of a server on $name', (kind) => {
  let office: Office;
  let missions = 0;
  let missionId: string;
  let lead: string;
  beforeAll(async () => {
    office = new Office(await kind.open());
    await office.start();
  });
  afterAll(async () => {
    await office.stop();
    kind.close();
  });

  /** A mission of its own for each test. */
  const begin = async (): Promise<void> => {
    missions += 1;
    missionId = `m${missions}`;
    lead = await office.lead(missionId);
  };
  const invite = async (role: Role, more: object = {}): Promise<ReturnType<typeof inviteAnswer.parse>> =>
    inviteAnswer.parse(
      (await office.post('/api/invites', { missionId, role, newBody: 'Council', ...more }, lead)).json,
    );
  const hello = async (secret: string, more: object = {}) =>
    office.post('/api/hello', { protocol: 1, clientNow: new Date().toISOString(), ...more }, secret);
  const members = async (secret: string) =>
    membersAnswer.parse((await office.post('/api/members', { missionId }, secret)).json);
  const change = async (secret: string, account: string, more: object) =>
    office.post('/api/members/change', { missionId, account, ...more }, secret);

  test('are told at the beginning who they are, what may be sent, and which missions are theirs', async () => {
    await begin();
    const device = new Device(office.url, missionId, lead);
    await device.sync();
    const title = { en: 'Central Asia', 'zh-Hant': '中亞' };
    const dates = { startDate: '2026-06-01', endDate: '2026-06-05', createdAt: '2026-01-01T00:00:00.000Z' };
    expect((await office.post('/api/invitation', { secret: (await invite('staff')).secret })).json).not.toHaveProperty(
      'missionTitle',
    );
    device.edit(
      'missions',
      missionId,
      { 'title.en': title.en, 'title.zh-Hant': title['zh-Hant'], ...dates, homeZone: 'Asia/Hong_Kong' },
      true,
    );
    expect(await device.sync()).toEqual({ kind: 'done' });
    expect(device.replica.disk.state.setAside).toEqual([]);

    const said = helloAnswer.parse((await hello(lead)).json);
    expect(said).toMatchObject({ protocol: 1, minProtocol: 1, account: { name: 'Chan Tai Man', begins: true } });
    expect(said.missions).toEqual([{ missionId, role: 'lead', body: said.account.body, names: title }]);
    expect(Math.abs(Date.parse(said.now) - Date.now())).toBeLessThan(HOUR);
    expect(helloAnswer.parse((await hello(lead, { missionId })).json).missions).toHaveLength(1);
    expect(await hello(lead, { missionId: 'nowhere' })).toMatchObject({ status: 404, json: { refused: 'noMission' } });
    expect(await hello(lead, { protocol: 0 })).toMatchObject({ status: 426, json: { refused: 'protocol' } });
    // A later one may still speak this one.
    expect(await hello(lead, { protocol: 9, more: 1 })).toMatchObject({ status: 200 });

    const asked = invitationAnswer.parse(
      (await office.post('/api/invitation', { secret: (await invite('staff')).secret })).json,
    );
    expect(asked).toMatchObject({
      kind: 'mission',
      role: 'staff',
      bodyName: 'Council',
      missionTitle: title,
      invitedBy: 'Chan Tai Man',
    });
  });

  test('look at an invitation without taking it; used, late, withdrawn and unknown are one and the same', async () => {
    await begin();
    const [used, late, withdrawn, orphan] = [
      await invite('staff'),
      await invite('staff'),
      await invite('staff'),
      await invite('staff'),
    ];
    const look = async (secret: string) => office.post('/api/invitation', { secret });
    for (let i = 0; i < 2; i += 1) expect(await look(used.secret)).toMatchObject({ status: 200 });
    joinedAnswer.parse((await office.post('/api/join', { secret: used.secret, name: 'A', device: 'x' })).json);
    expect((await members(lead)).invites?.map(({ id }) => id)).toEqual(
      expect.arrayContaining([late.id, withdrawn.id, orphan.id]),
    );
    doneAnswer.parse((await office.post('/api/invites/withdraw', { missionId, id: withdrawn.id }, lead)).json);
    const nobody = { status: 401, json: { protocol: 1, refused: 'signIn' } };
    for (const secret of [used.secret, withdrawn.secret, 'x'.repeat(43)]) {
      const { status, json } = await look(secret);
      expect({ status, json }).toEqual(nobody);
      expect(await office.post('/api/join', { secret, name: 'B', device: 'x' })).toMatchObject(nobody);
    }
    office.aheadMs = 73 * HOUR;
    expect(await look(late.secret)).toMatchObject(nobody);
    expect((await members(lead)).invites).toEqual([]);
    office.aheadMs = 0;

    // Who asked has to be who may ask when somebody comes.
    const other = await office.member(lead, missionId, 'lead');
    await change(other, await office.account(lead), { remove: true });
    expect(await look(orphan.secret)).toMatchObject(nobody);
    expect(await office.post('/api/join', { secret: orphan.secret, name: 'C', device: 'x' })).toMatchObject(nobody);
  });

  test('bring another device by a link, as long as the one that made it is not shut out', async () => {
    await begin();
    const link = async () => linkAnswer.parse((await office.post('/api/devices/link', {}, lead)).json);
    const [good, bad] = [await link(), await link()];
    const seen = await office.post('/api/invitation', { secret: good.secret });
    expect(invitationAnswer.parse(seen.json)).toMatchObject({ kind: 'device', invitedBy: 'Chan Tai Man' });
    const joined = await office.post('/api/join', { secret: good.secret, name: 'ignored', device: 'Phone' });
    const phone = joinedAnswer.parse(joined.json);
    expect(phone).toMatchObject({ name: 'Chan Tai Man', account: await office.account(lead) });
    const { devices, current } = devicesAnswer.parse((await office.post('/api/devices', {}, phone.secret)).json);
    expect(devices.map(({ name }) => name).toSorted()).toEqual(['Laptop', 'Phone']);
    expect(devices.find(({ id }) => id === current)).toMatchObject({ name: 'Phone' });
    expect(devices.every(({ seenAt }) => seenAt !== undefined)).toBe(true);
    const laptop = devices.find(({ name }) => name === 'Laptop')?.id;
    doneAnswer.parse((await office.post('/api/devices/revoke', { device: laptop }, phone.secret)).json);
    expect(await office.post('/api/devices', {}, lead)).toMatchObject({ status: 403, json: { refused: 'revoked' } });
    expect(await office.post('/api/join', { secret: bad.secret, name: 'x', device: 'x' })).toMatchObject({
      status: 401,
    });
  });

  test('take an invitation to a second mission as who they are', async () => {
    await begin();
    const other = await office.lead('second');
    const { secret, body } = await invite('organiser');
    const accepted = await office.post('/api/invitation/accept', { secret }, other);
    expect(acceptAnswer.parse(accepted.json).missionId).toBe(missionId);
    const said = helloAnswer.parse((await hello(other)).json);
    expect(said.missions.map((mission) => mission.missionId).toSorted()).toEqual([missionId, 'second'].toSorted());
    expect(said.missions.find((mission) => mission.missionId === missionId)).toMatchObject({ role: 'organiser', body });
    expect(await office.post('/api/invitation/accept', { secret }, other)).toMatchObject({ status: 401 });
    // Nobody makes themselves less by an invitation.
    await office.post('/api/invitation/accept', { secret: (await invite('viewer')).secret }, other);
    expect((await members(other)).members.map(({ role }) => role).toSorted()).toEqual(['lead', 'organiser']);
  });

  test('know of each other what their role allows', async () => {
    await begin();
    const by = new Map<Role, string>([['lead', lead]]);
    for (const role of ['organiser', 'staff', 'delegate', 'viewer'] as const) {
      by.set(role, await office.member(lead, missionId, role, { personId: `p-${role}` }));
    }
    const open = await invite('viewer');
    const everything = await members(lead);
    expect(everything.members).toHaveLength(5);
    expect(
      everything.members.every(({ devices, privateGrant }) => devices?.length === 1 && privateGrant !== undefined),
    ).toBe(true);
    expect(everything.invites).toMatchObject([{ id: open.id, role: 'viewer', invitedBy: 'Chan Tai Man' }]);
    for (const role of ['organiser', 'staff'] as const) {
      const said = await members(by.get(role) ?? '');
      expect(said.invites).toBeUndefined();
      expect(said.members).toHaveLength(5);
      const others = said.members.filter((member) => member.role !== role);
      for (const member of others) expect(Object.keys(member).toSorted()).toEqual(['account', 'body', 'name', 'role']);
      expect(said.members.find((member) => member.role === role)).toMatchObject({
        personId: `p-${role}`,
        devices: [{}],
      });
    }
    for (const role of ['delegate', 'viewer'] as const) {
      const said = await members(by.get(role) ?? '');
      expect(said.members.map((member) => member.role)).toEqual([role]);
      expect(said.bodies.map(({ name }) => name)).toContain('Body of a organiser');
      expect(JSON.stringify(said)).not.toContain('Chan Tai Man');
    }
    // Bodies of other missions are nobody's business.
    await office.lead('elsewhere', 'Else', 'Secret Agency');
    expect(JSON.stringify(await members(lead))).not.toContain('Secret Agency');
  });

  test('are changed by leads alone, at once, and one lead always stays', async () => {
    await begin();
    const organiser = await office.member(lead, missionId, 'organiser');
    const [me, them] = [await office.account(lead), await office.account(organiser)];
    expect(await change(organiser, them, { role: 'lead' })).toMatchObject({ status: 403, json: { refused: 'denied' } });
    expect(await change(organiser, me, { remove: true })).toMatchObject({ status: 403 });
    for (const more of [{ role: 'staff' }, { remove: true }]) {
      expect(await change(lead, me, more)).toMatchObject({ status: 409, json: { refused: 'lastLead' } });
    }
    const line = await openLine(office.url, organiser, missionId);
    await heard(line, 'nudge', { missionId });
    const device = new Device(office.url, missionId, organiser);
    await device.sync();
    expect(device.replica.disk.state.streams).toEqual(expect.arrayContaining(['staff']));
    doneAnswer.parse((await change(lead, them, { role: 'delegate', personId: 'p1' })).json);
    await heard(line, 'nudge', { missionId });
    await device.sync();
    expect(device.replica.disk.state.streams).toEqual([`own/${them}`, 'private/p1', 'public']);
    await change(lead, them, { role: 'lead', privateGrant: true, personId: null });
    await device.sync();
    expect(device.replica.disk.state.streams).toEqual(['draft', `own/${them}`, 'private/', 'public', 'staff']);
    expect(await change(organiser, me, { role: 'viewer' })).toMatchObject({ status: 200 });
    expect(await change(lead, them, { role: 'viewer' })).toMatchObject({ status: 403 });
    // Anybody goes when they like.
    expect(await change(lead, me, { remove: true })).toMatchObject({ status: 200 });
    expect(await office.post('/api/members', { missionId }, lead)).toMatchObject({ status: 404 });
    expect(await change(organiser, them, { remove: true })).toMatchObject({ status: 409 });
    await line.close();
  });

  test('are shut out by device, by themselves or by who leads a mission that they are in', async () => {
    await begin();
    const [one, two] = [
      await office.member(lead, missionId, 'organiser'),
      await office.member(lead, missionId, 'staff'),
    ];
    const stranger = await office.lead(`${missionId}x`);
    const device = await office.device(two);
    const revoke = async (secret: string, which = device) =>
      office.post('/api/devices/revoke', { device: which }, secret);
    for (const secret of [one, stranger]) expect(await revoke(secret)).toMatchObject({ status: 403 });
    expect(await revoke(lead, 'nothing')).toMatchObject({ status: 403 });
    const line = await openLine(office.url, two, missionId);
    await heard(line, 'nudge', { missionId });
    expect(await revoke(lead)).toMatchObject({ status: 200 });
    expect(await line.next()).toBeNull();
    expect(await office.post('/api/members', { missionId }, two)).toMatchObject({ json: { refused: 'revoked' } });
    expect((await members(lead)).members.find(({ role }) => role === 'staff')?.devices).toMatchObject([
      { id: device, revokedAt: expect.any(String) as string },
    ]);
  });
});
