/** One request and its answer, as the doors see them: JSON in, JSON or lines of JSON out, and typed refusals. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzip, gzip, type ZlibOptions } from 'node:zlib';
import { promisify } from 'node:util';
import { BODY_MAX_BYTES, PROTOCOL, type SyncRefusalKind } from '#shared/sync/wire.ts';

/** Said in every answer, so that nobody takes the page of a portal for one (R18). */
export const PROTOCOL_HEADER = 'legation-protocol';

const STATUS: Record<SyncRefusalKind, number> = {
  signIn: 401,
  revoked: 403,
  noMission: 404,
  denied: 403,
  lastLead: 409,
  noFile: 404,
  range: 416,
  hash: 422,
  epoch: 409,
  horizon: 409,
  cloned: 409,
  tooLarge: 413,
  protocol: 426,
  malformed: 400,
  busy: 503,
};

/** Answers below this are not worth compressing. */
const COMPRESS_BYTES = 1000;
/** Fast: the wire is seldom the limit, and the server is shared. */
const COMPRESSION: ZlibOptions = { level: 4 };
const compress = promisify(gzip);
const inflate = promisify<Buffer, ZlibOptions, Buffer>(gunzip);

export class BodyTooLarge extends Error {}
export class NotJson extends Error {}

/** The body as JSON. */
export async function readJson(request: IncomingMessage, limitBytes = BODY_MAX_BYTES): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw new BodyTooLarge();
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) throw new NotJson();
  const sent = await readBytes(request, limitBytes);
  const bytes = request.headers['content-encoding'] === 'gzip' ? await inflated(sent, limitBytes) : sent;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new NotJson();
  }
}

/** A body that would be longer than may be is not inflated to its end. */
async function inflated(zipped: Buffer, limitBytes: number): Promise<Buffer> {
  try {
    return await inflate(zipped, { maxOutputLength: limitBytes });
  } catch (error) {
    throw (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? new BodyTooLarge() : new NotJson();
  }
}

/** The body, counted while it comes: what is longer than may be is not read to its end. */
export async function readBytes(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limitBytes) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export interface Reply {
  readonly status: number;
  readonly type:
    | 'application/json'
    | 'application/x-ndjson'
    | 'text/calendar; charset=utf-8'
    | 'text/plain; version=0.0.4';
  readonly text: string;
  readonly refused?: SyncRefusalKind;
  /** Names what is sent; asked for again, it need not be. */
  readonly etag?: string;
  /** Seconds after which to ask again. */
  readonly retryAfter?: number;
}

export function jsonReply(value: object, status = 200): Reply {
  return { status, type: 'application/json', text: JSON.stringify(value) };
}

export function refusalReply(refusal: { readonly refused: SyncRefusalKind }): Reply {
  return { ...jsonReply({ protocol: PROTOCOL, ...refusal }, STATUS[refusal.refused]), refused: refusal.refused };
}

/** To whoever asks too often. */
export function busyReply(retryAfter: number): Reply {
  return { ...refusalReply({ refused: 'busy' }), status: 429, retryAfter };
}

/** Of every answer of a door. */
export function answerHeaders(): Record<string, string> {
  return {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    [PROTOCOL_HEADER]: String(PROTOCOL),
  };
}

export async function send(request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> {
  const plain = Buffer.from(reply.text);
  const small = plain.length < COMPRESS_BYTES || !/\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = small ? plain : await compress(plain, COMPRESSION);
  if (!small) response.setHeader('content-encoding', 'gzip');
  if (reply.retryAfter !== undefined) response.setHeader('retry-after', reply.retryAfter);
  response.writeHead(reply.status, {
    ...answerHeaders(),
    ...(reply.etag === undefined ? {} : { etag: reply.etag, 'cache-control': 'private, no-cache' }),
    'content-type': reply.type,
    'content-length': body.length,
  });
  response.end(body);
}
