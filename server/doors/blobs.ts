/** Bytes of photos and files: how far they have come, a part of them, and they themselves. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { NOTE_TABLES } from '#shared/domain/notes/note.ts';
import { PART_BYTES, type PartRange, readPartRange, RECEIVED_HEADER } from '#shared/sync/blobWire.ts';
import { mayWrite, type StreamKey } from '#shared/sync/rights.ts';
import { answerHeaders, readBytes, type Reply } from '../http/exchange.ts';
import { handOn, mayReadFile, streamsOfFile } from '../missions/files.ts';
import type { Blob } from '../storage/blobs.ts';
import type { MissionWriter } from '../storage/storage.ts';
import type { Asker, ServerParts } from './door.ts';
import { refused, replyTo } from './reading.ts';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Null where the answer was given along the way. */
export async function blobDoor(
  parts: ServerParts,
  asker: Asker,
  path: string,
  exchange: Exchange,
): Promise<Reply | null> {
  const [, missionId, sha256] = /^\/api\/blob\/([A-Za-z0-9_-]{1,64})\/([0-9a-f]{64})$/.exec(path) ?? [];
  if (missionId === undefined || sha256 === undefined) return refused('malformed');
  const named = { missionId, sha256 };
  switch (exchange.request.method) {
    case 'HEAD':
      return look(parts, asker, named, exchange);
    case 'PUT':
      return bring(parts, asker, named, exchange);
    case 'GET':
      return fetchBlob(parts, asker, named, exchange);
    default:
      return refused('malformed');
  }
}

interface Named {
  readonly missionId: string;
  readonly sha256: string;
}

async function look(
  { storage }: ServerParts,
  { account }: Asker,
  { missionId, sha256 }: Named,
  { response }: Exchange,
) {
  const found = await storage.read(missionId, async (mission) => {
    const member = await mission.member(account.id);
    if (member === null) return null;
    const readable = await mayReadFile(mission, member, sha256);
    return {
      blob: readable ? await mission.blob(sha256) : null,
      received: (await mission.upload(sha256, account.id))?.received ?? 0,
    };
  });
  if (found === null) response.writeHead(404, answerHeaders());
  else if (found.blob !== null) response.writeHead(200, { ...answerHeaders(), 'content-length': found.blob.size });
  else response.writeHead(404, { ...answerHeaders(), [RECEIVED_HEADER]: found.received });
  response.end();
  return null;
}

async function bring(parts: ServerParts, { account }: Asker, { missionId, sha256 }: Named, { request }: Exchange) {
  const range = readPartRange(request.headers['content-range']);
  if (range === null) return refused('malformed');
  const bytes = await readBytes(request, PART_BYTES.most);
  if (bytes.length !== range.end - range.start) return refused('malformed');
  const { storage, around, events } = parts;
  const at = new Date(around.nowMs()).toISOString();
  let keys: StreamKey[] = [];
  const done = await storage.write(missionId, async (mission) => {
    const member = await mission.member(account.id);
    if (member === null) return refused('noMission');
    if (mayWrite(member, NOTE_TABLES.own.attachments, [], undefined) === 'refuse') return refused('denied');
    const held = await mission.holders(sha256);
    if (held.some((holder) => holder.uploaded && holder.account === account.id)) {
      return replyTo({ received: range.total, complete: true });
    }
    const reply = await take(mission, { sha256, account: account.id, at, newId: around.newId }, range, bytes);
    if (reply.status === 200 && range.end === range.total) keys = await streamsOfFile(mission, sha256);
    return reply;
  });
  if (keys.length > 0) events.tell({ kind: 'file', missionId, sha256, keys });
  return done;
}

async function take(
  mission: MissionWriter,
  { sha256, account, at, newId }: { sha256: string; account: string; at: string; newId: () => string },
  { start, end, total }: PartRange,
  bytes: Uint8Array,
): Promise<Reply> {
  let begun = await mission.upload(sha256, account);
  if (begun !== null && begun.total !== total) {
    await mission.dropUpload(sha256, account);
    begun = null;
  }
  const received = begun?.received ?? 0;
  if (start !== received) return refused('range', { received });
  const id = begun?.id ?? newId();
  await mission.addPart(sha256, account, { id, total, start, bytes, at });
  if (end < total) return replyTo({ received: end, complete: false });
  if ((await hashOf(mission, id, total)) !== sha256) {
    await mission.dropUpload(sha256, account);
    return refused('hash');
  }
  await mission.finishUpload(sha256, account, at);
  await mission.addHolder(sha256, { account, uploaded: true });
  await handOn(mission, sha256);
  return replyTo({ received: total, complete: true });
}

async function hashOf(mission: MissionWriter, upload: string, total: number): Promise<string> {
  const hash = createHash('sha256');
  for (let from = 0; from < total; from += PART_BYTES.most) {
    hash.update(await mission.bytes(upload, from, Math.min(total, from + PART_BYTES.most)));
  }
  return hash.digest('hex');
}

async function fetchBlob(
  { storage }: ServerParts,
  { account }: Asker,
  { missionId, sha256 }: Named,
  { request, response }: Exchange,
): Promise<Reply | null> {
  const blob = await storage.read(missionId, async (mission) => {
    const member = await mission.member(account.id);
    if (member === null) return 'noMission' as const;
    return (await mayReadFile(mission, member, sha256)) ? mission.blob(sha256) : null;
  });
  if (blob === 'noMission') return refused('noMission');
  // What is not there and what may not be read are one and the same.
  if (blob === null) return refused('noFile');
  const range = wantedRange(request.headers.range, blob.size);
  if (range === null) return refused('range');
  const { from, to } = range;
  response.writeHead(to - from < blob.size ? 206 : 200, {
    ...answerHeaders(),
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
    'content-length': to - from,
    'accept-ranges': 'bytes',
    ...(to - from < blob.size ? { 'content-range': `bytes ${from}-${to - 1}/${blob.size}` } : {}),
  });
  await sendBytes(storage, missionId, blob, range, response);
  return null;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** One range or none; null for one that is not in the file. More than one is answered with everything, as HTTP allows. */
function wantedRange(header: string | undefined, size: number): Range | null {
  const [, first, last] = /^bytes=(\d{1,9})-(\d{0,9})$/.exec(header ?? '') ?? [];
  if (first === undefined) return { from: 0, to: size };
  const [from, to] = [Number(first), last === '' ? size : Math.min(size, Number(last) + 1)];
  return from < to ? { from, to } : null;
}

/** A part at a time, each as fast as the reader takes it. */
async function sendBytes(
  storage: ServerParts['storage'],
  missionId: string,
  { upload }: Blob,
  { from, to }: Range,
  response: ServerResponse,
): Promise<void> {
  for (let at = from; at < to; at += PART_BYTES.most) {
    const end = Math.min(to, at + PART_BYTES.most);
    const bytes = await storage.read(missionId, async (mission) => mission.bytes(upload, at, end));
    // It was taken away meanwhile: an answer that ends too early is no file.
    if (bytes.length !== end - at || response.destroyed) {
      response.destroy();
      return;
    }
    if (!response.write(bytes)) {
      await new Promise<void>((resolve) => {
        response.once('drain', resolve);
        response.once('close', resolve);
      });
    }
  }
  response.end();
}
