import { describe, expect, it } from 'vitest';
import { checkOps, type Edit, startEdit } from '#shared/domain/change/edit.ts';
import { emptyMissionState, type MissionState, rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import { attachmentsOf, moveNote, noteOf, removeNote, startNote } from '#shared/domain/notes/editNotes.ts';
import {
  allFilesNamed,
  attach,
  attachmentName,
  checkSize,
  filesOf,
  removeAttachment,
  renameAttachment,
  shownName,
} from '#shared/domain/notes/files/attachments.ts';
import { mergeNotes } from '#shared/domain/notes/mergeNotes.ts';
import { ATTACHMENT_MAX, type Audience } from '#shared/domain/notes/note.ts';
import { inverseOps } from '#shared/domain/change/undo.ts';
import { documentOf, keyOf } from '#shared/search/documents.ts';
import type { AnyRow, TableName } from '#shared/domain/tables.ts';

const now = '2026-06-01T09:00:00Z';
let made = 0;
const newId = (): string => `n${(made += 1)}`;
const hash = (letter: string): string => letter.repeat(64);

function edited(state: MissionState, act: (edit: Edit) => unknown) {
  const edit = startEdit(state, { now, newId });
  act(edit);
  expect(checkOps(state, edit.ops())).toEqual([]);
  return { state: withRows(state, rowsAfter(state, edit.ops())), ops: edit.ops() };
}

function withPhoto(audience: Audience, letter = 'a') {
  let noteId = '';
  const file = { name: 'pump.jpg', mediaType: 'image/jpeg', size: 7, sha256: hash(letter), addedAt: now };
  const { state } = edited(emptyMissionState('m'), (edit) => {
    noteId = startNote(edit, { audience, template: 'blank', createdAt: now });
    const held = noteOf(edit.state, noteId);
    if (held !== undefined) attach(edit, held, [file]);
  });
  return { state, noteId, fileId: filesIn(state, noteId)[0]?.id ?? '' };
}

function filesIn(state: MissionState, noteId: string) {
  const held = noteOf(state, noteId);
  return held === undefined ? [] : attachmentsOf(state.tables, held);
}

const rowsOf = (state: MissionState): { table: TableName; row: AnyRow }[] =>
  Object.entries(state.tables).flatMap(([table, rows]) =>
    [...(rows as ReadonlyMap<string, AnyRow>).values()].map((row) => ({ table: table as TableName, row })),
  );

describe('a name of a file', () => {
  it.each([
    ['C:\\photos\\..\\pump.jpg', 'pump.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['  泵站 照片\u0000\n .png ', '泵站 照片 .png'],
    // Turns the direction of writing round, so that an ending looks like another.
    ['invoice\u202Egpj.exe', 'invoicegpj.exe'],
    ['\uD800half.txt', '\uFFFDhalf.txt'],
  ])('%j becomes %j', (given, kept) => {
    expect(attachmentName(given)).toBe(kept);
  });

  it('is never empty where it is shown', () => {
    expect(shownName({ name: '\u202E', mediaType: 'image/png' })).toBe('.png');
  });

  it('keeps its ending where it is cut', () => {
    const name = attachmentName(`${'訪'.repeat(400)}.docx`);
    expect(Array.from(name)).toHaveLength(120);
    expect(name).toMatch(/訪….docx$/u);
  });
});

it('20 MB is taken in, a byte more and an empty file are not', () => {
  expect(checkSize(ATTACHMENT_MAX).ok).toBe(true);
  expect(checkSize(ATTACHMENT_MAX + 1)).toEqual({ ok: false, error: { kind: 'tooLarge', limitBytes: ATTACHMENT_MAX } });
  expect(checkSize(0)).toEqual({ ok: false, error: { kind: 'empty' } });
});

describe('files of a note', () => {
  it('are renamed and removed where the note stands now, and come back by undo', () => {
    const { state, noteId, fileId } = withPhoto('own');
    const shared = edited(state, (edit) => moveNote(edit, noteId, 'delegation')).state;
    const renamed = edited(shared, (edit) => renameAttachment(edit, fileId, 'a/Pumping station.jpg')).state;
    expect(filesIn(renamed, noteId)).toMatchObject([{ id: fileId, name: 'Pumping station.jpg', sha256: hash('a') }]);
    const { state: removed, ops } = edited(renamed, (edit) => removeAttachment(edit, fileId));
    expect(filesIn(removed, noteId)).toEqual([]);
    expect(allFilesNamed(removed)).toEqual(new Set([hash('a')]));
    const back = withRows(removed, rowsAfter(removed, inverseOps({ ops } as never)));
    expect(filesIn(back, noteId)).toMatchObject([{ id: fileId }]);
  });

  it('are those of live notes in the tables that are asked for', () => {
    const { state, noteId } = withPhoto('own');
    expect([...filesOf(state, () => true)]).toEqual([[hash('a'), { size: 7 }]]);
    expect([...filesOf(state, (table) => table !== 'ownAttachments')]).toEqual([]);
    const deleted = edited(state, (edit) => removeNote(edit, noteId)).state;
    expect([...filesOf(deleted, () => true)]).toEqual([]);
    expect(allFilesNamed(deleted).size).toBe(1);
  });

  it('come in with notes of others once; one that was removed here, before the note was shared, stays away', () => {
    const theirs = withPhoto('staff');
    const { state: mine } = edited(emptyMissionState('m'), (edit) => {
      expect(mergeNotes(edit, rowsOf(theirs.state)).files).toBe(1);
    });
    expect(filesIn(mine, theirs.noteId)).toHaveLength(1);
    edited(mine, (edit) => expect(mergeNotes(edit, rowsOf(theirs.state)).files).toBe(0));
    const without = edited(mine, (edit) => removeAttachment(edit, theirs.fileId)).state;
    const shared = edited(without, (edit) => moveNote(edit, theirs.noteId, 'delegation')).state;
    const again = edited(shared, (edit) => expect(mergeNotes(edit, rowsOf(theirs.state)).files).toBe(0)).state;
    expect(filesIn(again, theirs.noteId)).toEqual([]);
  });

  it('are found by their names, with their note', () => {
    const { state, noteId } = withPhoto('staff');
    expect(documentOf(state, keyOf('note', noteId))?.body).toContain('pump.jpg');
  });

  it('of somebody else’s own notes are never taken', () => {
    const theirs = withPhoto('own');
    const { state } = edited(emptyMissionState('m'), (edit) => mergeNotes(edit, rowsOf(theirs.state)));
    expect(allFilesNamed(state).size).toBe(0);
  });
});
