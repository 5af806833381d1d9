import * as z from 'zod/mini';
import { date, instant, line, localText, rowBase, text, zoneName } from '../fields.ts';

/** A delegation mission: one trip of several bodies. Its `missionId` is its own id, so that all rows look alike. */
export const mission = z.strictObject({
  ...rowBase,
  title: localText,
  /** First and last day of the mission, as dates at the place. */
  startDate: date,
  endDate: date,
  /** Where the delegation comes from: its clock is shown beside the local one. */
  homeZone: zoneName,
  homeCity: z.optional(localText),
  /** The body that leads, as printed on the cover. */
  leadBody: z.optional(localText),
  purpose: z.optional(text),
  archivedAt: z.optional(instant),
  /** Set on the sample mission, so that it can say so and be removed without a doubt. */
  sample: z.optional(z.boolean()),
  /** Told on the last page of the booklet. */
  secretariatPhone: z.optional(line),
  secretariatEmail: z.optional(line),
  createdAt: instant,
});
export type Mission = z.infer<typeof mission>;
