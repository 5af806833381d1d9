import type { Account, Accounts, Calendar, Device, Invite, NoticesKept } from '../accounts/accounts.ts';
import { deviceOf, NOTICE_ADDRESS, noticeAddressOf, noticeAddressValues, parsed } from './columns.ts';
import type { Ask } from './postgresSchema.ts';

/**
 * The accounts of a store; `within` makes all of its work durable or none of it. One statement is a transaction by itself, and
 * two of them are asked for every request: `once` asks without the two round trips around it.
 */
export function accountsInPostgres(once: Ask, within: <T>(work: (ask: Ask) => Promise<T>) => Promise<T>): Accounts {
  const put = async (sql: string, ...values: unknown[]): Promise<void> => void (await once(sql, values));
  const all = async (sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> => once(sql, values);
  return {
    bodies: async () =>
      (await all('SELECT id, name FROM bodies ORDER BY name')).map(({ id, name }) => ({
        id: String(id),
        name: String(name),
      })),
    putBody: async ({ id, name }) =>
      put('INSERT INTO bodies (id, name) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET name = $2', id, name),
    account: async (id): Promise<Account | null> => {
      const [line] = await all('SELECT account FROM accounts WHERE id = $1', id);
      return line === undefined ? null : parsed(line['account']);
    },
    putAccount: async (account) =>
      put(
        'INSERT INTO accounts (id, account) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET account = $2',
        account.id,
        JSON.stringify(account),
      ),
    isEmpty: async () => (await all('SELECT 1 FROM accounts LIMIT 1')).length === 0,
    deviceBySecret: async (secretHash): Promise<Device | null> => {
      const [line] = await all('SELECT device, seen FROM devices WHERE secret = $1', secretHash);
      return line === undefined ? null : deviceOf(line);
    },
    device: async (id): Promise<Device | null> => {
      const [line] = await all('SELECT device, seen FROM devices WHERE id = $1', id);
      return line === undefined ? null : deviceOf(line);
    },
    devicesOf: async (accounts) =>
      (await all('SELECT device, seen FROM devices WHERE account = ANY($1::text[])', accounts)).map(deviceOf),
    addDevice: async (secretHash, device) =>
      put(
        'INSERT INTO devices (id, secret, account, device) VALUES ($1, $2, $3, $4)',
        device.id,
        secretHash,
        device.account,
        JSON.stringify(device),
      ),
    sawDevice: async (id, at) => put('UPDATE devices SET seen = $2 WHERE id = $1', id, at),
    revokeDevice: async (id, at) =>
      within(async (ask) => {
        const [line] = await ask('SELECT device FROM devices WHERE id = $1 FOR UPDATE', [id]);
        if (line === undefined) return;
        const device: Device = parsed(line['device']);
        if (device.revokedAt !== undefined) return;
        await ask('UPDATE devices SET device = $2 WHERE id = $1', [id, JSON.stringify({ ...device, revokedAt: at })]);
      }),
    addInvite: async (secretHash, invite) =>
      put(
        'INSERT INTO invites (secret, id, mission, expires, invite) VALUES ($1, $2, $3, $4, $5)',
        secretHash,
        invite.id,
        invite.mission?.id ?? '',
        invite.expiresAt,
        JSON.stringify(invite),
      ),
    takeInvite: async (secretHash, now): Promise<Invite | null> => {
      const [line] = await all('DELETE FROM invites WHERE secret = $1 RETURNING invite, expires', secretHash);
      return line === undefined || String(line['expires']) <= now ? null : parsed(line['invite']);
    },
    seeInvite: async (secretHash, now): Promise<Invite | null> => {
      const [line] = await all('SELECT invite FROM invites WHERE secret = $1 AND expires > $2', secretHash, now);
      return line === undefined ? null : parsed(line['invite']);
    },
    invitesTo: async (missionId, now) =>
      (
        await all('SELECT invite FROM invites WHERE mission = $1 AND expires > $2 ORDER BY expires', missionId, now)
      ).map((line): Invite => parsed(line['invite'])),
    withdrawInvite: async (missionId, id) =>
      (await all('DELETE FROM invites WHERE mission = $1 AND id = $2 RETURNING id', missionId, id)).length === 1,
    putCalendar: async (secretHash, calendar) =>
      put(
        `INSERT INTO calendars (account, mission, person, secret, calendar) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (account, mission, person) DO UPDATE SET secret = $4, calendar = $5`,
        calendar.account,
        calendar.missionId,
        calendar.personId,
        secretHash,
        JSON.stringify(calendar),
      ),
    calendarBySecret: async (secretHash): Promise<Calendar | null> => {
      const [line] = await all('SELECT calendar FROM calendars WHERE secret = $1', secretHash);
      return line === undefined ? null : parsed(line['calendar']);
    },
    calendarsOf: async (account, missionId) =>
      (
        await all(
          'SELECT calendar FROM calendars WHERE account = $1 AND mission = $2 ORDER BY person',
          account,
          missionId,
        )
      ).map((line): Calendar => parsed(line['calendar'])),
    endCalendar: async ({ account, missionId, personId }) =>
      put('DELETE FROM calendars WHERE account = $1 AND mission = $2 AND person = $3', account, missionId, personId),
    ...noticesIn(once),
    removeLateInvites: async (now) => (await all('DELETE FROM invites WHERE expires <= $1 RETURNING id', now)).length,
  };
}

function noticesIn(once: Ask): NoticesKept {
  const put = async (sql: string, ...values: unknown[]): Promise<void> => void (await once(sql, values));
  return {
    putNoticeAddress: async (address) =>
      put(
        `INSERT INTO notice_addresses (${NOTICE_ADDRESS}) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (device, mission) DO UPDATE SET account = $3, endpoint = $4, p256dh = $5, auth = $6`,
        ...noticeAddressValues(address),
      ),
    noticeAddresses: async (missionId) =>
      (await once(`SELECT ${NOTICE_ADDRESS} FROM notice_addresses WHERE mission = $1`, [missionId])).map(
        noticeAddressOf,
      ),
    endNotices: async ({ device, missionId }) =>
      put('DELETE FROM notice_addresses WHERE device = $1 AND mission = $2', device, missionId),
    endNoticesOfDevice: async (device) => put('DELETE FROM notice_addresses WHERE device = $1', device),
    endNoticesOfMember: async (missionId, account) =>
      put('DELETE FROM notice_addresses WHERE mission = $1 AND account = $2', missionId, account),
    endNoticesTo: async (endpoint) => put('DELETE FROM notice_addresses WHERE endpoint = $1', endpoint),
    ownSecret: async (name, fresh) => {
      await put('INSERT INTO own_secrets (name, secret) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING', name, fresh);
      return String((await once('SELECT secret FROM own_secrets WHERE name = $1', [name]))[0]?.['secret']);
    },
  };
}
