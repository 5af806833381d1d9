/** Which door a request goes to. Every failure is a typed refusal; what was not thought of is logged and answered as `busy`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PROTOCOL } from '#shared/sync/wire.ts';
import type { Account, Accounts } from '../accounts/accounts.ts';
import { join, joinRequest, signIn } from '../doors/join.ts';
import { beginDoor, inviteDoor } from '../doors/missionDoors.ts';
import { pullDoor, pushDoor } from '../doors/syncDoors.ts';
import { refusal, type Surroundings } from '../missions/push.ts';
import type { Storage } from '../storage/storage.ts';
import {
  BodyTooLarge,
  jsonReply,
  NotJson,
  PROTOCOL_HEADER,
  readJson,
  refusalReply,
  type Reply,
  send,
} from './exchange.ts';
import type { Nudges } from './nudges.ts';

export interface ServerParts {
  readonly storage: Storage;
  readonly accounts: Accounts;
  readonly around: Surroundings;
  readonly nudges: Nudges;
  /** One line of what happened: never a value of a record. */
  readonly log: (line: { readonly event: string; readonly [detail: string]: string | number }) => void;
}

/** A door behind the sign-in. */
type Door = (parts: ServerParts, account: Account, body: unknown) => Promise<Reply>;

const DOORS: Readonly<Record<string, Door>> = {
  '/api/push': async ({ storage, around, nudges }, { id }, body) =>
    pushDoor({ storage, around, tell: (missionId, seq) => nudges.tell(missionId, seq) }, id, body),
  '/api/pull': async ({ storage, around }, { id }, body) => pullDoor(storage, id, body, around),
  '/api/missions': async ({ storage, around }, account, body) => beginDoor(storage, account, body, around),
  '/api/invites': async (parts, account, body) => inviteDoor(parts, account, body, parts.around),
};

function bearer(request: IncomingMessage): string | undefined {
  return /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
}

async function answer(parts: ServerParts, request: IncomingMessage, path: string): Promise<Reply | null> {
  if (path === '/api/join') {
    const body = joinRequest.safeParse(await readJson(request, 10_000));
    if (!body.success) return refusalReply(refusal('malformed'));
    const joined = await join(parts, body.data, parts.around);
    return joined === null ? refusalReply(refusal('signIn')) : jsonReply({ protocol: PROTOCOL, ...joined });
  }
  const door = Object.hasOwn(DOORS, path) ? DOORS[path] : undefined;
  if (door === undefined) return null;
  const signedIn = await signIn(parts.accounts, bearer(request));
  if (signedIn.kind === 'unknown') return refusalReply(refusal('signIn'));
  if (signedIn.kind === 'revoked') return refusalReply(refusal('revoked'));
  return door(parts, signedIn.account, await readJson(request));
}

async function events(parts: ServerParts, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const signedIn = await signIn(parts.accounts, bearer(request));
  if (signedIn.kind !== 'ok') {
    return send(request, response, refusalReply(refusal(signedIn.kind === 'revoked' ? 'revoked' : 'signIn')));
  }
  const missionId = url.searchParams.get('mission') ?? '';
  const member = await parts.storage.read(missionId, async (mission) => mission.member(signedIn.account.id));
  if (member === null) return send(request, response, refusalReply(refusal('noMission')));
  parts.nudges.hold(missionId, request, response, { [PROTOCOL_HEADER]: String(PROTOCOL) });
  return undefined;
}

/** Answers what is for the server; false where the address is not one of its own. */
export async function handle(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const url = new URL(request.url ?? '/', 'http://server');
  if (!url.pathname.startsWith('/api/')) return false;
  try {
    if (request.method === 'GET' && url.pathname === '/api/events') {
      await events(parts, request, response, url);
      return true;
    }
    const reply = request.method === 'POST' ? await answer(parts, request, url.pathname) : null;
    await send(request, response, reply ?? jsonReply({ protocol: PROTOCOL, refused: 'malformed' }, 404));
  } catch (error) {
    if (response.headersSent) response.destroy();
    else await send(request, response, failureReply(parts, error));
  }
  return true;
}

function failureReply({ log }: ServerParts, error: unknown): Reply {
  if (error instanceof BodyTooLarge) return refusalReply(refusal('tooLarge'));
  if (error instanceof NotJson) return refusalReply(refusal('malformed'));
  // The message of a driver may name a value; its kind does not.
  log({ event: 'failed', kind: error instanceof Error ? error.name : typeof error });
  return refusalReply(refusal('busy'));
}
