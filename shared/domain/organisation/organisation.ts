import * as z from 'zod/mini';
import { country, line, localText, rowBase } from '../fields.ts';

export const ORGANISATION_KINDS = [
  'government',
  'tradeBody',
  'chamber',
  'company',
  'professional',
  'media',
  'other',
] as const;
export const SECTORS = [
  'mining',
  'logistics',
  'water',
  'newEnergy',
  'professionalServices',
  'finance',
  'infrastructure',
  'agriculture',
  'technology',
  'government',
  'media',
  'other',
] as const;
export type Sector = (typeof SECTORS)[number];

export const organisation = z.strictObject({
  ...rowBase,
  name: localText,
  shortName: z.optional(line),
  kind: z.enum(ORGANISATION_KINDS),
  /** `delegation` travels, `host` receives. */
  side: z.enum(['delegation', 'host']),
  /** True for the bodies that plan the mission together. */
  organiser: z.optional(z.boolean()),
  sector: z.optional(z.enum(SECTORS)),
  country: z.optional(country),
  address: z.optional(line),
  addressLocal: z.optional(line),
  phone: z.optional(line),
  website: z.optional(line),
  /** Rank among organisations in lists by protocol; lower comes first. */
  precedence: z.optional(z.int().check(z.minimum(0), z.maximum(9999))),
});
export type Organisation = z.infer<typeof organisation>;
