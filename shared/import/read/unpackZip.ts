/**
 * Takes the parts of a workbook out of its zip while counting what they inflate to, piece by piece: neither the sizes
 * that the file states nor the order of its entries is believed. What comes out is held in memory within the limit.
 */
import { Inflate } from 'fflate';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { ReadError } from '../limits.ts';
import { LIMITS } from '../limits.ts';

export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  /** What the directory says it inflates to: enough to refuse by, never to trust. */
  readonly declaredSize: number;
  readonly compressed: Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Small, so that one step cannot inflate to more than some megabytes before it is counted. */
const PIECE_BYTES = 16 * 1024;

/** The entries by the zip's central directory, which is what every office program goes by. */
export function listZip(bytes: Uint8Array): Result<ZipEntry[], ReadError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) return err({ kind: 'damaged' });
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.zipEntries) return err({ kind: 'zipBomb' });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_SIGNATURE) return err({ kind: 'damaged' });
    const entry = readEntry(bytes, view, at);
    if (entry === null) return err({ kind: 'damaged' });
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const declared = entries.reduce((sum, entry) => sum + entry.declaredSize, 0);
  return declared > LIMITS.inflatedBytes ? err({ kind: 'zipBomb' }) : ok(entries);
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry | null {
  const size = view.getUint32(at + 20, true);
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_SIGNATURE) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > bytes.length) return null;
  return {
    // Parts that we read have ASCII names; others are not opened.
    name: String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(nameLength, 512))),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    declaredSize: view.getUint32(at + 24, true),
    compressed: bytes.subarray(start, start + size),
  };
}

/** Inflates the wanted entries, and counts the others too, since another reader would inflate them. */
export function inflateEntries(
  entries: readonly ZipEntry[],
  wanted: (name: string) => boolean,
  onProgress: (share: number) => void,
): Result<Map<string, Uint8Array>, ReadError> {
  const out = new Map<string, Uint8Array>();
  const total = entries.reduce((sum, entry) => sum + entry.compressed.length, 1);
  let inflated = 0;
  let done = 0;
  for (const entry of entries) {
    const content = inflateEntry(entry, LIMITS.inflatedBytes - inflated, wanted(entry.name));
    if (!content.ok) return content;
    inflated += content.value.size;
    if (content.value.bytes !== null) out.set(entry.name, content.value.bytes);
    done += entry.compressed.length;
    onProgress(done / total);
  }
  return ok(out);
}

function inflateEntry(
  entry: ZipEntry,
  allowance: number,
  keep: boolean,
): Result<{ size: number; bytes: Uint8Array | null }, ReadError> {
  if (entry.method === STORED) {
    const size = entry.compressed.length;
    return size > allowance ? err({ kind: 'zipBomb' }) : ok({ size, bytes: keep ? entry.compressed : null });
  }
  if (entry.method !== DEFLATED) return err({ kind: 'damaged' });
  const pieces: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const inflate = new Inflate((piece, final) => {
    size += piece.length;
    ended ||= final;
    if (keep) pieces.push(piece);
  });
  try {
    for (let at = 0; at < entry.compressed.length; at += PIECE_BYTES) {
      if (size > allowance) break;
      inflate.push(entry.compressed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= entry.compressed.length);
    }
  } catch {
    return err({ kind: 'damaged' });
  }
  if (size > allowance) return err({ kind: 'zipBomb' });
  if (!ended && entry.compressed.length > 0) return err({ kind: 'damaged' });
  return ok({ size, bytes: keep ? joinBytes(pieces, size) : null });
}

function joinBytes(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const out = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
