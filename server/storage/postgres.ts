/**
 * The store where one machine is outgrown: PostgreSQL, with any number of server processes before it. A mission is written by
 * one of them at a time, by a lock that ends with its transaction.
 */
import { Client, Pool, type PoolClient } from 'pg';
import type { Member } from '#shared/sync/rights.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { Message, Relay } from '../events/relay.ts';
import { DOING, doingOf, headOf, parsed, ROW, rowOf, TRANSACTION, transactionOf, KEPT, keptValues } from './columns.ts';
import { accountsInPostgres } from './postgresAccounts.ts';
import { postgresBlobReader, postgresBlobWriter } from './postgresBlobs.ts';
import { type Ask, POSTGRES_STEPS } from './postgresSchema.ts';
import type { KeptTransaction, MissionReader, MissionWriter, ServerRow, Storage } from './storage.ts';

/** Any number that no other program takes for its advisory locks in this database. */
const SCHEMA_LOCK = 4_207_133;
const CHANNEL = 'legation_events';
/** PostgreSQL carries messages below 8000 bytes. */
const MESSAGE_BYTES = 7900;
const RECONNECT_MS = 1000;
/** Rows that one statement writes; PostgreSQL takes 65,535 values at most. */
const ROWS_AT_ONCE = 500;

export interface PostgresStore {
  readonly storage: Storage;
  readonly accounts: Accounts;
  readonly relay: Relay;
}

