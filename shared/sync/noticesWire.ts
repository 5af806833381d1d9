/**
 * Notices of new releases to browsers that are closed (web push): by the push service that a browser's maker runs, encrypted for
 * the one device.
 */
import * as z from 'zod/mini';
import { id } from '../domain/fields.ts';
import { PROTOCOL } from './wire.ts';

const protocol = z.literal(PROTOCOL);

/** `POST /api/notices`: whether this server gives notices, and whether this device has them of that mission. */
export const noticesRequest = z.strictObject({ missionId: id });

export const noticesAnswer = z.object({
  protocol,
  /** The server's public key, by which the push service knows it; absent where it gives no notices. */
  key: z.optional(z.string().check(z.regex(/^[\w-]{87}$/))),
  on: z.boolean(),
});

/** `POST /api/notices/begin`: what the browser's push service gave to this device. An earlier one for that mission ends. */
export const noticesBeginRequest = z.strictObject({
  missionId: id,
  endpoint: z.string().check(z.maxLength(1000), z.regex(/^https:\/\//)),
  /** An uncompressed point of P-256, and 16 bytes. */
  p256dh: z.string().check(z.regex(/^[\w-]{87}$/)),
  auth: z.string().check(z.regex(/^[\w-]{22}$/)),
});

/** `POST /api/notices/end` */
export const noticesEndRequest = z.strictObject({ missionId: id });
