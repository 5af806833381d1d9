import * as z from 'zod/mini';
import { country, date, line, rowBase, text } from '../fields.ts';

/**
 * Private scope: what a delegation needs to know of a traveller and nobody else may. Its id is the person's id.
 * Kept apart from the roster from the first day: exports leave it out unless asked for, and say so when they hold it.
 */
export const traveller = z.strictObject({
  ...rowBase,
  passportNumber: z.optional(line),
  passportCountry: z.optional(country),
  passportExpiry: z.optional(date),
  birthDate: z.optional(date),
  visa: z.optional(text),
  diet: z.optional(text),
  medical: z.optional(text),
  emergencyName: z.optional(line),
  emergencyPhone: z.optional(line),
  emergencyRelation: z.optional(line),
});
export type Traveller = z.infer<typeof traveller>;
