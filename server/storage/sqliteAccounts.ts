import type { Account, Accounts, Body, Calendar, Device, Invite, NoticesKept } from '../accounts/accounts.ts';
import { deviceOf, NOTICE_ADDRESS, noticeAddressOf, noticeAddressValues, parsed } from './columns.ts';
import type { Line, Lines } from './lines.ts';

type With = <T>(work: (lines: Lines) => T) => Promise<T>;

/** The accounts of a store: `read` sees it as it is, `write` makes all of its work durable or none of it. */
export function accountsIn(read: With, write: With): Accounts {
  const device = (line: Line | undefined): Device | null => (line === undefined ? null : deviceOf(line));
  return {
    bodies: async () =>
      read(({ all }) =>
        all('SELECT id, name FROM bodies ORDER BY name').map((line) => ({ ...line }) as unknown as Body),
      ),
    putBody: async ({ id, name }) =>
      write(({ run }) => run('INSERT OR REPLACE INTO bodies (id, name) VALUES (?, ?)', id, name)),
    account: async (id) =>
      read(({ all }): Account | null => {
        const [line] = all('SELECT account FROM accounts WHERE id = ?', id);
        return line === undefined ? null : parsed(line['account']);
      }),
    putAccount: async (account) =>
      write(({ run }) =>
        run('INSERT OR REPLACE INTO accounts (id, account) VALUES (?, ?)', account.id, JSON.stringify(account)),
      ),
    isEmpty: async () => read(({ all }) => all('SELECT 1 FROM accounts LIMIT 1').length === 0),
    deviceBySecret: async (secretHash) =>
      read(({ all }) => device(all('SELECT device, seen FROM devices WHERE secret = ?', secretHash)[0])),
    device: async (id) => read(({ all }) => device(all('SELECT device, seen FROM devices WHERE id = ?', id)[0])),
    devicesOf: async (accounts) =>
      read(({ all }) =>
        all(
          'SELECT device, seen FROM devices WHERE account IN (SELECT value FROM json_each(?))',
          JSON.stringify(accounts),
        ).map(deviceOf),
      ),
    addDevice: async (secretHash, added) =>
      write(({ run }) =>
        run(
          'INSERT INTO devices (id, secret, account, device) VALUES (?, ?, ?, ?)',
          added.id,
          secretHash,
          added.account,
          JSON.stringify(added),
        ),
      ),
    sawDevice: async (id, at) => write(({ run }) => run('UPDATE devices SET seen = ? WHERE id = ?', at, id)),
    revokeDevice: async (id, at) =>
      write(({ all, run }) => {
        const [line] = all('SELECT device FROM devices WHERE id = ?', id);
        if (line === undefined) return;
        const known: Device = parsed(line['device']);
        if (known.revokedAt !== undefined) return;
        run('UPDATE devices SET device = ? WHERE id = ?', JSON.stringify({ ...known, revokedAt: at }), id);
      }),
    addInvite: async (secretHash, invite) =>
      write(({ run }) =>
        run(
          'INSERT INTO invites (secret, id, mission, expires, invite) VALUES (?, ?, ?, ?, ?)',
          secretHash,
          invite.id,
          invite.mission?.id ?? '',
          invite.expiresAt,
          JSON.stringify(invite),
        ),
      ),
    takeInvite: async (secretHash, now) =>
      write(({ all }): Invite | null => {
        const [line] = all('DELETE FROM invites WHERE secret = ? RETURNING invite, expires', secretHash);
        return line === undefined || String(line['expires']) <= now ? null : parsed(line['invite']);
      }),
    seeInvite: async (secretHash, now) =>
      read(({ all }): Invite | null => {
        const [line] = all('SELECT invite FROM invites WHERE secret = ? AND expires > ?', secretHash, now);
        return line === undefined ? null : parsed(line['invite']);
      }),
    invitesTo: async (missionId, now) =>
      read(({ all }) =>
        all('SELECT invite FROM invites WHERE mission = ? AND expires > ? ORDER BY expires', missionId, now).map(
          (line): Invite => parsed(line['invite']),
        ),
      ),
    withdrawInvite: async (missionId, id) =>
      write(
        ({ all }) => all('DELETE FROM invites WHERE mission = ? AND id = ? RETURNING id', missionId, id).length === 1,
      ),
    ...calendarsIn(read, write),
    ...noticesIn(read, write),
    removeLateInvites: async (now) =>
      write(({ all }) => all('DELETE FROM invites WHERE expires <= ? RETURNING id', now).length),
  };
}

type Calendars = Pick<Accounts, 'putCalendar' | 'calendarBySecret' | 'calendarsOf' | 'endCalendar'>;

function calendarsIn(read: With, write: With): Calendars {
  return {
    putCalendar: async (secretHash, calendar) =>
      write(({ run }) =>
        run(
          'INSERT OR REPLACE INTO calendars (account, mission, person, secret, calendar) VALUES (?, ?, ?, ?, ?)',
          calendar.account,
          calendar.missionId,
          calendar.personId,
          secretHash,
          JSON.stringify(calendar),
        ),
      ),
    calendarBySecret: async (secretHash) =>
      read(({ all }): Calendar | null => {
        const [line] = all('SELECT calendar FROM calendars WHERE secret = ?', secretHash);
        return line === undefined ? null : parsed(line['calendar']);
      }),
    calendarsOf: async (account, missionId) =>
      read(({ all }) =>
        all('SELECT calendar FROM calendars WHERE account = ? AND mission = ? ORDER BY person', account, missionId).map(
          (line): Calendar => parsed(line['calendar']),
        ),
      ),
    endCalendar: async ({ account, missionId, personId }) =>
      write(({ run }) =>
        run('DELETE FROM calendars WHERE account = ? AND mission = ? AND person = ?', account, missionId, personId),
      ),
  };
}

function noticesIn(read: With, write: With): NoticesKept {
  return {
    putNoticeAddress: async (address) =>
      write(({ run }) =>
        run(
          `INSERT OR REPLACE INTO notice_addresses (${NOTICE_ADDRESS}) VALUES (?, ?, ?, ?, ?, ?)`,
          ...noticeAddressValues(address),
        ),
      ),
    noticeAddresses: async (missionId) =>
      read(({ all }) =>
        all(`SELECT ${NOTICE_ADDRESS} FROM notice_addresses WHERE mission = ?`, missionId).map(noticeAddressOf),
      ),
    endNotices: async ({ device: id, missionId }) =>
      write(({ run }) => run('DELETE FROM notice_addresses WHERE device = ? AND mission = ?', id, missionId)),
    endNoticesOfDevice: async (id) => write(({ run }) => run('DELETE FROM notice_addresses WHERE device = ?', id)),
    endNoticesOfMember: async (missionId, account) =>
      write(({ run }) => run('DELETE FROM notice_addresses WHERE mission = ? AND account = ?', missionId, account)),
    endNoticesTo: async (endpoint) =>
      write(({ run }) => run('DELETE FROM notice_addresses WHERE endpoint = ?', endpoint)),
    ownSecret: async (name, fresh) =>
      write(({ all, run }) => {
        run('INSERT OR IGNORE INTO own_secrets (name, secret) VALUES (?, ?)', name, fresh);
        return String(all('SELECT secret FROM own_secrets WHERE name = ?', name)[0]?.['secret']);
      }),
  };
}
