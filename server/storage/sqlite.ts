/** The store that a server has by itself: one SQLite file, through the driver that Node brings along. */
import { DatabaseSync } from 'node:sqlite';
import type { Member } from '#shared/sync/rights.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { DOING, doingOf, headOf, parsed, ROW, rowOf, TRANSACTION, transactionOf, KEPT, keptValues } from './columns.ts';
import { type Lines, linesOf } from './lines.ts';
import { accountsIn } from './sqliteAccounts.ts';
import { sqliteBlobReader, sqliteBlobWriter } from './sqliteBlobs.ts';
import { STEPS } from './schema.sql.ts';
import type { MissionReader, MissionWriter, RowKey, ServerRow, Storage } from './storage.ts';
import { Turns } from './turns.ts';

/** A store of a newer version of the server: opening it could harm what that one wrote. */
export class NewerStore extends Error {
  override readonly name = 'NewerStore';
}

export interface OpenedStore {
  readonly storage: Storage;
  readonly accounts: Accounts;
}

/** Opens or makes the file. Throws what SQLite throws where it cannot, and `NewerStore`. */
export function openSqlite(file: string): OpenedStore {
  const writing = connect(file);
  prepareSchema(writing);
  // Readers see the store as it was when they began (WAL) and wait for no writer.
  const reading = connect(file);
  const writes = new Turns();
  const reads = new Turns();
  const writeLines = linesOf(writing);
  const readLines = linesOf(reading);
  const storage: Storage = {
    read: async (missionId, work) =>
      reads.take(async () => within(reading, 'BEGIN', async () => work(readerOf(readLines, missionId)))),
    write: async (missionId, work) =>
      writes.take(async () => within(writing, 'BEGIN IMMEDIATE', async () => work(writerOf(writeLines, missionId)))),
    missions: async () =>
      reads.take(async () => readLines.all('SELECT mission FROM missions').map(({ mission }) => String(mission))),
    missionsOf: async (account) =>
      reads.take(async () =>
        readLines.all('SELECT mission FROM members WHERE account = ?', account).map(({ mission }) => String(mission)),
      ),
    fileBytes: async () =>
      reads.take(async () => Number(readLines.all('SELECT sum(size) AS bytes FROM blobs')[0]?.['bytes'] ?? 0)),
    close: async () => {
      await Promise.all([writes.idle(), reads.idle()]);
      reading.close();
      writing.close();
    },
  };
  return {
    storage,
    accounts: accountsIn(
      async (work) => reads.take(async () => work(readLines)),
      async (work) => writes.take(async () => within(writing, 'BEGIN IMMEDIATE', async () => work(writeLines))),
    ),
  };
}

function connect(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  // FULL: what was answered is on the disk, also after a power cut.
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000; PRAGMA foreign_keys = ON',
  );
  return db;
}

function prepareSchema(db: DatabaseSync): void {
  db.exec('BEGIN IMMEDIATE');
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > STEPS.length) {
    db.exec('ROLLBACK');
    db.close();
    throw new NewerStore(`the store is of version ${version}, this server knows ${STEPS.length}`);
  }
  for (const step of STEPS.slice(version)) db.exec(step);
  db.exec(`PRAGMA user_version = ${STEPS.length}`);
  db.exec('COMMIT');
}