/** Throws what the driver throws where there is no database, and where it is of a newer version of the server. */
export async function openPostgres(address: string): Promise<PostgresStore> {
  const pool = new Pool({ connectionString: address, max: 10, application_name: 'legation' });
  // A connection that breaks while it is idle is replaced by the pool.
  pool.on('error', () => undefined);
  await within(pool, 'BEGIN', prepareSchema);
  const ear = await listenTo(address);
  const once = asker(pool);
  return {
    storage: {
      read: async (missionId, work) =>
        within(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async (ask) => work(readerOf(ask, missionId))),
      write: async (missionId, work) =>
        within(pool, 'BEGIN', async (ask) => {
          await ask('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [missionId]);
          return work(writerOf(ask, missionId));
        }),
      missions: async () => (await once('SELECT mission FROM missions')).map(({ mission }) => String(mission)),
      missionsOf: async (account) =>
        (await once('SELECT mission FROM members WHERE account = $1', [account])).map(({ mission }) => String(mission)),
      fileBytes: async () => Number((await once('SELECT sum(size) AS bytes FROM blobs'))[0]?.['bytes'] ?? 0),
      close: async () => {
        await ear.close();
        await pool.end();
      },
    },
    accounts: accountsInPostgres(once, async (work) => within(pool, 'BEGIN', work)),
    relay: {
      // One that is lost costs its hearers no more than waiting for their next pull.
      send: (message) => {
        const text = JSON.stringify(message);
        if (Buffer.byteLength(text) > MESSAGE_BYTES) return;
        void pool.query('SELECT pg_notify($1, $2)', [CHANNEL, text]).catch(() => undefined);
      },
      hear: ear.hear,
    },
  };
}

/** Null for what no server of this version said. */
function messageOf(payload: string): Message | null {
  try {
    const message = JSON.parse(payload) as Message | null;
    return typeof message?.kind === 'string' ? message : null;
  } catch {
    return null;
  }
}

interface Ear {
  readonly hear: Relay['hear'];
  readonly close: () => Promise<void>;
}

/** A connection that only listens. One that breaks is made again. */
async function listenTo(address: string): Promise<Ear> {
  const listeners: Parameters<Relay['hear']>[] = [];
  let closed = false;
  let client: Client;
  const connect = async (): Promise<void> => {
    client = new Client({ connectionString: address, application_name: 'legation nudges' });
    client.on('notification', ({ payload = '' }) => {
      const message = messageOf(payload);
      for (const [listener] of listeners) if (message !== null) listener(message);
    });
    client.on('error', () => undefined);
    client.on('end', () => {
      if (!closed) setTimeout(() => void again(), RECONNECT_MS);
    });
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
  };
  // A connection that cannot be made ends, too, and is tried again.
  const again = async (): Promise<void> => {
    try {
      await connect();
      for (const [, missed] of listeners) missed();
    } catch {
      await client.end().catch(() => undefined);
    }
  };
  await connect();
  return {
    hear: (...listener) => void listeners.push(listener),
    close: async () => {
      closed = true;
      await client.end();
    },
  };
}

async function within<T>(pool: Pool, begin: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(begin);
    const result = await work(asker(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // Where even this fails the connection is gone, and its transaction with it.
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function asker(client: PoolClient | Pool): Ask {
  return async (sql, values = []) => (await client.query(sql, [...values])).rows as Record<string, unknown>[];
}

async function prepareSchema(ask: Ask): Promise<void> {
  await ask('SELECT pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
  await ask('CREATE TABLE IF NOT EXISTS legation_schema (version integer NOT NULL)');
  const [line] = await ask('SELECT version FROM legation_schema');
  const version = Number(line?.['version'] ?? 0);
  if (version > POSTGRES_STEPS.length) {
    throw new Error(`the database is of version ${version}, this server knows ${POSTGRES_STEPS.length}`);
  }
  for (const step of POSTGRES_STEPS.slice(version)) await ask(step);
  await ask('DELETE FROM legation_schema');
  await ask('INSERT INTO legation_schema (version) VALUES ($1)', [POSTGRES_STEPS.length]);
}

function readerOf(ask: Ask, missionId: string): MissionReader {
  const transactions = async (where: string, values: readonly unknown[]): Promise<KeptTransaction[]> =>
    (
      await ask(`SELECT ${TRANSACTION} FROM transactions WHERE mission = $1 ${where} ORDER BY seq`, [
        missionId,
        ...values,
      ])
    ).map(transactionOf);
  return {
    ...postgresBlobReader(ask, missionId),
    head: async () => {
      const [line] = await ask('SELECT * FROM missions WHERE mission = $1', [missionId]);
      return line === undefined ? null : headOf(line);
    },
    member: async (account) => {
      const [line] = await ask('SELECT member FROM members WHERE mission = $1 AND account = $2', [missionId, account]);
      return line === undefined ? null : parsed(line['member']);
    },
    members: async () =>
      (await ask('SELECT member FROM members WHERE mission = $1', [missionId])).map((line): Member =>
        parsed(line['member']),
      ),
    rows: async (keys) =>
      (
        await ask(
          `SELECT ${ROW} FROM records WHERE mission = $1
             AND (kind, id) IN (SELECT * FROM unnest($2::text[], $3::text[]))`,
          [missionId, keys.map(({ table }) => table), keys.map(({ id }) => id)],
        )
      ).map(rowOf),
    rowsAfter: async (streams, since, limit) => rowsAfter(ask, missionId, { streams, since, limit }),
    rowsOf: async (table) =>
      (await ask(`SELECT ${ROW} FROM records WHERE mission = $1 AND kind = $2`, [missionId, table])).map(rowOf),
    tombstones: async (upTo) =>
      (await ask('SELECT kind, id FROM records WHERE mission = $1 AND seq <= $2 AND deleted', [missionId, upTo])).map(
        ({ kind, id }) => ({ table: String(kind), id: String(id) }),
      ),
    numbersOf: async (device, ns) =>
      new Map(
        (
          await ask('SELECT n, id FROM transactions WHERE mission = $1 AND device = $2 AND n = ANY($3::bigint[])', [
            missionId,
            device,
            ns,
          ])
        ).map(({ n, id }) => [Number(n), String(id)]),
      ),
    transactionsById: async (ids) => transactions('AND id = ANY($2::text[])', [ids]),
    transactionsAt: async (seqs) => transactions('AND seq = ANY($2::bigint[])', [seqs]),
    transactionsAfter: async (since, limit) =>
      transactions('AND seq IN (SELECT seq FROM transactions WHERE mission = $1 AND seq > $2 ORDER BY seq LIMIT $3)', [
        since,
        limit,
      ]),
    doings: async (seqs) =>
      (
        await ask(`SELECT ${DOING} FROM transactions WHERE mission = $1 AND seq = ANY($2::bigint[]) ORDER BY seq`, [
          missionId,
          seqs,
        ])
      ).map(doingOf),
    numberOn: async (day) => {
      const [line] = await ask(
        'SELECT seq FROM mission_days WHERE mission = $1 AND day <= $2 ORDER BY day DESC LIMIT 1',
        [missionId, day],
      );
      return line === undefined ? null : Number(line['seq']);
    },
    allTransactions: async () => transactions('', []),
  };
}

/** A page ends where a number ends: the rest of the last one comes along. */
async function rowsAfter(
  ask: Ask,
  missionId: string,
  { streams, since, limit }: { streams: readonly string[]; since: number; limit: number },
): Promise<ServerRow[]> {
  const whole = streams.filter((stream) => !stream.endsWith('/'));
  const begun = streams.filter((stream) => stream.endsWith('/')).map((stream) => `${stream}%`);
  const lines = await ask(
    `SELECT ${ROW} FROM records WHERE mission = $1 AND seq > $2 AND (stream = ANY($3::text[]) OR stream LIKE ANY($4::text[]))
       ORDER BY seq FETCH FIRST $5 ROWS WITH TIES`,
    [missionId, since, whole, begun, Math.min(limit, 2 ** 31 - 1)],
  );
  return lines.map(rowOf);
}

function writerOf(ask: Ask, missionId: string): MissionWriter {
  return {
    ...readerOf(ask, missionId),
    ...postgresBlobWriter(ask, missionId),
    putHead: async ({ epoch, seq, horizon, lineage }) => {
      await ask(
        `INSERT INTO missions (mission, epoch, seq, horizon, lineage) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (mission) DO UPDATE SET epoch = $2, seq = $3, horizon = $4, lineage = $5`,
        [missionId, epoch, seq, horizon, JSON.stringify(lineage)],
      );
    },
    noteDay: async (day, seq) => {
      await ask('INSERT INTO mission_days (mission, day, seq) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
        missionId,
        day,
        seq,
      ]);
    },
    putMember: async (member) => {
      await ask(
        `INSERT INTO members (mission, account, member) VALUES ($1, $2, $3)
           ON CONFLICT (mission, account) DO UPDATE SET member = $3`,
        [missionId, member.account, JSON.stringify(member)],
      );
    },
    removeMember: async (account) => {
      await ask('DELETE FROM members WHERE mission = $1 AND account = $2', [missionId, account]);
    },
    putRows: async (rows) => {
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        await putRows(ask, missionId, rows.slice(from, from + ROWS_AT_ONCE));
      }
    },
    removeRows: async (keys) => {
      await ask(
        `DELETE FROM records WHERE mission = $1 AND (kind, id) IN (SELECT * FROM unnest($2::text[], $3::text[]))`,
        [missionId, keys.map(({ table }) => table), keys.map(({ id }) => id)],
      );
    },
    addTransactions: async (transactions) => {
      for (const kept of transactions) {
        await ask(
          `INSERT INTO transactions (${KEPT}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
          keptValues(missionId, kept),
        );
      }
    },
  };
}

async function putRows(ask: Ask, missionId: string, rows: readonly ServerRow[]): Promise<void> {
  // One statement may not touch a row twice.
  const last = [...new Map(rows.map((row) => [`${row.table}/${row.id}`, row])).values()];
  await ask(
    `INSERT INTO records (mission, kind, id, stream, seq, deleted, account, body, record, made, marks)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::bigint[], $6::boolean[], $7::text[], $8::text[],
         $9::text[], $10::text[], $11::text[])
       ON CONFLICT (mission, kind, id) DO UPDATE SET stream = excluded.stream, seq = excluded.seq,
         deleted = excluded.deleted, account = excluded.account, body = excluded.body, record = excluded.record,
         made = excluded.made, marks = excluded.marks`,
    [
      missionId,
      last.map(({ table }) => table),
      last.map(({ id }) => id),
      last.map(({ key }) => key),
      last.map(({ seq }) => seq),
      last.map(({ row }) => typeof row['deletedAt'] === 'string'),
      last.map(({ account }) => account),
      last.map(({ body }) => body),
      last.map(({ row }) => JSON.stringify(row)),
      last.map(({ made }) => JSON.stringify(made)),
      last.map(({ marks }) => JSON.stringify(marks)),
    ],
  );
}
