/** What the desktop's main process and the process of a hub say to each other. */
import * as z from 'zod/mini';
import { id, line } from '../domain/fields.ts';

export const hubOrder = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('start'),
    folder: z.string(),
    host: z.string(),
    port: z.int(),
    webFolder: z.optional(z.string()),
    lead: z.strictObject({
      missionId: id,
      name: line,
      body: z.strictObject({ id, name: line }),
      device: line,
    }),
  }),
  z.strictObject({ kind: z.literal('stop') }),
]);
export type HubOrder = z.infer<typeof hubOrder>;

/** `noSqlite`: the runtime has no `node:sqlite`. `address`: it is not, or no longer, one of this laptop's. */
export const HUB_FAILURES = ['noSqlite', 'portTaken', 'address', 'failed'] as const;
export type HubFailure = (typeof HUB_FAILURES)[number];

export const hubNews = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('running'), url: z.string(), secret: z.string() }),
  z.object({ kind: z.literal('failed'), why: z.enum(HUB_FAILURES) }),
]);
export type HubNews = z.infer<typeof hubNews>;