async function within<T>(db: DatabaseSync, begin: string, work: () => Promise<T>): Promise<T> {
  db.exec(begin);
  try {
    const result = await work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk ends the transaction by itself.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function readerOf(lines: Lines, missionId: string): MissionReader {
  const { all } = lines;
  return {
    ...sqliteBlobReader(lines, missionId),
    head: async () => {
      const [line] = all('SELECT * FROM missions WHERE mission = ?', missionId);
      return line === undefined ? null : headOf(line);
    },
    member: async (account) => {
      const [line] = all('SELECT member FROM members WHERE mission = ? AND account = ?', missionId, account);
      return line === undefined ? null : parsed(line['member']);
    },
    members: async () =>
      all('SELECT member FROM members WHERE mission = ?', missionId).map((line): Member => parsed(line['member'])),
    rows: async (keys) =>
      keys.flatMap(({ table, id }) =>
        all(`SELECT ${ROW} FROM records WHERE mission = ? AND kind = ? AND id = ?`, missionId, table, id).map(rowOf),
      ),
    rowsAfter: async (streams, since, limit) => rowsAfter(all, missionId, streams, since, limit),
    rowsOf: async (table) =>
      all(`SELECT ${ROW} FROM records WHERE mission = ? AND kind = ?`, missionId, table).map(rowOf),
    tombstones: async (upTo) =>
      all('SELECT kind, id FROM records WHERE mission = ? AND seq <= ? AND deleted = 1', missionId, upTo).map(
        ({ kind, id }) => ({ table: String(kind), id: String(id) }),
      ),
    numbersOf: async (device, ns) =>
      new Map(
        all(
          'SELECT n, id FROM transactions WHERE mission = ? AND device = ? AND n IN (SELECT value FROM json_each(?))',
          missionId,
          device,
          JSON.stringify(ns),
        ).map(({ n, id }) => [Number(n), String(id)]),
      ),
    transactionsById: async (ids) =>
      all(
        `SELECT ${TRANSACTION} FROM transactions WHERE mission = ? AND id IN (SELECT value FROM json_each(?)) ORDER BY seq`,
        missionId,
        JSON.stringify(ids),
      ).map(transactionOf),
    transactionsAt: async (seqs) =>
      all(
        `SELECT ${TRANSACTION} FROM transactions WHERE mission = ? AND seq IN (SELECT value FROM json_each(?)) ORDER BY seq`,
        missionId,
        JSON.stringify(seqs),
      ).map(transactionOf),
    transactionsAfter: async (since, limit) =>
      all(
        `SELECT ${TRANSACTION} FROM transactions WHERE mission = ? AND seq > ? ORDER BY seq LIMIT ?`,
        missionId,
        since,
        limit,
      ).map(transactionOf),
    doings: async (seqs) =>
      all(
        `SELECT ${DOING} FROM transactions WHERE mission = ? AND seq IN (SELECT value FROM json_each(?)) ORDER BY seq`,
        missionId,
        JSON.stringify(seqs),
      ).map(doingOf),
    numberOn: async (day) => {
      const [line] = all(
        'SELECT seq FROM mission_days WHERE mission = ? AND day <= ? ORDER BY day DESC LIMIT 1',
        missionId,
        day,
      );
      return line === undefined ? null : Number(line['seq']);
    },
    allTransactions: async () =>
      all(`SELECT ${TRANSACTION} FROM transactions WHERE mission = ? ORDER BY seq`, missionId).map(transactionOf),
  };
}

/** A page ends where a number ends: the rest of the last one comes along. */
function rowsAfter(
  all: Lines['all'],
  missionId: string,
  streams: readonly string[],
  since: number,
  limit: number,
): ServerRow[] {
  const seen = `(stream IN (SELECT value FROM json_each(?)) OR EXISTS (
    SELECT 1 FROM json_each(?) WHERE substr(value, -1) = '/' AND substr(stream, 1, length(value)) = value))`;
  const list = JSON.stringify(streams);
  const most = Math.min(limit, 2 ** 31);
  const page = all(
    `SELECT ${ROW} FROM records WHERE mission = ? AND seq > ? AND ${seen} ORDER BY seq LIMIT ?`,
    missionId,
    since,
    list,
    list,
    most,
  ).map(rowOf);
  const last = page.at(-1)?.seq;
  if (last === undefined || page.length < most) return page;
  const whole = all(
    `SELECT ${ROW} FROM records WHERE mission = ? AND seq = ? AND ${seen}`,
    missionId,
    last,
    list,
    list,
  ).map(rowOf);
  return [...page.filter(({ seq }) => seq < last), ...whole];
}

function writerOf(lines: Lines, missionId: string): MissionWriter {
  const { run } = lines;
  return {
    ...readerOf(lines, missionId),
    ...sqliteBlobWriter(lines, missionId),
    putHead: async ({ epoch, seq, horizon, lineage }) =>
      run(
        'INSERT OR REPLACE INTO missions (mission, epoch, seq, horizon, lineage) VALUES (?, ?, ?, ?, ?)',
        missionId,
        epoch,
        seq,
        horizon,
        JSON.stringify(lineage),
      ),
    noteDay: async (day, seq) =>
      run('INSERT OR IGNORE INTO mission_days (mission, day, seq) VALUES (?, ?, ?)', missionId, day, seq),
    putMember: async (member) =>
      run(
        'INSERT OR REPLACE INTO members (mission, account, member) VALUES (?, ?, ?)',
        missionId,
        member.account,
        JSON.stringify(member),
      ),
    removeMember: async (account) => run('DELETE FROM members WHERE mission = ? AND account = ?', missionId, account),
    putRows: async (rows) => {
      for (const row of rows) putRow(run, missionId, row);
    },
    removeRows: async (keys: readonly RowKey[]) => {
      for (const { table, id } of keys) {
        run('DELETE FROM records WHERE mission = ? AND kind = ? AND id = ?', missionId, table, id);
      }
    },
    addTransactions: async (transactions) => {
      for (const kept of transactions) {
        run(
          `INSERT INTO transactions (${KEPT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          ...keptValues(missionId, kept),
        );
      }
    },
  };
}

function putRow(run: Lines['run'], missionId: string, row: ServerRow): void {
  run(
    `INSERT OR REPLACE INTO records (mission, kind, id, stream, seq, deleted, account, body, record, made, marks)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    missionId,
    row.table,
    row.id,
    row.key,
    row.seq,
    typeof row.row['deletedAt'] === 'string' ? 1 : 0,
    row.account,
    row.body,
    JSON.stringify(row.row),
    JSON.stringify(row.made),
    JSON.stringify(row.marks),
  );
}
