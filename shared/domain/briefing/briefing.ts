/**
 * One thing that people should know of a country on the route: a holiday, a visa rule, a phrase. Facts bear where they were read
 * and when they were checked; organisers change them, and everybody of the mission reads them.
 */
import * as z from 'zod/mini';
import { EMERGENCY_SERVICES } from '../../places/emergencyServices.ts';
import { country, date, id, line, localText, rowBase } from '../fields.ts';

export const BRIEFING_KINDS = ['holiday', 'visa', 'phone', 'hours', 'phrase', 'etiquette', 'address'] as const;
export type BriefingKind = (typeof BRIEFING_KINDS)[number];

/** Languages that phrases are said in; the place's own, and Russian between them. */
export const SPOKEN = ['kk', 'uz', 'ky', 'ru', 'zh', 'yue', 'en'] as const;

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const briefing = z.strictObject({
  ...rowBase,
  country,
  kind: z.enum(BRIEFING_KINDS),
  /** Only for this city; for the whole country where absent. */
  legId: z.optional(id),
  title: localText,
  body: z.optional(localText),
  /** First and last day of a holiday; one day where there is no last one. */
  date: z.optional(date),
  until: z.optional(date),
  /** Who gave the passport that a visa rule is for, and for how many days its holder needs no visa; 0 where one is needed. */
  passport: z.optional(country),
  days: z.optional(z.int().check(z.minimum(0), z.maximum(3650))),
  /** Usual working hours, and the days that they are kept on: 1 is Monday. */
  opens: z.optional(clock),
  closes: z.optional(clock),
  weekdays: z.optional(z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.maxLength(7))),
  service: z.optional(z.enum(EMERGENCY_SERVICES)),
  phone: z.optional(line),
  /** A phrase as it is written there, and how it sounds. */
  said: z.optional(line),
  saidIn: z.optional(z.enum(SPOKEN)),
  sound: z.optional(line),
  address: z.optional(line),
  addressLocal: z.optional(line),
  website: z.optional(line),
  /** Where it was read. */
  source: z.optional(line),
  /** When somebody last held it against its source; absent where nobody has. */
  checkedAt: z.optional(date),
  /** Which entry of a shipped pack it was taken from, and a digest of what that said then. */
  packKey: z.optional(line),
  packDigest: z.optional(line),
  /** Position among its kind, a fractional key. */
  sortKey: z.optional(line),
});
export type Briefing = z.infer<typeof briefing>;

/** What an entry says: all but what it is to the mission. */
export type BriefingFields = Omit<Briefing, 'id' | 'missionId' | 'deletedAt' | 'bodyId' | 'packKey' | 'packDigest'>;
