/**
 * What a shared mission's server does not have yet, a second time beside IndexedDB, which Chromium has been seen to begin anew
 * on a full disk (sync rule R11): `outbox/<mission>.jsonl`, one transaction a line, on the disk before it is called saved. A
 * line that was cut off, is damaged or belongs to another mission is passed over.
 */
import { mkdir, open, readFile, rm, truncate, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileError, OutboxEntry } from '#shared/ipc/host.ts';
import { outboxEntry } from '#shared/ipc/outboxEntry.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { atomicWrite, syncFolder } from '../files/atomicWrite.ts';
import { toFileError } from '../files/fileErrors.ts';

/** Weeks of work without a network are a few megabytes. */
export const OUTBOX_LIMIT_BYTES = 64 * 1024 * 1024;
const NEWLINE = 10;

interface Kept {
  readonly missionId: string;
  readonly entries: readonly OutboxEntry[];
}

export interface OutboxFiles {
  keep(kept: Kept): Promise<Result<undefined, FileError>>;
  /** Lets go of these, or of all; what cannot be written is let go of the next time. */
  trim(trimmed: { readonly missionId: string; readonly ids: readonly string[] | null }): Promise<void>;
  /** In the order in which they were kept; of a file that is too large, the oldest. */
  read(missionId: string): Promise<Result<OutboxEntry[], FileError>>;
}

export function createOutboxFiles(folder: string, limitBytes = OUTBOX_LIMIT_BYTES): OutboxFiles {
  const fileOf = (missionId: string): string => join(folder, `${missionId}.jsonl`);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    keep: (kept) => inTurn(() => keep(folder, fileOf(kept.missionId), kept, limitBytes)),
    trim: ({ missionId, ids }) =>
      inTurn(() => trim(fileOf(missionId), missionId, ids, limitBytes).catch(() => undefined)),
    read: (missionId) =>
      inTurn(async () => {
        try {
          const lines = await linesOf(fileOf(missionId), missionId, limitBytes);
          return ok(lines.map(({ entry }) => entry));
        } catch (error) {
          return err(toFileError(error));
        }
      }),
  };
}

async function keep(
  folder: string,
  path: string,
  { missionId, entries }: Kept,
  limitBytes: number,
): Promise<Result<undefined, FileError>> {
  try {
    if (entries.some(({ transaction }) => transaction.missionId !== missionId))
      return err({ kind: 'failed', detail: 'of another mission' });
    const bytes = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(path, 'a+', 0o600);
    try {
      const { size } = await file.stat();
      if (size + bytes.length > limitBytes) return err({ kind: 'tooLarge', limitBytes });
      // After a line that a kill or a full disk has cut off, a new one begins.
      const torn = size > 0 && (await lastByte(file, size)) !== NEWLINE;
      await file.appendFile(torn ? Buffer.concat([Buffer.from('\n'), bytes]) : bytes);
      await file.sync();
      if (size === 0) await syncFolder(folder);
    } finally {
      await file.close();
    }
    return ok(undefined);
  } catch (error) {
    // The disk, or an object that is no JSON.
    return err(toFileError(error));
  }
}

async function lastByte(file: FileHandle, size: number): Promise<number | undefined> {
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0];
}

async function trim(path: string, missionId: string, ids: readonly string[] | null, limitBytes: number): Promise<void> {
  if (ids === null) {
    await rm(path, { force: true });
    return;
  }
  const gone = new Set(ids);
  const lines = await linesOf(path, missionId, limitBytes);
  const left = lines.filter(({ entry }) => !gone.has(entry.transaction.id));
  // Not synced: what comes again after a loss of power is known to the server by its id.
  if (left.length === 0) await truncate(path, 0);
  else if (left.length < lines.length) await atomicWrite(path, left.map(({ text }) => `${text}\n`).join(''), 0o600);
}

async function linesOf(path: string, missionId: string, limitBytes: number) {
  const text = await readUpTo(path, limitBytes);
  return text.split('\n').flatMap((line) => {
    const entry = entryOf(line);
    return entry === null || entry.transaction.missionId !== missionId ? [] : [{ text: line, entry }];
  });
}

function entryOf(line: string): OutboxEntry | null {
  if (line === '') return null;
  try {
    const read = outboxEntry.safeParse(JSON.parse(line));
    return read.success ? (read.data as unknown as OutboxEntry) : null;
  } catch {
    return null;
  }
}

/** '' where there is no such file. */
async function readUpTo(path: string, limitBytes: number): Promise<string> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return '';
  try {
    const { size } = await file.stat();
    if (size <= limitBytes) return await readFile(file, 'utf8');
    const bytes = Buffer.alloc(limitBytes);
    const { bytesRead } = await file.read(bytes, 0, limitBytes, 0);
    return bytes.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
