/** How this device comes to a server, and a mission of it to others: by an invitation, once. */
import type { Workspace } from '#renderer/data/workspace.ts';
import type { Answer } from '#shared/sync/engine.ts';
import type { JoinLink } from '#shared/sync/joinLink.ts';
import { begunAnswer, type Joined, joinedAnswer } from '#shared/sync/joinWire.ts';
import { askDoor } from '#shared/sync/transport.ts';
import { connectionTo, keepConnection } from './connections.ts';
import { type BaseOf, transportTo } from './service.ts';

export interface Joiner {
  /** The person's name, as others will read it. */
  readonly name: string;
  /** What this device is called in the list of devices. */
  readonly device: string;
}

/**
 * Takes the invitation, which is good once: this device may speak to the server from now on. Where it is to a mission, that mission
 * begins to come. A mission of that id that is here already and is not shared has to be gone before (`isInTheWay`).
 */
export async function join(
  workspace: Workspace,
  baseOf: BaseOf,
  { address, secret }: JoinLink,
  { name, device }: Joiner,
): Promise<Answer<Joined>> {
  const answer = await askDoor(transportTo(baseOf, address), '/api/join', { secret, name, device }, (text) => {
    const read = joinedAnswer.safeParse(text);
    return read.success ? read.data : null;
  });
  if (answer.kind !== 'ok') return answer;
  const { value } = answer;
  await keepConnection(workspace, {
    address,
    secret: value.secret,
    account: value.account,
    name: value.name,
    bodyId: value.body,
  });
  if (value.missionId !== undefined) await (await workspace.sharing()).join(value.missionId, address);
  return answer;
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
    (text) => {
      const read = begunAnswer.safeParse(text);
      return read.success ? read.data : null;
    },
  );
  if (answer.kind === 'ok') await (await workspace.sharing()).share(missionId, address);
  return answer;
}
