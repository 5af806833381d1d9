/**
 * One open mission: its rows in memory, its undo stacks, and the queue that makes changes durable. A change is on the screen
 * at once; `saving` falls to 0 when it is on the disk. Where the disk refuses, nothing is dropped: the changes stay in
 * memory and in the queue, `failure` says why, and `retry` tries again (the banner offers it, and a mission file to save).
 */
import { checkOps } from '#shared/domain/change/edit.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { emptyMissionState, missionOf, rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import type { ChangeLabel, Op, Transaction } from '#shared/domain/change/op.ts';
import { bringsMission, rowTimes, type RowTimes } from '#shared/domain/change/rowTimes.ts';
import type { UndoStacks } from '#shared/domain/change/undo.ts';
import { afterTransaction, inverseOps, isBeyondUndo, stacksFrom, UNDO_STEPS } from '#shared/domain/change/undo.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { releaseTimes } from '#shared/domain/release/releaseTimes.ts';
import { showsRelease, shownState } from '#shared/domain/release/shown.ts';
import type { TableName } from '#shared/domain/tables.ts';
import { jsonEqual } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { mayChangeOwn, type Member, selfOf, streamOf } from '#shared/sync/rights.ts';
import type { LegationDatabase, LoggedTransaction } from './database.ts';
import type { ChangeHow, Device } from './device.ts';
import { catchUp, type JournalView, opsOfRows, readJournal, storedRows, syncKey, writeTransaction } from './journal.ts';
import { JOURNAL_CHANNEL, type JournalNews } from './journalNews.ts';
import { readLog } from './missionLog.ts';
import { outboxKeeper } from './outboxKeeper.ts';
import type { KeptMission } from './sharedStates.ts';
import { storageFailure, type StorageFailure } from './storageFailure.ts';

export type CommitError =
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'invalid'; readonly problems: ReturnType<typeof checkOps> };

export interface MissionSnapshot {
  /** With the programme as its reader sees it (shared/domain/release/shown.ts). */
  readonly state: MissionState;
  readonly stacks: UndoStacks;
  /** Changes that are not yet durable. */
  readonly saving: number;
  readonly failure: StorageFailure | null;
  /** From a newer version of the app: nothing of it may be changed. */
  readonly readOnly: boolean;
  /** Who its person is in a shared mission; null where it is on this device alone. */
  readonly self: Member | null;
  /** Its programme is that of a release: this device has no draft to change. */
  readonly released: boolean;
}

/** Whether its person may change rows of that table at all. The server asks again, row by row. */
export function mayChange({ readOnly, self, released }: MissionSnapshot, table: TableName): boolean {
  if (readOnly || (released && streamOf(table) === 'draft')) return false;
  return self === null || mayChangeOwn(self, table);
}

export class MissionStore {
  readonly missionId: string;
  readonly #db: LegationDatabase;
  readonly #device: Device;
  readonly #listeners = new Set<() => void>();
  readonly #channel = new BroadcastChannel(JOURNAL_CHANNEL);
  readonly #queue: Transaction[] = [];
  /** What is durable; the snapshot's state is this with the queue laid over. */
  #stored: JournalView;
  #snapshot: MissionSnapshot;
  #draining: Promise<void> | null = null;
  /** Changes that are durable and not yet in the outbox file. */
  #keeping = 0;

  constructor(db: LegationDatabase, device: Device, { stored, stacks, readOnly, self }: ReadMission) {
    this.#db = db;
    this.#device = device;
    this.missionId = stored.state.missionId;
    this.#stored = stored;
    const released = showsRelease(stored.state);
    this.#snapshot = { state: shownState(stored.state), stacks, saving: 0, failure: null, readOnly, self, released };
    this.#channel.addEventListener('message', (event: MessageEvent<JournalNews>) => {
      if (event.data.missionId === this.missionId) void this.#hear(event.data);
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): MissionSnapshot => this.#snapshot;

