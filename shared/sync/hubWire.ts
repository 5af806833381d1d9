/** What a laptop and the hub that it runs say to each other, besides what everybody says to a server (docs/decisions/0910-hub.md). */
import * as z from 'zod/mini';
import { id, instant } from '../domain/fields.ts';
import { atHub, epoch, PROTOCOL, seq, stamp, tableName, wireRow, wireTransaction } from './wire.ts';

/** Transactions of one answer. */
export const LOG_PAGE = 200;

export const hubLogRequest = z.strictObject({
  protocol: z.literal(PROTOCOL),
  missionId: id,
  /** What this device sent is told as its own. */
  device: id,
  since: seq,
});
export type HubLogRequest = z.infer<typeof hubLogRequest>;

const hubEntry = z.object({
  seq,
  /** Absent where the device did it that asks. */
  by: z.optional(atHub),
  transaction: wireTransaction,
});
export type HubEntry = z.infer<typeof hubEntry>;

export const hubLog = z.object({
  protocol: z.literal(PROTOCOL),
  epoch,
  /** Up to which number this answer goes; `head` is the newest. */
  seq,
  head: seq,
  transactions: z.array(hubEntry),
  /** The rows of these transactions, as they are now. */
  rows: z.array(wireRow),
});
export type HubLog = z.infer<typeof hubLog>;

export const mirrorRequest = z.strictObject({
  protocol: z.literal(PROTOCOL),
  missionId: id,
  device: id,
  epoch,
  /** The hub's newest number, as the laptop knows it: where it is another one by now, nothing is done (R20). */
  at: seq,
  stamp,
  now: instant,
  rows: z.array(z.object({ table: tableName, row: z.looseObject({ id }) })),
});
export type MirrorRequest = z.infer<typeof mirrorRequest>;

export const mirrorAnswer = z.object({ protocol: z.literal(PROTOCOL), epoch, done: z.boolean(), seq });
export type MirrorAnswer = z.infer<typeof mirrorAnswer>;

export const hubHereRequest = z.strictObject({ missionId: id });
export const hubHereAnswer = z.object({
  protocol: z.literal(PROTOCOL),
  /** As whom the laptop itself is a member there. */
  laptop: id,
  /** Devices of others with an open line to the hub. */
  here: z.array(z.object({ account: id, device: id })),
});
