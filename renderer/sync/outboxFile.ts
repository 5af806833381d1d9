/**
 * What the servers of shared missions do not have yet, kept in a file as well where there is one (sync rule R11): Chromium has been
 * seen to begin IndexedDB anew on a full disk. When a mission comes to this device again, what the file holds and the log does not
 * know is done once more under the same ids, which the server takes for what it has where it has it (R12).
 */
import type { Sharing } from '#renderer/data/sharing.ts';
import type { Transaction } from '#shared/domain/change/op.ts';
import type { FileError, Host, OutboxEntry } from '#shared/ipc/host.ts';
import type { SyncState } from '#shared/sync/replica.ts';

export interface OutboxParts {
  readonly host: Pick<Host, 'keepOutbox' | 'trimOutbox' | 'readOutbox'>;
  readonly replica: (missionId: string) => OutboxReplica;
  /** Does them once more, and gives those that fit what is here now. */
  readonly bringBack: (missionId: string, transactions: readonly Transaction[]) => Promise<readonly Transaction[]>;
  readonly onBroughtBack: (missionId: string, count: number) => void;
  /** Said once, until it works again. */
  readonly onFailure: (error: FileError) => void;
}

/** Where the mission stands with its server. */
type Stand = Pick<SyncState, 'epoch' | 'reading'>;

type OutboxReplica = Pick<ReturnType<Sharing['replica']>, 'waitingTransactions' | 'notLogged'>;

export class OutboxFile {
  readonly #parts: OutboxParts;
  readonly #missions = new Map<string, MissionOutbox>();
  #failed = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Called with what has become durable. */
  async keep(transaction: Transaction): Promise<void> {
    await this.#of(transaction.missionId).keep([transaction]);
  }

  /** Called whenever a mission stands otherwise with its server. */
  async follow(missionId: string, state: Stand): Promise<void> {
    await this.#of(missionId).follow(state);
  }

  /** The person took the mission off this device, and what waited with it. A copy that makes room for a shared one has no part in it. */
  async drop(missionId: string): Promise<void> {
    if (!this.#missions.delete(missionId)) return;
    await this.#parts.host.trimOutbox(missionId, null);
  }

  #of(missionId: string): MissionOutbox {
    const known = this.#missions.get(missionId);
    if (known !== undefined) return known;
    const made = new MissionOutbox(missionId, this.#parts, (error) => this.#say(error));
    this.#missions.set(missionId, made);
    return made;
  }

  #say(error: FileError | null): void {
    if (error !== null && !this.#failed) this.#parts.onFailure(error);
    this.#failed = error !== null;
  }
}

class MissionOutbox {
  readonly #missionId: string;
  readonly #parts: OutboxParts;
  readonly #say: (error: FileError | null) => void;
  /** What the file holds or is about to, and this device's log knows. */
  readonly #kept = new Set<string>();
  /** What the file holds and the log does not; null before the file was read. */
  #lost: Map<string, OutboxEntry> | null = null;
  #epoch: string | undefined;
  #unwritten: OutboxEntry[] = [];
  #writing: Promise<void> | null = null;
  #following: Promise<void> = Promise.resolve();

  constructor(missionId: string, parts: OutboxParts, say: (error: FileError | null) => void) {
    this.#missionId = missionId;
    this.#parts = parts;
    this.#say = say;
  }

  /** Those that come while the file is written are written together after. */
  async keep(transactions: readonly Transaction[]): Promise<void> {
    for (const transaction of transactions) {
      if (this.#kept.has(transaction.id)) continue;
      this.#kept.add(transaction.id);
      if (this.#lost?.delete(transaction.id) === true) continue;
      this.#unwritten.push({ ...(this.#epoch === undefined ? {} : { epoch: this.#epoch }), transaction });
    }
    while (this.#unwritten.length > 0 || this.#writing !== null) {
      this.#writing ??= this.#write().finally(() => {
        this.#writing = null;
      });
      await this.#writing;
    }
  }

  async #write(): Promise<void> {
    const entries = this.#unwritten;
    this.#unwritten = [];
    const kept = await this.#parts.host.keepOutbox(this.#missionId, entries).catch(failed);
    this.#say(kept.ok ? null : kept.error);
    // They are durable in IndexedDB; what the file has not is tried again with what the server says next.
    if (!kept.ok) for (const { transaction } of entries) this.#kept.delete(transaction.id);
  }

  /** One after the other. */
  async follow(state: Stand): Promise<void> {
    this.#epoch = state.epoch;
    this.#following = this.#following.then(async () => this.#follow(state)).catch(() => undefined);
    await this.#following;
  }

  async #follow(state: Stand): Promise<void> {
    const lost = (this.#lost ??= await this.#read());
    // Before a first reading has ended, what it was done to may not be here.
    const isHere = state.epoch !== undefined && state.reading === undefined;
    if (isHere && lost.size > 0) await this.#bringBack(lost, state);
    // In this order: what is kept is in the log, so what then does not wait is with the server.
    const kept = [...this.#kept];
    const waiting = await this.#parts.replica(this.#missionId).waitingTransactions();
    const ids = new Set(waiting.map(({ id }) => id));
    const sent = kept.filter((id) => !ids.has(id));
    if (sent.length > 0) {
      await this.#parts.host.trimOutbox(this.#missionId, sent);
      for (const id of sent) this.#kept.delete(id);
    }
    await this.keep(waiting);
  }

  async #read(): Promise<Map<string, OutboxEntry>> {
    const read = await this.#parts.host.readOutbox(this.#missionId);
    if (!read.ok) {
      this.#say(read.error);
      return new Map();
    }
    const held = new Map(read.value.map((entry) => [entry.transaction.id, entry]));
    const unknown = await this.#parts.replica(this.#missionId).notLogged(held.keys());
    for (const id of held.keys()) if (!unknown.has(id)) this.#kept.add(id);
    return new Map([...held].filter(([id]) => unknown.has(id) && !this.#kept.has(id)));
  }

  async #bringBack(lost: Map<string, OutboxEntry>, state: Stand): Promise<void> {
    const transactions = [...lost.values()].map((entry) => asSeenHere(entry, state));
    const back = await this.#parts.bringBack(this.#missionId, transactions);
    // What does not fit stays in the file, and is tried again when the app next starts.
    for (const { id } of back) this.#kept.add(id);
    lost.clear();
    if (back.length > 0) this.#parts.onBroughtBack(this.#missionId, back.length);
  }
}

/** Numbers of another store of the server say nothing here: it is as if its person had seen none. */
function asSeenHere({ epoch, transaction }: OutboxEntry, state: Stand): Transaction {
  if (epoch !== undefined && epoch === state.epoch) return transaction;
  const { seen: _, ...rest } = transaction;
  return rest;
}

const failed = (error: unknown): { readonly ok: false; readonly error: FileError } => ({
  ok: false,
  error: { kind: 'failed', detail: error instanceof Error ? error.name : 'unknown' },
});
