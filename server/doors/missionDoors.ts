/** Bringing a mission to the server, and asking others to it. */
import * as z from 'zod/mini';
import { id } from '#shared/domain/fields.ts';
import { PROTOCOL } from '#shared/sync/wire.ts';
import type { Account, Accounts } from '../accounts/accounts.ts';
import { jsonReply, refusalReply, type Reply } from '../http/exchange.ts';
import { beginMission } from '../missions/epoch.ts';
import { refusal, type Surroundings } from '../missions/push.ts';
import type { Storage } from '../storage/storage.ts';
import { inviteRequest, keepInvite } from './join.ts';

const beginRequest = z.strictObject({ missionId: id });

/** Whoever brings a mission leads it. */
export async function beginDoor(
  storage: Storage,
  account: Account,
  body: unknown,
  around: Surroundings,
): Promise<Reply> {
  const request = beginRequest.safeParse(body);
  if (!request.success) return refusalReply(refusal('malformed'));
  if (!account.begins) return refusalReply(refusal('noMission'));
  const lead = {
    account: account.id,
    name: account.name,
    body: account.body,
    role: 'lead',
    privateGrant: true,
  } as const;
  const { missionId } = request.data;
  await beginMission(storage, missionId, lead, around.newId);
  const found = await storage.read(missionId, async (mission) => ({
    head: await mission.head(),
    member: await mission.member(account.id),
  }));
  // One that somebody else brought is as if it were not there.
  if (found.head === null || found.member === null) return refusalReply(refusal('noMission'));
  return jsonReply({ protocol: PROTOCOL, epoch: found.head.epoch, body: account.body });
}

/** Leads ask others to their mission. */
export async function inviteDoor(
  { storage, accounts }: { readonly storage: Storage; readonly accounts: Accounts },
  account: Account,
  body: unknown,
  around: Surroundings,
): Promise<Reply> {
  const request = inviteRequest.safeParse(body);
  if (!request.success) return refusalReply(refusal('malformed'));
  const { missionId, role, privateGrant = false, personId, body: bodyId, newBody } = request.data;
  const member = await storage.read(missionId, async (mission) => mission.member(account.id));
  if (member?.role !== 'lead') return refusalReply(refusal('noMission'));
  const bodies = await accounts.bodies();
  let chosen = bodies.find((one) => one.id === bodyId);
  if (chosen === undefined && newBody !== undefined) {
    chosen = { id: around.newId(), name: newBody };
    await accounts.putBody(chosen);
  }
  if (chosen === undefined) return refusalReply(refusal('malformed'));
  const mission = { id: missionId, role, privateGrant, ...(personId === undefined ? {} : { personId }) };
  const secret = await keepInvite(accounts, { body: chosen.id, invitedBy: account.id, mission }, around);
  return jsonReply({ protocol: PROTOCOL, secret, body: chosen.id });
}
