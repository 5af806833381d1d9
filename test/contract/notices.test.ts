/** Notices of releases to closed browsers, on every store, by a push service that runs here and opens what it gets (RFC 8291). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NoticeSettings } from '#server/notices/notices.ts';
import { storedKeys } from '#server/notices/vapidKeys.ts';
import { Device } from './device.ts';
import { Office } from './office.ts';
import { Organiser } from './organiser.ts';
import {
  type BrowserKeys,
  claimsOf,
  newBrowserKeys,
  opened,
  type PushService,
  startPushService,
} from './pushService.ts';
import { storeKinds } from './stores.ts';

const CONTACT = 'mailto:it@example.org';
const PATIENT = { timeout: 10_000 };
const { kinds, missing } = storeKinds();

test('what the push service of these tests opens is what RFC 8291 gives as its example', () => {
  const body = Buffer.from(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    'base64url',
  );
  const keys = {
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    privateKey: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
  };
  expect(opened(body, keys)).toBe('When I grow up, I want to be a watermelon');
});

test.for(missing)('notices of a server on PostgreSQL are tested', (reason, context) => {
  context.skip(reason);
  expect(reason).toBeUndefined();
});

describe.each(kinds)('notices of a server on $name', (kind) => {
  let office: Office;
  let service: PushService;
  let settings: NoticeSettings;
  let missionId: string;
  let lead: string;
  let organiser: Organiser;
  let missions = 0;
  let minutes = 0;

  beforeAll(async () => {
    service = await startPushService();
    const store = await kind.open();
    settings = {
      keys: await storedKeys(store.accounts),
      contact: CONTACT,
      ways: { own: new Set([service.host]), ca: service.ca, timeoutMs: 1000 },
      roundsMs: [0, 20, 20],
    };
    office = new Office(store);
    await office.start({}, settings);
  });
  afterAll(async () => {
    await office.stop();
    await service.stop();
    kind.close();
  });
  /** A mission of its own for each test. */
  beforeEach(async () => {
    missions += 1;
    // Long enough to stand in no key or signature by chance.
    missionId = `mission-of-notices-${missions}`;
    lead = await office.lead(missionId);
    organiser = new Organiser(office, missionId, lead);
    await organiser.plan();
    service.received.length = 0;
    service.answers.clear();
    office.logged.length = 0;
  });

  const begin = async (secret: string, path: string, keys: BrowserKeys = newBrowserKeys()): Promise<BrowserKeys> => {
    const { p256dh, auth } = keys;
    const asked = { missionId, endpoint: `https://${service.host}${path}`, p256dh, auth };
    expect(await office.post('/api/notices/begin', asked, secret)).toMatchObject({ status: 200 });
    return keys;
  };
  const isOn = async (secret: string): Promise<unknown> =>
    (await office.post('/api/notices', { missionId }, secret)).json['on'];
  const release = async (): Promise<void> => {
    minutes += 1;
    await organiser.release(new Date(Date.UTC(2026, 4, 20, 8, minutes)).toISOString());
  };
  /** What the server said of each round. */
  const rounds = (): unknown[] =>
    office.logged
      .map((line) => JSON.parse(line) as object)
      .filter((line) => 'event' in line && line.event === 'notices');
  const paths = (): string[] => service.received.map(({ path }) => path).toSorted();

  test('reach the devices of the others alone, sealed for each: the mission and the number, and nothing else', async () => {
    const wang = await office.member(lead, missionId, 'delegate', { personId: 'wang' });
    const li = await office.member(lead, missionId, 'delegate', { personId: 'li' });
    const viewer = await office.member(lead, missionId, 'viewer');
    const [keys] = [await begin(wang, '/wang'), await begin(li, '/li'), await begin(viewer, '/viewer')];
    await begin(lead, '/lead');
    const other = await office.post('/api/devices/link', {}, lead);
    await begin(await office.join(String(other.json['secret']), 'x'), '/lead-phone');

    await organiser.edit((one) => one.update('programmeItems', 'plant', { start: '2026-06-05T08:20' }));
    await release();
    await expect.poll(rounds, PATIENT).toEqual([expect.objectContaining({ sent: 4, gone: 0, refused: 0, again: 0 })]);
    expect(paths()).toEqual(['/lead-phone', '/li', '/viewer', '/wang']);
    const { headers, body } = service.received.find(({ path }) => path === '/wang') ?? service.received[0] ?? {};
    expect(JSON.parse(opened(body ?? Buffer.alloc(0), keys))).toEqual({ missionId, number: 1 });
    expect(() => opened(body ?? Buffer.alloc(0), newBrowserKeys())).toThrow(/unable to authenticate/u);
    expect(new Set(service.received.map(({ body: { length } }) => length))).toEqual(new Set([4096]));
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400', urgency: 'high' });
    expect(JSON.stringify(headers)).not.toContain(missionId);
    const claims = claimsOf(headers?.authorization, settings.keys.publicKey);
    expect(claims).toMatchObject({ aud: `https://${service.host}`, sub: CONTACT });
    expect(office.logged.join('\n')).not.toContain(service.host);

    // Li hears nothing of what concerns Wang alone.
    await office.post('/api/notices/end', { missionId }, viewer);
    await organiser.edit((one) => one.update('programmeItems', 'plant', { start: '2026-06-05T08:00' }));
    await new Device(office.url, missionId, wang).sync();
    service.received.length = 0;
    await acknowledged(li);
    await release();
    await expect.poll(() => rounds().length, PATIENT).toBe(2);
    expect(paths()).toEqual(['/lead-phone', '/wang']);
  });

  /** Li has read the newest release, so that what comes later is held against it. */
  const acknowledged = async (secret: string): Promise<void> => {
    const device = new Device(office.url, missionId, secret);
    await device.sync();
    const releaseId = [...device.replica.disk.rows.values()].find(({ table }) => table === 'releases')?.row.id ?? '';
    const at = new Date().toISOString();
    device.edit('acknowledgements', `${releaseId}-li`, { releaseId, personId: 'li', at, how: 'self' }, true);
    await device.sync();
    expect(device.replica.disk.state.setAside).toEqual([]);
  };

  test('end with the device, the membership and the address at the push service, and are said by each device for itself', async () => {
    const secrets = new Map<string, string>();
    for (const name of ['stays', 'shutOut', 'leaves', 'ended', 'gone', 'forgotten']) {
      const secret = await office.member(lead, missionId, 'viewer');
      secrets.set(name, secret);
      await begin(secret, `/${name}`);
      expect(await isOn(secret)).toBe(true);
    }
    const of = (name: string): string => secrets.get(name) ?? '';
    await office.post('/api/devices/revoke', { device: await office.device(of('shutOut')) }, lead);
    const account = await office.account(of('leaves'));
    await office.post('/api/members/change', { missionId, account, remove: true }, of('leaves'));
    await office.post('/api/notices/end', { missionId }, of('ended'));
    service.answers.set('/gone', 410).set('/forgotten', 404);
    await release();
    await expect.poll(rounds, PATIENT).toEqual([expect.objectContaining({ sent: 1, gone: 2 })]);
    expect(paths()).toEqual(['/forgotten', '/gone', '/stays']);
    const left = await office.store.accounts.noticeAddresses(missionId);
    expect(left.map(({ endpoint }) => new URL(endpoint).pathname)).toEqual(['/stays']);
    expect(await isOn(of('gone'))).toBe(false);
    // One who was taken out and comes back asks anew; an address that is kept all the same is not used.
    for (const name of ['shutOut', 'leaves']) {
      const [device, whose] = [await office.device(of(name)), await office.account(of(name))];
      const kept = { device, account: whose, missionId, ...newBrowserKeys(), endpoint: `https://${service.host}/kept` };
      await office.store.accounts.putNoticeAddress(kept);
    }
    await organiser.edit((one) => one.update('programmeItems', 'plant', { start: '2026-06-05T07:00' }));
    await release();
    await expect.poll(() => rounds().length, PATIENT).toBe(2);
    expect(paths()).not.toContain('/kept');
  });

  test('are tried again where the push service is at a loss, followed nowhere, and keep nobody who releases waiting', async () => {
    for (const [path, answer] of [
      ['/busy', 503],
      ['/often', 429],
      ['/silent', 'silence'],
      ['/away', 302],
      ['/no', 403],
    ] as const) {
      await begin(await office.member(lead, missionId, 'viewer'), path);
      service.answers.set(path, answer);
    }
    await release();
    // It is answered, and nothing of it was heard yet.
    expect(rounds()).toEqual([]);
    await expect.poll(rounds, PATIENT).toEqual([expect.objectContaining({ sent: 0, gone: 0, refused: 2, again: 3 })]);
    service.answers.clear();
    await expect.poll(() => rounds().at(-1), PATIENT).toMatchObject({ sent: 3, again: 0 });
    expect(paths()).not.toContain('/elsewhere');
    expect(paths().filter((path) => path === '/no')).toHaveLength(1);
    expect(await office.store.accounts.noticeAddresses(missionId)).toHaveLength(5);
  });

  test('go to eight devices at once, and to so many of one person and no more', async () => {
    const { accounts } = office.store;
    const account = await office.account(await office.member(lead, missionId, 'viewer'));
    for (let i = 0; i < 24; i += 1) {
      const device = `d${missionId}-${i}`;
      await accounts.addDevice(device, { id: device, account, name: 'x', approvedAt: '2026-01-01T00:00:00.000Z' });
      const endpoint = `https://${service.host}/${i}`;
      await accounts.putNoticeAddress({ device, account, missionId, endpoint, ...newBrowserKeys() });
    }
    await release();
    await expect.poll(rounds, PATIENT).toEqual([expect.objectContaining({ sent: 24 })]);
    expect(service.most()).toBeLessThanOrEqual(8);
    expect(service.most()).toBeGreaterThan(2);
    // There is an end to how many devices one person has of it.
    const { p256dh, auth } = newBrowserKeys();
    const another = await office.post('/api/devices/link', {}, lead);
    const phone = await office.join(String(another.json['secret']), 'x');
    for (let i = 0; i < 20; i += 1) {
      const kept = { device: `other${i}`, account: await office.account(lead), missionId, p256dh, auth };
      await accounts.putNoticeAddress({ ...kept, endpoint: `https://${service.host}/lead${i}` });
    }
    const asked = { missionId, endpoint: `https://${service.host}/lead`, p256dh, auth };
    expect(await office.post('/api/notices/begin', asked, phone)).toMatchObject({ status: 403 });
  });

  test('go to no address inside a network, and are begun by nothing but what a browser gives', async () => {
    const { p256dh, auth } = newBrowserKeys();
    const right = { missionId, endpoint: `https://${service.host}/1`, p256dh, auth };
    const wrong: unknown[] = [
      ...[
        'http://push.example.org/1',
        'https://localhost/1',
        'https://127.0.0.1/1',
        'https://2130706433/1',
        'https://[::1]/1',
        'https://10.0.0.1/1',
        'https://push.example.org:8443/1',
        'https://me:secret@push.example.org/1',
        `https://push.example.org/${'x'.repeat(1000)}`,
        'https://',
      ].map((endpoint) => ({ ...right, endpoint })),
      {},
      [],
      'null',
      { ...right, p256dh: 'x' },
      { ...right, auth: 'x'.repeat(23) },
      { ...right, more: 1 },
      { ...right, missionId: '../x' },
      { ...right, endpoint: [right.endpoint] },
    ];
    for (const asked of wrong) {
      const { status, json } = await office.post('/api/notices/begin', asked, lead);
      expect({ asked, status, ...json }).toMatchObject({ asked, status: 400, refused: 'malformed' });
    }
    expect(await office.store.accounts.noticeAddresses(missionId)).toEqual([]);
    expect(await office.post('/api/notices/begin', right, lead)).toMatchObject({ status: 200 });
  });

  test('are of the release that holds, and not of one that comes late from somebody who had no connection', async () => {
    const viewer = await office.member(lead, missionId, 'viewer');
    await begin(viewer, '/viewer');
    const late = new Organiser(office, missionId, await office.member(lead, missionId, 'organiser'));
    await late.sync();
    await organiser.release('2026-05-20T12:00:00.000Z');
    late.releaseUnsynced('2026-05-20T11:00:00.000Z');
    await expect.poll(() => rounds().length, PATIENT).toBe(1);
    await late.sync();
    await release();
    await expect.poll(() => rounds().length, PATIENT).toBe(2);
    expect(paths()).toEqual(['/viewer', '/viewer']);
  });

  test('whose keys are none end at the first try', async () => {
    const viewer = await office.member(lead, missionId, 'viewer');
    await begin(viewer, '/none', { ...newBrowserKeys(), p256dh: 'B'.repeat(87) });
    await release();
    await expect.poll(rounds, PATIENT).toEqual([expect.objectContaining({ gone: 1 })]);
    expect(await isOn(viewer)).toBe(false);
  });

  test('stay bound to the same keys of the server, and are offered to members with the public one', async () => {
    expect(await storedKeys(office.store.accounts)).toEqual(settings.keys);
    const offered = await office.post('/api/notices', { missionId }, lead);
    expect(offered.json).toEqual({ protocol: 1, key: settings.keys.publicKey, on: false });
    expect(JSON.stringify(offered.json)).not.toContain(settings.keys.privateKey);
    const stranger = await office.lead(`${missionId}-elsewhere`);
    expect(await office.post('/api/notices', { missionId }, stranger)).toMatchObject({ status: 404 });
  });
});
