/** How people and devices come to a server: by an invitation, which is good once unless it is for a room. The one place that signs anybody in. */
import type * as z from 'zod/mini';
import type { Joined, joinRequest } from '#shared/sync/joinWire.ts';
import type { Account, Accounts, Device, Invite } from '../accounts/accounts.ts';
import { hashOfSecret, newSecret } from '../accounts/secrets.ts';
import type { Surroundings } from '../missions/push.ts';
import type { Storage } from '../storage/storage.ts';

/** How long an invitation is good. */
export const INVITE_MS = 72 * 3_600_000;
const SEEN_MS = 15 * 60_000;

interface Stores {
  readonly accounts: Accounts;
  readonly storage: Storage;
}

export type SignedIn =
  | { readonly kind: 'ok'; readonly account: Account; readonly device: Device }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'revoked' };

/** Whose credential is this? Asked of the store at every request. */
export async function signIn(accounts: Accounts, secret: string | undefined): Promise<SignedIn> {
  if (secret === undefined) return { kind: 'unknown' };
  const device = await accounts.deviceBySecret(hashOfSecret(secret));
  if (device === null) return { kind: 'unknown' };
  if (device.revokedAt !== undefined) return { kind: 'revoked' };
  const account = await accounts.account(device.account);
  return account === null ? { kind: 'unknown' } : { kind: 'ok', account, device };
}

/** Remembers that a device was here, now and then. */
export async function noteSeen(accounts: Accounts, { id, seenAt }: Device, nowMs: number): Promise<void> {
  if (seenAt !== undefined && nowMs - Date.parse(seenAt) < SEEN_MS) return;
  await accounts.sawDevice(id, new Date(nowMs).toISOString());
}

/** An invitation that founds the first account of a server; its secret goes to whoever started the server. */
export async function foundingInvite(accounts: Accounts, bodyName: string, around: Surroundings): Promise<string> {
  const body = around.newId();
  await accounts.putBody({ id: body, name: bodyName });
  return (await keepInvite(accounts, { body, invitedBy: 'server' }, around)).secret;
}

export async function keepInvite(
  accounts: Accounts,
  invite: Omit<Invite, 'expiresAt' | 'id'>,
  { nowMs, newId }: Surroundings,
  goodMs = INVITE_MS,
): Promise<{ readonly id: string; readonly secret: string; readonly expiresAt: string }> {
  const secret = newSecret();
  const [id, expiresAt] = [newId(), new Date(nowMs() + goodMs).toISOString()];
  await accounts.addInvite(hashOfSecret(secret), { ...invite, id, expiresAt });
  return { id, secret, expiresAt };
}

/** Whether an invitation still stands: whoever asked has to be who may ask, at this moment. */
export async function isGood({ accounts, storage }: Stores, invite: Invite): Promise<boolean> {
  const { mission, device, invitedBy } = invite;
  if (device !== undefined) {
    const linking = await accounts.device(device);
    return linking !== null && linking.revokedAt === undefined;
  }
  if (mission === undefined) return true;
  const inviter = await storage.read(mission.id, async (reader) => reader.member(invitedBy));
  return inviter?.role === 'lead';
}

/** Gives it away, or leaves it for the next where it is for a room; null where it is no longer good. */
export async function takeInvite(accounts: Accounts, secret: string, now: string): Promise<Invite | null> {
  const hash = hashOfSecret(secret);
  const seen = await accounts.seeInvite(hash, now);
  return seen?.mission?.room === true ? seen : accounts.takeInvite(hash, now);
}

/** Takes the invitation; null where it was used, is too old, or never was: the three are not told apart. */
export async function join(
  stores: Stores,
  request: z.infer<typeof joinRequest>,
  around: Surroundings,
): Promise<Omit<Joined, 'protocol'> | null> {
  const { accounts } = stores;
  const at = new Date(around.nowMs()).toISOString();
  const invite = await takeInvite(accounts, request.secret, at);
  if (invite === null || !(await isGood(stores, invite))) return null;
  const { mission, body } = invite;
  const known = invite.account === undefined ? null : await accounts.account(invite.account);
  const account = known ?? { id: around.newId(), name: request.name, body, begins: mission === undefined };
  if (known === null) await accounts.putAccount(account);
  await enter(stores, account, invite);
  const secret = newSecret();
  const device = { id: around.newId(), account: account.id, name: request.device, approvedAt: at };
  await accounts.addDevice(hashOfSecret(secret), device);
  return {
    secret,
    account: account.id,
    name: account.name,
    body: account.body,
    ...(mission === undefined ? {} : { missionId: mission.id }),
  };
}

/** Makes somebody a member of the mission that they were asked to. Who is one already stays what they are. */
export async function enter({ storage }: Stores, account: Account, { mission, body }: Invite): Promise<void> {
  if (mission === undefined) return;
  const { id: missionId, room: _, ...rights } = mission;
  await storage.write(missionId, async (held) => {
    if ((await held.member(account.id)) !== null) return;
    await held.putMember({ account: account.id, name: account.name, body, ...rights });
  });
}
