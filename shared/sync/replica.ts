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
  /** Where this laptop stands with the hub that it runs; absent where it runs none. */
  readonly hub?: HubState;
}

/** What a laptop remembers of its hub (carry.ts). Numbers of the hub are `seq`, those of this device `n`, those of the main server `seen`. */
export interface HubState {
  /** The epoch of the hub's store: another one is another hub. */
  readonly id: string;
  /** The name under which this laptop speaks to it. */
  readonly device: string;
  /** Everything that others did there up to this number is in this log. */
  readonly carried: number;
  /** Own transactions up to this one are there, if they were not at the main server before. */
  readonly toldN: number;
  /** What was done here after `n` was done with everything of the hub up to `seq` in sight; oldest first. */
  readonly sights: readonly { readonly n: number; readonly seq: number }[];
  /** Under which number the hub has those of this device that the main server may not have yet. */
  readonly numbers: readonly { readonly n: number; readonly seq: number }[];
  /** Whose epoch these are of: who saw the hub up to `seq` saw the main server up to `seen`; oldest first. */
  readonly main?: string;
  readonly mirrors: readonly { readonly seq: number; readonly seen: number }[];
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

/** Where a hub is carried from: the log takes in what others did there. */
export interface CarryingTransaction extends ReplicaTransaction {
  /** Behind all that is in the log, as it is: with its own id, stamp and author. */
  append(transactions: readonly Transaction[]): Promise<void>;
  /** Which of these ids are in the log. */
  logged(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** The number of the newest that is in the log; 0 where there is none. */
  lastN(): Promise<number>;
}

export interface CarryingReplica {
  transact<T>(work: (local: CarryingTransaction) => Promise<T>): Promise<T>;
}

export interface Replica {
  /** Only reads, and may run beside everything else: what it gives may be of a moment ago when it is used. */
  look<T>(read: (local: Pick<ReplicaTransaction, 'state' | 'pending'>) => Promise<T>): Promise<T>;
  transact<T>(work: (local: ReplicaTransaction) => Promise<T>): Promise<T>;
}
