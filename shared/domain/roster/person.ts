import { z } from 'zod';
import { country, id, line, localText, rowBase, text } from '../fields.ts';
import { SECTORS } from '../organisation/organisation.ts';

export const NAME_SCRIPTS = ['latin', 'hant', 'hans', 'cyrillic'] as const;
export type NameScript = (typeof NAME_SCRIPTS)[number];

/** One person's name in one script. `full` is for a name that nobody has split: it is shown as it was typed. */
export const nameParts = z.strictObject({
  family: line.optional(),
  given: line.optional(),
  /** Patronymic, or a middle name. */
  middle: line.optional(),
  full: line.optional(),
  order: z.enum(['familyFirst', 'givenFirst']),
});
export type NameParts = z.infer<typeof nameParts>;

export const ORIGINS = ['hongKong', 'mainland', 'official', 'media', 'support', 'host'] as const;
export type Origin = (typeof ORIGINS)[number];

/** A delegate, or with origin `host` a counterpart. Passport, visa, diet and the like are in private/, never here. */
export const person = z.strictObject({
  ...rowBase,
  names: z.strictObject({
    latin: nameParts.optional(),
    hant: nameParts.optional(),
    hans: nameParts.optional(),
    cyrillic: nameParts.optional(),
  }),
  honorific: localText.optional(),
  position: localText.optional(),
  organisationId: id.optional(),
  sector: z.enum(SECTORS).optional(),
  origin: z.enum(ORIGINS),
  country: country.optional(),
  /** Their part in the delegation as printed: leader, secretary, interpreter. */
  role: line.optional(),
  email: line.optional(),
  mobile: line.optional(),
  /** Rank by the rules of protocol; lower comes first. */
  precedence: z.number().int().min(0).max(99_999).optional(),
  /** Set by hand over the rules; needs a reason. */
  precedenceOverride: z.number().int().min(0).max(99_999).optional(),
  precedenceReason: line.optional(),
  /** The name as it goes on the badge, where it differs. */
  badgeName: line.optional(),
  aliases: z.array(line).max(50),
  /** Groups and sub-delegations they belong to; kept here so that two edits of one group meet on a person only. */
  groupIds: z.array(id).max(200),
  remarks: text.optional(),
});
export type Person = z.infer<typeof person>;

/** A group of people; a sub-delegation is a group that travels its own part of the programme. */
export const group = z.strictObject({
  ...rowBase,
  name: localText,
  kind: z.enum(['subDelegation', 'group']),
  /** One of the palette's colour names, for the timetable. */
  color: line.optional(),
  sortKey: line.optional(),
});
export type Group = z.infer<typeof group>;
