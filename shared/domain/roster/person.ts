import * as z from 'zod/mini';
import { country, id, line, localText, rowBase, text } from '../fields.ts';
import { SECTORS } from '../organisation/organisation.ts';

export const NAME_SCRIPTS = ['latin', 'hant', 'hans', 'cyrillic'] as const;
export type NameScript = (typeof NAME_SCRIPTS)[number];

/** One person's name in one script. `full` is for a name that nobody has split: it is shown as it was typed. */
export const nameParts = z.strictObject({
  family: z.optional(line),
  given: z.optional(line),
  /** Patronymic, or a middle name. */
  middle: z.optional(line),
  full: z.optional(line),
  order: z.enum(['familyFirst', 'givenFirst']),
});
export type NameParts = z.infer<typeof nameParts>;

export const ORIGINS = ['hongKong', 'mainland', 'official', 'media', 'support', 'host'] as const;
export type Origin = (typeof ORIGINS)[number];

/** A delegate, or with origin `host` a counterpart. Passport, visa, diet and the like are in private/, never here. */
export const person = z.strictObject({
  ...rowBase,
  names: z.strictObject({
    latin: z.optional(nameParts),
    hant: z.optional(nameParts),
    hans: z.optional(nameParts),
    cyrillic: z.optional(nameParts),
  }),
  honorific: z.optional(localText),
  position: z.optional(localText),
  organisationId: z.optional(id),
  sector: z.optional(z.enum(SECTORS)),
  origin: z.enum(ORIGINS),
  country: z.optional(country),
  /** Their part in the delegation as printed: leader, secretary, interpreter. */
  role: z.optional(line),
  email: z.optional(line),
  mobile: z.optional(line),
  /** Rank by the rules of protocol; lower comes first. */
  precedence: z.optional(z.int().check(z.minimum(0), z.maximum(99_999))),
  /** Set by hand over the rules; needs a reason. */
  precedenceOverride: z.optional(z.int().check(z.minimum(0), z.maximum(99_999))),
  precedenceReason: z.optional(line),
  /** The name as it goes on the badge, where it differs. */
  badgeName: z.optional(line),
  aliases: z.array(line).check(z.maxLength(50)),
  /** Groups and sub-delegations they belong to; kept here so that two edits of one group meet on a person only. */
  groupIds: z.array(id).check(z.maxLength(200)),
  remarks: z.optional(text),
  /** The programme item at which a counterpart was met whom nobody had expected. */
  metItemId: z.optional(id),
});
export type Person = z.infer<typeof person>;

/** A group of people; a sub-delegation is a group that travels its own part of the programme. */
export const group = z.strictObject({
  ...rowBase,
  name: localText,
  kind: z.enum(['subDelegation', 'group']),
  /** One of the palette's colour names, for the timetable. */
  color: z.optional(line),
  sortKey: z.optional(line),
});
export type Group = z.infer<typeof group>;
