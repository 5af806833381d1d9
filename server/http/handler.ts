/** Which door a request goes to. Every failure is a typed refusal; what was not thought of is logged and answered as `busy`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PROTOCOL, type SyncRefusal } from '#shared/sync/wire.ts';
import type { Asker, Door, ServerParts } from '../doors/door.ts';
import { eventsDoor } from '../doors/eventsDoor.ts';
import { beginDoor } from '../doors/begin.ts';
import { blobDoor } from '../doors/blobs.ts';
import { devicesDoor, linkDoor, revokeDoor } from '../doors/devices.ts';
import { helloDoor } from '../doors/hello.ts';
import { acceptDoor, invitationDoor, inviteDoor, joinDoor, withdrawDoor } from '../doors/invitations.ts';
import { noteSeen, signIn } from '../doors/join.ts';
import { memberChangeDoor, membersDoor } from '../doors/members.ts';
import { presenceDoor } from '../doors/presence.ts';
import { pullDoor, pushDoor } from '../doors/syncDoors.ts';
import { refusal } from '../missions/push.ts';
import { BodyTooLarge, jsonReply, NotJson, readJson, refusalReply, type Reply, send } from './exchange.ts';

export const DOORS: Readonly<Record<string, Door>> = {
  '/api/push': async ({ storage, around, events }, { account }, body) => {
    const tell = (missionId: string, seq: number): void => events.tell({ kind: 'changed', missionId, seq });
    return pushDoor({ storage, around, tell }, account.id, body);
  },
  '/api/pull': async ({ storage, around }, { account }, body) => pullDoor(storage, account.id, body, around),
  '/api/missions': async ({ storage, around }, { account }, body) => beginDoor(storage, account, body, around),
  '/api/hello': helloDoor,
  '/api/invites': inviteDoor,
  '/api/invites/withdraw': withdrawDoor,
  '/api/invitation/accept': acceptDoor,
  '/api/members': membersDoor,
  '/api/members/change': memberChangeDoor,
  '/api/presence': presenceDoor,
  '/api/devices': devicesDoor,
  '/api/devices/link': linkDoor,
  '/api/devices/revoke': revokeDoor,
};

/** Doors for whoever is not signed in yet. */
export const OPEN_DOORS: Readonly<Record<string, (parts: ServerParts, body: unknown) => Promise<Reply>>> = {
  '/api/join': joinDoor,
  '/api/invitation': invitationDoor,
};
/** Nobody who is not signed in has more to say. */
const OPEN_BYTES = 10_000;

function bearer(request: IncomingMessage): string | undefined {
  return /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
}

async function answer(parts: ServerParts, request: IncomingMessage, path: string): Promise<Reply | null> {
  const open = Object.hasOwn(OPEN_DOORS, path) ? OPEN_DOORS[path] : undefined;
  if (open !== undefined) return open(parts, await readJson(request, OPEN_BYTES));
  const door = Object.hasOwn(DOORS, path) ? DOORS[path] : undefined;
  if (door === undefined) return null;
  const asker = await askerOf(parts, request);
  return 'refused' in asker ? refusalReply(asker) : door(parts, asker, await readJson(request));
}

async function askerOf(parts: ServerParts, request: IncomingMessage): Promise<Asker | SyncRefusal> {
  const signedIn = await signIn(parts.accounts, bearer(request));
  if (signedIn.kind === 'ok') {
    await noteSeen(parts.accounts, signedIn.device, parts.around.nowMs());
    return signedIn;
  }
  return refusal(signedIn.kind === 'revoked' ? 'revoked' : 'signIn');
}

/** Answers what is for the server; false where the address is not one of its own. */
export async function handle(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const url = new URL(request.url ?? '/', 'http://server');
  if (!url.pathname.startsWith('/api/')) return false;
  try {
    if (request.method === 'GET' && url.pathname === '/api/events') {
      const asker = await askerOf(parts, request);
      const refused =
        'refused' in asker ? refusalReply(asker) : await eventsDoor(parts, asker, url, { request, response });
      if (refused !== null) await send(request, response, refused);
      return true;
    }
    if (url.pathname.startsWith('/api/blob/')) {
      const asker = await askerOf(parts, request);
      const path = url.pathname;
      const answered =
        'refused' in asker ? refusalReply(asker) : await blobDoor(parts, asker, path, { request, response });
      if (answered !== null) await send(request, response, answered);
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
