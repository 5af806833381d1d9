/** A transaction of the log as it is kept in a file: checked when it comes back, since anything may be in a file. */
import * as z from 'zod/mini';
import { opPath } from '../domain/change/op.ts';
import { id, instant, line } from '../domain/fields.ts';
import { stamp } from '../sync/wire.ts';

const fields = z.record(opPath, z.json());

export const outboxEntry = z.strictObject({
  epoch: z.optional(id),
  // With what a newer version adds to it.
  transaction: z.looseObject({
    id,
    missionId: id,
    stamp,
    at: instant,
    label: z.object({ key: line, params: z.optional(z.record(line, z.union([line, z.number()]))) }),
    ops: z.array(z.strictObject({ table: line, id, set: fields, before: fields })),
    seen: z.optional(z.int()),
  }),
});
