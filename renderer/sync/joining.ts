/** How this device comes to a server, and a mission of it to others: by an invitation, once. */
import type { Workspace } from '#renderer/data/workspace.ts';
import type { Answer } from '#shared/sync/engine.ts';
import type { JoinLink } from '#shared/sync/joinLink.ts';
import { acceptAnswer, begunAnswer, joinedAnswer } from '#shared/sync/joinWire.ts';
import { askDoor } from '#shared/sync/transport.ts';
import { connectionTo, keepConnection } from './connections.ts';
import { type Invitation, reading } from './members.ts';
import { type BaseOf, transportTo } from './transportTo.ts';

export interface Joiner {
  /** The person's name, as others will read it. */
  readonly name: string;
  /** What this device is called in the list of devices. */
  readonly device: string;
}

export interface Come {
  /** Absent where the invitation is to no mission. */
  readonly missionId?: string | undefined;
}

/**
 * Takes the invitation, which is good once: as who this device is there already, else as somebody new, whose device may speak to
 * that server from now on. A mission that it is to begins to come by `beginMission`.
 */
export async function join(
  workspace: Workspace,
  baseOf: BaseOf,
  link: JoinLink,
  joiner: Joiner,
  kind: Invitation['kind'],
): Promise<Answer<Come>> {
  const { address, secret } = link;
  const known = kind === 'device' ? undefined : await connectionTo(workspace, address);
  if (known !== undefined) {
    const accepted = await askDoor(
      transportTo(baseOf, address, known.secret),
      '/api/invitation/accept',
      { secret },
      reading(acceptAnswer),
    );
    // A device that is not known there any more comes as a new one.
    if (accepted.kind !== 'refused' || !['signIn', 'revoked'].includes(accepted.refusal.refused)) return accepted;
  }
  const answer = await askDoor(transportTo(baseOf, address), '/api/join', { secret, ...joiner }, reading(joinedAnswer));
  if (answer.kind !== 'ok') return answer;
  const { value } = answer;
  await keepConnection(workspace, {
    address,
    secret: value.secret,
    account: value.account,
    name: value.name,
    bodyId: value.body,
  });
  (await workspace.sharing()).renewed();
  return answer;
}

/**
 * `begun`: it comes from that server now. `here`: it does so already. `elsewhere`: it is shared by another server. `inTheWay`: a
 * mission of that id is on this device and is not shared; what is in it alone would never reach the others.
 */
export type Beginning =
  | { readonly kind: 'begun' | 'here' | 'inTheWay' }
  | { readonly kind: 'elsewhere'; readonly address: string };

export async function beginMission(workspace: Workspace, missionId: string, address: string): Promise<Beginning> {
  const sharing = await workspace.sharing();
  const held = await sharing.addressOf(missionId);
  if (held !== undefined) return held === address ? { kind: 'here' } : { kind: 'elsewhere', address: held };
  if ((await workspace.changedAt(missionId)) !== null) return { kind: 'inTheWay' };
  await sharing.join(missionId, address);
  return { kind: 'begun' };
}

/** The mission of this device goes, with its history, and the shared one comes in its place. */
export async function replaceByShared(workspace: Workspace, missionId: string, address: string): Promise<void> {
  await workspace.eraseMission(missionId);
  await (await workspace.sharing()).join(missionId, address);
}

/** Brings a mission of this device to that server, where its person then leads it. */
export async function shareMission(
  workspace: Workspace,
  baseOf: BaseOf,
  missionId: string,
  address: string,
): Promise<Answer<unknown>> {
  const connection = await connectionTo(workspace, address);
  if (connection === undefined) return { kind: 'refused', refusal: { protocol: 1, refused: 'signIn' } };
  const answer = await askDoor(
    transportTo(baseOf, address, connection.secret),
    '/api/missions',
    { missionId },
    reading(begunAnswer),
  );
  if (answer.kind === 'ok') await (await workspace.sharing()).share(missionId, address);
  return answer;
}
