/**
 * What goes over the wire, checked at both ends. Push operations, pull state: a client sends what its person did, and is told
 * which rows have become what. Everything here only ever gains fields (R13).
 */
import * as z from 'zod/mini';
import { opPath } from '../domain/change/op.ts';
import { id, instant, line } from '../domain/fields.ts';
import type { Json } from '../json.ts';
import { ROLES } from './rights.ts';

/** Raised when an older side could misread a newer one. */
export const PROTOCOL = 1;

/** Most that one push or page may hold (R14). A single transaction may be longer, up to `BODY_MAX_BYTES`. */
export const BATCH = { transactions: 1000, ops: 2000, bytes: 1_000_000 } as const;
/** Largest body that is taken at all: the longest text of a note, and room. */
export const BODY_MAX_BYTES = 24_000_000;
/** Rows after which a pulled page ends; it never ends between rows of one number. */
export const PAGE_ROWS = 5000;
/** Most numbers of a page of which it says by whom they are. */
export const CHANGES_TOLD = 500;

/** How deep a value of a field may go; records need 4. */
const VALUE_DEPTH = 8;

const value = z.custom<Json>((given) => given !== undefined && isShallow(given, VALUE_DEPTH));

function isShallow(given: unknown, depth: number): boolean {
  if (typeof given !== 'object' || given === null) return typeof given !== 'number' || Number.isFinite(given);
  return depth > 0 && Object.values(given).every((inner) => isShallow(inner, depth - 1));
}

/** A table of this version or of a newer one. */
export const tableName = z.string().check(z.regex(/^[a-z][A-Za-z]{0,39}$/));
/** A number of a mission, given by the server to each transaction that it takes in. */
export const seq = z.int().check(z.minimum(0));
export const stamp = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-z]{4}-[A-Za-z0-9_-]{1,64}$/));

const fields = z.record(opPath, value);

const wireOp = z.strictObject({
  table: tableName,
  id,
  set: fields,
  /** Of lists that merge by what was added and taken out (see merge.ts): what they were. */
  was: z.optional(fields),
});
export type WireOp = z.infer<typeof wireOp>;

/** Who did something at a hub, as the hub knows them. */
export const atHub = z.strictObject({
  device: line,
  account: line,
  by: line,
  body: id,
  role: z.enum(ROLES),
  personId: z.optional(id),
});

export const wireTransaction = z.strictObject({
  /** Counts up on the device, with gaps: one number is one transaction (R12). 0 for what is brought back. */
  n: z.int().check(z.minimum(0)),
  id,
  stamp,
  at: instant,
  label: z.strictObject({
    key: line,
    params: z.optional(z.record(line, z.union([line, z.number()]))),
  }),
  /** The mission's number that the person had before them when they did this; 0 where they had none of this epoch. */
  seen: seq,
  kind: z.optional(z.enum(['undo', 'redo'])),
  /** What a restored server forgot and this client still holds: its number when it last heard from that server, and up to which number of it the restored one knows everything (R5). */
  recovered: z.optional(z.strictObject({ asOf: seq, survived: seq })),
  /** Sent before and taken in, by a store that this one was not restored from: how far the mission was then (R5). */
  repeats: z.optional(seq),
  /** Passed through a hub; its number there is 0 where the hub does not have it yet (R19). */
  hub: z.optional(z.strictObject({ id, seq, seen: seq })),
  /** Done by somebody else at that hub, and brought by a lead (R21). */
  carried: z.optional(atHub),
  ops: z.array(wireOp).check(z.minLength(1)),
});
export type WireTransaction = z.infer<typeof wireTransaction>;

/** An epoch is the life of one store of the server; a restored one is another (R5). */
export const epoch = id;

export const pushRequest = z.strictObject({
  protocol: z.literal(PROTOCOL),
  missionId: id,
  device: id,
  /** Absent for a mission that the server does not have yet. */
  epoch: z.optional(epoch),
  clientNow: instant,
  transactions: z.array(wireTransaction).check(z.minLength(1), z.maxLength(BATCH.transactions)),
});
export type PushRequest = z.infer<typeof pushRequest>;

export const REJECTIONS = ['denied', 'missing', 'invalid'] as const;
export type Rejection = (typeof REJECTIONS)[number];

