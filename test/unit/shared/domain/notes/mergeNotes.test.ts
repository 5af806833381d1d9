import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOps, type Edit, startEdit } from '#shared/domain/change/edit.ts';
import { emptyMissionState, type MissionState, rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import { moveNote, noteOf, notesOf, partOp, partsOf, removeNote, startNote } from '#shared/domain/notes/editNotes.ts';
import { type Brought, mergeNotes } from '#shared/domain/notes/mergeNotes.ts';
import { type NoteBlock, blocksOf, plainText } from '#shared/domain/notes/text/blocks.ts';
import { joinParts, joinUpdates, readDocument } from '#shared/domain/notes/text/document.ts';
import { restoreVersion } from '#shared/domain/notes/text/versions.ts';
import { writtenText } from '#shared/domain/notes/text/writtenText.ts';
import type { AnyRow, TableName } from '#shared/domain/tables.ts';

const now = '2026-06-01T09:00:00Z';
let made = 0;
const newId = (): string => `n${(made += 1)}`;

function edited<T>(state: MissionState, act: (edit: Edit) => T): { state: MissionState; gave: T } {
  const edit = startEdit(state, { now, newId });
  const gave = act(edit);
  expect(checkOps(state, edit.ops())).toEqual([]);
  return { state: withRows(state, rowsAfter(state, edit.ops())), gave };
}

const rowsOf = (state: MissionState): { table: TableName; row: AnyRow }[] =>
  Object.entries(state.tables).flatMap(([table, rows]) =>
    [...(rows as ReadonlyMap<string, AnyRow>).values()].map((row) => ({ table: table as TableName, row })),
  );

const said = (text: string): NoteBlock[] => [{ kind: 'paragraph', runs: [{ text }] }];

function withNote(state: MissionState, title: string, text: string, audience: 'own' | 'staff' = 'staff') {
  return edited(state, (edit) =>
    startNote(edit, { audience, template: 'blank', createdAt: now, title, update: writtenText(said(text)) }),
  );
}

/** One more writer at the note: adds a paragraph as a part of their own. */
function writes(state: MissionState, noteId: string, text: string): MissionState {
  const held = noteOf(state, noteId);
  if (held === undefined) throw new Error('no note');
  const { doc } = readDocument(partsOf(state.tables, held));
  let update = '';
  doc.on('update', (bytes: Uint8Array) => {
    update = joinUpdates(update, bytes);
  });
  const before = blocksOf(doc);
  restoreVersion(doc, [...partsOf(state.tables, held), { update: writtenText(said(text)) }]);
  expect(before.length).toBeGreaterThan(0);
  const op = partOp(held.audience, newId(), { noteId, at: now, update });
  return withRows(state, rowsAfter(state, [op]));
}

const textOf = (state: MissionState, noteId: string): string => {
  const held = noteOf(state, noteId);
  return held === undefined ? '' : plainText(blocksOf(readDocument(partsOf(state.tables, held)).doc));
};

const NOTHING: Brought = { notes: 0, grown: 0, actions: 0, contacts: 0, files: 0 };

describe('notes of nine people', () => {
  it('come together, and taking one in twice changes nothing', () => {
    const base = withNote(emptyMissionState('m'), 'Call on the ministry', 'shared words').state;
    const files = Array.from({ length: 9 }, (_, who) => withNote(base, `Note ${who}`, `said by ${who}`).state);
    let mine = base;
    for (const file of files) {
      const { state, gave } = edited(mine, (edit) => mergeNotes(edit, rowsOf(file)));
      expect(gave).toEqual({ ...NOTHING, notes: 1 });
      mine = state;
    }
    expect(notesOf(mine)).toHaveLength(10);
    for (const file of files) {
      const edit = startEdit(mine, { now, newId });
      expect(mergeNotes(edit, rowsOf(file))).toEqual(NOTHING);
      expect(edit.ops()).toEqual([]);
    }
  });

  it('bring the words of two people who wrote in one note, whoever is first', () => {
    const { state: base, gave: id } = withNote(emptyMissionState('m'), 'Visit', 'seen together');
    const a = writes(base, id, 'by the first');
    const b = writes(base, id, 'by the second');
    const ab = edited(a, (edit) => mergeNotes(edit, rowsOf(b)));
    const ba = edited(b, (edit) => mergeNotes(edit, rowsOf(a)));
    expect(ab.gave).toEqual({ ...NOTHING, grown: 1 });
    expect(textOf(ab.state, id)).toBe(textOf(ba.state, id));
    for (const words of ['by the first', 'by the second']) expect(textOf(ab.state, id)).toContain(words);
  });

  it('leave the own notes of others where they are, and bring back nothing that was deleted here', () => {
    const theirs = withNote(emptyMissionState('m'), 'For myself', 'private words', 'own').state;
    expect(edited(emptyMissionState('m'), (edit) => mergeNotes(edit, rowsOf(theirs))).gave).toEqual(NOTHING);
    const { state: base, gave: id } = withNote(emptyMissionState('m'), 'Old', 'words');
    const deleted = edited(base, (edit) => removeNote(edit, id)).state;
    const after = edited(deleted, (edit) => mergeNotes(edit, rowsOf(base)));
    expect(after.gave).toEqual(NOTHING);
    expect(noteOf(after.state, id)).toBeUndefined();
  });

  it('go to where the note stands here, if its readers were changed meanwhile', () => {
    const { state: base, gave: id } = withNote(emptyMissionState('m'), 'Shared', 'words');
    const theirs = writes(base, id, 'more');
    const here = edited(base, (edit) => moveNote(edit, id, 'delegation')).state;
    const { state, gave } = edited(here, (edit) => mergeNotes(edit, rowsOf(theirs)));
    expect(gave).toEqual({ ...NOTHING, grown: 1 });
    expect(notesOf(state).map(({ audience }) => audience)).toEqual(['delegation']);
    expect(textOf(state, id)).toContain('more');
  });
});

it('joining a part with what it holds already leaves it as it is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 }),
      fc.nat(7),
      (texts, cut) => {
        const { doc } = readDocument([]);
        const stands: string[] = [];
        let part = '';
        doc.on('update', (bytes: Uint8Array) => {
          part = joinUpdates(part, bytes);
          stands.push(part);
        });
        for (const text of texts) restoreVersion(doc, [{ update: writtenText(said(text)) }]);
        const earlier = stands[Math.min(cut, stands.length - 1)] ?? part;
        expect(joinParts(part, earlier)).toBe(part);
        expect(joinParts(part, part)).toBe(part);
        const grown = joinParts(earlier, part);
        expect(plainText(blocksOf(readDocument([{ update: grown }]).doc))).toBe(plainText(blocksOf(doc)));
        expect(joinParts(grown, part)).toBe(grown);
      },
    ),
    { numRuns: 40 },
  );
});

it('an earlier version comes back as it was, and what was written since is still in the document', () => {
  const first = { update: writtenText(said('first')) };
  const { doc } = readDocument([first]);
  const parts: string[] = [];
  doc.on('update', (bytes: Uint8Array) => parts.push(joinUpdates('', bytes)));
  restoreVersion(doc, [{ update: writtenText(said('second')) }]);
  restoreVersion(doc, [first]);
  expect(plainText(blocksOf(doc))).toBe('first');
  expect(plainText(blocksOf(readDocument([first, ...parts.slice(0, 1).map((update) => ({ update }))]).doc))).toBe(
    'second',
  );
});
