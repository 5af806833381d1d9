import { z } from 'zod';
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
  shortName: line.optional(),
  kind: z.enum(ORGANISATION_KINDS),
  /** `delegation` travels, `host` receives. */
  side: z.enum(['delegation', 'host']),
  /** True for the bodies that plan the mission together. */
  organiser: z.boolean().optional(),
  sector: z.enum(SECTORS).optional(),
  country: country.optional(),
  address: line.optional(),
  addressLocal: line.optional(),
  phone: line.optional(),
  website: line.optional(),
  /** Rank among organisations in lists by protocol; lower comes first. */
  precedence: z.number().int().min(0).max(9999).optional(),
});
export type Organisation = z.infer<typeof organisation>;
