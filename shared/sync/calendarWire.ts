/** Addresses from which a calendar program reads one person's programme, as it was last released. Whoever has one reads it. */
import * as z from 'zod/mini';
import { id, instant, LOCALES } from '../domain/fields.ts';
import { PROTOCOL } from './wire.ts';

const protocol = z.literal(PROTOCOL);
const language = z.enum(LOCALES);

/** `POST /api/calendars`: those that one has made for a mission. */
export const calendarsRequest = z.strictObject({ missionId: id });

export const calendarsAnswer = z.object({
  protocol,
  calendars: z.array(z.object({ personId: id, language, madeAt: instant })),
});

/** `POST /api/calendars/make`: delegates for themselves, organisers for anyone. An earlier address for the same person ends. */
export const calendarMakeRequest = z.strictObject({ missionId: id, personId: id, language });

/** The address is the server's, `/api/calendar/<secret>.ics`. */
export const calendarMadeAnswer = z.object({ protocol, secret: z.string() });

/** `POST /api/calendars/end`: the address gives nothing from then on. */
export const calendarEndRequest = z.strictObject({ missionId: id, personId: id });

export const calendarPath = (secret: string): string => `/api/calendar/${secret}.ics`;
