/**
 * Notes that others wrote of the same mission, from their mission files. What is missing here is added, texts of one note come
 * together, and nothing that stands here is changed or brought back; taking a file in twice changes nothing.
 */
import type { Edit } from '../change/edit.ts';
import type { AnyRow, TableName } from '../tables.ts';
import { noteOf } from './editNotes.ts';
import { type Attachment, AUDIENCES, type Note, NOTE_TABLES, type NotePart } from './note.ts';
import { joinParts } from './text/document.ts';

export interface Brought {
  readonly notes: number;
  /** Notes that were here and got more text. */
  readonly grown: number;
  readonly actions: number;
  /** People and organisations met on the way. */
  readonly contacts: number;
  /** Photos and files. */
  readonly files: number;
}

/** What notes and actions name, before them. Notes of another person's own are not taken even where a file holds them. */
const WHOLE: readonly TableName[] = ['organisations', 'people', 'actions'];
const SHARED = ['staff', 'delegation'] as const;

export function mergeNotes(edit: Edit, rows: readonly { readonly table: TableName; readonly row: AnyRow }[]): Brought {
  const of = (table: TableName): AnyRow[] =>
    rows.filter((row) => row.table === table && row.row.deletedAt === undefined).map(({ row }) => row);
  const missing = (table: TableName): AnyRow[] => of(table).filter(({ id }) => !edit.state.tables[table].has(id));
  const counts: Partial<Record<TableName, number>> = {};
  for (const table of WHOLE) {
    const fresh = missing(table);
    for (const row of fresh) bring(edit, table, row);
    counts[table] = fresh.length;
  }
  let notes = 0;
  for (const audience of SHARED) {
    for (const note of missing(NOTE_TABLES[audience].notes) as Note[]) {
      // It may have been shared with others, or taken back, since.
      if (noteOf(edit.state, note.id) !== undefined) continue;
      bring(edit, NOTE_TABLES[audience].notes, note);
      notes += 1;
    }
  }
  const brought = new Set(edit.ops().map(({ id }) => id));
  const grown = new Set<string>();
  let files = 0;
  for (const audience of SHARED) {
    for (const part of of(NOTE_TABLES[audience].parts) as NotePart[]) {
      if (takePart(edit, part) && !brought.has(part.noteId)) grown.add(part.noteId);
    }
    for (const file of of(NOTE_TABLES[audience].attachments) as Attachment[]) {
      if (takeAttachment(edit, file)) files += 1;
    }
  }
  return {
    notes,
    grown: grown.size,
    actions: counts.actions ?? 0,
    contacts: (counts.people ?? 0) + (counts.organisations ?? 0),
    files,
  };
}

/** Where the note stands here decides where its text goes; true where it says something new. */
function takePart(edit: Edit, part: NotePart): boolean {
  const found = noteOf(edit.state, part.noteId);
  if (found === undefined) return false;
  const table = NOTE_TABLES[found.audience].parts;
  const held = edit.state.tables[table].get(part.id);
  if (held === undefined) {
    bring(edit, table, part);
    return true;
  }
  const update = joinParts(held.update, part.update);
  if (held.deletedAt !== undefined || update === held.update) return false;
  edit.update(table, part.id, { update, at: held.at > part.at ? held.at : part.at });
  return true;
}

function takeAttachment(edit: Edit, file: Attachment): boolean {
  const found = noteOf(edit.state, file.noteId);
  if (found === undefined) return false;
  // One that was deleted lies among the readers that the note had then.
  if (AUDIENCES.some((audience) => edit.state.tables[NOTE_TABLES[audience].attachments].has(file.id))) return false;
  bring(edit, NOTE_TABLES[found.audience].attachments, file);
  return true;
}

function bring(edit: Edit, table: TableName, row: AnyRow): void {
  const { missionId: _, deletedAt: __, ...fields } = row;
  edit.create(table, fields);
}
