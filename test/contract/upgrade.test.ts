/** A store that the first version of the server made is opened by this one, with all that was in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import type { Accounts } from '#server/accounts/accounts.ts';
import { openPostgres } from '#server/storage/postgres.ts';
import { POSTGRES_STEPS } from '#server/storage/postgresSchema.ts';
import { STEPS } from '#server/storage/schema.sql.ts';
import { openSqlite } from '#server/storage/sqlite.ts';
import type { Storage } from '#server/storage/storage.ts';
import { startPostgres } from './startPostgres.ts';

const AT = '2026-06-01T00:00:00.000Z';
const CONTENT = JSON.stringify({ n: 1, id: 't1', stamp: 's', at: AT, label: { key: 'edit' }, seen: 0, ops: [] });
const INVITE = JSON.stringify({ expiresAt: '2026-06-04T00:00:00.000Z', invitedBy: 'chan', body: 'office' });
const DEVICE = { id: 'd1', account: 'chan', name: 'Laptop', approvedAt: AT };
const FILLED = [
  `INSERT INTO transactions (mission, seq, id, device, n, account, done_by, body, content, verdicts)
     VALUES ('m', 1, 't1', 'x', 1, 'a', 'Chan', 'b', '${CONTENT}', '[]')`,
  `INSERT INTO invites (secret, invite) VALUES ('hash', '${INVITE}')`,
  `INSERT INTO devices (id, secret, account, device) VALUES ('d1', 'secret', 'chan', '${JSON.stringify(DEVICE)}')`,
];

const folder = mkdtempSync(path.join(tmpdir(), 'legation-upgrade-'));
const postgres = startPostgres();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  if ('stop' in postgres) postgres.stop();
});

async function expectEverything({ storage, accounts }: { storage: Storage; accounts: Accounts }): Promise<void> {
  expect(await storage.read('m', async (mission) => mission.doings([1]))).toEqual([{ seq: 1, by: 'Chan', at: AT }]);
  expect(await accounts.device('d1')).toEqual(DEVICE);
  expect(await accounts.takeInvite('hash', AT)).toMatchObject({ invitedBy: 'chan' });
  await storage.close();
}

test('in SQLite', async () => {
  const file = path.join(folder, 'store.sqlite');
  const db = new DatabaseSync(file);
  for (const step of [STEPS[0] ?? '', ...FILLED, 'PRAGMA user_version = 1']) db.exec(step);
  db.close();
  await expectEverything(openSqlite(file));
});

test('in PostgreSQL', async (context) => {
  if ('missing' in postgres) return context.skip(postgres.missing);
  const client = new Client({ connectionString: postgres.address });
  await client.connect();
  const version = ['CREATE TABLE legation_schema (version integer NOT NULL)', 'INSERT INTO legation_schema VALUES (1)'];
  for (const step of [POSTGRES_STEPS[0] ?? '', ...version, ...FILLED]) await client.query(step);
  await client.end();
  await expectEverything(await openPostgres(postgres.address));
  return undefined;
});