  /** Makes a change of one action. On the screen at once, durable soon after; nothing to do gives ok. */
  commit(label: ChangeLabel, ops: readonly Op[], how?: ChangeHow): Result<void, CommitError> {
    if (ops.length === 0) return ok(undefined);
    if (ops.some(({ table }) => !mayChange(this.#snapshot, table))) return err({ kind: 'readOnly' });
    const problems = checkOps(this.#snapshot.state, ops);
    if (problems.length > 0) return err({ kind: 'invalid', problems });
    const { seen } = this.#stored;
    const made = this.#device.transaction(this.missionId, label, ops, how);
    const transaction = seen === undefined ? made : { ...made, seen };
    this.#enqueue(transaction);
    return ok(undefined);
  }

  #enqueue(transaction: Transaction): void {
    this.#queue.push(transaction);
    const { state, released } = this.#snapshot;
    this.#set({
      // What is shown of a release is made of what is stored, and may be another release from now on.
      state: released ? this.#pending() : withRows(state, rowsAfter(state, transaction.ops)),
      stacks: afterTransaction(this.#snapshot.stacks, transaction),
      saving: this.#waiting(),
    });
    this.#drain();
  }

  /** Lays what this device did before and lost, as it was done then; gives those that fit what is here now. */
  bringBack(transactions: readonly Transaction[]): readonly Transaction[] {
    if (this.#snapshot.readOnly) return [];
    return transactions.filter((transaction) => {
      if (checkOps(this.#snapshot.state, transaction.ops).length > 0) return false;
      this.#enqueue(transaction);
      return true;
    });
  }

  /** Takes back the last change; false where there is none. */
  undo(): boolean {
    const last = this.#snapshot.stacks.undo.at(-1);
    return last !== undefined && this.commit(last.label, inverseOps(last), { kind: 'undo' }).ok;
  }

  /** Takes back what was just done, when asked later and as long as nothing was done after it. */
  undoOfLast(): () => void {
    const step = this.#snapshot.stacks.undo.at(-1)?.id;
    return () => {
      if (step !== undefined && this.#snapshot.stacks.undo.at(-1)?.id === step) this.undo();
    };
  }

  redo(): boolean {
    const last = this.#snapshot.stacks.redo.at(-1);
    return last !== undefined && this.commit(last.label, inverseOps(last), { kind: 'redo' }).ok;
  }

  /** Tries again to store what the disk refused. */
  retry(): void {
    const erased = this.#snapshot.failure?.kind === 'erased';
    this.#set({ failure: null });
    if (erased) void this.#bringBack();
    else this.#drain();
  }

  /** Resolves when nothing waits any more, or when the disk has refused. */
  async settled(): Promise<void> {
    while (this.#draining !== null) await this.#draining;
  }

  /** When rows were last changed, of what is durable. Reads the whole log. */
  async rowTimes(): Promise<RowTimes> {
    await this.settled();
    // What came as a release was changed when it was released, on every device.
    if (showsRelease(this.#stored.state)) return releaseTimes(this.#stored.state);
    const log = await this.#db.transactions.where('missionId').equals(this.missionId).toArray();
    return rowTimes(
      log.map(({ transaction }) => transaction),
      missionOf(this.#snapshot.state)?.createdAt ?? new Date().toISOString(),
    );
  }

  /** What was logged after that number, newest first, some at a time. */
  readLog(above: number): AsyncGenerator<readonly LoggedTransaction[]> {
    return readLog(this.#db, this.missionId, above);
  }

  /** The programme as it stood when the mission began, of what is durable; null where the log begins later. */
  async plannedItems(): Promise<readonly ProgrammeItem[] | null> {
    const { plannedItems } = await import('#shared/domain/programme/plan.ts');
    await this.settled();
    const log: Transaction[] = [];
    for await (const step of this.readLog(0)) log.push(...step.map(({ transaction }) => transaction));
    return plannedItems(log.reverse(), this.#snapshot.state);
  }

  /** What is durable, as far as this window has read it. */
  get stored(): JournalView {
    return this.#stored;
  }

  /** Takes in what sync has written: a view of this mission that is as new as the disk was, and who its person is. */
  adopt(view: JournalView, self: Member | null): void {
    if (!jsonEqual(self, this.#snapshot.self)) this.#set({ self });
    if (view.seq <= this.#stored.seq) return;
    this.#stored = view;
    this.#set({ state: this.#pending() });
  }

  /** What is not yet logged, in the order in which it was done. */
  waiting(): readonly Transaction[] {
    return this.#queue;
  }

  close(): void {
    this.#channel.close();
    this.#listeners.clear();
  }

  #set(patch: Partial<MissionSnapshot>): void {
    const released = patch.state === undefined ? this.#snapshot.released : showsRelease(this.#stored.state);
    this.#snapshot = { ...this.#snapshot, ...patch, released };
    for (const listener of this.#listeners) listener();
  }

  #drain(): void {
    this.#draining ??= this.#writeQueue().finally(() => {
      this.#draining = null;
    });
  }

  async #writeQueue(): Promise<void> {
    for (let next = this.#queue[0]; next !== undefined; next = this.#queue[0]) {
      const before = this.#stored;
      let alone: boolean;
      try {
        const written = await writeTransaction(this.#db, before, next, 'local');
        alone = !written.overtaken && this.#stored === before;
        // What was heard meanwhile may be newer than what this write saw, so the two are joined by reading on.
        this.#stored = this.#stored === before ? written.view : await catchUp(this.#db, this.#stored);
      } catch (error) {
        this.#set({ failure: storageFailure(error) });
        return;
      }
      this.#queue.shift();
      this.#keep(next);
      this.#channel.postMessage({ missionId: this.missionId, what: 'changed' } satisfies JournalNews);
      // Where nobody else wrote, what is shown is what is stored; keeping its identity, nothing is drawn a second time.
      const same = alone && this.#queue.length === 0 && !showsRelease(this.#stored.state);
      if (same) this.#stored = { ...this.#stored, state: this.#snapshot.state };
      this.#set({ ...(alone ? {} : { state: this.#pending() }), saving: this.#waiting(), failure: null });
    }
  }

  /** The file follows the commit, and the next change does not wait for it; "Saved" does. */
  #keep(transaction: Transaction): void {
    const keeper = this.#stored.seen === undefined ? null : outboxKeeper();
    if (keeper === null) return;
    this.#keeping += 1;
    void keeper.keep(transaction).then(() => {
      this.#keeping -= 1;
      this.#set({ saving: this.#waiting() });
    });
  }

  #waiting(): number {
    return this.#queue.length + this.#keeping;
  }

  /** What is durable with what waits laid over. */
  #withQueue(): MissionState {
    return this.#queue.reduce((state, waiting) => withRows(state, rowsAfter(state, waiting.ops)), this.#stored.state);
  }

  #pending(): MissionState {
    return shownState(this.#withQueue());
  }

  /** Stores all that is shown as a mission that is new to this device. */
  async #bringBack(): Promise<void> {
    const ops = opsOfRows(storedRows(this.#withQueue()), new Date().toISOString());
    const transaction = this.#device.transaction(this.missionId, { key: 'keepMission' }, ops);
    const waiting = this.#queue.length;
    try {
      const empty = { state: emptyMissionState(this.missionId), seq: 0 };
      this.#stored = (await writeTransaction(this.#db, empty, transaction, 'local', {})).view;
    } catch (error) {
      this.#set({ failure: storageFailure(error) });
      return;
    }
    this.#queue.splice(0, waiting);
    this.#set({ state: this.#pending(), saving: this.#queue.length });
    this.#drain();
  }

  async #hear({ what }: JournalNews): Promise<void> {
    try {
      if (what === 'erased') this.#set({ failure: { kind: 'erased' } });
      else if (what === 'replaced') await this.reload();
      else {
        const view = await catchUp(this.#db, this.#stored);
        // A write of our own may have come back in the meantime, with more in it.
        if (view.seq <= this.#stored.seq) return;
        this.#stored = view;
        this.#set({ state: this.#pending() });
      }
    } catch (error) {
      this.#set({ failure: storageFailure(error) });
    }
  }

  /** Reads everything again: the mission was replaced as a whole. */
  async reload(): Promise<void> {
    const read = await readMission(this.#db, this.missionId);
    if (read === null) return;
    this.#stored = read.stored;
    this.#set({ state: this.#pending(), stacks: read.stacks, readOnly: read.readOnly, self: read.self });
  }
}

/** A mission as it is on the disk. */
export interface ReadMission {
  readonly stored: JournalView;
  readonly stacks: UndoStacks;
  readonly readOnly: boolean;
  readonly self: Member | null;
}

/** Null where this device has no such mission. A journal that has grown long is folded first. */
export async function readMission(db: LegationDatabase, missionId: string): Promise<ReadMission | null> {
  const [entry, stored, shared, log] = await Promise.all([
    db.catalogue.get(missionId),
    readJournal(db, missionId),
    db.settings.get(syncKey(missionId)),
    db.transactions
      .where('missionId')
      .equals(missionId)
      .reverse()
      .filter(({ transaction }) => !isBeyondUndo(transaction))
      .limit(UNDO_STEPS * 2)
      .toArray(),
  ]);
  if (entry === undefined) return null;
  const own = log.filter(({ source }) => source === 'local').map(({ transaction }) => transaction);
  const undoable = own.toReversed().filter((transaction) => !bringsMission(transaction));
  const state = (shared?.value as KeptMission | undefined)?.state;
  const self = state === undefined ? null : (selfOf(state) ?? null);
  return { stored, stacks: stacksFrom(undoable), readOnly: entry.readOnly === true, self };
}
