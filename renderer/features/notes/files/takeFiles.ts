/** Files that a person picked, dropped or pasted: read, looked at, and kept before any record names them. */
import type { FileStore } from '#renderer/data/fileStore.ts';
import { type StorageFailure, storageFailure } from '#renderer/data/storageFailure.ts';
import {
  attachmentName,
  checkSize,
  type FileRefusal,
  type NewAttachment,
  shownName,
} from '#shared/domain/notes/files/attachments.ts';
import { mediaTypeOf, sniffKind } from '#shared/domain/notes/files/fileKinds.ts';
import { err, ok, type Result } from '#shared/result.ts';

export type NotTaken = FileRefusal | { readonly kind: 'notStored'; readonly failure: StorageFailure };

export interface Taken {
  readonly files: readonly NewAttachment[];
  readonly refused: readonly { readonly name: string; readonly why: NotTaken }[];
}

/** Takes in those that are good and names the others with what is wrong about them. */
export async function takeFiles(
  open: () => Promise<FileStore>,
  missionId: string,
  picked: readonly File[],
): Promise<Taken> {
  const files: NewAttachment[] = [];
  const refused: { name: string; why: NotTaken }[] = [];
  // One after the other: ten photos at once would be two hundred megabytes in memory.
  for (const file of picked) {
    const taken = await takeFile(open, missionId, file);
    if (taken.ok) files.push(taken.value);
    else refused.push({ name: attachmentName(file.name), why: taken.error });
  }
  return { files, refused };
}

async function takeFile(
  open: () => Promise<FileStore>,
  missionId: string,
  file: File,
): Promise<Result<NewAttachment, NotTaken>> {
  const size = checkSize(file.size);
  if (!size.ok) return size;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return err({ kind: 'unreadable' });
  }
  const kind = sniffKind(bytes);
  try {
    const sha256 = await (await open()).put(missionId, bytes);
    const mediaType = mediaTypeOf(kind);
    return ok({
      name: shownName({ name: file.name, mediaType }),
      mediaType,
      size: bytes.byteLength,
      sha256,
      addedAt: new Date().toISOString(),
    });
  } catch (error) {
    return err({ kind: 'notStored', failure: storageFailure(error) });
  }
}

/**
 * The pictures of a paste, or none where it is text: word processors and spreadsheets put a picture of the text beside it.
 * What a page says about a picture, its address too, is left alone.
 */
export function picturesOfPaste(data: DataTransfer | null): File[] {
  const files = [...(data?.files ?? [])];
  if (data === null || files.length === 0 || data.getData('text/plain').trim() !== '') return [];
  const html = new DOMParser().parseFromString(data.getData('text/html'), 'text/html');
  return (html.body.textContent ?? '').trim() === '' ? files : [];
}
