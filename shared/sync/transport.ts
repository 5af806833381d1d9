/**
 * The server over HTTP. What does not answer in our protocol is "offline" with a reason and never data (R18): the page of a
 * captive portal, a redirect, a proxy's 502, a page that was cut off.
 */
import { DOOR_HEADER } from '../web/serverDoor.ts';
import type { Hub } from './carry.ts';
import type { Answer, OfflineReason, Server } from './engine.ts';
import { hubLog, mirrorAnswer } from './hubWire.ts';
import {
  PROTOCOL,
  pullLine,
  type PullPage,
  type PullRequest,
  pushAnswer,
  type PushAnswer,
  type PushRequest,
  type SyncRefusal,
  syncRefusal,
} from './wire.ts';

/** The part of `fetch` that is needed here; whoever runs this hands it in. */
export type Fetch = (
  address: string,
  init: {
    readonly method: 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | Uint8Array;
    readonly redirect: 'manual';
    readonly signal: unknown;
  },
) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

export interface TransportParts {
  /** Without a slash at the end. */
  readonly address: string;
  /** Absent before one has joined. */
  readonly secret?: string | undefined;
  readonly fetch: Fetch;
  /** An `AbortSignal` that ends a request after so many milliseconds. */
  readonly timeout: (ms: number) => unknown;
  /** Gzip, where there is any. */
  readonly compress?: ((text: string) => Promise<Uint8Array>) | undefined;
}

const TIMEOUT_MS = 30_000;
/** What is shorter is not worth compressing. */
const COMPRESS_FROM = 4000;

export function httpServer(parts: TransportParts): Server {
  return {
    push: async (request: PushRequest) => ask(parts, '/api/push', request, readAnswer),
    pull: async (request: PullRequest) => ask(parts, '/api/pull', request, readPage),
  };
}

export function httpHub(parts: TransportParts): Hub {
  return {
    push: httpServer(parts).push,
    log: async (request) => askDoor(parts, '/api/hub/log', request, (answer) => hubLog.safeParse(answer).data ?? null),
    mirror: async (request) =>
      askDoor(parts, '/api/hub/mirror', request, (answer) => mirrorAnswer.safeParse(answer).data ?? null),
  };
}

/** Asks at any other door. `read` gives null for what is not an answer of ours. */
export async function askDoor<T>(
  parts: TransportParts,
  path: `/api/${string}`,
  request: object,
  read: (answer: unknown) => T | null,
): Promise<Answer<T>> {
  return ask(parts, path, request, (text) => read(parsed(text)));
}

async function ask<T>(
  { address, secret, fetch, timeout, compress }: TransportParts,
  path: string,
  request: object,
  read: (text: string) => T | null,
): Promise<Answer<T>> {
  try {
    const text = JSON.stringify(request);
    const zipped = compress === undefined || text.length < COMPRESS_FROM ? undefined : await compress(text);
    const response = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(zipped === undefined ? {} : { 'content-encoding': 'gzip' }),
        ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
      },
      body: zipped ?? text,
      // Not followed, and not an error: that a portal sends elsewhere is to be told from no network.
      redirect: 'manual',
      signal: timeout(TIMEOUT_MS),
    });
    const answered = await response.text();
    if (response.headers.get('legation-protocol') === null) return offline(whyOffline(response));
    const refusal = response.status === 200 ? null : readRefusal(answered);
    if (refusal !== null) return { kind: 'refused', refusal };
    const value = response.status === 200 ? read(answered) : null;
    return value === null ? offline('server') : { kind: 'ok', value };
  } catch (error) {
    return offline(isTimeout(error) ? 'timeout' : 'network');
  }
}

/** The desktop's own door says why nothing came through it; else it is a proxy that has no server, or a portal. A browser shows
 * a redirect as status 0. */
function whyOffline({ status, headers }: Awaited<ReturnType<Fetch>>): OfflineReason {
  const door = headers.get(DOOR_HEADER);
  if (door === 'network') return 'network';
  if (door === 'redirect') return 'portal';
  return status >= 500 ? 'server' : 'portal';
}

const offline = (why: OfflineReason): { readonly kind: 'offline'; readonly why: OfflineReason } => ({
  kind: 'offline',
  why,
});

function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readRefusal(text: string): SyncRefusal | null {
  const refusal = syncRefusal.safeParse(parsed(text));
  return refusal.success ? refusal.data : { protocol: PROTOCOL, refused: 'busy' };
}

function readAnswer(text: string): PushAnswer | null {
  const answer = pushAnswer.safeParse(parsed(text));
  return answer.success ? answer.data : null;
}

/** Null where the last line is not the trailer: the page was cut off. */
function readPage(text: string): PullPage | null {
  const rows: PullPage['rows'][number][] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const read = pullLine.safeParse(parsed(line));
    if (!read.success) return null;
    if ('trailer' in read.data) return { rows, trailer: read.data.trailer };
    rows.push(read.data);
  }
  return null;
}
