import * as z from 'zod/mini';
import { id, line, localText, rowBase, text, wallTime, zoneName } from '../fields.ts';

export const ITEM_KINDS = [
  'flight',
  'transfer',
  'meeting',
  'siteVisit',
  'roundtable',
  'ceremony',
  'speech',
  'media',
  'reception',
  'meal',
  'briefing',
  'free',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Takes people from one place to another. */
export function isTravel(kind: ItemKind): boolean {
  return kind === 'flight' || kind === 'transfer';
}

export const ITEM_STATUSES = ['draft', 'confirmed', 'cancelled'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/**
 * A programme item. Start and end are wall times, each in its own zone, so that a flight may land before it leaves by the
 * clock. Internal remarks are another record with another scope (see internal.ts): what a role may not see is never a
 * hidden column.
 */
export const programmeItem = z.strictObject({
  ...rowBase,
  kind: z.enum(ITEM_KINDS),
  status: z.enum(ITEM_STATUSES),
  title: localText,
  start: wallTime,
  startZone: zoneName,
  end: wallTime,
  endZone: zoneName,
  /** The city it belongs to; a flight between two belongs to the one it leaves. */
  legId: z.optional(id),
  placeName: z.optional(line),
  /** In the script of the place, to show a driver. */
  placeNameLocal: z.optional(line),
  placeAddress: z.optional(line),
  placeAddressLocal: z.optional(line),
  room: z.optional(line),
  /** Organisations that receive the delegation. */
  hostOrganisationIds: z.array(id).check(z.maxLength(50)),
  /** Counterparts: people of the host side. */
  hostPersonIds: z.array(id).check(z.maxLength(200)),
  /** Who takes part: everyone, or these groups and these people; never those in absentIds. */
  wholeDelegation: z.boolean(),
  groupIds: z.array(id).check(z.maxLength(200)),
  personIds: z.array(id).check(z.maxLength(5000)),
  absentIds: z.array(id).check(z.maxLength(5000)),
  speakerIds: z.array(id).check(z.maxLength(50)),
  interpreterIds: z.array(id).check(z.maxLength(50)),
  vehicle: z.optional(line),
  /** So many minutes before the start its people come together, in the lobby or at the coach: it moves with the start. */
  gatherMinutes: z.optional(z.int().check(z.minimum(0), z.maximum(1439))),
  gatherPlace: z.optional(line),
  dress: z.optional(line),
  /** Flight or train number. */
  carrierNumber: z.optional(line),
  fromAirport: z.optional(line),
  toAirport: z.optional(line),
  /** Printed for delegates. */
  remarks: z.optional(text),
  /** Why it was cancelled, as delegates read it. */
  cancelledReason: z.optional(line),
  /** Position among items of the same start, a fractional key. */
  sortKey: z.optional(line),
});
export type ProgrammeItem = z.infer<typeof programmeItem>;

/** Staff scope: what organisers say to each other about an item. Its id is the item's id. */
export const itemInternal = z.strictObject({ ...rowBase, remarks: text });
export type ItemInternal = z.infer<typeof itemInternal>;
