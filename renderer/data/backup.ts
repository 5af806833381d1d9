/** Backups are mission files with everything in them, kept by the host on this machine's own disk. */
import type { Locale } from '#shared/domain/fields.ts';
import { pickText } from '#shared/domain/fields.ts';
import { missionOf } from '#shared/domain/change/missionState.ts';
import type { BackupEntry, Bytes, FileError, Host } from '#shared/ipc/host.ts';
import type { Result } from '#shared/result.ts';
import { EVERYTHING, type FileContents, missionFileBytes } from './missionFile.ts';
import type { MissionStore } from './missionStore.ts';
import type { Workspace } from './workspace.ts';

/** The mission as a file; one that is read-only goes out as the file it came in, since that is more than is shown. */
export async function wholeMissionFile(
  workspace: Workspace,
  store: MissionStore,
  options: FileContents,
): Promise<Bytes> {
  const { state, readOnly } = store.getSnapshot();
  const original = readOnly ? await workspace.originalFile(store.missionId) : null;
  return original ?? missionFileBytes(state, options);
}

/** Adds the mission as it is now to the backups. */
export async function backUp(
  host: Pick<Host, 'writeBackup'>,
  workspace: Workspace,
  store: MissionStore,
  locale: Locale,
): Promise<Result<BackupEntry, FileError>> {
  const mission = missionOf(store.getSnapshot().state);
  return host.writeBackup({
    missionId: store.missionId,
    missionTitle: pickText(mission?.title, locale),
    bytes: await wholeMissionFile(workspace, store, EVERYTHING),
  });
}
