/** What may pass the door to a sync server (serverDoor.ts), and with what; everything else stays here. */
import { SECURITY_HEADERS } from '#shared/web/securityHeaders.ts';
import { SERVER_DOOR } from '#shared/web/serverDoor.ts';
import { isAppUrl } from '../appUrl.ts';
import { serverOrigin } from './serverAddress.ts';

/** Where a request goes that came to the door. */
export interface Passage {
  readonly origin: string;
  /** The whole address at the server. */
  readonly target: string;
}

/** Plain names: nothing of a path that a server or a proxy before it could read in another way. */
const API_PATH = /^api(?:\/[A-Za-z0-9_-]{1,128}){1,8}$/;
/** The line of nudges names every mission that is shared with the server. */
const LONGEST_SEARCH = 8000;

/** Null where the address is not one that the app itself makes. */
export function passageOf(address: string): Passage | null {
  if (!isAppUrl(address)) return null;
  const { pathname, search } = new URL(address);
  if (!pathname.startsWith(SERVER_DOOR) || search.length > LONGEST_SEARCH) return null;
  const [encoded = '', ...rest] = pathname.slice(SERVER_DOOR.length).split('/');
  const path = rest.join('/');
  const origin = decoded(encoded);
  // One spelling of each server, so that no other one has to be thought of.
  if (origin === null || serverOrigin(origin) !== origin || encodeURIComponent(origin) !== encoded) return null;
  return API_PATH.test(path) ? { origin, target: `${origin}/${path}${search}` } : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

export const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT'];

const SENT = ['content-type', 'content-encoding', 'authorization', 'content-range', 'range', 'accept'] as const;
const RETURNED = [
  'content-type',
  'content-length',
  'content-range',
  'legation-protocol',
  'legation-received',
  'retry-after',
] as const;

export function headersOut(headers: Headers): Record<string, string> {
  return chosen(headers, SENT);
}

/** Types that no browser shows or runs. An answer has the address of the app, and must never become a page or a script of it. */
const INERT = /^(?:application\/(?:json|x-ndjson|octet-stream)|text\/(?:plain|event-stream))\s*(?:;|$)/i;

/** Of every answer at the door: a page that is made of one all the same has no origin, and none of the app's rights. */
export const DOOR_ANSWER_HEADERS: Readonly<Record<string, string>> = {
  ...SECURITY_HEADERS,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'content-disposition': 'attachment',
  'content-type': 'application/octet-stream',
};

export function headersBack(headers: Headers): Record<string, string> {
  const { 'content-type': type, 'content-length': length, ...rest } = chosen(headers, RETURNED);
  return {
    ...DOOR_ANSWER_HEADERS,
    ...rest,
    ...(type !== undefined && INERT.test(type) ? { 'content-type': type } : {}),
    // Where the answer was compressed, it is that of other bytes than those which come through.
    ...(length === undefined || headers.has('content-encoding') ? {} : { 'content-length': length }),
  };
}

function chosen<N extends string>(headers: Headers, names: readonly N[]): Partial<Record<N, string>> {
  const found: Partial<Record<N, string>> = {};
  for (const name of names) {
    const value = headers.get(name);
    if (value !== null) found[name] = value;
  }
  return found;
}
