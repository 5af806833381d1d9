/** What becomes of a mission file that was read: it is added, added as a copy, or takes the place of the one that is here. */
import { backUp, wholeMissionFile } from '#renderer/data/backup.ts';
import { newId } from '#renderer/data/device.ts';
import { EVERYTHING, keepFiles, whatFits } from '#renderer/data/missionFile.ts';
import { type StorageFailure, storageFailure } from '#renderer/data/storageFailure.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { type Locale, pickText } from '#shared/domain/fields.ts';
import { type Edit, startEdit } from '#shared/domain/change/edit.ts';
import { missionOf } from '#shared/domain/change/missionState.ts';
import { type Brought, mergeNotes } from '#shared/domain/notes/mergeNotes.ts';
import { releasesMissing } from '#shared/domain/release/takeReleases.ts';
import { idMap, withNewIds } from '#shared/domain/mission/newIds.ts';
import { allFilesNamed, filesNamedBy } from '#shared/domain/notes/files/attachments.ts';
import { FILES_LIMIT_BYTES, MISSION_FILE } from '#shared/export/missionFile/format.ts';
import { fileName } from '#shared/export/plainText.ts';
import type { UnpackedMission } from '#shared/export/missionFile/unpack.ts';
import type { Bytes, FileError, Host, OpenedFile } from '#shared/ipc/host.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Stores the mission of a file, under new ids where `asCopy`, with its photos and files, and gives its id. */
export async function takeIn(
  host: Host,
  workspace: Workspace,
  unpacked: UnpackedMission,
  file: OpenedFile,
  how: 'add' | 'copy' | 'replace',
): Promise<Result<string, StorageFailure>> {
  const rows = how === 'copy' ? withNewIds(unpacked.rows, idMap(unpacked.rows, newId)) : unpacked.rows;
  const missionId = rows.find(({ table }) => table === 'missions')?.row.id;
  try {
    if (missionId !== undefined) {
      await keepFiles(workspace, missionId, filesNamedBy(rows), filesFrom(host, unpacked));
    }
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

/** From the file itself, or from beside the backups of this computer, which are kept without them. */
function filesFrom(
  host: Host,
  { files, manifest: { missionId } }: UnpackedMission,
): (sha256: string) => Promise<Bytes | null> {
  return async (sha256) => {
    const held = files.get(sha256);
    if (held !== undefined || !host.capabilities.backups) return held ?? null;
    const kept = await host.readBackupFile({ missionId, sha256 });
    return kept.ok ? kept.value : null;
  };
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
  const { state } = store.getSnapshot();
  // Half of it would not be kept.
  if (!(await whatFits(state)).withFiles) return err({ kind: 'tooLarge', limitBytes: FILES_LIMIT_BYTES });
  const title = pickText(missionOf(state)?.title, locale);
  const saved = await host.saveFile({
    suggestedName: fileName([title], 'legation'),
    filter: MISSION_FILE,
    bytes: (await wholeMissionFile(workspace, store, EVERYTHING)).bytes,
  });
  return saved.ok ? ok(saved.value.name) : saved;
}

/** What of a file was new here. */
export interface TakenIn extends Brought {
  /** Numbers of releases, newest first. */
  readonly releases: readonly number[];
  readonly acknowledgements: number;
}

/**
 * Adds what is new here: releases and who has read them, and in one step of undo notes, actions and contacts with their photos
 * and files; null where the mission cannot be changed.
 */
export async function takeWhatIsNew(
  workspace: Workspace,
  unpacked: UnpackedMission,
): Promise<Result<TakenIn | null, StorageFailure>> {
  try {
    const told = await takeReleases(workspace, unpacked);
    const brought = await takeNotesOf(workspace, unpacked);
    if (!brought.ok) return brought;
    if (brought.value === null && told.releases.length + told.acknowledgements === 0) return ok(null);
    return ok({ ...NOTHING, ...brought.value, ...told });
  } catch (error) {
    return err(storageFailure(error));
  }
}

const NOTHING: Brought = { notes: 0, grown: 0, actions: 0, contacts: 0, files: 0 };

/**
 * In a shared mission what was released lies as if it had come from the server, which has it from whoever released it; that others
 * have read it, an organiser's device tells the server.
 */
async function takeReleases(
  workspace: Workspace,
  { manifest: { missionId }, rows }: UnpackedMission,
): Promise<Pick<TakenIn, 'releases' | 'acknowledgements'>> {
  const store = await workspace.openMission(missionId);
  if (store === null || store.getSnapshot().readOnly) return { releases: [], acknowledgements: 0 };
  await store.settled();
  const { state, self } = store.getSnapshot();
  const { frozen, acknowledgements, numbers } = releasesMissing(state, rows);
  const organises = self === null || self.role === 'lead' || self.role === 'organiser';
  const laid = self === null ? [] : organises ? frozen : [...frozen, ...acknowledgements];
  const done = self === null ? [...frozen, ...acknowledgements] : organises ? acknowledgements : [];
  if (laid.length > 0) {
    const replica = (await workspace.sharing()).replica(missionId);
    await replica.transact(async (local) => local.lay(laid));
  }
  const edit = startEdit(store.getSnapshot().state, { now: new Date().toISOString(), newId });
  for (const { table, row } of done) {
    const { missionId: _, bodyId: __, ...fields } = row;
    edit.create(table, fields);
  }
  store.commit({ key: 'takeReleases' }, edit.ops());
  await store.settled();
  return { releases: numbers, acknowledgements: acknowledgements.length };
}

/**
 * Adds the notes, actions and contacts that are new here, in one step of undo, with their photos and files; null where the
 * mission cannot be changed. Files that had vanished from this device come back, too.
 */
async function takeNotesOf(
  workspace: Workspace,
  unpacked: UnpackedMission,
): Promise<Result<Brought | null, StorageFailure>> {
  const { missionId } = unpacked.manifest;
  const store = await workspace.openMission(missionId);
  if (store === null || store.getSnapshot().readOnly) return ok(null);
  const merged = (): { edit: Edit; brought: Brought } => {
    const edit = startEdit(store.getSnapshot().state, { now: new Date().toISOString(), newId });
    return { edit, brought: mergeNotes(edit, unpacked.rows) };
  };
  try {
    // Their bytes come first, and the mission may have been changed meanwhile.
    const files = await keepFiles(workspace, missionId, allFilesNamed(merged().edit.state), (sha256) =>
      Promise.resolve(unpacked.files.get(sha256) ?? null),
    );
    const { edit, brought } = merged();
    const made = store.commit({ key: 'takeNotes' }, edit.ops()).ok;
    return ok(made ? { ...brought, files: Math.max(brought.files, files) } : null);
  } catch (error) {
    return err(storageFailure(error));
  }
}
