/**
 * What comes along the line of events, `GET /api/events?mission=a&mission=b`: nudges without a name, `refused`, `presence` and `file`.
 * Nothing of a record is in them; whoever hears a nudge pulls.
 */
import * as z from 'zod/mini';
import { id, instant, line } from '../domain/fields.ts';
import { PROTOCOL, SYNC_REFUSALS, tableName } from './wire.ts';

/** Most missions on one line; a browser holds six lines to a server at once. */
export const LINE_MISSIONS = 50;

/** The mission's newest number: said when the line opens, and whenever something that the reader may read has become other. */
export const nudgeEvent = z.object({ missionId: id, seq: z.int().check(z.minimum(0)) });

/** This mission is no longer, or was never, on the line. */
export const refusedEvent = z.object({ missionId: z.string(), refused: z.enum(SYNC_REFUSALS) });

/** Somebody has changed what this person is in the mission: what they read of it is asked anew. */
export const rightsEvent = z.object({ missionId: id });

/** Bytes have come that this person may read; who waited for them fetches them. */
export const fileEvent = z.object({ missionId: id, sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });

const place = z.strictObject({ table: tableName, rowId: id });

export const presenceRequest = z.strictObject({
  protocol: z.literal(PROTOCOL),
  missionId: id,
  /** The name by which this installation syncs. */
  device: id,
  /** The record that the person looks at. */
  where: z.nullable(place),
  gone: z.optional(z.boolean()),
});

/** How long somebody is here after they said so; whoever stays says it again in time. */
export const PRESENT_MS = 45_000;

export const presenceAnswer = z.object({ protocol: z.literal(PROTOCOL), until: instant });

/** Somebody has come, has gone to another record, or (`gone`) is here no more. What is not said again stands until `gone`. */
export const presenceEvent = z.object({
  missionId: id,
  account: id,
  name: line,
  bodyId: id,
  device: id,
  where: z.optional(place),
  gone: z.optional(z.boolean()),
});
export type PresenceEvent = z.infer<typeof presenceEvent>;
