/** Bytes of the files of a note: from this device, or from beside the backups of this computer where they had vanished. */
import { useCallback, useEffect, useState } from 'react';
import { useMissionStore, useWorkspace } from '#renderer/data/react.tsx';
import { type StorageFailure, storageFailure } from '#renderer/data/storageFailure.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { useHost } from '#renderer/host/react.tsx';
import { useMissionTransfers } from '#renderer/stores/fileTransfers.ts';
import type { Attachment } from '#shared/domain/notes/note.ts';
import type { Bytes, Host } from '#shared/ipc/host.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { scaledPicture } from './pictures.ts';

export type FindBytes = (sha256: string) => Promise<Bytes | null>;

/** Null where they are nowhere. Throws what IndexedDB throws. */
async function bytesOf(workspace: Workspace, host: Host, missionId: string, sha256: string): Promise<Bytes | null> {
  const files = await workspace.files();
  const held = await files.get(missionId, sha256);
  if (held !== null || !host.capabilities.backups) return held;
  const kept = await host.readBackupFile({ missionId, sha256 });
  if (!kept.ok) return null;
  await files.put(missionId, kept.value);
  return kept.value;
}

export function useFindBytes(): FindBytes {
  const workspace = useWorkspace();
  const host = useHost();
  const { missionId } = useMissionStore();
  return useCallback(async (sha256) => bytesOf(workspace, host, missionId, sha256), [workspace, host, missionId]);
}

/** Which of the files are here; undefined while it is found out. */
export function useFilesHere(files: readonly Attachment[]): Result<ReadonlySet<string>, StorageFailure> | undefined {
  const workspace = useWorkspace();
  const { missionId } = useMissionStore();
  const find = useFindBytes();
  const come = useMissionTransfers(missionId)?.come;
  const [here, setHere] = useState<Result<ReadonlySet<string>, StorageFailure>>();
  const hashes = files.map(({ sha256 }) => sha256).join(' ');
  useEffect(() => {
    let current = true;
    const look = async (): Promise<ReadonlySet<string>> => {
      const held = await (await workspace.files()).here(missionId);
      const wanted = hashes.split(' ').filter((sha256) => sha256 !== '');
      const found = new Set(wanted.filter((sha256) => held.has(sha256)));
      for (const sha256 of wanted) if (!found.has(sha256) && (await find(sha256)) !== null) found.add(sha256);
      return found;
    };
    look().then(
      (found) => current && setHere(ok(found)),
      (error: unknown) => current && setHere(err(storageFailure(error))),
    );
    return () => {
      current = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- by `come` others have come meanwhile
  }, [workspace, missionId, find, hashes, come]);
  return here;
}

/** Longer side of a picture in a list, in pixels of a fine screen. */
const THUMBNAIL = 360;

/** An address of the small picture; undefined while it is made, null where the bytes are no picture. */
export function useThumbnail(sha256: string, wanted: boolean): string | null | undefined {
  const workspace = useWorkspace();
  const { missionId } = useMissionStore();
  const find = useFindBytes();
  const [address, setAddress] = useState<string | null>();
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    let made: string | undefined;
    const draw = async (): Promise<Blob | null> => {
      const files = await workspace.files();
      const kept = await files.thumbnail(missionId, sha256);
      if (kept !== null) return new Blob([kept.bytes], { type: kept.mediaType });
      const bytes = await find(sha256);
      const drawn = bytes === null ? null : await scaledPicture(bytes, THUMBNAIL);
      if (drawn?.ok !== true) return null;
      const picture = { mediaType: drawn.value.type, bytes: await drawn.value.arrayBuffer() };
      // One that moves stays as large as it is, and is not kept twice.
      if (picture.mediaType !== 'image/gif') await files.keepThumbnail(missionId, sha256, picture);
      return drawn.value;
    };
    draw().then(
      (blob) => {
        if (!current) return;
        made = blob === null ? undefined : URL.createObjectURL(blob);
        setAddress(made ?? null);
      },
      () => current && setAddress(null),
    );
    return () => {
      current = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [workspace, missionId, find, sha256, wanted]);
  return address;
}
