import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { atomicWrite } from '#electron/main/files/atomicWrite.ts';
import { toFileError } from '#electron/main/files/fileErrors.ts';
import { hasExtension, plainFileName } from '#electron/main/files/fileNames.ts';
import { createOpenedFiles, missionFilesIn } from '#electron/main/files/openedFiles.ts';
import { readWhole } from '#electron/main/files/readWhole.ts';
import type { FileError, OpenedFile } from '#shared/ipc/host.ts';
import { FILE_LIMIT_BYTES } from '#shared/ipc/limits.ts';
import { ok } from '#shared/result.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'legation-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a file that is written whole or not at all', () => {
  test('replaces the old bytes and leaves nothing beside them', async () => {
    const file = path.join(folder, 'a.legation');
    await atomicWrite(file, 'old');
    await atomicWrite(file, new Uint8Array([110, 101, 119]));
    expect(await readFile(file, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['a.legation']);
  });

  test('keeps the old bytes when it cannot be finished, and cleans up', async () => {
    const file = path.join(folder, 'taken');
    await mkdir(file);
    await expect(atomicWrite(file, 'x')).rejects.toThrow(/EISDIR|EPERM|EEXIST|ENOTEMPTY/);
    expect(await readdir(folder)).toEqual(['taken']);
  });

  test.skipIf(process.platform === 'win32')('writes through a link and takes the mode of a private file', async () => {
    await writeFile(path.join(folder, 'real'), 'old');
    await symlink(path.join(folder, 'real'), path.join(folder, 'link'));
    await atomicWrite(path.join(folder, 'link'), 'new');
    expect(await readFile(path.join(folder, 'real'), 'utf8')).toBe('new');
    await atomicWrite(path.join(folder, 'private'), 'x', 0o600);
    expect((await stat(path.join(folder, 'private'))).mode & 0o777).toBe(0o600);
    await chmod(path.join(folder, 'private'), 0o644);
  });
});

describe('a file that is read', () => {
  test('has its name and bytes', async () => {
    const file = path.join(folder, '訪問團 1.legation');
    await writeFile(file, 'abc');
    expect(await readWhole(file)).toEqual(ok({ name: '訪問團 1.legation', bytes: new Uint8Array([97, 98, 99]) }));
  });

  test('is refused when it is larger than the limit, without being read', async () => {
    const file = path.join(folder, 'large.legation');
    await writeFile(file, '');
    await truncate(file, FILE_LIMIT_BYTES + 1);
    expect(await readWhole(file)).toEqual({ ok: false, error: { kind: 'tooLarge', limitBytes: FILE_LIMIT_BYTES } });
  });

  test('is refused when it is a folder or is not there', async () => {
    expect((await readWhole(folder)).ok).toBe(false);
    expect(await readWhole(path.join(folder, 'none'))).toEqual({
      ok: false,
      error: { kind: 'failed', detail: 'ENOENT' },
    });
  });
});

describe('failures of the file system', () => {
  test.each([
    ['ENOSPC', { kind: 'diskFull' }],
    ['EDQUOT', { kind: 'diskFull' }],
    ['EACCES', { kind: 'denied' }],
    ['EROFS', { kind: 'denied' }],
    ['EIO', { kind: 'failed', detail: 'EIO' }],
  ])('%s is %j', (code, expected) => {
    expect(toFileError(Object.assign(new Error('/home/somebody/x'), { code }))).toEqual(expected);
  });
});

describe('names of files', () => {
  test.each([
    ['Central Asia 2026.legation', 'Central Asia 2026.legation'],
    ['a/b\\c:d*.pdf', 'a b c d .pdf'],
    ['../../etc/passwd', 'etc passwd'],
    ['團員\u0000名單\n.xlsx', '團員 名單 .xlsx'],
    ['CON.txt', '_CON.txt'],
    ['...', '_'],
  ])('%j becomes %j', (name, expected) => {
    expect(plainFileName(name)).toBe(expected);
  });

  test('endings are known in any case', () => {
    expect(hasExtension('/a/B.LEGATION', ['legation'])).toBe(true);
    expect(hasExtension('/a/b.zip', ['legation'])).toBe(false);
  });
});

describe('files that the system wants opened', () => {
  test('are the mission files of a command line, found from the folder it was given in', () => {
    const words = ['--flag=/x.legation', 'a.legation', '/b/C.Legation', 'notes.txt', '.'];
    const at = path.resolve('/here');
    expect(missionFilesIn(words, at)).toEqual([path.join(at, 'a.legation'), path.resolve('/b/C.Legation')]);
  });

  test('wait until the window listens, and again while it loads', async () => {
    const delivered: string[] = [];
    const failed: FileError[] = [];
    const files = createOpenedFiles({
      read: (name) =>
        Promise.resolve(
          name === 'bad' ? { ok: false, error: { kind: 'denied' } } : ok<OpenedFile>({ name, bytes: new Uint8Array() }),
        ),
      deliver: ({ name }) => delivered.push(name),
      report: (_path, error) => failed.push(error),
    });
    const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
    files.open(['1', 'bad']);
    await settle();
    expect(delivered).toEqual([]);
    files.listen();
    await settle();
    expect([delivered, failed]).toEqual([['1'], [{ kind: 'denied' }]]);
    files.stop();
    files.open(['2']);
    await settle();
    expect(delivered).toEqual(['1']);
    files.listen();
    await settle();
    expect(delivered).toEqual(['1', '2']);
  });
});
