/** What the server keeps, whatever keeps it: memory, SQLite or PostgreSQL. One contract suite holds all three to this page. */
import type { Json } from '#shared/json.ts';
import type { Member, StreamKey } from '#shared/sync/rights.ts';
import type { BlobReader, BlobWriter } from './blobs.ts';
import type { PushAnswer, WireTransaction } from '#shared/sync/wire.ts';

/** Who last set a field: the clamped stamp, the mission's number of that transaction, the device. */
export interface FieldMark {
  readonly stamp: string;
  readonly seq: number;
  readonly device: string;
  /** Set where the value came back after a restore: as of which number of the old store it was known. */
  readonly asOf?: number;
  /** Of the hub by which it came, and its number there: who had seen that much of the hub knew of it. */
  readonly hub?: { readonly id: string; readonly seq: number };
}

export interface ServerRow {
  readonly table: string;
  readonly id: string;
  readonly key: StreamKey;
  /** Of the transaction that last changed it. */
  readonly seq: number;
  /** Who made it. */
  readonly account: string;
  readonly body: string;
  /** As it goes over the wire. */
  readonly row: { readonly [field: string]: Json };
  /** Of all fields, but for those that were set since. */
  readonly made: FieldMark;
  readonly marks: { readonly [path: string]: FieldMark };
}

export interface MissionHead {
  readonly missionId: string;
  readonly epoch: string;
  /** Number of the newest transaction; never given twice (R6). */
  readonly seq: number;
  /** Tombstones up to this number may be gone (R17). */
  readonly horizon: number;
  /** Earlier stores that this one was restored from, and how far each had got when the copy was made (R5). */
  readonly lineage: readonly { readonly epoch: string; readonly survived: number }[];
}

/** A transaction that was taken in, with who did it; the history of the mission. */
export interface KeptTransaction {
  /** That sent it: of what was carried, the one that brought it. */
  readonly device: string;
  readonly seq: number;
  readonly account: string;
  readonly by: string;
  readonly body: string;
  readonly transaction: WireTransaction;
  /** What of it did not simply come to stand; told again to whoever did not hear it. */
  readonly verdicts: PushAnswer['verdicts'];
}

/** Who did a transaction, without what was done. */
export interface Doing {
  readonly seq: number;
  readonly by: string;
  /** By the clock of whoever did it. */
  readonly at: string;
}

export interface RowKey {
  readonly table: string;
  readonly id: string;
}

/** One mission at one moment. Between its first and last await nobody else changes the mission. */
export interface MissionReader extends BlobReader {
  head(): Promise<MissionHead | null>;
  member(account: string): Promise<Member | null>;
  members(): Promise<Member[]>;
  rows(keys: readonly RowKey[]): Promise<ServerRow[]>;
  /** Rows of these streams above `since`, by number, at least `limit` of them where there are so many, and then to the end of that number. */
  rowsAfter(streams: readonly string[], since: number, limit: number): Promise<ServerRow[]>;
  /** All rows of a table, whatever their stream. */
  rowsOf(table: string): Promise<ServerRow[]>;
  /** Deleted rows of all streams up to this number. */
  tombstones(upTo: number): Promise<RowKey[]>;
  /** Of a device, the ids of those whose `n` is among these, by `n`. */
  numbersOf(device: string, ns: readonly number[]): Promise<ReadonlyMap<number, string>>;
  transactionsById(ids: readonly string[]): Promise<KeptTransaction[]>;
  transactionsAt(seqs: readonly number[]): Promise<KeptTransaction[]>;
  /** Those above a number, in order, so many at most. */
  transactionsAfter(since: number, limit: number): Promise<KeptTransaction[]>;
  /** By whom these numbers are, in order; what was done is not read. */
  doings(seqs: readonly number[]): Promise<Doing[]>;
  /** How far the mission was on the newest day written down that is not after this one; null where there is none. */
  numberOn(day: string): Promise<number | null>;
  /** The whole history, in order. */
  allTransactions(): Promise<KeptTransaction[]>;
}

export interface MissionWriter extends MissionReader, BlobWriter {
  putHead(head: MissionHead): Promise<void>;
  putMember(member: Member): Promise<void>;
  removeMember(account: string): Promise<void>;
  putRows(rows: readonly ServerRow[]): Promise<void>;
  removeRows(keys: readonly RowKey[]): Promise<void>;
  addTransactions(transactions: readonly KeptTransaction[]): Promise<void>;
  /** Writes down how far the mission is on a day; what was said of that day before stays. */
  noteDay(day: string, seq: number): Promise<void>;
}

export interface Storage {
  read<T>(missionId: string, work: (mission: MissionReader) => Promise<T>): Promise<T>;
  /** All that `work` wrote is durable when this resolves; nothing of it where it throws. One at a time per mission. */
  write<T>(missionId: string, work: (mission: MissionWriter) => Promise<T>): Promise<T>;
  /** The ids of all missions that are here. */
  missions(): Promise<string[]>;
  /** The ids of those that somebody is a member of. */
  missionsOf(account: string): Promise<string[]>;
  /** Of all files of all missions. */
  fileBytes(): Promise<number>;
  close(): Promise<void>;
}
