import { z } from 'zod';
import { date, id, instant, line, localText, text, zoneName } from '../fields.ts';

/** A delegation mission: one trip of several bodies. Its `missionId` is its own id, so that all rows look alike. */
export const mission = z.strictObject({
  id,
  missionId: id,
  deletedAt: instant.optional(),
  title: localText,
  /** First and last day of the mission, as dates at the place. */
  startDate: date,
  endDate: date,
  /** Where the delegation comes from: its clock is shown beside the local one. */
  homeZone: zoneName,
  homeCity: localText.optional(),
  /** The body that leads, as printed on the cover. */
  leadBody: localText.optional(),
  purpose: text.optional(),
  archivedAt: instant.optional(),
  /** Set on the sample mission, so that it can say so and be removed without a doubt. */
  sample: z.boolean().optional(),
  /** Told on the last page of the booklet. */
  secretariatPhone: line.optional(),
  secretariatEmail: line.optional(),
  createdAt: instant,
});
export type Mission = z.infer<typeof mission>;
