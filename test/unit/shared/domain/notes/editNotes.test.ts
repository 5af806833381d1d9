import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { checkOps, startEdit } from '#shared/domain/change/edit.ts';
import { emptyMissionState, type MissionState, rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import type { Transaction } from '#shared/domain/change/op.ts';
import { afterTransaction, EMPTY_STACKS } from '#shared/domain/change/undo.ts';
import { moveNote, noteOf, notesOf, partOp, partsOf, removeNote, startNote } from '#shared/domain/notes/editNotes.ts';
import { beginDocument, blocksOf, plainText } from '#shared/domain/notes/text/blocks.ts';
import { readDocument, wholeUpdate } from '#shared/domain/notes/text/document.ts';

const now = '2026-06-01T09:00:00Z';
let made = 0;
const newId = (): string => `n${(made += 1)}`;

function edited(state: MissionState, act: (edit: ReturnType<typeof startEdit>) => void): MissionState {
  const edit = startEdit(state, { now, newId });
  act(edit);
  expect(checkOps(state, edit.ops())).toEqual([]);
  return withRows(state, rowsAfter(state, edit.ops()));
}

function update(text: string): string {
  const doc = new Y.Doc();
  beginDocument(doc, [{ kind: 'paragraph', runs: [{ text }] }]);
  return wholeUpdate(doc);
}

describe('notes', () => {
  const begun = (): { state: MissionState; id: string } => {
    let id = '';
    const state = edited(emptyMissionState('m'), (edit) => {
      id = startNote(edit, {
        audience: 'own',
        template: 'blank',
        createdAt: now,
        title: 'Call',
        author: 'Chan',
        update: update('water'),
      });
    });
    return { state, id };
  };
  const textOf = (state: MissionState, id: string): string => {
    const found = noteOf(state, id);
    return found === undefined ? '' : plainText(blocksOf(readDocument(partsOf(state.tables, found)).doc));
  };

  it('are found whoever may read them, newest first', () => {
    const { state, id } = begun();
    const later = edited(state, (edit) => {
      startNote(edit, { audience: 'staff', template: 'siteVisit', createdAt: '2026-06-02T09:00:00Z' });
    });
    expect(notesOf(later).map(({ audience }) => audience)).toEqual(['staff', 'own']);
    expect(noteOf(later, id)?.note.title).toBe('Call');
    expect(textOf(later, id)).toBe('water');
  });

  it('move with their text when they are shared, and back again', () => {
    const { state, id } = begun();
    const shared = edited(state, (edit) => moveNote(edit, id, 'staff'));
    expect(noteOf(shared, id)?.audience).toBe('staff');
    expect(textOf(shared, id)).toBe('water');
    expect(notesOf(shared)).toHaveLength(1);
    const back = edited(shared, (edit) => moveNote(edit, id, 'own'));
    expect(noteOf(back, id)?.audience).toBe('own');
    expect(textOf(back, id)).toBe('water');
  });

  it('are gone from the list when deleted', () => {
    const { state, id } = begun();
    expect(notesOf(edited(state, (edit) => removeNote(edit, id)))).toEqual([]);
  });

  it('take text that is typed without a step of undo, and without keeping what each key replaced', () => {
    const op = partOp('own', 'p1', { noteId: 'n', at: now, update: update('x') });
    expect(op.before).toEqual({});
    const transaction: Transaction = {
      id: 't',
      missionId: 'm',
      stamp: 's',
      at: now,
      label: { key: 'editNote' },
      ops: [op],
    };
    expect(afterTransaction(EMPTY_STACKS, transaction)).toBe(EMPTY_STACKS);
    const note = { ...op, table: 'ownNotes' } as const;
    expect(afterTransaction(EMPTY_STACKS, { ...transaction, ops: [op, note] }).undo).toHaveLength(1);
  });
});
