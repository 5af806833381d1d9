/** Backups are mission files with everything in them, kept by the host on this machine's own disk. */
import type { Locale } from '#shared/domain/fields.ts';
import { pickText } from '#shared/domain/fields.ts';
import { type MissionState, missionOf } from '#shared/domain/change/missionState.ts';
import type { BackupEntry, FileError, Host } from '#shared/ipc/host.ts';
import { err, type Result } from '#shared/result.ts';
import { EVERYTHING, type FileContents, missionFileBytes, type WrittenMission } from './missionFile.ts';
import type { MissionStore } from './missionStore.ts';
import type { Workspace } from './workspace.ts';

/** The mission as a file; one that is read-only goes out as the file it came in, since that is more than is shown. */
export async function wholeMissionFile(
  workspace: Workspace,
  store: MissionStore,
  options: FileContents,
): Promise<WrittenMission> {
  const { state, readOnly } = store.getSnapshot();
  const original = readOnly ? await workspace.originalFile(store.missionId) : null;
  return original === null ? missionFileBytes(workspace, state, options) : { bytes: original, filesMissing: 0 };
}

type BackupHost = Pick<Host, 'writeBackup' | 'listBackupFiles' | 'keepBackupFile'>;

/** Adds the mission as it is now to the backups. Photos and files are kept beside them, once for all. */
export async function backUp(
  host: BackupHost,
  workspace: Workspace,
  store: MissionStore,
  locale: Locale,
): Promise<Result<BackupEntry, FileError>> {
  const { missionId } = store;
  const { state } = store.getSnapshot();
  const { named, failure } = await backUpFiles(host, workspace, state);
  const written = await host.writeBackup({
    missionId,
    missionTitle: pickText(missionOf(state)?.title, locale),
    bytes: (await wholeMissionFile(workspace, store, { ...EVERYTHING, withFiles: false })).bytes,
    files: named,
  });
  // The records are kept whatever becomes of the photos; that these are not is told.
  return failure === null ? written : err(failure);
}

/** Gives the hashes of all that rows name, deleted ones too: what was deleted can be restored from a backup as well. */
async function backUpFiles(
  host: BackupHost,
  workspace: Workspace,
  state: MissionState,
): Promise<{ named: readonly string[]; failure: FileError | null }> {
  const { allFilesNamed } = await import('#shared/domain/notes/files/attachments.ts');
  const named = [...allFilesNamed(state)];
  if (named.length === 0) return { named, failure: null };
  const held = new Set(await host.listBackupFiles(state.missionId));
  const files = await workspace.files();
  for (const sha256 of named.filter((one) => !held.has(one))) {
    const bytes = await files.get(state.missionId, sha256).catch(() => null);
    if (bytes === null) continue;
    const kept = await host.keepBackupFile({ missionId: state.missionId, sha256, bytes });
    if (!kept.ok) return { named, failure: kept.error };
  }
  return { named, failure: null };
}
