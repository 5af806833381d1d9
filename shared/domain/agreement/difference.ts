/**
 * Two wills about one record, for people to settle. The server writes these and nobody else; people settle them. Which table
 * one stands in is said by who may read the record that it is about.
 */
import * as z from 'zod/mini';
import type { Json } from '../../json.ts';
import { id, instant, line, rowBase } from '../fields.ts';

/**
 * `conflict`: two people set the same field without knowing of each other. `deleted`: one deleted what another was changing.
 * `proposal`: a person of one body wants to change what another body made.
 */
export const DIFFERENCE_KINDS = ['conflict', 'deleted', 'proposal'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export const SETTLEMENTS = ['kept', 'taken', 'withdrawn'] as const;

const json = z.custom<Json>((value) => value !== undefined);

export const difference = z.strictObject({
  ...rowBase,
  kind: z.enum(DIFFERENCE_KINDS),
  table: line,
  rowId: id,
  /** What was wanted and did not come to stand, when it was done, and by whom. */
  at: instant,
  by: z.optional(line),
  body: z.optional(id),
  /** The same of what stands. */
  heldAt: z.optional(instant),
  heldBy: z.optional(line),
  heldBody: z.optional(id),
  /** By field, `title.en` one level down; null where the field was to be empty, or is. */
  values: z.array(z.strictObject({ path: line, wanted: json, held: json })).check(z.maxLength(200)),
  settledAt: z.optional(instant),
  settled: z.optional(z.enum(SETTLEMENTS)),
});
export type Difference = z.infer<typeof difference>;
