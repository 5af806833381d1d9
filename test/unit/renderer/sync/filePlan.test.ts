/** Which photos and files are sent and fetched next. */
import { describe, expect, test } from 'vitest';
import { filesNamed, type NamedFile, nextMove, type Now, planFiles } from '#renderer/sync/files/plan.ts';
import { startEdit } from '#shared/domain/change/edit.ts';
import { emptyMissionState, type MissionState, rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import { type Audience, NOTE_TABLES } from '#shared/domain/notes/note.ts';

const hash = (letter: string): string => letter.repeat(64);
const file = (letter: string, size: number, day: number): NamedFile => ({
  sha256: hash(letter),
  size,
  at: `2026-06-0${day}T08:00:00.000Z`,
});
const named = (...files: readonly NamedFile[]) => new Map(files.map((one) => [one.sha256, one]));
const letters = (files: readonly NamedFile[]): string => files.map(({ sha256 }) => sha256[0]).join('');

interface Given {
  readonly audience?: Audience;
  readonly day: number;
  readonly files: string;
  readonly deleted?: 'note' | 'file';
}

function missionWith(...notes: readonly Given[]): MissionState {
  let state = emptyMissionState('m1');
  notes.forEach(({ audience = 'staff', day, files, deleted }, at) => {
    let made = 0;
    const newId = (): string => `n${at}x${(made += 1)}`;
    const edit = startEdit(state, { now: '2026-06-09T00:00:00.000Z', newId });
    const tables = NOTE_TABLES[audience];
    const createdAt = `2026-06-0${day}T08:00:00.000Z`;
    const noteId = edit.create(tables.notes, {
      title: '',
      template: 'blank',
      createdAt,
      personIds: [],
      organisationIds: [],
    });
    for (const letter of files) {
      const row = {
        noteId,
        name: 'a.jpg',
        mediaType: 'image/jpeg',
        size: 10,
        sha256: hash(letter),
        addedAt: createdAt,
      };
      const id = edit.create(tables.attachments, row);
      if (deleted === 'file') edit.remove(tables.attachments, id);
    }
    if (deleted === 'note') edit.remove(tables.notes, noteId);
    state = withRows(state, rowsAfter(state, edit.ops()));
  });
  return state;
}

describe('files that are moved', () => {
  test('are those of live notes of every audience, once each, as new as the newest note with them', () => {
    const found = filesNamed(
      missionWith(
        { day: 1, files: 'ab' },
        { day: 3, files: 'a', audience: 'delegation' },
        { day: 2, files: 'a', audience: 'own' },
        { day: 4, files: 'c', deleted: 'note' },
        { day: 5, files: 'd', deleted: 'file' },
      ),
    );
    expect([...found.values()].map(({ sha256, at }) => `${sha256[0]} ${at.slice(8, 10)}`).toSorted()).toEqual([
      'a 03',
      'b 01',
    ]);
  });

  test('go where they are not: what is here alone up, what is not here down, what both have not at all', () => {
    const plan = planFiles(named(file('a', 1, 1), file('b', 1, 1), file('c', 1, 1)), {
      here: new Set([hash('a'), hash('b')]),
      there: new Set([hash('b'), hash('c')]),
    });
    expect([letters(plan.up), letters(plan.down)]).toEqual(['a', 'c']);
  });

  test('go small before large, and of each those of the newest note first, there the smallest', () => {
    const files = [
      file('a', 9_000_000, 9),
      file('b', 500_000, 2),
      file('c', 1_000_000, 3),
      file('d', 200, 3),
      file('e', 1_000_001, 9),
      file('f', 100, 1),
    ];
    expect(letters(planFiles(named(...files), { here: new Set(), there: new Set() }).down)).toBe('dcbfea');
  });
});

describe('the next file', () => {
  const up = [file('a', 1, 2), file('b', 1, 1)];
  const down = [file('c', 1, 2), file('d', 1, 1)];
  const next = (now: Partial<Now>): string => {
    const move = nextMove({ up, down }, { moving: [], wanted: new Set(), freely: true, ready: () => true, ...now });
    return move === undefined ? 'none' : `${move.way} ${move.sha256[0] ?? ''}`;
  };

  test('is one that only this device has; beside it one comes', () => {
    expect(next({})).toBe('up a');
    expect(next({ moving: [{ sha256: hash('a'), way: 'up' }] })).toBe('down c');
    expect(next({ moving: [{ sha256: hash('c'), way: 'down' }] })).toBe('up a');
  });

  test('is the one that a person waits for, also where nothing else may go', () => {
    expect(next({ wanted: new Set([hash('d')]) })).toBe('down d');
    expect(next({ wanted: new Set([hash('d')]), freely: false })).toBe('down d');
    expect(next({ freely: false })).toBe('none');
  });

  test('is none that failed just now or is on its way already', () => {
    expect(next({ ready: (sha256) => sha256 !== hash('a') })).toBe('up b');
    expect(next({ wanted: new Set([hash('d')]), moving: [{ sha256: hash('d'), way: 'down' }] })).toBe('up a');
    const moving = [...up, ...down].map(({ sha256 }) => ({ sha256, way: 'up' as const }));
    expect(next({ moving })).toBe('none');
  });
});
