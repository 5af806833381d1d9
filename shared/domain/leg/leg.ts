import { z } from 'zod';
import { country, line, localText, rowBase, wallTime, zoneName } from '../fields.ts';

/** A stay in one city. Legs are read in the order of (arrival, sortKey, id). */
export const leg = z.strictObject({
  ...rowBase,
  city: localText,
  country,
  zone: zoneName,
  /** Wall time at the leg's own zone. */
  arrival: wallTime.optional(),
  departure: wallTime.optional(),
  /** IATA code of the airport of arrival. */
  airport: line.optional(),
  /** Degrees, for the map. */
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  hotelName: line.optional(),
  /** As written on the spot, to show a driver. */
  hotelNameLocal: line.optional(),
  hotelAddress: line.optional(),
  hotelAddressLocal: line.optional(),
  hotelPhone: line.optional(),
  sortKey: line.optional(),
});
export type Leg = z.infer<typeof leg>;
