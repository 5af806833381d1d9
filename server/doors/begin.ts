/** Bringing a mission to the server. */
import * as z from 'zod/mini';
import { id } from '#shared/domain/fields.ts';
import { PROTOCOL } from '#shared/sync/wire.ts';
import type { Account } from '../accounts/accounts.ts';
import { jsonReply, refusalReply, type Reply } from '../http/exchange.ts';
import { beginMission } from '../missions/epoch.ts';
import { refusal, type Surroundings } from '../missions/push.ts';
import type { Storage } from '../storage/storage.ts';

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
