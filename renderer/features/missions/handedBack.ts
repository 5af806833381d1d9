/** A file that hands something back: whether it is for this device, what is new in it, and taking that in. */
import { newId } from '#renderer/data/device.ts';
import { keepFiles } from '#renderer/data/missionFile.ts';
import type { MissionStore } from '#renderer/data/missionStore.ts';
import { type StorageFailure, storageFailure } from '#renderer/data/storageFailure.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { startEdit } from '#shared/domain/change/edit.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import type { Op, Transaction } from '#shared/domain/change/op.ts';
import { notForHere, type NotForHere } from '#shared/domain/handBack/forWhom.ts';
import type { HandBack } from '#shared/domain/handBack/handBack.ts';
import {
  broughtBefore,
  type HandedFile,
  TAKE_HAND_BACK,
  type TakenBack,
  takeHandBack,
  type TakeWish,
} from '#shared/domain/handBack/takeHandBack.ts';
import { allFilesNamed } from '#shared/domain/notes/files/attachments.ts';
import type { UnpackedMission } from '#shared/export/missionFile/unpack.ts';
import { err, ok, type Result } from '#shared/result.ts';

export interface ReadyToTake {
  readonly store: MissionStore;
  readonly file: HandedFile;
  readonly known: NonNullable<TakeWish['known']>;
}

export function handBackOf({ manifest: { handBack } }: UnpackedMission): HandBack | undefined {
  if (handBack === undefined) return undefined;
  const { personId, ...rest } = handBack;
  return { ...rest, ...(personId === undefined ? {} : { personId }) };
}

export async function readyToTake(
  workspace: Workspace,
  unpacked: UnpackedMission,
  handBack: HandBack,
): Promise<Result<ReadyToTake, NotForHere>> {
  const store = unpacked.newer ? null : await workspace.openMission(unpacked.manifest.missionId);
  const refused = notForHere(unpacked.newer, store?.getSnapshot() ?? null);
  if (store === null || refused !== undefined) return err(refused ?? 'otherMission');
  await store.settled();
  const newest: Transaction[] = [];
  for await (const step of store.readLog(0)) newest.push(...step.map(({ transaction }) => transaction));
  return ok({ store, file: { ...handBack, rows: unpacked.rows }, known: broughtBefore(newest.toReversed()) });
}

export interface Foreseen {
  readonly taken: TakenBack;
  /** With all of it taken in, for the names of what is new. */
  readonly state: MissionState;
  readonly ops: readonly Op[];
}

/** What taking it in would do to the mission as it stands. */
export function foresee({ file, known }: ReadyToTake, state: MissionState, theirs: ReadonlySet<string>): Foreseen {
  const edit = startEdit(state, { now: new Date().toISOString(), newId });
  const taken = takeHandBack(edit, file, { theirs, known });
  return { taken, state: edit.state, ops: edit.ops() };
}

/**
 * What was read is said apart, since it is beyond undo; all the rest is one step, under the name of who handed it back. False where
 * the rules of the records refuse it.
 */
export async function takeHandedBack(
  workspace: Workspace,
  ready: ReadyToTake,
  { files }: UnpackedMission,
  theirs: ReadonlySet<string>,
): Promise<Result<boolean, StorageFailure>> {
  const { store, file } = ready;
  const params = { name: file.by };
  const how = { author: { name: file.by } };
  try {
    // Their bytes come first, and the mission may have been changed meanwhile.
    const named = allFilesNamed(foresee(ready, store.getSnapshot().state, theirs).state);
    await keepFiles(workspace, store.missionId, named, (sha256) => Promise.resolve(files.get(sha256) ?? null));
    const { taken, ops } = foresee(ready, store.getSnapshot().state, theirs);
    const said = startEdit(store.getSnapshot().state, { now: new Date().toISOString(), newId });
    for (const { missionId: _, bodyId: __, ...reading } of taken.readings) said.create('acknowledgements', reading);
    const done =
      store.commit({ key: 'takeReadings', params }, said.ops(), how).ok &&
      store.commit({ key: TAKE_HAND_BACK, params }, ops, how).ok;
    await store.settled();
    return ok(done);
  } catch (error) {
    return err(storageFailure(error));
  }
}
