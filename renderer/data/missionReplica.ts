/**
 * One mission on this device as sync sees it (shared/sync/replica.ts). Rows, where the mission stands with its server, and what
 * others did go into IndexedDB in one transaction (R1), laid over what any window wrote until then; the open mission of this
 * window is handed the result, the other windows are told.
 */
import { missionOf, type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import { diffRows, type Op, type Transaction } from '#shared/domain/change/op.ts';
import type { Mission } from '#shared/domain/mission/mission.ts';
import { jsonEqual } from '#shared/json.ts';
import type {
  CarryingReplica,
  CarryingTransaction,
  PendingTransaction,
  Replica,
  ReplicaTransaction,
  SetAside,
} from '#shared/sync/replica.ts';
import { selfOf } from '#shared/sync/rights.ts';
import type { LegationDatabase, LoggedTransaction } from './database.ts';
import type { Device } from './device.ts';
import { catchUp, type JournalView, opsOfRows, packs, readJournal, storedRows } from './journal.ts';
import { tellStores } from './journalNews.ts';
import type { MissionStore } from './missionStore.ts';
import type { SharedMission, SharedStates } from './sharedStates.ts';
import { Draft, type DraftLog, type LaidRow, rowOf, type RowKey, without } from './replicaDraft.ts';

/** What of this device the server does not have yet. */
export interface Waiting {
  readonly count: number;
  /** When the oldest of it was done, ISO 8601 UTC (R8). */
  readonly oldestAt?: string;
}

export interface ReplicaParts {
  readonly db: LegationDatabase;
  readonly states: SharedStates;
  readonly device: Device;
  /** The mission where this window has it open. */
  readonly opened: () => MissionStore | undefined;
}

/** The mission is not shared, or no longer on this device. */
export class NotShared extends Error {
  override readonly name = 'NotShared';
}

export class MissionReplica implements Replica, CarryingReplica {
  readonly missionId: string;
  readonly #parts: ReplicaParts;
  #view: JournalView | null = null;
  /** Local transactions above `from`, as far as they were read. */
  #log: { from: number; to: number; own: PendingTransaction[] } | null = null;
  #shared: SharedMission | null = null;
  #followed = false;
  /** Is what was read of the log all there is, and `#shared` as it lies there? */
  #known = false;
  #forgotten = 0;

  constructor(missionId: string, parts: ReplicaParts) {
    this.missionId = missionId;
    this.#parts = parts;
  }

  /** As it was when this replica last looked; null before. */
  get shared(): SharedMission | null {
    return this.#shared;
  }

  /** From here on `forget` says when something may have been done beside this replica, and what it knows need not be read again. */
  follow(): void {
    this.#followed = true;
    this.forget();
  }

  /** What this replica knows may not be all there is any more. */
  forget(): void {
    this.#known = false;
    this.#forgotten += 1;
  }

  async look<T>(read: (local: Pick<ReplicaTransaction, 'state' | 'pending'>) => Promise<T>): Promise<T> {
    const { db } = this.#parts;
    const { state } =
      this.#inHand() ??
      (await db.transaction('r', [db.transactions, db.settings], async () => {
        const before = this.#forgotten;
        const kept = await this.#read();
        await this.#readLog(kept.state.ackedN);
        this.#shared = kept;
        this.#known = this.#followed && before === this.#forgotten;
        return kept;
      }));
    return read({ state: async () => state, pending: async () => this.#waitingAbove(state.ackedN) });
  }

  /** Where the mission stands, if that and the log are known without a look at the disk. */
  #inHand(): SharedMission | null {
    const shared = this.#shared;
    if (!this.#known || shared === null || this.#log === null) return null;
    return this.#log.from <= shared.state.ackedN ? shared : null;
  }

  async transact<T>(work: (local: CarryingTransaction) => Promise<T>): Promise<T> {
    const { db } = this.#parts;
    const stores = [db.segments, db.transactions, db.catalogue, db.settings];
    const done = await db.transaction('rw', stores, async () => {
      const [shared, view] = await Promise.all([this.#read(), this.#current()]);
      const draft = new Draft(shared.state, view, this.#draftLog());
      const value = await work(draft);
      return { value, ...(await this.#write(shared, view, draft)) };
    });
    const moved = done.view !== this.#view;
    this.#view = done.view;
    this.#shared = done.shared;
    this.#parts.opened()?.adopt(done.view, selfOf(done.shared.state) ?? null);
    if (moved && done.wrote !== 'nothing') {
      tellStores({ missionId: this.missionId, what: done.wrote, from: 'sync' });
    }
    return done.value;
  }

  #draftLog(): DraftLog {
    const { transactions } = this.#parts.db;
    return {
      waiting: async (ackedN) => {
        await this.#readLog(ackedN);
        return this.#waitingAbove(ackedN);
      },
      append: async (carried) => {
        if (carried.length === 0) return;
        await transactions.bulkAdd(
          carried.map((transaction) => ({ missionId: this.missionId, source: 'local', transaction })),
        );
        // What is read of the log from here on may be taken back with this transaction.
        this.#log = null;
        this.forget();
      },
      logged: async (ids) => {
        const missing = await this.notLogged(ids);
        return new Set(ids.filter((id) => !missing.has(id)));
      },
      lastN: async () => Number((await transactions.orderBy(':id').lastKey()) ?? 0),
    };
  }

  /** The mission as it lies on this device now. */
  async rowsNow(): Promise<MissionState> {
    const { db } = this.#parts;
    if (this.#view === null) await this.transact(async () => undefined);
    return (await db.transaction('r', db.segments, async () => this.#current())).state;
  }

  /** What waits now, changes of other windows included. */
  async waiting(): Promise<Waiting> {
    return this.look(async (local) => {
      const state = await local.state();
      const waits = await local.pending();
      const oldest = waits[0]?.transaction.at ?? state.bringBack[0]?.at;
      return { count: waits.length + state.bringBack.length, ...(oldest === undefined ? {} : { oldestAt: oldest }) };
    });
  }

  /** What was done here and waits to be sent, in order. */
  async waitingTransactions(): Promise<readonly Transaction[]> {
    return this.look(async (local) => (await local.pending()).map(({ transaction }) => transaction));
  }

  /** Which of these transactions the log of this device does not have. Reads the whole log. */
  async notLogged(ids: Iterable<string>): Promise<ReadonlySet<string>> {
    const missing = new Set(ids);
    if (missing.size === 0) return missing;
    const log = this.#parts.db.transactions.where('missionId').equals(this.missionId);
    await log.each(({ transaction }) => missing.delete(transaction.id));
    return missing;
  }

  async markSynced(at: string): Promise<void> {
    const { db } = this.#parts;
    await db.transaction('rw', db.settings, async () => {
      const shared = await this.#read();
      this.#shared = { ...shared, syncedAt: at };
      await this.#parts.states.write(this.missionId, this.#shared, shared);
    });
  }

  /** What the server refused and its person has not seen to yet (R9). */
  async refused(): Promise<readonly SetAside[]> {
    return this.look(async (local) => (await local.state()).setAside);
  }

  /** It was done again otherwise, or is not wanted any more. */
  async letGo(refused: SetAside): Promise<void> {
    await this.transact(async (local) => {
      const state = await local.state();
      const left = state.setAside.filter((one) => !jsonEqual(one, refused));
      await local.setState({ ...state, setAside: left });
    });
  }

  async #read(): Promise<SharedMission> {
    const kept = await this.#parts.states.read(this.missionId);
    if (kept === null) throw new NotShared(this.missionId);
    return kept;
  }

  /** The newest that this window knows, brought up to the disk. */
  async #current(): Promise<JournalView> {
    const { db } = this.#parts;
    const open = this.#parts.opened()?.stored;
    const own = this.#view;
    const newest = open !== undefined && (own === null || open.seq >= own.seq) ? open : own;
    return newest === null ? readJournal(db, this.missionId) : catchUp(db, newest);
  }

  /** Reads on in the log, or from `ackedN` where what was read begins later. */
  async #readLog(ackedN: number): Promise<void> {
    const known = this.#log !== null && this.#log.from <= ackedN ? this.#log : { from: ackedN, to: ackedN, own: [] };
    const newer = await this.#parts.db.transactions.where(':id').above(known.to).toArray();
    const own = newer.filter(({ missionId, source }) => missionId === this.missionId && source === 'local');
    this.#log = {
      from: ackedN,
      to: newer.at(-1)?.n ?? known.to,
      own: [...known.own, ...own.map(({ n, transaction }) => ({ n, transaction }))].filter(({ n }) => n > ackedN),
    };
  }

  #waitingAbove(ackedN: number): readonly PendingTransaction[] {
    return this.#log?.own.filter(({ n }) => n > ackedN) ?? [];
  }

  async #write(
    shared: SharedMission,
    view: JournalView,
    draft: Draft,
  ): Promise<{ view: JournalView; shared: SharedMission; wrote: 'nothing' | 'changed' | 'replaced' }> {
    const { db, states } = this.#parts;
    const state = draft.stateAfter;
    const next = state === shared.state ? shared : { ...shared, state };
    // One after the other would be as many ways to the disk and back; in one transaction they are whole or not at all anyway.
    const writes: PromiseLike<unknown>[] = [];
    if (next !== shared) writes.push(states.write(this.missionId, next, shared));
    const changed = draft.changed();
    const gone = draft.gone();
    const seen = state.seen === view.seen ? undefined : state.seen;
    if (changed.length === 0 && gone.length === 0 && seen === undefined) {
      await Promise.all(writes);
      return { view, shared: next, wrote: 'nothing' };
    }
    // What a mission was when it came is its beginning, and no change.
    if (shared.state.cursor > 0 && shared.state.reading === undefined) writes.push(this.#note(changed, view));
    const laid = withRows(view.state, changed);
    const left = gone.length === 0 ? laid : without(laid, gone);
    const mission = missionOf(left);
    if (mission !== undefined && changed.length + gone.length > 0) writes.push(this.#list(mission));
    if (gone.length > 0) {
      await db.segments.where('missionId').equals(this.missionId).delete();
      writes.push(this.#forget(gone, state.ackedN));
    }
    const written = packs(this.missionId, gone.length === 0 ? changed : storedRows(left), state.seen);
    const [seq] = await Promise.all([db.segments.bulkAdd(written), ...writes]);
    return {
      view: { state: left, seq, seen: state.seen },
      shared: next,
      wrote: gone.length === 0 ? 'changed' : 'replaced',
    };
  }

  async #list(mission: Mission): Promise<void> {
    const { catalogue } = this.#parts.db;
    const entry = await catalogue.get(this.missionId);
    await catalogue.put({ ...entry, id: this.missionId, mission, changedAt: new Date().toISOString() });
  }

  /** What others did, for the history: a row that came with their name becomes an entry of the log. */
  async #note(changed: readonly LaidRow[], view: JournalView): Promise<void> {
    const { db, device } = this.#parts;
    const entries = new Map<string, { by: string; at: string; ops: Op[] }>();
    for (const { table, row, by } of changed) {
      if (by === undefined) continue;
      const key = `${by.at} ${by.name}`;
      const entry = entries.get(key) ?? { by: by.name, at: by.at, ops: [] };
      const held = rowOf(view.state, table, row.id);
      if (held === undefined) entry.ops.push(...opsOfRows([{ table, row }], by.at));
      else {
        const fields = diffRows({ ...held }, { ...row });
        if (fields !== null) entry.ops.push({ table, id: row.id, ...fields });
      }
      entries.set(key, entry);
    }
    const logged = [...entries.values()]
      .filter(({ ops }) => ops.length > 0)
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ by, at, ops }): Omit<LoggedTransaction, 'n'> => {
        const made: Transaction = device.transaction(this.missionId, { key: 'fromOthers' }, ops);
        return { missionId: this.missionId, source: 'remote', transaction: { ...made, at, author: { name: by } } };
      });
    if (logged.length > 0) await db.transactions.bulkAdd(logged);
  }

  /** What may not be here any more is not in the history either; what waits to be sent stays as it is (R16). */
  async #forget(gone: readonly RowKey[], ackedN: number): Promise<void> {
    const { db } = this.#parts;
    const keys = new Set(gone.map(({ table, id }) => `${table}/${id}`));
    await db.transactions
      .where('missionId')
      .equals(this.missionId)
      .filter(({ n, source }) => n <= ackedN || source === 'remote')
      .modify((logged: { transaction: Transaction }) => {
        const { transaction } = logged;
        if (!transaction.ops.some(({ table, id }) => keys.has(`${table}/${id}`))) return;
        logged.transaction = {
          ...transaction,
          ops: transaction.ops.filter(({ table, id }) => !keys.has(`${table}/${id}`)),
        };
      });
  }
}
