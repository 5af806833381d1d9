/** Coming to a server and bringing missions to it, as it goes over the wire. */
import * as z from 'zod/mini';
import { id, line } from '../domain/fields.ts';
import { PROTOCOL } from './wire.ts';

export const joinedAnswer = z.object({
  protocol: z.literal(PROTOCOL),
  /** Of this device alone; the server keeps its hash. */
  secret: z.string().check(z.minLength(20), z.maxLength(200)),
  account: id,
  name: line,
  body: id,
  missionId: z.optional(id),
});
export type Joined = z.infer<typeof joinedAnswer>;

export const begunAnswer = z.object({ protocol: z.literal(PROTOCOL), epoch: id, body: id });
