/** Every door, asked by everybody: what the server does for whom (R15). A door that is not in this table fails the test. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOORS, OPEN_DOORS } from '#server/http/handler.ts';
import { memoryAccounts } from '#server/accounts/memoryAccounts.ts';
import { MemoryStorage } from '#server/storage/memory.ts';
import { ROLES, type Role } from '#shared/sync/rights.ts';
import { Office } from './office.ts';

const MISSION = 'mission1';
const ASKERS = [...ROLES, 'stranger', 'shutOut', 'nobody'] as const;
type Asker = (typeof ASKERS)[number];

const NOW = '2026-06-01T00:00:00.000Z';
const OURS = { protocol: 1, missionId: MISSION, device: 'd' };
const EVERYBODY = { lead: 200, organiser: 200, staff: 200, delegate: 200, viewer: 200 };
const LEADS = { lead: 200, organiser: 403, staff: 403, delegate: 403, viewer: 403 };

const NOBODY = { lead: 403, organiser: 403, staff: 403, delegate: 403, viewer: 403 };

/** What is asked of a door, and what comes of it by role; for who is no member 404 where nothing else is said. */
const CASES: Readonly<Record<string, { body: () => object } & Record<Role, number> & { stranger?: number }>> = {
  '/api/hello': { body: () => ({ ...OURS, clientNow: NOW }), ...EVERYBODY },
  '/api/push': {
    body: () => ({
      ...OURS,
      epoch,
      clientNow: NOW,
      transactions: [
        {
          n: 0,
          id: `x${Math.random().toString(36).slice(2)}`,
          stamp: '2026-06-01T00:00:00.000Z-0000-d',
          at: NOW,
          label: { key: 'edit' },
          seen: 0,
          // Taken in of nobody: what a role may write is the matter of test/unit/shared/sync.
          ops: [{ table: 'people', id: 'nobody', set: { mobile: '1' } }],
        },
      ],
    }),
    ...EVERYBODY,
  },
  '/api/pull': { body: () => ({ ...OURS, since: 0 }), ...EVERYBODY },
  '/api/missions': {
    body: () => ({ missionId: MISSION }),
    ...LEADS,
    organiser: 404,
    staff: 404,
    delegate: 404,
    viewer: 404,
  },
  '/api/invites': { body: () => ({ missionId: MISSION, role: 'viewer', newBody: 'x' }), ...LEADS },
  '/api/invites/withdraw': { body: () => ({ missionId: MISSION, id: 'x' }), ...LEADS },
  '/api/invitation/accept': {
    body: () => ({ secret: 'x'.repeat(43) }),
    lead: 401,
    organiser: 401,
    staff: 401,
    delegate: 401,
    viewer: 401,
    stranger: 401,
  },
  '/api/members': { body: () => ({ missionId: MISSION }), ...EVERYBODY },
  '/api/members/change': { body: () => ({ missionId: MISSION, account: spare, privateGrant: false }), ...LEADS },
  '/api/presence': { body: () => ({ ...OURS, where: null }), ...EVERYBODY, delegate: 403, viewer: 403 },
  '/api/calendars': { body: () => ({ missionId: MISSION }), ...EVERYBODY },
  // For the person of nobody: what a role may have is the matter of calendars.test.ts.
  '/api/calendars/make': {
    body: () => ({ missionId: MISSION, personId: 'nobody', language: 'en' }),
    ...NOBODY,
  },
  '/api/calendars/end': { body: () => ({ missionId: MISSION, personId: 'nobody' }), ...EVERYBODY, stranger: 200 },
  '/api/notices': { body: () => ({ missionId: MISSION }), ...EVERYBODY },
  // Of a server that gives none: what one has where it does is the matter of notices.test.ts.
  '/api/notices/begin': {
    body: () => ({
      missionId: MISSION,
      endpoint: 'https://push.example.org/1',
      p256dh: 'B'.repeat(87),
      auth: 'x'.repeat(22),
    }),
    ...NOBODY,
  },
  '/api/notices/end': { body: () => ({ missionId: MISSION }), ...EVERYBODY, stranger: 200 },
  '/api/devices': { body: () => ({}), ...EVERYBODY, stranger: 200 },
  '/api/devices/link': { body: () => ({}), ...EVERYBODY, stranger: 200 },
  '/api/devices/revoke': { body: () => ({ device: spareDevice }), ...LEADS, stranger: 403 },
};

let office: Office;
const secrets = new Map<Asker, string>();
let epoch = '';
let spare = '';
let spareDevice = '';

