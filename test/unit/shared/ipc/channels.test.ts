import { describe, expect, test } from 'vitest';
import { ATTACHMENT_MAX } from '#shared/domain/notes/note.ts';
import { EVENTS, REQUESTS } from '#shared/ipc/channels.ts';
import { FILE_LIMIT_BYTES } from '#shared/ipc/limits.ts';

const HASH = 'a1'.repeat(32);
const BYTES = new Uint8Array(3);
const FILTER = { mime: 'application/pdf', extensions: ['pdf'] };
const BACKUP = 'm1/20260531T120000000Z_0123456789abcdef0123456789abcdef.legation';

describe('what the window may send', () => {
  test.each([
    ['saveFile', { suggestedName: '訪問團.pdf', filter: FILTER, bytes: BYTES }],
    ['openFile', FILTER],
    ['printToPdf', { route: '/print/m1/booklet?paper=A5&lang=zh-Hant', paper: 'A5' }],
    ['documentReady', undefined],
    ['openExternal', 'https://a.example/'],
    ['writeBackup', { missionId: 'm1', missionTitle: 'x', bytes: BYTES, files: [HASH] }],
    ['keepBackupFile', { missionId: 'm1', sha256: HASH, bytes: BYTES }],
    ['readBackupFile', { missionId: 'm1', sha256: HASH }],
    ['listBackupFiles', { missionId: 'm1' }],
    ['readBackup', BACKUP],
    ['setMenu', { locale: 'ru', canUndo: true, canRedo: false, missionOpen: true, textFocused: false }],
  ] as const)('%s takes %j', (channel, payload) => {
    expect(REQUESTS[channel].request.safeParse(payload).success).toBe(true);
  });

  test.each([
    ['saveFile', { suggestedName: '', filter: FILTER, bytes: BYTES }],
    ['saveFile', { suggestedName: 'a', filter: FILTER, bytes: [1] }],
    ['saveFile', { suggestedName: 'a', filter: { mime: 'x', extensions: ['../x'] }, bytes: BYTES }],
    ['saveFile', { suggestedName: 'a', filter: FILTER, bytes: BYTES, path: '/etc/passwd' }],
    ['openFile', { mime: 'x', extensions: [] }],
    ['printToPdf', { route: '//a.example/', paper: 'A3' }],
    ['printToPdf', { route: 'x', paper: 'A4' }],
    ['documentReady', 1],
    ['openExternal', { href: 'https://a.example/' }],
    ['writeBackup', { missionId: '../m', missionTitle: 'x', bytes: BYTES, files: [] }],
    ['writeBackup', { missionId: 'm', missionTitle: 'x', bytes: BYTES, files: ['../x'] }],
    ['keepBackupFile', { missionId: 'm1', sha256: `../${HASH}`, bytes: BYTES }],
    ['keepBackupFile', { missionId: 'm1', sha256: HASH, bytes: { byteLength: 3 } }],
    ['readBackupFile', { missionId: 'm1/..', sha256: HASH }],
    ['listBackupFiles', { missionId: '..' }],
    ['readBackup', `../${BACKUP}`],
    ['readBackup', `${BACKUP}/x`],
    ['setMenu', JSON.parse('{"__proto__":{"locale":"ru"},"canUndo":true}')],
  ] as const)('%s refuses %j', (channel, payload) => {
    expect(REQUESTS[channel].request.safeParse(payload).success).toBe(false);
  });

  test('bytes are limited', () => {
    const large = { byteLength: FILE_LIMIT_BYTES + 1, __proto__: Uint8Array.prototype };
    const backup = { missionId: 'm', missionTitle: '', bytes: large, files: [] };
    expect(REQUESTS.writeBackup.request.safeParse(backup).success).toBe(false);
    const photo = { byteLength: ATTACHMENT_MAX + 1, __proto__: Uint8Array.prototype };
    const file = { missionId: 'm', sha256: HASH, bytes: photo };
    expect(REQUESTS.keepBackupFile.request.safeParse(file).success).toBe(false);
  });
});

test('the window is told known commands and files only', () => {
  expect(EVENTS.command.safeParse('undo').success).toBe(true);
  expect(EVENTS.command.safeParse('format').success).toBe(false);
  expect(EVENTS.fileOpened.safeParse({ name: 'a', bytes: 'x' }).success).toBe(false);
});
