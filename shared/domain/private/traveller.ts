import { z } from 'zod';
import { country, date, line, rowBase, text } from '../fields.ts';

/**
 * Private scope: what a delegation needs to know of a traveller and nobody else may. Its id is the person's id.
 * Kept apart from the roster from the first day: exports leave it out unless asked for, and say so when they hold it.
 */
export const traveller = z.strictObject({
  ...rowBase,
  passportNumber: line.optional(),
  passportCountry: country.optional(),
  passportExpiry: date.optional(),
  birthDate: date.optional(),
  visa: text.optional(),
  diet: text.optional(),
  medical: text.optional(),
  emergencyName: line.optional(),
  emergencyPhone: line.optional(),
  emergencyRelation: line.optional(),
});
export type Traveller = z.infer<typeof traveller>;
