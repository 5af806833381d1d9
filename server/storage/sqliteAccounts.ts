import type { Account, Accounts, Body, Device, Invite } from '../accounts/accounts.ts';
import { parsed } from './columns.ts';
import type { Line, Lines } from './lines.ts';

type With = <T>(work: (lines: Lines) => T) => Promise<T>;

/** The accounts of a store: `read` sees it as it is, `write` makes all of its work durable or none of it. */
export function accountsIn(read: With, write: With): Accounts {
  const device = (line: Line | undefined): Device | null => (line === undefined ? null : parsed(line['device']));
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
      read(({ all }) => device(all('SELECT device FROM devices WHERE secret = ?', secretHash)[0])),
    device: async (id) => read(({ all }) => device(all('SELECT device FROM devices WHERE id = ?', id)[0])),
    devicesOf: async (account) =>
      read(({ all }) =>
        all('SELECT device FROM devices WHERE account = ?', account).map((line): Device => parsed(line['device'])),
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
    revokeDevice: async (id, at) =>
      write(({ all, run }) => {
        const known = device(all('SELECT device FROM devices WHERE id = ?', id)[0]);
        if (known === null || known.revokedAt !== undefined) return;
        run('UPDATE devices SET device = ? WHERE id = ?', JSON.stringify({ ...known, revokedAt: at }), id);
      }),
    addInvite: async (secretHash, invite) =>
      write(({ run }) => run('INSERT INTO invites (secret, invite) VALUES (?, ?)', secretHash, JSON.stringify(invite))),
    takeInvite: async (secretHash, now) =>
      write(({ all }): Invite | null => {
        const [line] = all('DELETE FROM invites WHERE secret = ? RETURNING invite', secretHash);
        if (line === undefined) return null;
        const invite: Invite = parsed(line['invite']);
        return invite.expiresAt <= now ? null : invite;
      }),
  };
}
