import type { Account, Accounts, Device, Invite } from '../accounts/accounts.ts';
import { parsed } from './columns.ts';
import type { Ask } from './postgresSchema.ts';

/** The accounts of a store; `within` makes all of its work durable or none of it. */
export function accountsInPostgres(within: <T>(work: (ask: Ask) => Promise<T>) => Promise<T>): Accounts {
  const put = async (sql: string, ...values: unknown[]): Promise<void> => {
    await within(async (ask) => ask(sql, values));
  };
  const all = async (sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> =>
    within(async (ask) => ask(sql, values));
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
      const [line] = await all('SELECT device FROM devices WHERE secret = $1', secretHash);
      return line === undefined ? null : parsed(line['device']);
    },
    device: async (id): Promise<Device | null> => {
      const [line] = await all('SELECT device FROM devices WHERE id = $1', id);
      return line === undefined ? null : parsed(line['device']);
    },
    devicesOf: async (account) =>
      (await all('SELECT device FROM devices WHERE account = $1', account)).map((line): Device =>
        parsed(line['device']),
      ),
    addDevice: async (secretHash, device) =>
      put(
        'INSERT INTO devices (id, secret, account, device) VALUES ($1, $2, $3, $4)',
        device.id,
        secretHash,
        device.account,
        JSON.stringify(device),
      ),
    revokeDevice: async (id, at) =>
      within(async (ask) => {
        const [line] = await ask('SELECT device FROM devices WHERE id = $1 FOR UPDATE', [id]);
        if (line === undefined) return;
        const device: Device = parsed(line['device']);
        if (device.revokedAt !== undefined) return;
        await ask('UPDATE devices SET device = $2 WHERE id = $1', [id, JSON.stringify({ ...device, revokedAt: at })]);
      }),
    addInvite: async (secretHash, invite) =>
      put('INSERT INTO invites (secret, invite) VALUES ($1, $2)', secretHash, JSON.stringify(invite)),
    takeInvite: async (secretHash, now): Promise<Invite | null> => {
      const [line] = await all('DELETE FROM invites WHERE secret = $1 RETURNING invite', secretHash);
      if (line === undefined) return null;
      const invite: Invite = parsed(line['invite']);
      return invite.expiresAt <= now ? null : invite;
    },
  };
}
