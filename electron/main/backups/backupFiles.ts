/**
 * Photos and files of a mission beside its backups, `files/<SHA-256>`, once for all of them. Each backup has a list of those
 * that it names, `<backup>.files`; what no kept backup names is let go.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bytes, FileError } from '#shared/ipc/host.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { atomicWrite, UNFINISHED } from '../files/atomicWrite.ts';
import { toFileError } from '../files/fileErrors.ts';

const FOLDER = 'files';
const LIST = '.files';
const HASH = /^[0-9a-f]{64}$/;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Those that are there; what a kill left unfinished is not. */
export async function filesBeside(missionFolder: string): Promise<string[]> {
  return (await namesIn(join(missionFolder, FOLDER))).filter((name) => HASH.test(name));
}

export async function keepBeside(
  missionFolder: string,
  { sha256, bytes }: { sha256: string; bytes: Bytes },
): Promise<Result<undefined, FileError>> {
  if (hashOf(bytes) !== sha256) return err({ kind: 'failed', detail: 'other bytes than its hash' });
  try {
    await mkdir(join(missionFolder, FOLDER), { recursive: true, mode: 0o700 });
    await atomicWrite(join(missionFolder, FOLDER, sha256), bytes, 0o600);
    return ok(undefined);
  } catch (error) {
    return err(toFileError(error));
  }
}

export async function readBeside(missionFolder: string, sha256: string): Promise<Result<Bytes, FileError>> {
  try {
    const bytes = new Uint8Array(await readFile(join(missionFolder, FOLDER, sha256)));
    return hashOf(bytes) === sha256 ? ok(bytes) : err({ kind: 'failed', detail: 'damaged backup' });
  } catch (error) {
    return err(toFileError(error));
  }
}

/** Before the backup itself is written: one without its list would let go of what it names. */
export async function writeList(backup: string, files: readonly string[]): Promise<void> {
  if (files.length > 0) await atomicWrite(`${backup}${LIST}`, files.join('\n'), 0o600);
}

/** After older backups have gone; `backups` are the names of those that are kept. */
export async function letGo(missionFolder: string, backups: readonly string[]): Promise<void> {
  const folder = join(missionFolder, FOLDER);
  const held = await namesIn(folder);
  const lists = (await namesIn(missionFolder)).filter((name) => name.endsWith(LIST));
  const named = new Set<string>();
  for (const list of lists) {
    if (!backups.includes(list.slice(0, -LIST.length))) await rm(join(missionFolder, list), { force: true });
    else {
      const text = await readFile(join(missionFolder, list), 'utf8').catch(() => null);
      // What it names is not known, so all of it stays.
      if (text === null) return;
      for (const sha256 of text.split('\n')) named.add(sha256);
    }
  }
  for (const name of held) {
    if (!named.has(name) || name.endsWith(UNFINISHED)) await rm(join(folder, name), { force: true });
  }
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
