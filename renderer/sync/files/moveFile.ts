/** One file to the server or from it, part by part. Ends early where it may not go on now; the next time it goes on from there. */
import { type FileStore, hashOf } from '#renderer/data/fileStore.ts';
import { type StorageFailure, storageFailure } from '#renderer/data/storageFailure.ts';
import { ATTACHMENT_MAX } from '#shared/domain/notes/note.ts';
import { PART_BYTES } from '#shared/sync/blobWire.ts';
import type { BlobDoor, NoAnswer } from './blobDoor.ts';

export type Outcome =
  | { readonly kind: 'done' }
  /** Something else goes first. */
  | { readonly kind: 'stopped' }
  /** Not on this device any more, or damaged: it is to be fetched instead. */
  | { readonly kind: 'lost' }
  /** The server does not have it yet, or not for this person. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'storage'; readonly failure: StorageFailure }
  | NoAnswer;

export interface Moving {
  readonly missionId: string;
  readonly sha256: string;
  readonly door: BlobDoor;
  readonly files: FileStore;
  readonly pace: Pace;
  /** Asked before each part. */
  readonly mayGoOn: () => boolean;
  readonly onProgress: (done: number, total: number) => void;
}

/** How much is sent or fetched at once: less on a line that breaks off or is slow, more again where it holds (R14). */
export class Pace {
  #part: number = PART_BYTES.most;

  get part(): number {
    return this.#part;
  }

  /** Smaller parts than that are not taken. */
  get isLeast(): boolean {
    return this.#part <= PART_BYTES.least;
  }

  slower(): void {
    this.#part = Math.max(PART_BYTES.least, Math.floor(this.#part / 2));
  }

  faster(): void {
    this.#part = Math.min(PART_BYTES.most, this.#part * 2);
  }
}

export async function bringFile(moving: Moving): Promise<Outcome> {
  const { missionId, sha256, door, files } = moving;
  const looked = await door.look(sha256);
  if (looked.kind !== 'ok') return looked;
  if (looked.value === null) return { kind: 'done' };
  try {
    const bytes = await files.get(missionId, sha256);
    if (bytes === null) return { kind: 'lost' };
    return await bringParts(moving, bytes, looked.value);
  } catch (error) {
    return { kind: 'storage', failure: storageFailure(error) };
  }
}

async function bringParts(
  { sha256, door, pace, mayGoOn, onProgress }: Moving,
  bytes: Uint8Array<ArrayBuffer>,
  received: number,
): Promise<Outcome> {
  const total = bytes.length;
  let start = received < total ? received : 0;
  let corrected = false;
  for (;;) {
    onProgress(start, total);
    if (!mayGoOn()) return { kind: 'stopped' };
    const answer = await door.bring(sha256, bytes, { start, end: Math.min(total, start + pace.part), total });
    if (answer.kind === 'ok') {
      pace.faster();
      if (answer.value.complete) return { kind: 'done' };
      [start, corrected] = [answer.value.received, false];
      continue;
    }
    const further = answer.kind === 'refused' && answer.why === 'range' ? answer.received : undefined;
    // An answer was lost, or what was begun is gone: the server knows how far it is.
    if (further !== undefined && further < total && !corrected) {
      [start, corrected] = [further, true];
      continue;
    }
    if (answer.kind === 'refused' && answer.why === 'tooLarge' && !pace.isLeast) {
      pace.slower();
      continue;
    }
    if (answer.kind === 'offline') pace.slower();
    return answer;
  }
}

export async function fetchFile(moving: Moving): Promise<Outcome> {
  try {
    return await fetchParts(moving);
  } catch (error) {
    return { kind: 'storage', failure: storageFailure(error) };
  }
}

async function fetchParts({ missionId, sha256, door, files, pace, mayGoOn, onProgress }: Moving): Promise<Outcome> {
  const pieces = await files.pieces(missionId, sha256);
  let done = pieces.reduce((sum, { length }) => sum + length, 0);
  for (;;) {
    if (!mayGoOn()) return { kind: 'stopped' };
    const answer = await door.fetchPart(sha256, done, done + pace.part);
    if (answer.kind !== 'ok') {
      if (answer.kind === 'offline') pace.slower();
      if (answer.kind !== 'refused') return answer;
      // What was begun is of a file that is another one there.
      if (answer.why === 'range') await files.dropPieces(missionId, sha256);
      return answer.why === 'noFile' ? { kind: 'absent' } : answer;
    }
    const { bytes, total } = answer.value;
    if (total > ATTACHMENT_MAX) return { kind: 'refused', why: 'tooLarge' };
    pace.faster();
    pieces.push(bytes);
    const start = done;
    done += bytes.length;
    onProgress(done, total);
    if (done >= total) return keep({ missionId, sha256, files }, pieces, total);
    await files.keepPiece(missionId, sha256, start, bytes);
  }
}

async function keep(
  { missionId, sha256, files }: Pick<Moving, 'missionId' | 'sha256' | 'files'>,
  pieces: readonly Uint8Array<ArrayBuffer>[],
  total: number,
): Promise<Outcome> {
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  if ((await hashOf(bytes)) !== sha256) {
    await files.dropPieces(missionId, sha256);
    return { kind: 'refused', why: 'hash' };
  }
  await files.put(missionId, bytes);
  return { kind: 'done' };
}
