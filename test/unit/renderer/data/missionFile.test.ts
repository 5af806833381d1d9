import { expect, test } from 'vitest';
import { filesOfMissionFile, totalSize, whatFits } from '#renderer/data/missionFile.ts';
import { emptyMissionState, type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import { ATTACHMENT_MAX } from '#shared/domain/notes/note.ts';
import { FILES_LIMIT_BYTES } from '#shared/export/missionFile/format.ts';

const NOW = '2026-06-01T09:00:00Z';

/** A note of one's own with so many files of 20 MB. */
function withFiles(count: number): MissionState {
  const note = { title: '', template: 'blank', createdAt: NOW, personIds: [], organisationIds: [] } as const;
  const file = { noteId: 'n', name: 'x.jpg', mediaType: 'image/jpeg', size: ATTACHMENT_MAX, addedAt: NOW };
  return withRows(emptyMissionState('m'), [
    { table: 'ownNotes', row: { id: 'n', missionId: 'm', ...note } },
    ...Array.from({ length: count }, (_, at) => ({
      table: 'ownAttachments' as const,
      row: { id: `f${at}`, missionId: 'm', ...file, sha256: at.toString(16).padStart(64, '0') },
    })),
  ]);
}

test('a mission is saved with its photos and files where they fit into one file, and without where they do not', async () => {
  const most = Math.floor(FILES_LIMIT_BYTES / ATTACHMENT_MAX);
  expect(await whatFits(withFiles(most))).toEqual({ withPrivate: true, withOwn: true, withFiles: true });
  expect(await whatFits(withFiles(most + 1))).toEqual({ withPrivate: true, withOwn: true, withFiles: false });
});

test('the size that is offered is that of the notes that go along', async () => {
  const mine = withFiles(3);
  expect(totalSize(await filesOfMissionFile(mine, { withPrivate: false, withOwn: true }))).toBe(3 * ATTACHMENT_MAX);
  expect(totalSize(await filesOfMissionFile(mine, { withPrivate: true, withOwn: false }))).toBe(0);
});
