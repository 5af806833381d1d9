/** Asking others to a mission, and what an invitation says to whoever holds it. */
import type * as z from 'zod/mini';
import { invitationRequest, type invitationAnswer, joinRequest } from '#shared/sync/joinWire.ts';
import { inviteRequest, withdrawRequest } from '#shared/sync/membersWire.ts';
import { PROTOCOL } from '#shared/sync/wire.ts';
import { hashOfSecret } from '../accounts/secrets.ts';
import type { Reply } from '../http/exchange.ts';
import type { Surroundings } from '../missions/push.ts';
import type { ServerParts } from './door.ts';
import { titleOf } from './hello.ts';
import { enter, INVITE_MS, isGood, join, keepInvite, takeInvite } from './join.ts';
import { door, leadOf, refused, replyTo } from './reading.ts';

/** Leads ask others to their mission. */
export const inviteDoor = door(inviteRequest, async ({ storage, accounts, around }, { account }, request) => {
  const { missionId, role, privateGrant = false, personId, body: bodyId, newBody, room = false } = request;
  const lead = await storage.read(missionId, async (mission) => leadOf(mission, account.id));
  if (typeof lead === 'string') return lead;
  // What is about single people never goes to a hub.
  if (around.hub === true && privateGrant) return 'denied';
  if (room && !isForRoom(request, around)) return 'denied';
  const bodies = await accounts.bodies();
  let chosen = bodies.find((one) => one.id === bodyId);
  if (chosen === undefined && newBody !== undefined) {
    chosen = { id: around.newId(), name: newBody };
    await accounts.putBody(chosen);
  }
  if (chosen === undefined) return 'malformed';
  const mission = {
    id: missionId,
    role,
    privateGrant,
    ...(personId === undefined ? {} : { personId }),
    ...(room ? { room } : {}),
  };
  const goodMs = room ? ROOM_MS : INVITE_MS;
  const kept = await keepInvite(accounts, { body: chosen.id, invitedBy: account.id, mission }, around, goodMs);
  return { ...kept, body: chosen.id };
});

/** A code on the wall is seen by whoever comes by: it opens no more than the delegation reads, and for a day's work. */
const ROOM_MS = 12 * 3_600_000;

function isForRoom({ role, personId }: z.infer<typeof inviteRequest>, { hub }: Surroundings): boolean {
  return hub === true && personId === undefined && (role === 'delegate' || role === 'viewer');
}

/** What is not there any more is withdrawn all the same. */
export const withdrawDoor = door(withdrawRequest, async ({ storage, accounts }, { account }, { missionId, id }) => {
  const lead = await storage.read(missionId, async (mission) => leadOf(mission, account.id));
  if (typeof lead === 'string') return lead;
  await accounts.withdrawInvite(missionId, id);
  return {};
});

/** For whoever is here already: the invitation makes them a member, without another device or account. */
export const acceptDoor = door(invitationRequest, async (parts, { account }, { secret }) => {
  const { accounts, events, around } = parts;
  const now = new Date(around.nowMs()).toISOString();
  const seen = await accounts.seeInvite(hashOfSecret(secret), now);
  // One for a device is of no use to a device that is here.
  if (seen === null || seen.account !== undefined || !(await isGood(parts, seen))) return 'signIn';
  const invite = await takeInvite(accounts, secret, now);
  if (invite === null) return 'signIn';
  if (invite.mission === undefined) {
    await accounts.putAccount({ ...account, begins: true });
    return {};
  }
  await enter(parts, account, invite);
  events.tell({ kind: 'member', missionId: invite.mission.id, account: account.id });
  return { missionId: invite.mission.id };
});

/** Looks at an invitation without taking it; asked by whoever is not signed in yet. */
export async function invitationDoor(parts: ServerParts, body: unknown): Promise<Reply> {
  const request = invitationRequest.safeParse(body);
  if (!request.success) return refused('malformed');
  const { accounts, storage, around } = parts;
  const now = new Date(around.nowMs()).toISOString();
  const invite = await accounts.seeInvite(hashOfSecret(request.data.secret), now);
  if (invite === null || !(await isGood(parts, invite))) return refused('signIn');
  const { mission, expiresAt } = invite;
  const inviter = await accounts.account(invite.account ?? invite.invitedBy);
  const bodyName = (await accounts.bodies()).find(({ id }) => id === invite.body)?.name ?? '';
  const title =
    mission === undefined ? undefined : await storage.read(mission.id, async (held) => titleOf(held, mission.id));
  const answer: Omit<z.infer<typeof invitationAnswer>, 'protocol'> = {
    kind: mission !== undefined ? 'mission' : invite.account !== undefined ? 'device' : 'founding',
    bodyName,
    expiresAt,
    ...(mission === undefined ? {} : { role: mission.role }),
    ...(title === undefined ? {} : { missionTitle: title }),
    ...(inviter === null ? {} : { invitedBy: inviter.name }),
  };
  return replyTo(answer);
}

export async function joinDoor(parts: ServerParts, body: unknown): Promise<Reply> {
  const request = joinRequest.safeParse(body);
  if (!request.success) return refused('malformed');
  const joined = await join(parts, request.data, parts.around);
  if (joined === null) return refused('signIn');
  if (joined.missionId !== undefined) {
    parts.events.tell({ kind: 'member', missionId: joined.missionId, account: joined.account });
  }
  return replyTo({ protocol: PROTOCOL, ...joined });
}
