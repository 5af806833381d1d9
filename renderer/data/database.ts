/**
 * The database on this device. IndexedDB charges per record and per index, not per byte (docs/decisions/0001), so a mission is
 * kept as a journal of segments: one record per action, read back in order, the later row over the earlier, and folded
 * into packs of rows when there are many. Rows of the private scope are in segments of their own.
 */
import { Dexie, type EntityTable } from 'dexie';
import type { Transaction } from '#shared/domain/change/op.ts';
import type { Mission } from '#shared/domain/mission/mission.ts';
import type { AnyRow, TableName } from '#shared/domain/tables.ts';
import { NewerDatabase } from './newerDatabase.ts';
import { oneWriteAtATime } from './oneWriteAtATime.ts';

export interface StoredRow {
  readonly table: TableName;
  readonly row: AnyRow;
}

/** One action's rows, or a pack of rows folded from many. Whole rows as they were after it. */
export interface Segment {
  readonly seq: number;
  readonly missionId: string;
  readonly scope: 'open' | 'private';
  readonly rows: readonly StoredRow[];
  /** Written by sync: up to which number of the mission on the server everything is here from this segment on. */
  readonly seen?: number;
}

/** What was done, in order: the outbox until it is sent, the history after. */
export interface LoggedTransaction {
  readonly n: number;
  readonly missionId: string;
  readonly transaction: Transaction;
  readonly source: 'local' | 'remote';
}

/** What the list of missions shows, so that it need not read each journal. Written in the transaction that changes it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly mission: Mission;
  /** ISO 8601 UTC. */
  readonly changedAt: string;
  /** Set where the mission came from a newer version of the app: it can be read, not changed. */
  readonly readOnly?: true;
}

export interface Setting {
  readonly key: string;
  readonly value: unknown;
}

/** Of the schema below. A later one adds a `version(n + 1)` and keeps this, so that every older database can follow. */
const SCHEMA_VERSION = 1;

// On a loopback address Dexie takes a stack trace for every promise, for its own developers.
Dexie.debug = false;

export class LegationDatabase extends Dexie {
  declare readonly segments: EntityTable<Segment, 'seq'>;
  declare readonly transactions: EntityTable<LoggedTransaction, 'n'>;
  declare readonly catalogue: EntityTable<CatalogueEntry, 'id'>;
  declare readonly settings: EntityTable<Setting, 'key'>;

  constructor(name = 'legation') {
    // Strict: a change is on the disk before the screen says that it is saved (sync rule R11).
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(SCHEMA_VERSION).stores({
      segments: '++seq, missionId',
      transactions: '++n, missionId',
      catalogue: 'id',
      settings: 'key',
    });
    oneWriteAtATime(this, 'transactions');
    // At every opening, also when a newer window has upgraded the database behind us and Dexie opens it again by itself.
    this.on('ready', () => NewerDatabase.refuse(this, SCHEMA_VERSION), true);
  }
}
