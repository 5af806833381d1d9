import { describe, expect, test } from 'vitest';
import { EVENTS, REQUESTS } from '#shared/ipc/channels.ts';
import { FILE_LIMIT_BYTES } from '#shared/ipc/limits.ts';

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
    ['writeBackup', { missionId: 'm1', missionTitle: 'x', bytes: BYTES }],
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
    ['writeBackup', { missionId: '../m', missionTitle: 'x', bytes: BYTES }],
    ['readBackup', `../${BACKUP}`],
    ['readBackup', `${BACKUP}/x`],
    ['setMenu', JSON.parse('{"__proto__":{"locale":"ru"},"canUndo":true}')],
  ] as const)('%s refuses %j', (channel, payload) => {
    expect(REQUESTS[channel].request.safeParse(payload).success).toBe(false);
  });

  test('bytes are limited', () => {
    const large = { byteLength: FILE_LIMIT_BYTES + 1, __proto__: Uint8Array.prototype };
    expect(REQUESTS.writeBackup.request.safeParse({ missionId: 'm', missionTitle: '', bytes: large }).success).toBe(
      false,
    );
  });
});

test('the window is told known commands and files only', () => {
  expect(EVENTS.command.safeParse('undo').success).toBe(true);
  expect(EVENTS.command.safeParse('format').success).toBe(false);
  expect(EVENTS.fileOpened.safeParse({ name: 'a', bytes: 'x' }).success).toBe(false);
});
