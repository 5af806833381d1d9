/** What a client keeps of one mission, as sync needs it: rows, what waits to be sent, and where it stands with the server. */
import type { Transaction } from '../domain/change/op.ts';
import type { Rejection, WireOp } from './wire.ts';

/** A row of any table, known to this version or not (R13). */
export interface ReplicaRow {
  readonly table: string;
  readonly row: { readonly id: string; readonly deletedAt?: string | undefined };
  /** Who made it so, and when, where the server says that of what it sends. */
  readonly by?: { readonly name: string; readonly at: string } | undefined;
}

/** Something that this device did and the server may not have yet. */
export interface PendingTransaction {
  readonly n: number;
  readonly transaction: Transaction;
}

/** An op that the server refused: kept until its person has seen to it (R9). */
export interface SetAside {
  readonly n: number;
  readonly at: string;
  readonly op: WireOp;
  readonly reason: Rejection;
  readonly path?: string;
}

export interface SyncState {
  readonly missionId: string;
  /** The name under which this installation pushes (R12). */
  readonly device: string;
  /** Of the server's store; undefined until it has answered once. */
  readonly epoch?: string;
  /** Everything up to this number of the mission is here. */
  readonly cursor: number;
  /** What a person has before them when they change something: the cursor, but not in the middle of a pull. */
  readonly seen: number;
  /** The last transaction of this device that the server has. */
  readonly ackedN: number;
  /** Where this device brought the mission to the server: the last transaction before that. It came as rows and is never sent. */
  readonly sharedN?: number;
  /** The mission's number when the last part of it was taken in, until a pull has passed that. */
  readonly uploadedTo?: number;
  readonly streams: readonly string[];
  readonly role?: string;
  readonly body?: string;
  /** `first`: the mission comes for the first time, and can be used meanwhile. `again`: everything is read anew. */
  readonly reading?: 'first' | 'again';
  /** The mission's newest number when that reading began. */
  readonly base?: number;
  /** Which sync reads everything anew: it alone remembers what has come. */
  readonly reader?: string;
  /** The server was restored: what it forgot is to be brought back (R5). */
  readonly recover?: {
    readonly survived: number;
    readonly asOf: number;
    /** It forgot part of what this device brought to it, and that is in no log. */
    readonly upload?: true;
  };
  /** Found to be forgotten, or brought from a mission that was here alone (share.ts), and not yet sent. It lies below what waits. */
  readonly bringBack: readonly Transaction[];
  /** What was done before a restore has seen no more than the restored store knew: transactions up to `n`. */
  readonly caps: readonly { readonly n: number; readonly seen: number }[];
  /** How far the mission was when transactions up to `n` had been taken in; oldest first. */
  readonly acks: readonly { readonly n: number; readonly seq: number }[];
  /** A pull that would take away so many of these rows waits for a person's word (R7). */
  readonly held?: { readonly removals: number; readonly rows: number; readonly allowed: boolean };
  readonly setAside: readonly SetAside[];
}

/** One transaction of the local store: all of it or nothing is durable (R1). */
export interface ReplicaTransaction {
  state(): Promise<SyncState>;
  setState(state: SyncState): Promise<void>;
  /** As it is shown: with what waits laid over. */
  row(table: string, id: string): ReplicaRow['row'] | undefined;
  rows(): Iterable<ReplicaRow>;
  /** All that is above `ackedN`, in order. */
  pending(): Promise<readonly PendingTransaction[]>;
  lay(rows: readonly ReplicaRow[]): Promise<void>;
  /** Takes rows away without a trace. */
  drop(keys: readonly { readonly table: string; readonly id: string }[]): Promise<void>;
}

export interface Replica {
  /** Only reads, and may run beside everything else: what it gives may be of a moment ago when it is used. */
  look<T>(read: (local: Pick<ReplicaTransaction, 'state' | 'pending'>) => Promise<T>): Promise<T>;
  transact<T>(work: (local: ReplicaTransaction) => Promise<T>): Promise<T>;
}
