/** How people and devices come to a server: by an invitation, which is good once. The one place that signs anybody in. */
import * as z from 'zod/mini';
import { id, line } from '#shared/domain/fields.ts';
import { ROLES } from '#shared/sync/rights.ts';
import type { Account, Accounts, Device, Invite } from '../accounts/accounts.ts';
import { hashOfSecret, newSecret } from '../accounts/secrets.ts';
import type { Surroundings } from '../missions/push.ts';
import type { Storage } from '../storage/storage.ts';

/** How long an invitation is good. */
const INVITE_MS = 72 * 3_600_000;

export const joinRequest = z.strictObject({
  secret: z.string().check(z.minLength(20), z.maxLength(200)),
  /** Of the person, and of what they sit at: "Front office, Windows". */
  name: line,
  device: line,
});

export const inviteRequest = z.strictObject({
  missionId: id,
  role: z.enum(ROLES),
  privateGrant: z.optional(z.boolean()),
  personId: z.optional(id),
  /** A body that is here, or the name of a new one. */
  body: z.optional(id),
  newBody: z.optional(line),
});

export interface Joined {
  readonly secret: string;
  readonly account: string;
  readonly name: string;
  readonly body: string;
  readonly missionId?: string;
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

/** An invitation that founds the first account of a server; its secret goes to whoever started the server. */
export async function foundingInvite(accounts: Accounts, bodyName: string, around: Surroundings): Promise<string> {
  const body = around.newId();
  await accounts.putBody({ id: body, name: bodyName });
  return keepInvite(accounts, { body, invitedBy: 'server' }, around);
}

export async function keepInvite(
  accounts: Accounts,
  invite: Omit<Invite, 'expiresAt'>,
  { nowMs }: Pick<Surroundings, 'nowMs'>,
): Promise<string> {
  const secret = newSecret();
  const expiresAt = new Date(nowMs() + INVITE_MS).toISOString();
  await accounts.addInvite(hashOfSecret(secret), { ...invite, expiresAt });
  return secret;
}

/** Takes the invitation; null where it was used, is too old, or never was: the three are not told apart. */
export async function join(
  { accounts, storage }: { readonly accounts: Accounts; readonly storage: Storage },
  request: z.infer<typeof joinRequest>,
  around: Surroundings,
): Promise<Joined | null> {
  const at = new Date(around.nowMs()).toISOString();
  const invite = await accounts.takeInvite(hashOfSecret(request.secret), at);
  if (invite === null) return null;
  const { mission, body } = invite;
  const known = invite.account === undefined ? null : await accounts.account(invite.account);
  const account = known ?? { id: around.newId(), name: request.name, body, begins: mission === undefined };
  if (known === null) await accounts.putAccount(account);
  if (mission !== undefined) {
    const { id: missionId, ...rights } = mission;
    await storage.write(missionId, async (held) =>
      held.putMember({ account: account.id, name: account.name, body: account.body, ...rights }),
    );
  }
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
