/** Photos and files of notes: which are taken in, and what one does to them. Their bytes are kept by renderer/data. */
import type { Edit } from '../../change/edit.ts';
import { live, type MissionState } from '../../change/missionState.ts';
import { err, ok, type Result } from '../../../result.ts';
import { isTableName, type TableName } from '../../tables.ts';
import { endingOf, kindOfMediaType } from './fileKinds.ts';
import type { HeldNote } from '../editNotes.ts';
import { AUDIENCES, type Attachment, ATTACHMENT_MAX, type Audience, NOTE_TABLES } from '../note.ts';

export type FileRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge'; readonly limitBytes: number }
  /** It was moved or deleted since it was picked, or it is a folder. */
  | { readonly kind: 'unreadable' };

/** Whether a file of that size is taken in. */
export function checkSize(bytes: number): Result<void, FileRefusal> {
  if (bytes === 0) return err({ kind: 'empty' });
  return bytes > ATTACHMENT_MAX ? err({ kind: 'tooLarge', limitBytes: ATTACHMENT_MAX }) : ok(undefined);
}

const NAME_MAX = 120;

/** The name as it is kept and shown: on one line, without a path, its ending whole. */
export function attachmentName(given: string): string {
  const last = given.split(/[\\/]/u).at(-1) ?? '';
  const plain = last
    .toWellFormed()
    // Control characters and those that turn the direction of writing round, which can hide an ending.
    .replace(/\p{C}+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = Array.from(plain);
  if (characters.length <= NAME_MAX) return plain;
  const ending = /\.[A-Za-z0-9]{1,8}$/u.exec(plain)?.[0] ?? '';
  return `${characters.slice(0, NAME_MAX - ending.length - 1).join('')}…${ending}`;
}

/** A name to show and to save by, never empty. */
export function shownName({ name, mediaType }: Pick<Attachment, 'name' | 'mediaType'>): string {
  return attachmentName(name) || `.${endingOf(kindOfMediaType(mediaType))}`;
}

/** A file whose bytes are kept already. */
export type NewAttachment = Pick<Attachment, 'name' | 'mediaType' | 'size' | 'sha256' | 'addedAt'>;

export function attach(edit: Edit, { audience, note }: HeldNote, files: readonly NewAttachment[]): void {
  for (const file of files) edit.create(NOTE_TABLES[audience].attachments, { ...file, noteId: note.id });
}

/** Where a live one stands now: the note may have been shared since it was shown. */
function tableOf(edit: Edit, id: string): (typeof NOTE_TABLES)[Audience]['attachments'] | undefined {
  return AUDIENCES.map((audience) => NOTE_TABLES[audience].attachments).find(
    (table) => live(edit.state, table, id) !== undefined,
  );
}

export function renameAttachment(edit: Edit, id: string, name: string): void {
  const table = tableOf(edit, id);
  const clean = attachmentName(name);
  if (table !== undefined && clean !== '') edit.update(table, id, { name: clean });
}

export function removeAttachment(edit: Edit, id: string): void {
  const table = tableOf(edit, id);
  if (table !== undefined) edit.remove(table, id);
}

/** Every file that any row names, deleted ones too: undo brings a row back, and its bytes must be there. */
export function allFilesNamed(state: MissionState): ReadonlySet<string> {
  return new Set(
    AUDIENCES.flatMap((audience) => [...state.tables[NOTE_TABLES[audience].attachments].values()]).map(
      ({ sha256 }) => sha256,
    ),
  );
}

/** The files of notes that stand in these tables, once each, with their sizes. */
export function filesOf(
  state: MissionState,
  carried: (table: TableName) => boolean,
): ReadonlyMap<string, Pick<Attachment, 'size'>> {
  const files = new Map<string, Pick<Attachment, 'size'>>();
  for (const audience of AUDIENCES) {
    const table = NOTE_TABLES[audience].attachments;
    if (!carried(table)) continue;
    for (const { sha256, size, noteId, deletedAt } of state.tables[table].values()) {
      if (deletedAt === undefined && live(state, NOTE_TABLES[audience].notes, noteId) !== undefined)
        files.set(sha256, { size });
    }
  }
  return files;
}

/** The files that rows of a mission file name. */
export function filesNamedBy(rows: readonly { readonly table: string; readonly row: object }[]): ReadonlySet<string> {
  const tables = new Set<string>(AUDIENCES.map((audience) => NOTE_TABLES[audience].attachments));
  return new Set(
    rows.filter(({ table }) => isTableName(table) && tables.has(table)).map(({ row }) => (row as Attachment).sha256),
  );
}
