/** Reading and writing of a mission's journal. Every write of records goes through `writeTransaction`. */
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { emptyMissionState, missionOf, rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import { flattenRow, type Op, type Transaction } from '#shared/domain/change/op.ts';
import { isTableName, TABLES } from '#shared/domain/tables.ts';
import type { CatalogueEntry, LegationDatabase, LoggedTransaction, Segment, StoredRow } from './database.ts';

/** Rows to a segment when a journal is folded: 200 read 10 times faster than single records (docs/decisions/0001). */
const PACK_ROWS = 200;
/** Segments after which a journal is folded when its mission is opened. */
const FOLD_AT = 200;

export interface JournalView {
  readonly state: MissionState;
  /** Number of the newest segment in `state`. */
  readonly seq: number;
  /** Up to which number of the mission on the server everything is in `state`; absent where it is on this device alone. */
  readonly seen?: number;
}

async function segmentsAfter(db: LegationDatabase, missionId: string, seq: number): Promise<Segment[]> {
  if (seq === 0) return db.segments.where('missionId').equals(missionId).sortBy('seq');
  const newer = await db.segments.where(':id').above(seq).toArray();
  return newer.filter((segment) => segment.missionId === missionId);
}

function lay(view: JournalView, segments: readonly Segment[]): JournalView {
  if (segments.length === 0) return view;
  const seen = segments.findLast((segment) => segment.seen !== undefined)?.seen ?? view.seen;
  return {
    state: withRows(
      view.state,
      segments.flatMap((segment) => segment.rows),
    ),
    seq: segments.at(-1)?.seq ?? view.seq,
    ...(seen === undefined ? {} : { seen }),
  };
}

/** The whole mission. A journal that has grown long is folded on the way. */
export async function readJournal(db: LegationDatabase, missionId: string): Promise<JournalView> {
  const empty = { state: emptyMissionState(missionId), seq: 0 };
  const segments = await segmentsAfter(db, missionId, 0);
  const folded = segments.length >= FOLD_AT && (await foldJournal(db, missionId));
  return lay(empty, folded ? await segmentsAfter(db, missionId, 0) : segments);
}

/** The mission without its rows of the private scope, as it lies there. */
export async function readSharedJournal(db: LegationDatabase, missionId: string): Promise<JournalView> {
  return catchUpShared(db, { state: emptyMissionState(missionId), seq: 0 });
}

/** What was written since, rows of the private scope left out. */
export async function catchUpShared(db: LegationDatabase, view: JournalView): Promise<JournalView> {
  const segments = await segmentsAfter(db, view.state.missionId, view.seq);
  const shared = lay(
    view,
    segments.filter(({ scope }) => scope !== 'private'),
  );
  return { ...shared, seq: segments.at(-1)?.seq ?? view.seq };
}

/** What other windows wrote since. */
export async function catchUp(db: LegationDatabase, view: JournalView): Promise<JournalView> {
  return lay(view, await segmentsAfter(db, view.state.missionId, view.seq));
}

/** `seen` goes with the last of them, which is there even where no row is. */
export function packs(missionId: string, rows: readonly StoredRow[], seen?: number): Omit<Segment, 'seq'>[] {
  const out: Omit<Segment, 'seq'>[] = [];
  for (const scope of ['open', 'private'] as const) {
    const own = rows.filter((row) => isPrivate(row.table) === (scope === 'private'));
    for (let i = 0; i < own.length; i += PACK_ROWS) {
      out.push({ missionId, scope, rows: own.slice(i, i + PACK_ROWS) });
    }
  }
  if (seen === undefined) return out;
  const last = out.pop() ?? { missionId, scope: 'open', rows: [] };
  return [...out, { ...last, seen }];
}

/** A table of a newer version may be anything (sync rule R13). */
function isPrivate(table: string): boolean {
  return !isTableName(table) || TABLES[table].scope === 'private';
}

/** Whole rows as the ops that bring them about. `now` is ISO 8601 UTC. */
export function opsOfRows(rows: readonly StoredRow[], now: string): Op[] {
  return rows.map(({ table, row }) => ({
    table,
    id: row.id,
    set: { ...flattenRow(row), deletedAt: row.deletedAt ?? null },
    before: { deletedAt: now },
  }));
}

/** A write to a mission that was deleted from this device, in another window or by clearing the site's data. */
export class MissionErased extends Error {
  override readonly name = 'MissionErased';
}

/** How a mission comes onto this device. */
export interface Creation {
  /** From a newer version of the app: to be read, not changed. */
  readonly readOnly?: true;
  /** The file it came from, kept where this version cannot keep all that is in it. */
  readonly original?: Uint8Array;
  /** Takes the place of the mission of that id, with its history. */
  readonly replace?: true;
}

export const originalKey = (missionId: string): string => `original.${missionId}`;
export const searchIndexKey = (missionId: string): string => `search.${missionId}`;
/** Where a mission stands with its server. */
export const syncKey = (missionId: string): string => `sync.${missionId}`;
/** One of the transactions that bring to the server what it does not have at all. */
export const bringKey = (missionId: string, transactionId: string): string => `bring.${missionId}.${transactionId}`;

export interface Written {
  readonly view: JournalView;
  /** True where another window had written since `view` was read. */
  readonly overtaken: boolean;
}

/**
 * The one way to change records: rows, log (outbox and history) and catalogue in one IndexedDB transaction, whole or not at
 * all. Ops are laid over what is stored at that moment, so that two windows that edit two fields of a row both survive.
 * Without `creation` the mission must be there: a window that was left open does not bring back half of a deleted one.
 */
export async function writeTransaction(
  db: LegationDatabase,
  view: JournalView,
  transaction: Transaction,
  source: LoggedTransaction['source'],
  creation?: Creation,
): Promise<Written> {
  const { missionId } = transaction;
  const stores = creation === undefined ? [db.segments, db.transactions, db.catalogue] : db.tables;
  return db.transaction('rw', stores, async () => {
    const [entry, read] = await Promise.all([db.catalogue.get(missionId), catchUp(db, view)]);
    if (creation === undefined && entry === undefined) throw new MissionErased(missionId);
    if (creation !== undefined) await makeRoom(db, missionId, entry, creation);
    const current = creation === undefined ? read : await catchUp(db, view);
    const rows = rowsAfter(current.state, transaction.ops);
    const written = packs(missionId, rows);
    const logged = creation === undefined ? transaction : withoutRows(transaction);
    const state = withRows(current.state, rows);
    const mission = missionOf(state);
    const readOnly = creation?.readOnly ?? entry?.readOnly;
    const listed: CatalogueEntry | undefined = mission && {
      id: missionId,
      mission,
      changedAt: transaction.at,
      ...(readOnly === undefined ? {} : { readOnly }),
    };
    // Asked for together: each by itself would be a way to the disk and back.
    const [seq] = await Promise.all([
      written.length === 0 ? current.seq : db.segments.bulkAdd(written),
      db.transactions.add({ missionId, transaction: logged, source }),
      listed && db.catalogue.put(listed),
    ]);
    return { view: { ...current, state, seq }, overtaken: current !== view };
  });
}

/**
 * A whole mission that comes to this device is logged by its own record alone: its rows are the journal itself, and a second
 * copy of thousands of them would be read at every start.
 */
function withoutRows(transaction: Transaction): Transaction {
  return { ...transaction, ops: transaction.ops.filter(({ table }) => table === 'missions') };
}

async function makeRoom(
  db: LegationDatabase,
  missionId: string,
  entry: CatalogueEntry | undefined,
  { replace, original }: Creation,
): Promise<void> {
  if (entry !== undefined) {
    if (replace !== true) throw new Error(`mission ${missionId} is here already`);
    await eraseMission(db, missionId);
  }
  if (original !== undefined) await db.settings.put({ key: originalKey(missionId), value: original });
}

/** Every row of a mission, tombstones included. */
export function storedRows(state: MissionState): StoredRow[] {
  return Object.entries(state.tables).flatMap(([table, held]) =>
    [...held.values()].map((row) => ({ table, row }) as StoredRow),
  );
}

/**
 * Folds a journal into packs; false where its packs alone are many, so that it is as folded as it gets. Safe beside other
 * windows: they read the packs as newer segments with the same rows.
 */
async function foldJournal(db: LegationDatabase, missionId: string): Promise<boolean> {
  return db.transaction('rw', db.segments, async () => {
    const segments = await segmentsAfter(db, missionId, 0);
    const { state, seen } = lay({ state: emptyMissionState(missionId), seq: 0 }, segments);
    const packed = packs(missionId, storedRows(state), seen);
    if (packed.length * 2 > segments.length) return false;
    await db.segments.bulkAdd(packed);
    await db.segments.bulkDelete(segments.map((segment) => segment.seq));
    return true;
  });
}

/** Removes a mission from this device, with its history: nothing of it is left here. */
export async function eraseMission(db: LegationDatabase, missionId: string): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await db.segments.where('missionId').equals(missionId).delete();
    await db.transactions.where('missionId').equals(missionId).delete();
    await db.catalogue.delete(missionId);
    await db.settings.bulkDelete([originalKey(missionId), searchIndexKey(missionId), syncKey(missionId)]);
    await db.settings.where('key').startsWith(bringKey(missionId, '')).delete();
  });
}
