/** Who is in a mission, who is asked to it, and on which devices; what leads change of that. */
import * as z from 'zod/mini';
import { id, instant, line } from '../domain/fields.ts';
import { ROLES } from './rights.ts';
import { PROTOCOL } from './wire.ts';

const protocol = z.literal(PROTOCOL);
const role = z.enum(ROLES);

/** `POST /api/members` */
export const membersRequest = z.strictObject({ missionId: id });

const device = z.object({
  id,
  name: line,
  approvedAt: instant,
  /** When it last asked for something, to the quarter of an hour. */
  seenAt: z.optional(instant),
  revokedAt: z.optional(instant),
});
export type DeviceEntry = z.infer<typeof device>;

const member = z.object({
  account: id,
  name: line,
  body: id,
  role,
  /** For leads, and of oneself. */
  privateGrant: z.optional(z.boolean()),
  personId: z.optional(id),
  devices: z.optional(z.array(device)),
});
export type MemberEntry = z.infer<typeof member>;

const invite = z.object({
  id,
  role,
  privateGrant: z.boolean(),
  personId: z.optional(id),
  body: id,
  /** Their name. */
  invitedBy: line,
  expiresAt: instant,
});

export const membersAnswer = z.object({
  protocol,
  /** Delegates and viewers find only themselves here. */
  members: z.array(member),
  /** The bodies that have members here or are asked. */
  bodies: z.array(z.object({ id, name: line })),
  /** Open invitations, for leads. */
  invites: z.optional(z.array(invite)),
});

/** `POST /api/members/change`: leads change what others are; anybody takes themselves out. */
export const memberChangeRequest = z.strictObject({
  missionId: id,
  account: id,
  role: z.optional(role),
  privateGrant: z.optional(z.boolean()),
  /** Null where they are nobody of the roster. */
  personId: z.optional(z.nullable(id)),
  remove: z.optional(z.literal(true)),
});

/** `POST /api/invites` */
export const inviteRequest = z.strictObject({
  missionId: id,
  role,
  privateGrant: z.optional(z.boolean()),
  personId: z.optional(id),
  /** A body that is here, or the name of a new one. */
  body: z.optional(id),
  newBody: z.optional(line),
  /** Good for everybody in the room of a hub, as delegates or viewers whom it does not know by name. */
  room: z.optional(z.boolean()),
});

export const inviteAnswer = z.object({ protocol, id, secret: z.string(), body: id, expiresAt: instant });

/** `POST /api/invites/withdraw` */
export const withdrawRequest = z.strictObject({ missionId: id, id });

/** `POST /api/devices`: one's own. */
export const devicesRequest = z.strictObject({});
export const devicesAnswer = z.object({
  protocol,
  devices: z.array(device),
  /** The one that asks. */
  current: id,
});

/** `POST /api/devices/revoke` */
export const revokeRequest = z.strictObject({ device: id });

/** Of what was done and has no more to say. */
export const doneAnswer = z.object({ protocol });
