/** Mission files from what is in hand, and back. The zip code loads when the first file is written or read. */
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { FILES_LIMIT_BYTES } from '#shared/export/missionFile/format.ts';
import type { PackOptions } from '#shared/export/missionFile/pack.ts';
import type { UnsealError } from '#shared/export/missionFile/seal.ts';
import type { MissionFileError, UnpackedMission } from '#shared/export/missionFile/unpack.ts';
import type { Bytes } from '#shared/ipc/host.ts';
import type { Result } from '#shared/result.ts';
import type { Workspace } from './workspace.ts';

export interface FileContents extends Pick<PackOptions, 'withPrivate' | 'withOwn' | 'released' | 'handBack'> {
  /** Photos and files of the notes that go along. */
  readonly withFiles: boolean;
}

/** For what stays with the person whose device this is. */
export const EVERYTHING: FileContents = { withPrivate: true, withOwn: true, withFiles: true };

export interface WrittenMission {
  readonly bytes: Bytes;
  /** Photos and files that a note names, and that are not on this device to go along. */
  readonly filesMissing: number;
}

export async function missionFileBytes(
  workspace: Pick<Workspace, 'files'>,
  state: MissionState,
  options: FileContents,
): Promise<WrittenMission> {
  const { packMission } = await import('#shared/export/missionFile/pack.ts');
  const names = options.withFiles ? [...(await filesOfMissionFile(state, options)).keys()] : [];
  const files = new Map<string, Bytes>();
  if (names.length > 0) {
    // A mission whose files cannot be read is all the more in need of being saved.
    const store = await workspace.files().catch(() => null);
    for (const sha256 of names) {
      const bytes = store === null ? null : await store.get(state.missionId, sha256).catch(() => null);
      if (bytes !== null) files.set(sha256, bytes);
    }
  }
  const packed = packMission(state, { ...options, now: new Date().toISOString(), appVersion: APP_VERSION }, files);
  return { bytes: packed, filesMissing: names.length - files.size };
}

/** The photos and files that such a mission file names, with their sizes. */
export async function filesOfMissionFile(
  state: MissionState,
  options: Omit<FileContents, 'withFiles'>,
): Promise<ReadonlyMap<string, { readonly size: number }>> {
  const [{ filesOf }, { carries }] = await Promise.all([
    import('#shared/domain/notes/files/attachments.ts'),
    import('#shared/export/missionFile/pack.ts'),
  ]);
  return filesOf(state, (table) => carries(table, options));
}

/** Everything; without photos and files where they are more than one file may hold. */
export async function whatFits(state: MissionState): Promise<FileContents> {
  const files = await filesOfMissionFile(state, EVERYTHING);
  return { ...EVERYTHING, withFiles: totalSize(files) <= FILES_LIMIT_BYTES };
}

export function totalSize(files: ReadonlyMap<string, { readonly size: number }>): number {
  return [...files.values()].reduce((total, { size }) => total + size, 0);
}

export async function readMissionFile(bytes: Uint8Array): Promise<Result<UnpackedMission, MissionFileError>> {
  const { unpackMission } = await import('#shared/export/missionFile/unpack.ts');
  return unpackMission(bytes);
}

/**
 * Keeps what of `files` is named and not here yet, and gives how many that were; what no source has stays "not on this
 * device". Throws what IndexedDB throws.
 */
export async function keepFiles(
  workspace: Pick<Workspace, 'files'>,
  missionId: string,
  named: ReadonlySet<string>,
  find: (sha256: string) => Promise<Bytes | null>,
): Promise<number> {
  if (named.size === 0) return 0;
  const store = await workspace.files();
  const here = await store.here(missionId);
  let kept = 0;
  for (const sha256 of named) {
    const bytes = here.has(sha256) ? null : await find(sha256);
    if (bytes === null) continue;
    await store.put(missionId, bytes);
    kept += 1;
  }
  return kept;
}

/** Locked with a key; see shared/export/missionFile/seal.ts. */
export async function sealedFile(bytes: Bytes, key: string): Promise<Bytes> {
  const { seal } = await import('#shared/export/missionFile/seal.ts');
  return seal(bytes, key);
}

export async function unsealed(bytes: Bytes, key: string): Promise<Result<Bytes, UnsealError>> {
  const { unseal } = await import('#shared/export/missionFile/seal.ts');
  return unseal(bytes, key);
}
