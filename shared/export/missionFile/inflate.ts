/** Entries of a zip, held to a limit while they inflate: a file that lies about its size is stopped, not believed. */
import { Unzip, UnzipInflate } from 'fflate';
import { err, ok, type Result } from '../../result.ts';

export type ZipError =
  | { readonly kind: 'notMissionFile' }
  | { readonly kind: 'cutOff' }
  | { readonly kind: 'tooLarge'; readonly limitBytes: number }
  | { readonly kind: 'damaged'; readonly entry: string };

export interface SizeLimit {
  readonly totalBytes: number;
  /** Of one entry. */
  readonly eachBytes?: number;
}

/** Compressed bytes taken in at a time; deflate makes at most 1,032 bytes of one, so 16 MB between two looks at the limit. */
const STEP_BYTES = 16 * 1024;
const LOCAL_HEADER = 0x04034b50;
const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const LONGEST_COMMENT_BYTES = 0xffff;

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A zip ends with a record that says where its directory is. Where that is missing or points elsewhere, bytes are missing. */
function isWhole(bytes: Uint8Array): boolean {
  const data = view(bytes);
  const earliest = Math.max(0, bytes.length - END_RECORD_BYTES - LONGEST_COMMENT_BYTES);
  for (let at = bytes.length - END_RECORD_BYTES; at >= earliest; at -= 1) {
    if (data.getUint32(at, true) !== END_RECORD) continue;
    const directoryBytes = data.getUint32(at + 12, true);
    const directoryAt = data.getUint32(at + 16, true);
    if (directoryAt + directoryBytes === at) return true;
  }
  return false;
}

/** `limitOf` gives the limit that an entry counts towards; entries of one limit share it. */
export function inflateEntries(
  bytes: Uint8Array,
  limitOf: (entry: string) => SizeLimit,
): Result<Map<string, Uint8Array<ArrayBuffer>>, ZipError> {
  if (bytes.length < 4 || view(bytes).getUint32(0, true) !== LOCAL_HEADER) return err({ kind: 'notMissionFile' });
  if (!isWhole(bytes)) return err({ kind: 'cutOff' });
  const entries = new Map<string, Uint8Array<ArrayBuffer>>();
  const chunks = new Map<string, Uint8Array[]>();
  const totals = new Map<SizeLimit, number>();
  const failure: { first: ZipError | null } = { first: null };
  const fail = (error: ZipError): void => {
    failure.first ??= error;
  };
  const unzip = new Unzip((file) => {
    // Two entries of one name: which one is meant, nobody knows.
    if (chunks.has(file.name)) fail({ kind: 'damaged', entry: file.name });
    const own: Uint8Array[] = [];
    chunks.set(file.name, own);
    const limit = limitOf(file.name);
    let size = 0;
    file.ondata = (error, chunk, final) => {
      if (error !== null) {
        fail({ kind: 'damaged', entry: file.name });
        return;
      }
      const total = (totals.get(limit) ?? 0) + chunk.length;
      totals.set(limit, total);
      size += chunk.length;
      if (total > limit.totalBytes || size > (limit.eachBytes ?? Infinity)) {
        fail({ kind: 'tooLarge', limitBytes: total > limit.totalBytes ? limit.totalBytes : (limit.eachBytes ?? 0) });
      } else own.push(chunk);
      if (final) entries.set(file.name, joined(own));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && failure.first === null; at += STEP_BYTES) {
      unzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
    }
  } catch {
    fail({ kind: 'damaged', entry: [...chunks.keys()].at(-1) ?? '' });
  }
  if (failure.first !== null) return err(failure.first);
  for (const name of chunks.keys()) if (!entries.has(name)) return err({ kind: 'damaged', entry: name });
  return ok(entries);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
