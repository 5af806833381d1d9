/** Coming to a server and bringing missions to it, by an invitation that is good once, and what a device that is signed in is told of it. */
import * as z from 'zod/mini';
import { id, instant, line, localText } from '../domain/fields.ts';
import { ROLES } from './rights.ts';
import { PROTOCOL } from './wire.ts';

/** The oldest protocol that this server still takes. */
export const MIN_PROTOCOL = 1;

const protocol = z.literal(PROTOCOL);
const secret = z.string().check(z.minLength(20), z.maxLength(200));

/** `POST /api/hello`: the first thing that a client asks, of whatever protocol it is. */
export const helloRequest = z.object({
  protocol: z.int().check(z.minimum(0)),
  clientNow: instant,
  /** Only this mission; all of one's own without it. */
  missionId: z.optional(id),
});

export const helloAnswer = z.object({
  protocol: z.int(),
  minProtocol: z.int(),
  /** The server's clock. */
  now: instant,
  limits: z.object({ transactions: z.int(), ops: z.int(), bytes: z.int(), blobBytes: z.int(), blobPartBytes: z.int() }),
  account: z.object({ id, name: line, body: id, begins: z.boolean() }),
  missions: z.array(
    z.object({
      missionId: id,
      role: z.enum(ROLES),
      body: id,
      /** The mission's title, where it has come here already. */
      names: z.optional(localText),
    }),
  ),
});

export const joinRequest = z.strictObject({
  secret,
  /** Of the person, and of what they sit at: "Front office, Windows". */
  name: line,
  device: line,
});

export const joinedAnswer = z.object({
  protocol,
  /** Of this device alone; the server keeps its hash. */
  secret,
  account: id,
  name: line,
  body: id,
  missionId: z.optional(id),
});
export type Joined = z.infer<typeof joinedAnswer>;

export const begunAnswer = z.object({ protocol, epoch: id, body: id });

/** `POST /api/invitation` looks at one; `POST /api/invitation/accept` takes it as who one is already. */
export const invitationRequest = z.strictObject({ secret });

export const invitationAnswer = z.object({
  protocol,
  /** To a mission; to begin missions on this server; for another device of somebody who is here. */
  kind: z.enum(['mission', 'founding', 'device']),
  role: z.optional(z.enum(ROLES)),
  bodyName: line,
  missionTitle: z.optional(localText),
  /** Absent where the server itself asks. */
  invitedBy: z.optional(line),
  expiresAt: instant,
});

export const acceptAnswer = z.object({ protocol, missionId: z.optional(id) });

/** `POST /api/devices/link`: an invitation for another device of one's own. */
export const linkAnswer = z.object({ protocol, id, secret: z.string(), expiresAt: instant });
