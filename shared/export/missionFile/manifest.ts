/** The head of a mission file: what it is, of which mission, and the checksums of all that is in it. */
import * as z from 'zod/mini';
import { id, line } from '../../domain/fields.ts';
import type { Json } from '../../json.ts';

/** What every version of the format has said and will say: enough to tell which version it is. */
export const manifestHead = z.object({ format: z.literal('legation-mission'), version: z.int().check(z.minimum(0)) });

const json = z.custom<Json>((value) => value !== undefined);

/** Of a file that hands something back to the organisers (shared/domain/handBack): it holds that alone, and is no mission. */
const handBack = z.object({
  by: line,
  personId: z.optional(id),
  before: z.readonly(z.record(z.string(), z.readonly(z.record(z.string(), z.readonly(z.array(json)))))),
});

export const manifest = z.object({
  format: z.literal('legation-mission'),
  version: z.int().check(z.minimum(0)),
  /** Of the app that wrote it. */
  app: z.string().check(z.maxLength(100)),
  missionId: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  writtenAt: z.iso.datetime(),
  /** True where the file holds passports, visas, diet, medical and emergency details. */
  holdsPrivate: z.boolean(),
  handBack: z.optional(handBack),
  /** SHA-256 by entry, in hex. A newer version may have entries that this one does not know. */
  checksums: z.record(
    z.string().check(z.regex(/^[A-Za-z0-9/_.-]{1,200}$/)),
    z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  ),
});
export type Manifest = z.infer<typeof manifest>;
