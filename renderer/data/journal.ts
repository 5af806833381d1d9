/** Reading and writing of a mission's journal. Every write of records goes through `writeTransaction`. */
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { emptyMissionState, missionOf, rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import type { Transaction } from '#shared/domain/change/op.ts';
import { TABLES } from '#shared/domain/tables.ts';
import type { LegationDatabase, LoggedTransaction, Segment, StoredRow } from './database.ts';

/** Rows to a segment when a journal is folded: 200 read 10 times faster than single records (docs/decisions/0001). */
const PACK_ROWS = 200;
/** Segments after which a journal is folded when its mission is opened. */
const FOLD_AT = 200;

export interface JournalView {
  readonly state: MissionState;
  /** Number of the newest segment in `state`. */
  readonly seq: number;
}

async function segmentsAfter(db: LegationDatabase, missionId: string, seq: number): Promise<Segment[]> {
  if (seq === 0) return db.segments.where('missionId').equals(missionId).sortBy('seq');
  const newer = await db.segments.where(':id').above(seq).toArray();
  return newer.filter((segment) => segment.missionId === missionId);
}

function lay(view: JournalView, segments: readonly Segment[]): JournalView {
  if (segments.length === 0) return view;
  return {
    state: withRows(
      view.state,
      segments.flatMap((segment) => segment.rows),
    ),
    seq: segments.at(-1)?.seq ?? view.seq,
  };
}

export async function readJournal(db: LegationDatabase, missionId: string): Promise<JournalView> {
  return lay({ state: emptyMissionState(missionId), seq: 0 }, await segmentsAfter(db, missionId, 0));
}

/** What other windows wrote since. */
export async function catchUp(db: LegationDatabase, view: JournalView): Promise<JournalView> {
  return lay(view, await segmentsAfter(db, view.state.missionId, view.seq));
}

function packs(missionId: string, rows: readonly StoredRow[]): Omit<Segment, 'seq'>[] {
  const out: Omit<Segment, 'seq'>[] = [];
  for (const scope of ['open', 'private'] as const) {
    const own = rows.filter((row) => (TABLES[row.table].scope === 'private') === (scope === 'private'));
    for (let i = 0; i < own.length; i += PACK_ROWS) {
      out.push({ missionId, scope, rows: own.slice(i, i + PACK_ROWS) });
    }
  }
  return out;
}

/**
 * The one way to change records: rows, log (outbox and history) and catalogue in one IndexedDB transaction, whole or not at
 * all. Ops are laid over what is stored at that moment, so that two windows that edit two fields of a row both survive.
 */
export async function writeTransaction(
  db: LegationDatabase,
  view: JournalView,
  transaction: Transaction,
  source: LoggedTransaction['source'],
  options: { readOnly?: true } = {},
): Promise<JournalView> {
  const { missionId } = transaction;
  return db.transaction('rw', [db.segments, db.transactions, db.catalogue], async () => {
    const current = await catchUp(db, view);
    const rows = rowsAfter(current.state, transaction.ops);
    const written = packs(missionId, rows);
    let seq = current.seq;
    if (written.length > 0) {
      seq = await db.segments.bulkAdd(written);
    }
    await db.transactions.add({ missionId, transaction, source });
    const state = withRows(current.state, rows);
    const mission = missionOf(state);
    if (mission !== undefined) {
      await db.catalogue.put({ id: missionId, mission, changedAt: transaction.at, ...options });
    }
    return { state, seq };
  });
}

/** Folds a long journal into packs. Safe beside other windows: they read the packs as newer segments with the same rows. */
export async function foldJournal(db: LegationDatabase, missionId: string): Promise<boolean> {
  if ((await db.segments.where('missionId').equals(missionId).count()) < FOLD_AT) return false;
  await db.transaction('rw', db.segments, async () => {
    const segments = await segmentsAfter(db, missionId, 0);
    const { state } = lay({ state: emptyMissionState(missionId), seq: 0 }, segments);
    const rows: StoredRow[] = Object.entries(state.tables).flatMap(([table, held]) =>
      [...held.values()].map((row) => ({ table, row }) as StoredRow),
    );
    const packed = packs(missionId, rows);
    // A mission whose packs alone are many is as folded as it gets.
    if (packed.length * 2 > segments.length) return;
    await db.segments.bulkAdd(packed);
    await db.segments.bulkDelete(segments.map((segment) => segment.seq));
  });
  return true;
}

/** Removes a mission from this device, with its history: nothing of it is left here. */
export async function eraseMission(db: LegationDatabase, missionId: string): Promise<void> {
  await db.transaction('rw', [db.segments, db.transactions, db.catalogue], async () => {
    await db.segments.where('missionId').equals(missionId).delete();
    await db.transactions.where('missionId').equals(missionId).delete();
    await db.catalogue.delete(missionId);
  });
}