describe('a door of the server', () => {
  beforeAll(async () => {
    office = new Office({ storage: new MemoryStorage(), accounts: memoryAccounts() });
    await office.start();
    const lead = await office.lead(MISSION);
    secrets.set('lead', lead);
    for (const role of ROLES) if (role !== 'lead') secrets.set(role, await office.member(lead, MISSION, role));
    secrets.set('stranger', await office.lead('elsewhere'));
    const out = await office.member(lead, MISSION, 'lead');
    await office.store.accounts.revokeDevice(await office.device(out), NOW);
    secrets.set('shutOut', out);
    const extra = await office.member(lead, MISSION, 'viewer');
    [spare, spareDevice] = [await office.account(extra), await office.device(extra)];
    epoch = (await office.store.storage.read(MISSION, async (mission) => mission.head()))?.epoch ?? '';
  });
  afterAll(async () => office.stop());

  test('stands in this table', () => {
    expect(Object.keys(CASES).toSorted()).toEqual(Object.keys(DOORS).toSorted());
    expect(Object.keys(OPEN_DOORS).toSorted()).toEqual(['/api/invitation', '/api/join']);
  });

  const all = Object.entries(CASES).flatMap(([door, asked]) =>
    ASKERS.map((asker) => {
      const strangers = asked.stranger ?? 404;
      const status =
        asker === 'nobody' ? 401 : asker === 'shutOut' ? 403 : asker === 'stranger' ? strangers : asked[asker];
      return { door, asker, status, body: asked.body };
    }),
  );
  test.each(all)('$door answers $asker with $status', async ({ door, asker, status, body }) => {
    const answered = await office.post(door, body(), secrets.get(asker));
    expect({ status: answered.status, isRefused: 'refused' in answered.json }).toEqual({
      status,
      isRefused: status !== 200,
    });
    expect(answered.headers.get('legation-protocol')).toBe('1');
  });

  /** The doors that are not asked with JSON. */
  const PLAIN = {
    'GET /api/events?mission=mission1': { ...EVERYBODY },
    'PUT /api/blob/mission1/HASH': { ...EVERYBODY, viewer: 403 },
    'HEAD /api/blob/mission1/HASH': { ...EVERYBODY, organiser: 404, staff: 404, delegate: 404, viewer: 404 },
    'GET /api/blob/mission1/HASH': { ...EVERYBODY, organiser: 404, staff: 404, delegate: 404, viewer: 404 },
  };
  const plain = Object.entries(PLAIN).flatMap(([door, byRole]) =>
    ASKERS.map((asker) => ({
      door,
      asker,
      status: { ...byRole, stranger: 404, nobody: 401, shutOut: 403 }[asker],
    })),
  );
  test.each(plain)('$door answers $asker with $status', async ({ door, asker, status }) => {
    const [method = '', address = ''] = door.split(' ');
    // Brought by the lead alone, for the doors that read; each brings its own at the door that takes them.
    const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
    const bring = async (text: string, who: Asker) =>
      fetch(`${office.url}/api/blob/${MISSION}/${hashOf(text)}`, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${secrets.get(who)}`,
          'content-range': `bytes 0-${text.length - 1}/${text.length}`,
        },
        body: text,
      });
    await bring('of the lead', 'lead');
    const response = await (method === 'PUT'
      ? bring(`of ${asker}`, asker)
      : fetch(`${office.url}${address.replace('HASH', hashOf('of the lead'))}`, {
          method,
          headers: { authorization: `Bearer ${secrets.get(asker)}` },
        }));
    expect(response.status).toBe(status);
    expect(response.headers.get('legation-protocol')).toBe('1');
    await response.body?.cancel();
  });

  const HOSTILE = [
    ['nothing', ''],
    ['half of something', '{"missionId":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['many brackets', '['.repeat(9000)],
    ['a field of the prototype', '{"__proto__":{"polluted":true},"missionId":1}'],
    ['a key twice', '{"missionId":"mission1","missionId":{}}'],
    ['a wrong id', '{"missionId":"../../x","account":"<b>","id":7,"device":null,"secret":"x","protocol":"1"}'],
    [
      'a very long name',
      JSON.stringify({ missionId: 'x'.repeat(3000), secret: 'x'.repeat(3000), device: 'x'.repeat(3000) }),
    ],
  ];
  const doors = [...Object.keys(CASES), '/api/join', '/api/invitation'];
  test.each(doors.flatMap((door) => HOSTILE.map(([what, body]) => ({ door, what, body }))))(
    '$door refuses $what, and nothing changes',
    async ({ door, body }) => {
      const all = async (): Promise<unknown> =>
        office.store.storage.read(MISSION, async (mission) => [await mission.head(), await mission.members()]);
      const before = await all();
      const { status, json } = await office.post(door, body, secrets.get('lead'));
      expect({ status, json }).toEqual({ status: 400, json: { protocol: 1, refused: 'malformed' } });
      expect(await all()).toEqual(before);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );
});
