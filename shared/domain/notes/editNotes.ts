/** What one does to notes, and how they are found among the tables of the three audiences. */
import type { Edit } from '../change/edit.ts';
import { live, liveRows, type MissionState, type Tables } from '../change/missionState.ts';
import type { Op } from '../change/op.ts';
import {
  AUDIENCES,
  type Attachment,
  type Audience,
  type Note,
  NOTE_TABLES,
  type NotePart,
  type NoteTemplate,
} from './note.ts';

/** A note and who may read it. */
export interface HeldNote {
  readonly audience: Audience;
  readonly note: Note;
}

const held = new WeakMap<Note, HeldNote>();

function holding(audience: Audience, note: Note): HeldNote {
  // A note never changes in place, and stands in one table only.
  const known = held.get(note);
  if (known !== undefined) return known;
  const made = { audience, note };
  held.set(note, made);
  return made;
}

/** All notes, newest first. */
export function notesOf(state: MissionState): readonly HeldNote[] {
  return AUDIENCES.flatMap((audience) =>
    liveRows(state, NOTE_TABLES[audience].notes).map((note) => holding(audience, note)),
  ).toSorted((a, b) => (a.note.createdAt < b.note.createdAt ? 1 : a.note.createdAt > b.note.createdAt ? -1 : 0));
}

/** The live note of that id, wherever it stands. */
export function noteOf(state: MissionState, id: string | undefined): HeldNote | undefined {
  for (const audience of AUDIENCES) {
    const note = live(state, NOTE_TABLES[audience].notes, id);
    if (note !== undefined) return holding(audience, note);
  }
  return undefined;
}

const byNote = new WeakMap<object, ReadonlyMap<string, readonly (NotePart | Attachment)[]>>();

function ofNote<T extends NotePart | Attachment>(table: ReadonlyMap<string, T>, noteId: string): readonly T[] {
  let index = byNote.get(table) as Map<string, T[]> | undefined;
  if (index === undefined) {
    index = new Map();
    for (const row of table.values()) {
      if (row.deletedAt !== undefined) continue;
      const list = index.get(row.noteId);
      if (list === undefined) index.set(row.noteId, [row]);
      else list.push(row);
    }
    byNote.set(table, index);
  }
  return index.get(noteId) ?? NONE;
}
const NONE: readonly never[] = [];

/** The parts of a note's text, in no order. */
export function partsOf(tables: Tables, { audience, note }: HeldNote): readonly NotePart[] {
  return ofNote(tables[NOTE_TABLES[audience].parts], note.id);
}

export function attachmentsOf(tables: Tables, { audience, note }: HeldNote): readonly Attachment[] {
  return ofNote(tables[NOTE_TABLES[audience].attachments], note.id).toSorted((a, b) =>
    a.addedAt < b.addedAt ? -1 : 1,
  );
}

export interface NewNote {
  readonly audience: Audience;
  readonly template: NoteTemplate;
  readonly createdAt: string;
  readonly title?: string;
  readonly author?: string;
  readonly itemId?: string;
  readonly personIds?: readonly string[];
  readonly organisationIds?: readonly string[];
  /** What it begins with, base64 of a Yjs update. */
  readonly update?: string;
}

/** Begins a note; gives its id. */
export function startNote(edit: Edit, { audience, update, ...fields }: NewNote): string {
  const { title = '', personIds = [], organisationIds = [], ...rest } = fields;
  const tables = NOTE_TABLES[audience];
  const noteId = edit.create(tables.notes, {
    ...rest,
    title,
    personIds: [...personIds],
    organisationIds: [...organisationIds],
  });
  if (update !== undefined) {
    const author = fields.author === undefined ? {} : { author: fields.author };
    edit.create(tables.parts, { noteId, at: fields.createdAt, update, ...author });
  }
  return noteId;
}

/**
 * What was typed, as the op that stores it. It names no text that was before: a part only grows, and a log of what each
 * key replaced would grow with the square of the text.
 */
export function partOp(audience: Audience, id: string, part: Omit<NotePart, 'id' | 'missionId' | 'deletedAt'>): Op {
  const { noteId, at, update, author } = part;
  return {
    table: NOTE_TABLES[audience].parts,
    id,
    set: { noteId, at, update, ...(author === undefined ? {} : { author }), deletedAt: null },
    before: {},
  };
}

/** Shares a note with other readers, or takes it back from them: it moves, with its text and its files, under the same id. */
export function moveNote(edit: Edit, id: string, to: Audience): void {
  const found = noteOf(edit.state, id);
  if (found === undefined || found.audience === to) return;
  const from = NOTE_TABLES[found.audience];
  const into = NOTE_TABLES[to];
  const tables = edit.state.tables;
  for (const part of partsOf(tables, found)) {
    edit.remove(from.parts, part.id);
    bring(edit, into.parts, part);
  }
  for (const file of attachmentsOf(tables, found)) {
    edit.remove(from.attachments, file.id);
    bring(edit, into.attachments, file);
  }
  edit.remove(from.notes, id);
  bring(edit, into.notes, found.note);
}

/** A row of that id may lie there deleted, from when the note was last there. */
function bring(
  edit: Edit,
  table: (typeof NOTE_TABLES)[Audience]['notes' | 'parts' | 'attachments'],
  row: Note | NotePart | Attachment,
): void {
  const { missionId: _, deletedAt: __, ...fields } = row;
  edit.create(table, fields);
}

export function removeNote(edit: Edit, id: string): void {
  const found = noteOf(edit.state, id);
  if (found !== undefined) edit.remove(NOTE_TABLES[found.audience].notes, id);
}