export const wireRow = z.object({ table: tableName, seq, row: z.looseObject({ id }) });
/** A row as the server has it. `row` is checked by the schema of its table where this version knows one. */
export type WireRow = z.infer<typeof wireRow>;

export const pushAnswer = z.object({
  protocol: z.literal(PROTOCOL),
  epoch,
  /** The mission's number before this push and after it. Where nobody else wrote in between, the client knows all of it. */
  before: seq,
  after: seq,
  /** The body of whoever pushed, which owns what they made. */
  body: id,
  /** What did not simply come to stand, by transaction and place of the op in it. */
  verdicts: z.array(
    z.object({
      n: z.int(),
      /** Of the transaction: several may have the number 0. */
      id: z.optional(id),
      op: z.int(),
      verdict: z.enum(['lost', 'merged', 'proposed', 'rejected']),
      reason: z.optional(z.enum(REJECTIONS)),
      path: z.optional(line),
    }),
  ),
  /** Rows that are not what the client will think, as they are. */
  rows: z.array(wireRow),
  /** Rows that the client may not have, or that never were: nothing of them is to stay. */
  gone: z.array(z.object({ table: tableName, id })),
});
export type PushAnswer = z.infer<typeof pushAnswer>;

export const pullRequest = z.strictObject({
  protocol: z.literal(PROTOCOL),
  missionId: id,
  device: id,
  epoch: z.optional(epoch),
  since: seq,
  /** While everything is read anew, over several pages: the mission's newest number when that began. */
  base: z.optional(seq),
  /** Fewer rows than a page may have, where the line is slow (R14). */
  rows: z.optional(z.int().check(z.minimum(1), z.maximum(PAGE_ROWS))),
  /** Of a first page: the programme of this day comes before all else, and once more in its turn. */
  day: z.optional(z.iso.date()),
});
export type PullRequest = z.infer<typeof pullRequest>;

/** The last line of a page. A page without it was cut off, and is no page. */
export const pullTrailer = z.object({
  protocol: z.literal(PROTOCOL),
  epoch,
  /** Up to which number the reader has everything after this page; the newest of the mission where `more` is false. */
  seq,
  more: z.boolean(),
  /** The mission's newest number when this page was read. */
  head: seq,
  /** What the reader may read; where it is not what they had, they begin again (R16). */
  streams: z.array(line),
  role: line,
  body: id,
  /** The server's clock when it answered. */
  now: instant,
  /** By whom the newest numbers of this page are, and when that was done; absent where everything is read anew. */
  changes: z.optional(z.array(z.object({ seq, by: line, at: instant }))),
});
export type PullTrailer = z.infer<typeof pullTrailer>;
export interface PullPage {
  readonly rows: readonly WireRow[];
  readonly trailer: PullTrailer;
}
export const pullLine = z.union([wireRow, z.object({ trailer: pullTrailer })]);

/** Why a request was not done. Nothing was changed by it. */
export const SYNC_REFUSALS = [
  /** No or an unknown credential. */
  'signIn',
  /** This device was shut out (R16). */
  'revoked',
  /** Not a member of this mission, or there is no such mission: the two are not told apart. */
  'noMission',
  /** A member, whose role does not allow it. */
  'denied',
  /** A mission has somebody who leads it: the last of them neither goes nor becomes something else. */
  'lastLead',
  /** No such file, or none that one may read. */
  'noFile',
  /** A part of a file that does not go on where it stopped, with how far it has come; a range that is not in it. */
  'range',
  /** All parts of a file are here, and they are not what the hash says. Nothing of them is kept. */
  'hash',
  /** The store of the server is another than the client knew (R5). */
  'epoch',
  /** The cursor is older than the oldest tombstone that is kept (R17). */
  'horizon',
  /** Two installations go by one device id (R12). */
  'cloned',
  'tooLarge',
  'protocol',
  'malformed',
  'busy',
] as const;
export type SyncRefusalKind = (typeof SYNC_REFUSALS)[number];

export const syncRefusal = z.object({
  protocol: z.int(),
  refused: z.enum(SYNC_REFUSALS),
  /** With `epoch`: the present one, and how much it knows of the one that was asked for. */
  epoch: z.optional(epoch),
  survived: z.optional(seq),
  /** With `range`: the bytes that are here. */
  received: z.optional(z.int()),
});
export type SyncRefusal = z.infer<typeof syncRefusal>;
