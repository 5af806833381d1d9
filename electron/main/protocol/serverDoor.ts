/**
 * The door from the app's window to a sync server. The window asks an address of the app; this asks the server that is named
 * in it, if the person has allowed that one, and hands the answer through as it comes. So the page needs no right to reach the
 * network, and the servers need not let other origins in.
 */
import { BODY_MAX_BYTES } from '#shared/sync/wire.ts';
import { DOOR_HEADER, type DoorRefusal } from '#shared/web/serverDoor.ts';
import { DOOR_ANSWER_HEADERS, headersBack, headersOut, METHODS, passageOf } from './doorRules.ts';

export interface DoorParts {
  isApproved(origin: string): Promise<boolean>;
  /** Ends with the request of the window; undefined where it did not come from the app's window. */
  admit(request: Request): AbortSignal | undefined;
  /** `net.fetch`, which knows the proxy and the certificates of the system. */
  fetch(address: string, init: RequestInit): Promise<Response>;
}

type Door = (request: Request) => Promise<Response>;

const STATUS: Record<DoorRefusal, number> = {
  network: 502,
  redirect: 502,
  unapproved: 403,
  refused: 403,
  tooLarge: 413,
};
const NO_BODY: readonly number[] = [204, 205, 304];

export function createServerDoor(parts: DoorParts): Door {
  return async (request) => {
    const passage = passageOf(request.url);
    const signal = parts.admit(request);
    if (passage === null || signal === undefined || !METHODS.includes(request.method)) return refuse('refused');
    if (!(await parts.isApproved(passage.origin))) return refuse('unapproved');
    const body = await readBody(request);
    if (body === 'tooLarge') return refuse('tooLarge');
    try {
      const answer = await parts.fetch(passage.target, {
        method: request.method,
        headers: headersOut(request.headers),
        body,
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        signal,
      });
      return new Response(NO_BODY.includes(answer.status) ? null : answer.body, {
        status: answer.status,
        headers: headersBack(answer.headers),
      });
    } catch (error) {
      // Its words may name the address; only what kind it is goes on.
      return refuse(error instanceof Error && /redirect/i.test(error.message) ? 'redirect' : 'network');
    }
  };
}

function refuse(why: DoorRefusal): Response {
  return new Response(null, { status: STATUS[why], headers: { ...DOOR_ANSWER_HEADERS, [DOOR_HEADER]: why } });
}

/** Whole, and counted while it comes. */
async function readBody({ body }: Request): Promise<Uint8Array<ArrayBuffer> | null | 'tooLarge'> {
  if (body === null) return null;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > BODY_MAX_BYTES) return 'tooLarge';
    chunks.push(chunk);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
