import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { emptyMissionState, withRows } from '#shared/domain/change/missionState.ts';
import { AUDIENCES, ATTACHMENT_MAX, NOTE_TABLES } from '#shared/domain/notes/note.ts';
import type { AnyRow, TableName } from '#shared/domain/tables.ts';
import { packMission } from '#shared/export/missionFile/pack.ts';
import { unpackMission } from '#shared/export/missionFile/unpack.ts';
import { makeMissionFile, MISSION_ROW } from '#test/fixtures/missionFiles/make.ts';

const NOW = '2026-05-31T01:02:03.004Z';
const PACK = { withPrivate: false, withOwn: false, now: NOW, appVersion: '0.1.0' };
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A note with a photo for each audience, and a deleted photo and a photo of a deleted note besides. */
const PHOTOS = Object.fromEntries(
  [...AUDIENCES, 'removed', 'ofDeletedNote', 'unnamed'].map((who) => [who, strToU8(`SECRET photo ${who} `.repeat(40))]),
);

function photo(who: string): Uint8Array {
  const found = PHOTOS[who];
  if (found === undefined) throw new Error(who);
  return found;
}

const FILES = new Map(Object.values(PHOTOS).map((bytes) => [sha256(bytes), bytes]));

function note(table: TableName, id: string, more: object = {}): { table: TableName; row: AnyRow } {
  const fields = { title: '', template: 'blank', createdAt: NOW, personIds: [], organisationIds: [] };
  return { table, row: { id, missionId: 'm1', ...fields, ...more } };
}

function file(table: TableName, id: string, noteId: string, who: string, more: object = {}) {
  const bytes = photo(who);
  const fields = { noteId, name: `${who}.jpg`, mediaType: 'image/jpeg', size: bytes.length, addedAt: NOW };
  return { table, row: { id, missionId: 'm1', ...fields, sha256: sha256(bytes), ...more } as AnyRow };
}

const STATE = withRows(emptyMissionState('m1'), [
  { table: 'missions', row: MISSION_ROW },
  ...AUDIENCES.flatMap((audience) => [
    note(NOTE_TABLES[audience].notes, `note-${audience}`),
    file(NOTE_TABLES[audience].attachments, `file-${audience}`, `note-${audience}`, audience),
  ]),
  file('staffAttachments', 'file-removed', 'note-staff', 'removed', { deletedAt: NOW }),
  note('staffNotes', 'note-deleted', { deletedAt: NOW }),
  file('staffAttachments', 'file-of-deleted', 'note-deleted', 'ofDeletedNote'),
]);

function filesIn(bytes: Uint8Array): string[] {
  const unpacked = unpackMission(bytes);
  if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.error));
  expect(unpacked.value).toMatchObject({ newer: false, upgraded: false, skipped: [] });
  return [...unpacked.value.files.keys()];
}

const hashes = (...who: string[]): string[] => who.map((one) => sha256(photo(one)));

describe('photos in a mission file', () => {
  test('are those of the notes that are in it: never of a note of one’s own that was not asked for', () => {
    const bytes = packMission(STATE, PACK, FILES);
    expect(filesIn(bytes).toSorted()).toEqual(hashes('staff', 'delegation').toSorted());
    const written = Buffer.from(bytes).toString('latin1');
    expect(written).toContain('SECRET photo staff');
    for (const who of ['own', 'removed', 'ofDeletedNote', 'unnamed']) {
      expect(written).not.toContain(`SECRET photo ${who}`);
      expect(written.includes(hashes(who)[0] ?? '')).toBe(false);
    }
    expect(filesIn(packMission(STATE, { ...PACK, withOwn: true }, FILES))).toHaveLength(3);
  });

  test('come back byte for byte, stored as they are', () => {
    const bytes = packMission(STATE, PACK, FILES);
    const unpacked = unpackMission(bytes);
    const [hash = ''] = hashes('delegation');
    expect(unpacked.ok && unpacked.value.files.get(hash)).toEqual(photo('delegation'));
    expect(unzipSync(bytes)[`files/${hash}`]).toEqual(photo('delegation'));
  });

  test('are never other than their hash, whatever bytes are changed', () => {
    const bytes = packMission(STATE, PACK, FILES);
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const damaged = bytes.slice();
        for (const { at, to } of changes) damaged[at] = to;
        const result = unpackMission(damaged);
        for (const [hash, file] of result.ok ? result.value.files : []) expect(sha256(file)).toBe(hash);
      }),
      { numRuns: 300 },
    );
  });

  test('may be missing: the mission opens without them', () => {
    const bytes = packMission(STATE, PACK, new Map());
    expect(filesIn(bytes)).toEqual([]);
  });
});

describe('a mission file with photos is refused', () => {
  const bytes = strToU8('a photo');
  const named = (name: string): Uint8Array => makeMissionFile({ missions: [MISSION_ROW] }, {}, { [name]: bytes });
  const errorOf = (from: Uint8Array, filesLimit?: number) => {
    const unpacked = unpackMission(from, undefined, filesLimit);
    return unpacked.ok ? undefined : unpacked.error;
  };

  test('where one has another name than its hash, although its checksum fits', () => {
    expect(errorOf(named(`files/${sha256(bytes)}`))).toBeUndefined();
    const false_ = `files/${'0'.repeat(64)}`;
    expect(errorOf(named(false_))).toEqual({ kind: 'damaged', entry: false_ });
  });

  test('where one is not listed, or damaged', () => {
    const entry = `files/${sha256(bytes)}`;
    const entries = unzipSync(named(entry));
    expect(errorOf(zipSync({ ...entries, [entry]: strToU8('a phota') }))).toEqual({ kind: 'damaged', entry });
    const other = `files/${'1'.repeat(64)}`;
    expect(errorOf(zipSync({ ...entries, [other]: bytes }))).toEqual({ kind: 'damaged', entry: other });
  });

  test('where they unfold to more than a mission may hold, together or one alone', () => {
    const zeros = (size: number): Uint8Array => new Uint8Array(size);
    const two = makeMissionFile(
      { missions: [MISSION_ROW] },
      {},
      { [`files/${sha256(zeros(600_000))}`]: zeros(600_000), [`files/${sha256(zeros(500_000))}`]: zeros(500_000) },
    );
    expect(two.length).toBeLessThan(20_000);
    expect(errorOf(two, 1_000_000)).toEqual({ kind: 'tooLarge', limitBytes: 1_000_000 });
    expect(errorOf(two, 1_200_000)).toBeUndefined();
    const huge = zeros(ATTACHMENT_MAX + 1);
    expect(errorOf(makeMissionFile({ missions: [MISSION_ROW] }, {}, { [`files/${sha256(huge)}`]: huge }))).toEqual({
      kind: 'tooLarge',
      limitBytes: ATTACHMENT_MAX,
    });
  });
});
