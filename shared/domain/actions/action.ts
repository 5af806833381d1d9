import * as z from 'zod/mini';
import { date, id, instant, line, rowBase, text } from '../fields.ts';

export const ACTION_STATUSES = ['open', 'doing', 'done', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** Something somebody has to do after a meeting. Staff scope. */
export const action = z.strictObject({
  ...rowBase,
  body: text,
  status: z.enum(ACTION_STATUSES),
  createdAt: instant,
  /** Who does it: somebody of the roster, else a name as typed (an office, a colleague at home). */
  ownerId: z.optional(id),
  ownerName: z.optional(line),
  dueDate: z.optional(date),
  /** When it was last done or dropped. */
  closedAt: z.optional(instant),
  /** Where it came from. A note may be one that this device does not hold. */
  noteId: z.optional(id),
  itemId: z.optional(id),
  personIds: z.array(id).check(z.maxLength(200)),
  organisationIds: z.array(id).check(z.maxLength(200)),
  /** A lead is an action that may become business; it says with whom by its people and organisations. */
  lead: z.optional(z.boolean()),
});
export type Action = z.infer<typeof action>;
