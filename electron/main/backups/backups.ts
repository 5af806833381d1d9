/**
 * Rolling backup: one mission file per mission and day. In `backups/<mission>/` each file is named by its instant and the
 * start of its own SHA-256, so that a file that was cut off or damaged is known by its name alone and is never offered;
 * `mission.json` beside them holds the title and may be lost without harm.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { line } from '#shared/domain/fields.ts';
import { BACKUP_ID } from '#shared/ipc/channels.ts';
import type { BackupEntry, Bytes, FileError } from '#shared/ipc/host.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { atomicWrite, UNFINISHED } from '../files/atomicWrite.ts';
import { toFileError } from '../files/fileErrors.ts';
import { filesBeside, keepBeside, letGo, readBeside, writeList } from './backupFiles.ts';

export const DAYS_KEPT = 7;
const DAY_MS = 24 * 60 * 60 * 1000;
const TITLE_FILE = 'mission.json';
const titleFile = z.strictObject({ title: line });

interface Stored {
  /** `<mission>/<file name>`. */
  readonly id: string;
  readonly missionId: string;
  readonly atMs: number;
}

interface NewBackup {
  readonly missionId: string;
  readonly missionTitle: string;
  readonly bytes: Bytes;
  /** Hashes of the photos and files that the mission names. */
  readonly files: readonly string[];
}

export interface Backups {
  write(entry: NewBackup, nowMs: number): Promise<Result<BackupEntry, FileError>>;
  /** Photos and files that are kept beside the backups of a mission, by their hash. */
  filesOf(missionId: string): Promise<string[]>;
  keepFile(file: { missionId: string; sha256: string; bytes: Bytes }): Promise<Result<undefined, FileError>>;
  readFile(file: { missionId: string; sha256: string }): Promise<Result<Bytes, FileError>>;
  /** Whole and unharmed ones, newest first. */
  list(): Promise<BackupEntry[]>;
  read(id: string): Promise<Result<Bytes, FileError>>;
}

export function createBackups(folder: string): Backups {
  let last: Promise<unknown> = Promise.resolve();
  // One after the other: a write sweeps up what unfinished ones have left, and files that nothing names.
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = last.then(act);
    // One that failed does not keep the next from its turn.
    last = done.catch(() => undefined);
    return done;
  };
  return {
    write: (entry, nowMs) => inTurn(() => write(folder, entry, nowMs)),
    filesOf: (missionId) => filesBeside(join(folder, missionId)),
    keepFile: (file) => inTurn(() => keepBeside(join(folder, file.missionId), file)),
    readFile: ({ missionId, sha256 }) => readBeside(join(folder, missionId), sha256),
    list: () => list(folder),
    read: (id) => read(folder, id),
  };
}

async function write(
  folder: string,
  { missionId, missionTitle, bytes, files }: NewBackup,
  nowMs: number,
): Promise<Result<BackupEntry, FileError>> {
  const at = new Date(nowMs).toISOString();
  const id = `${missionId}/${at.replace(/[-:.]/g, '')}_${digest(bytes)}.legation`;
  const missionFolder = join(folder, missionId);
  try {
    await mkdir(missionFolder, { recursive: true, mode: 0o700 });
    await sweepUnfinished(missionFolder);
    await writeList(join(folder, id), files);
    await atomicWrite(join(folder, id), bytes, 0o600);
    await atomicWrite(join(missionFolder, TITLE_FILE), JSON.stringify({ title: missionTitle }), 0o600);
    await removeOld(folder, missionId, id, nowMs);
    await letGo(
      missionFolder,
      (await storedOf(folder, missionId)).map((stored) => basename(stored.id)),
    );
    return ok({ id, missionId, missionTitle, at, bytes: bytes.byteLength });
  } catch (error) {
    return err(toFileError(error));
  }
}

async function list(folder: string): Promise<BackupEntry[]> {
  const entries: BackupEntry[] = [];
  for (const missionId of await namesIn(folder)) {
    const stored = await storedOf(folder, missionId);
    if (stored.length === 0) continue;
    const missionTitle = await titleOf(folder, missionId);
    for (const { id, atMs } of stored) {
      const found = await read(folder, id);
      if (!found.ok) continue;
      entries.push({ id, missionId, missionTitle, at: new Date(atMs).toISOString(), bytes: found.value.byteLength });
    }
  }
  return entries.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

async function read(folder: string, id: string): Promise<Result<Bytes, FileError>> {
  // The pattern has no room for a path that leads elsewhere.
  if (!BACKUP_ID.test(id)) return err({ kind: 'failed', detail: 'unknown backup' });
  try {
    const bytes = new Uint8Array(await readFile(join(folder, id)));
    return id.includes(`_${digest(bytes)}.`) ? ok(bytes) : err({ kind: 'failed', detail: 'damaged backup' });
  } catch (error) {
    return err(toFileError(error));
  }
}

/** Leaves one file per day for the last days, and always the one just written, however wrong the clock is. */
async function removeOld(folder: string, missionId: string, justWritten: string, nowMs: number): Promise<void> {
  const today = Math.floor(nowMs / DAY_MS);
  const daysSeen = new Set([today]);
  for (const { id, atMs } of await storedOf(folder, missionId)) {
    if (id === justWritten) continue;
    const day = Math.floor(atMs / DAY_MS);
    if (day > today - DAYS_KEPT && !daysSeen.has(day)) daysSeen.add(day);
    else await rm(join(folder, id), { force: true });
  }
}

/** Newest first, by name; what the bytes are worth is not looked at. */
async function storedOf(folder: string, missionId: string): Promise<Stored[]> {
  const ids = (await namesIn(join(folder, missionId))).map((name) => `${missionId}/${name}`);
  return ids
    .filter((id) => BACKUP_ID.test(id))
    .map((id) => ({ id, missionId, atMs: instantOf(id) }))
    .filter(({ atMs }) => !Number.isNaN(atMs))
    .toSorted((a, b) => b.atMs - a.atMs);
}

function instantOf(id: string): number {
  const stamp = id.slice(id.indexOf('/') + 1);
  return Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z.*$/, '$1-$2-$3T$4:$5:$6.$7Z'));
}

async function titleOf(folder: string, missionId: string): Promise<string> {
  try {
    const json: unknown = JSON.parse(await readFile(join(folder, missionId, TITLE_FILE), 'utf8'));
    return titleFile.parse(json).title;
  } catch {
    return missionId;
  }
}

async function sweepUnfinished(missionFolder: string): Promise<void> {
  for (const name of await namesIn(missionFolder)) {
    if (name.endsWith(UNFINISHED)) await rm(join(missionFolder, name), { force: true });
  }
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

function digest(bytes: Bytes): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
