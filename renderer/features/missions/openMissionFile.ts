/** What becomes of a mission file that was read: it is added, added as a copy, or takes the place of the one that is here. */
import { backUp, wholeMissionFile } from '#renderer/data/backup.ts';
import { newId } from '#renderer/data/device.ts';
import { EVERYTHING } from '#renderer/data/missionFile.ts';
import { type StorageFailure, storageFailure } from '#renderer/data/storageFailure.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { type Locale, pickText } from '#shared/domain/fields.ts';
import { startEdit } from '#shared/domain/change/edit.ts';
import { missionOf } from '#shared/domain/change/missionState.ts';
import { type Brought, mergeNotes } from '#shared/domain/notes/mergeNotes.ts';
import { idMap, withNewIds } from '#shared/domain/mission/newIds.ts';
import { MISSION_FILE } from '#shared/export/missionFile/format.ts';
import { fileName } from '#shared/export/plainText.ts';
import type { UnpackedMission } from '#shared/export/missionFile/unpack.ts';
import type { FileError, Host, OpenedFile } from '#shared/ipc/host.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Stores the mission of a file, under new ids where `asCopy`, and gives its id. */
export async function takeIn(
  workspace: Workspace,
  unpacked: UnpackedMission,
  file: OpenedFile,
  how: 'add' | 'copy' | 'replace',
): Promise<Result<string, StorageFailure>> {
  const rows = how === 'copy' ? withNewIds(unpacked.rows, idMap(unpacked.rows, newId)) : unpacked.rows;
  try {
    return ok(
      await workspace.addMission({ key: 'openedFile' }, rows, {
        ...(unpacked.newer ? { readOnly: true, original: file.bytes } : {}),
        ...(how === 'replace' ? { replace: true } : {}),
      }),
    );
  } catch (error) {
    return err(storageFailure(error));
  }
}

/** Keeps what is here before it is replaced; gives the name of the file, or '' for a backup. */
export async function keepPresent(
  host: Host,
  workspace: Workspace,
  missionId: string,
  locale: Locale,
): Promise<Result<string, FileError>> {
  const store = await workspace.openMission(missionId);
  if (store === null) return ok('');
  if (host.capabilities.backups) {
    const kept = await backUp(host, workspace, store, locale);
    return kept.ok ? ok('') : kept;
  }
  const title = pickText(missionOf(store.getSnapshot().state)?.title, locale);
  const saved = await host.saveFile({
    suggestedName: fileName([title], 'legation'),
    filter: MISSION_FILE,
    bytes: await wholeMissionFile(workspace, store, EVERYTHING),
  });
  return saved.ok ? ok(saved.value.name) : saved;
}

/** Adds the notes, actions and contacts that are new here, in one step of undo; null where the mission cannot be changed. */
export async function takeNotesOf(workspace: Workspace, unpacked: UnpackedMission): Promise<Brought | null> {
  const store = await workspace.openMission(unpacked.manifest.missionId);
  if (store === null) return null;
  const edit = startEdit(store.getSnapshot().state, { now: new Date().toISOString(), newId });
  const brought = mergeNotes(edit, unpacked.rows);
  return store.commit({ key: 'takeNotes' }, edit.ops()).ok ? brought : null;
}
