import * as z from 'zod/mini';
import { country, line, localText, rowBase, wallTime, zoneName } from '../fields.ts';

/** A stay in one city. Legs are read in the order of (arrival, sortKey, id). */
export const leg = z.strictObject({
  ...rowBase,
  city: localText,
  country,
  zone: zoneName,
  /** Wall time at the leg's own zone. */
  arrival: z.optional(wallTime),
  departure: z.optional(wallTime),
  /** IATA code of the airport of arrival. */
  airport: z.optional(line),
  /** Degrees, for the map. */
  latitude: z.optional(z.number().check(z.minimum(-90), z.maximum(90))),
  longitude: z.optional(z.number().check(z.minimum(-180), z.maximum(180))),
  hotelName: z.optional(line),
  /** As written on the spot, to show a driver. */
  hotelNameLocal: z.optional(line),
  hotelAddress: z.optional(line),
  hotelAddressLocal: z.optional(line),
  hotelPhone: z.optional(line),
  sortKey: z.optional(line),
});
export type Leg = z.infer<typeof leg>;
