/**
 * One open mission: its rows in memory, its undo stacks, and the queue that makes changes durable. A change is on the screen
 * at once; `saving` falls to 0 when it is on the disk. Where the disk refuses, nothing is dropped: the changes stay in
 * memory and in the queue, `failure` says why, and `retry` tries again (the banner offers it, and a mission file to save).
 */
import { checkOps } from '#shared/domain/change/edit.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import type { ChangeLabel, Op, Transaction } from '#shared/domain/change/op.ts';
import type { UndoStacks } from '#shared/domain/change/undo.ts';
import { afterTransaction, inverseOps, stacksFrom, UNDO_STEPS } from '#shared/domain/change/undo.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { LegationDatabase } from './database.ts';
import type { ChangeHow, Device } from './device.ts';
import { catchUp, foldJournal, type JournalView, readJournal, writeTransaction } from './journal.ts';
import { storageFailure, type StorageFailure } from './storageFailure.ts';

export type CommitError =
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'invalid'; readonly problems: ReturnType<typeof checkOps> };

export interface MissionSnapshot {
  readonly state: MissionState;
  readonly stacks: UndoStacks;
  /** Changes that are not yet durable. */
  readonly saving: number;
  readonly failure: StorageFailure | null;
  readonly readOnly: boolean;
}

const CHANNEL = 'legation-journal';

export class MissionStore {
  readonly missionId: string;
  readonly #db: LegationDatabase;
  readonly #device: Device;
  readonly #listeners = new Set<() => void>();
  readonly #channel = new BroadcastChannel(CHANNEL);
  readonly #queue: Transaction[] = [];
  /** What is durable; the snapshot's state is this with the queue laid over. */
  #stored: JournalView;
  #snapshot: MissionSnapshot;
  #draining: Promise<void> | null = null;

  private constructor(
    db: LegationDatabase,
    device: Device,
    stored: JournalView,
    stacks: UndoStacks,
    readOnly: boolean,
  ) {
    this.#db = db;
    this.#device = device;
    this.missionId = stored.state.missionId;
    this.#stored = stored;
    this.#snapshot = { state: stored.state, stacks, saving: 0, failure: null, readOnly };
    this.#channel.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.data === this.missionId) void this.#hear();
    });
  }

  /** Null where this device has no such mission. */
  static async open(db: LegationDatabase, device: Device, missionId: string): Promise<MissionStore | null> {
    const entry = await db.catalogue.get(missionId);
    if (entry === undefined) return null;
    await foldJournal(db, missionId);
    const [stored, log] = await Promise.all([
      readJournal(db, missionId),
      db.transactions
        .where('missionId')
        .equals(missionId)
        .reverse()
        .limit(UNDO_STEPS * 2)
        .toArray(),
    ]);
    const own = log.filter((entry_) => entry_.source === 'local').map((entry_) => entry_.transaction);
    const lastUndoable = own.toReversed().filter((transaction) => transaction.label.key !== 'openedFile');
    return new MissionStore(db, device, stored, stacksFrom(lastUndoable), entry.readOnly === true);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): MissionSnapshot => this.#snapshot;

  /** Makes a change of one action. On the screen at once, durable soon after; nothing to do gives ok. */
  commit(label: ChangeLabel, ops: readonly Op[], how?: ChangeHow): Result<void, CommitError> {
    if (this.#snapshot.readOnly) return err({ kind: 'readOnly' });
    if (ops.length === 0) return ok(undefined);
    const problems = checkOps(this.#snapshot.state, ops);
    if (problems.length > 0) return err({ kind: 'invalid', problems });
    const transaction = this.#device.transaction(this.missionId, label, ops, how);
    this.#queue.push(transaction);
    this.#set({
      state: withRows(this.#snapshot.state, rowsAfter(this.#snapshot.state, ops)),
      stacks: afterTransaction(this.#snapshot.stacks, transaction),
      saving: this.#queue.length,
    });
    this.#drain();
    return ok(undefined);
  }

  /** Takes back the last change; false where there is none. */
  undo(): boolean {
    const last = this.#snapshot.stacks.undo.at(-1);
    return last !== undefined && this.commit(last.label, inverseOps(last), { kind: 'undo' }).ok;
  }

  redo(): boolean {
    const last = this.#snapshot.stacks.redo.at(-1);
    return last !== undefined && this.commit(last.label, inverseOps(last), { kind: 'redo' }).ok;
  }

  /** Tries again to store what the disk refused. */
  retry(): void {
    this.#set({ failure: null });
    this.#drain();
  }

  /** Resolves when nothing waits any more, or when the disk has refused. */
  async settled(): Promise<void> {
    while (this.#draining !== null) await this.#draining;
  }

  close(): void {
    this.#channel.close();
    this.#listeners.clear();
  }

  #set(patch: Partial<MissionSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...patch };
    for (const listener of this.#listeners) listener();
  }

  #drain(): void {
    this.#draining ??= this.#writeQueue().finally(() => {
      this.#draining = null;
    });
  }

  async #writeQueue(): Promise<void> {
    for (let next = this.#queue[0]; next !== undefined; next = this.#queue[0]) {
      try {
        this.#stored = await writeTransaction(this.#db, this.#stored, next, 'local');
      } catch (error) {
        this.#set({ failure: storageFailure(error) });
        return;
      }
      this.#queue.shift();
      this.#channel.postMessage(this.missionId);
      this.#set({ state: this.#pending(), saving: this.#queue.length, failure: null });
    }
  }

  /** Keeps the identity of tables that the journal did not change behind our back. */
  #pending(): MissionState {
    return this.#queue.reduce((state, waiting) => withRows(state, rowsAfter(state, waiting.ops)), this.#stored.state);
  }

  async #hear(): Promise<void> {
    try {
      this.#stored = await catchUp(this.#db, this.#stored);
      this.#set({ state: this.#pending() });
    } catch (error) {
      this.#set({ failure: storageFailure(error) });
    }
  }
}
