/**
 * A release: the programme as the delegation is to have it, frozen under a number. Organisers go on with their draft; delegates
 * read the newest release and nothing of the draft. What is in a release never changes again; a row that did not change since the
 * release before is named by both, so that a release costs what it changes.
 */
import * as z from 'zod/mini';
import { id, instant, line, localText, rowBase } from '../fields.ts';
import { leg } from '../leg/leg.ts';
import { programmeItem } from '../programme/item.ts';

export const release = z.strictObject({
  ...rowBase,
  /** Counted from 1. Two that were made at once without a network bear the same number; see `currentRelease`. */
  number: z.int().check(z.minimum(1), z.maximum(99_999)),
  madeAt: instant,
  /** Who made it, as the delegation reads it. */
  madeBy: z.optional(line),
  /** What its makers say of it. */
  message: z.optional(localText),
  /** The newest release that its maker had before them. */
  previousId: z.optional(id),
  /** Others that its maker had before them, made without knowledge of that one: this release brings them together. */
  besideIds: z.optional(z.array(id).check(z.maxLength(1000))),
  /** Rows of releasedLegs and releasedItems. */
  legRowIds: z.array(id).check(z.maxLength(1000)),
  itemRowIds: z.array(id).check(z.maxLength(50_000)),
  /** Who was in which group: group ids by person, people without a group left out. */
  groups: z
    .array(z.strictObject({ personId: id, groupIds: z.array(id).check(z.maxLength(200)) }))
    .check(z.maxLength(5000)),
});
export type Release = z.infer<typeof release>;

/** A leg as it stands in releases. Its id is its own; `legId` is the leg's. */
export const releasedLeg = z.extend(leg, { legId: id });
export type ReleasedLeg = z.infer<typeof releasedLeg>;

/** A programme item as it stands in releases. Its id is its own; `itemId` is the item's. */
export const releasedItem = z.extend(programmeItem, { itemId: id });
export type ReleasedItem = z.infer<typeof releasedItem>;

export const RELEASE_TABLES = ['releases', 'releasedLegs', 'releasedItems', 'acknowledgements'] as const;

export const ACKNOWLEDGED_HOW = ['self', 'told'] as const;

/** Somebody has read a release. Its id is made of both ids (`acknowledgementId`), so that two devices say it once. */
export const acknowledgement = z.strictObject({
  ...rowBase,
  releaseId: id,
  personId: id,
  at: instant,
  /** `told`: an organiser told them and says so. */
  how: z.enum(ACKNOWLEDGED_HOW),
});
export type Acknowledgement = z.infer<typeof acknowledgement>;
