/** Which door a request goes to. Every failure is a typed refusal; what was not thought of is logged and answered as `busy`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PROTOCOL } from '#shared/sync/wire.ts';
import type { Asker, Door, ServerParts } from '../doors/door.ts';
import { eventsDoor } from '../doors/eventsDoor.ts';
import { beginDoor } from '../doors/begin.ts';
import { blobDoor } from '../doors/blobs.ts';
import { calendarEndDoor, calendarFile, calendarMakeDoor, calendarsDoor } from '../doors/calendars.ts';
import { devicesDoor, linkDoor, revokeDoor } from '../doors/devices.ts';
import { helloDoor } from '../doors/hello.ts';
import { HUB_DOORS } from '../doors/hub.ts';
import { acceptDoor, invitationDoor, inviteDoor, joinDoor, withdrawDoor } from '../doors/invitations.ts';
import { noteSeen, signIn } from '../doors/join.ts';
import { memberChangeDoor, membersDoor } from '../doors/members.ts';
import { noticesBeginDoor, noticesDoor, noticesEndDoor } from '../doors/notices.ts';
import { presenceDoor } from '../doors/presence.ts';
import { pullDoor, pushDoor } from '../doors/syncDoors.ts';
import { refusal } from '../missions/push.ts';
import { BodyTooLarge, busyReply, jsonReply, NotJson, readJson, refusalReply, type Reply, send } from './exchange.ts';
import { addressOf } from './limits.ts';
import { changed } from '../events/relay.ts';
import type { Tally } from './metrics.ts';

export const DOORS: Readonly<Record<string, Door>> = {
  '/api/push': async ({ storage, around, events, notices }, { account, device }, body) => {
    const tell: Parameters<typeof pushDoor>[0]['tell'] = (missionId, seq, keys, releases) => {
      events.tell(changed(missionId, seq, keys));
      if (releases.length > 0) notices?.tell({ missionId, releases, sender: device.id });
    };
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
  '/api/calendars': calendarsDoor,
  '/api/calendars/make': calendarMakeDoor,
  '/api/calendars/end': calendarEndDoor,
  '/api/notices': noticesDoor,
  '/api/notices/begin': noticesBeginDoor,
  '/api/notices/end': noticesEndDoor,
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

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Null where a door has answered along the way, undefined where there is no such door. */
async function answer(parts: ServerParts, url: URL, exchange: Exchange): Promise<Reply | null | undefined> {
  const { request } = exchange;
  const path = url.pathname;
  if (path.startsWith('/api/blob/'))
    return signedIn(parts, request, async (asker) => blobDoor(parts, asker, path, exchange));
  if (path === '/api/events' && request.method === 'GET') {
    return signedIn(parts, request, async (asker) => eventsDoor(parts, asker, url, exchange));
  }
  const calendar = /^\/api\/calendar\/([\w-]{20,200})\.ics$/.exec(path)?.[1];
  if (calendar !== undefined && request.method === 'GET') {
    return guessing(parts, request, async () => calendarFile(parts, calendar, request));
  }
  if (request.method !== 'POST') return undefined;
  const open = Object.hasOwn(OPEN_DOORS, path) ? OPEN_DOORS[path] : undefined;
  if (open !== undefined) {
    return guessing(parts, request, async () => open(parts, await readJson(request, OPEN_BYTES)));
  }
  const doors = parts.around.hub === true ? { ...DOORS, ...HUB_DOORS } : DOORS;
  const door = Object.hasOwn(doors, path) ? doors[path] : undefined;
  if (door === undefined) return undefined;
  return signedIn(parts, request, async (asker) => door(parts, asker, await readJson(request)));
}

async function signedIn(
  parts: ServerParts,
  request: IncomingMessage,
  work: (asker: Asker) => Promise<Reply | null>,
): Promise<Reply | null> {
  const { accounts, around, limits } = parts;
  const known = await signIn(accounts, bearer(request));
  if (known.kind !== 'ok') return refusalReply(refusal(known.kind === 'revoked' ? 'revoked' : 'signIn'));
  const waitSeconds = limits.devices.take(known.device.id);
  if (waitSeconds > 0) return busyReply(waitSeconds);
  await noteSeen(accounts, known.device, around.nowMs());
  return work(known);
}

/** Secrets are not guessed, and whoever tries all the same does not keep the server busy. Good ones do not count. */
async function guessing({ limits }: ServerParts, request: IncomingMessage, work: () => Promise<Reply>): Promise<Reply> {
  const { addresses, trustProxy } = limits;
  const address = addressOf(request, trustProxy);
  const waitSeconds = addresses.take(address);
  if (waitSeconds > 0) return busyReply(waitSeconds);
  const reply = await work();
  if (reply.refused === undefined) addresses.giveBack(address);
  return reply;
}

/** Answers what is for the server; false where the address is not one of its own. */
export async function handle(
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
  tally: Tally,
): Promise<boolean> {
  const path = request.url ?? '/';
  if (!path.startsWith('/api/')) return false;
  let reply: Reply | null | undefined;
  try {
    reply = await answer(parts, new URL(path, 'http://server'), { request, response });
  } catch (error) {
    reply = failureReply(parts, error);
  }
  if (reply === null) return true;
  if (response.headersSent) {
    // It broke off in the middle: what was sent is no answer.
    response.destroy();
    return true;
  }
  const said = reply ?? jsonReply({ protocol: PROTOCOL, refused: 'malformed' }, 404);
  if (said.refused !== undefined) tally.refusal(said.refused);
  await send(request, response, said);
  return true;
}

function failureReply({ log }: ServerParts, error: unknown): Reply {
  if (error instanceof BodyTooLarge) return refusalReply(refusal('tooLarge'));
  if (error instanceof NotJson) return refusalReply(refusal('malformed'));
  // The message of a driver may name a value; its kind does not.
  log({ event: 'failed', kind: error instanceof Error ? error.name : typeof error });
  return refusalReply(refusal('busy'));
}
