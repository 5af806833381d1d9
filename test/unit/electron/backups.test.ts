import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBackups, DAYS_KEPT, type Backups } from '#electron/main/backups/backups.ts';
import type { Bytes } from '#shared/ipc/host.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOON = Date.UTC(2026, 4, 31, 12);
let folder = '';
let backups: Backups;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'legation-backups-'));
  backups = createBackups(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);
async function back(
  text: string,
  nowMs: number,
  missionId = 'm1',
  missionTitle = 'Central Asia 2026 訪問團',
  files: string[] = [],
) {
  const written = await backups.write({ missionId, missionTitle, bytes: bytesOf(text), files }, nowMs);
  if (!written.ok) throw new Error(written.error.kind);
  return written.value;
}
async function texts(): Promise<string[]> {
  const found: string[] = [];
  for (const { id } of await backups.list()) {
    const read = await backups.read(id);
    found.push(read.ok ? new TextDecoder().decode(read.value) : read.error.kind);
  }
  return found;
}

test('a backup is listed with its mission and read back', async () => {
  const entry = await back('first', NOON);
  expect(entry).toMatchObject({
    missionId: 'm1',
    missionTitle: 'Central Asia 2026 訪問團',
    at: '2026-05-31T12:00:00.000Z',
    bytes: 5,
  });
  expect(await backups.list()).toEqual([entry]);
  expect(await backups.read(entry.id)).toEqual({ ok: true, value: bytesOf('first') });
});

test('a day has one backup of a mission, the last one', async () => {
  await back('morning', NOON - 60_000);
  await back('noon', NOON);
  await back('other mission', NOON, 'm2');
  expect((await texts()).toSorted()).toEqual(['noon', 'other mission']);
});

test('seven days are kept', async () => {
  for (let day = 0; day < 10; day += 1) await back(`day ${day}`, NOON + day * DAY_MS);
  expect(await texts()).toEqual(['day 9', 'day 8', 'day 7', 'day 6', 'day 5', 'day 4', 'day 3']);
  expect(DAYS_KEPT).toBe(7);
});

test('the last backup of a mission stays, however old, and whatever the clock says at the next', async () => {
  await back('old', NOON);
  await back('other', NOON + 100 * DAY_MS, 'm2');
  expect(await texts()).toEqual(['other', 'old']);
  await back('clock put back', NOON - 100 * DAY_MS);
  expect(await texts()).toContain('clock put back');
});

test('the same bytes on another day are another backup', async () => {
  await back('same', NOON);
  await back('same', NOON + DAY_MS);
  expect(await texts()).toEqual(['same', 'same']);
});

test('a backup that was cut off or damaged is not offered, nor read', async () => {
  const cut = await back('will be cut', NOON);
  const changed = await back('will be changed', NOON, 'm2');
  const whole = await back('whole', NOON, 'm3');
  await truncate(path.join(folder, cut.id), 4);
  await writeFile(path.join(folder, changed.id), 'was changed by w');
  expect((await backups.list()).map(({ id }) => id)).toEqual([whole.id]);
  expect(await backups.read(cut.id)).toMatchObject({ ok: false, error: { kind: 'failed' } });
});

test('a lost or foolish title does not lose the backup', async () => {
  await back('x', NOON);
  for (const title of ['', '{"title":5}', '{"title":"a","more":1}']) {
    await writeFile(path.join(folder, 'm1', 'mission.json'), title);
    expect(await backups.list()).toMatchObject([{ missionTitle: 'm1' }]);
  }
});

test('no name leads out of the folder', async () => {
  await writeFile(path.join(folder, 'secret'), 'x');
  for (const id of ['secret', '../secret', 'm1/../../secret', 'm1/20260531T120000000Z_../secret.legation', '']) {
    expect(await backups.read(id)).toEqual({ ok: false, error: { kind: 'failed', detail: 'unknown backup' } });
  }
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

test('photos are kept once beside the backups, and go with the last backup that names them', async () => {
  const files = [sha256('photo'), sha256('plan')];
  for (const text of ['photo', 'plan']) {
    const file = { missionId: 'm1', sha256: sha256(text), bytes: bytesOf(text) };
    expect(await backups.keepFile(file)).toEqual({ ok: true, value: undefined });
  }
  await back('with both', NOON, 'm1', 'x', files);
  await back('with the plan', NOON + DAY_MS, 'm1', 'x', [sha256('plan')]);
  expect((await backups.filesOf('m1')).toSorted()).toEqual(files.toSorted());
  const photo = { missionId: 'm1', sha256: sha256('photo') };
  expect(await backups.readFile(photo)).toEqual({ ok: true, value: bytesOf('photo') });
  // The first backup is older than seven days now, and its list goes along.
  await back('later', NOON + DAY_MS * DAYS_KEPT, 'm1', 'x', [sha256('plan')]);
  expect(await texts()).toEqual(['later', 'with the plan']);
  expect(await backups.filesOf('m1')).toEqual([sha256('plan')]);
  expect(await readdir(path.join(folder, 'm1'))).toHaveLength(6);
  expect(await backups.readFile(photo)).toMatchObject({ ok: false });
});

test('a photo that is damaged, or other than its hash, is refused; a list that cannot be read lets nothing go', async () => {
  const photo = { missionId: 'm1', sha256: sha256('photo') };
  expect(await backups.keepFile({ ...photo, bytes: bytesOf('other') })).toMatchObject({ ok: false });
  await backups.keepFile({ ...photo, bytes: bytesOf('photo') });
  const { id } = await back('first', NOON, 'm1', 'x', [photo.sha256]);
  await rm(path.join(folder, `${id}.files`));
  await mkdir(path.join(folder, `${id}.files`));
  await back('next day', NOON + DAY_MS, 'm1', 'x', []);
  expect(await backups.filesOf('m1')).toEqual([photo.sha256]);
  await writeFile(path.join(folder, 'm1/files', photo.sha256), 'phota');
  expect(await backups.readFile(photo)).toEqual({ ok: false, error: { kind: 'failed', detail: 'damaged backup' } });
});

test('what cannot be written is told and leaves the earlier backup', async () => {
  await back('before', NOON);
  await rm(path.join(folder, 'm2'), { recursive: true, force: true });
  await writeFile(path.join(folder, 'm2'), 'a file where a folder should be');
  const failed = await backups.write({ missionId: 'm2', missionTitle: '', bytes: bytesOf('x'), files: [] }, NOON);
  expect(failed).toMatchObject({ ok: false });
  expect(await texts()).toEqual(['before']);
});

test(
  'a kill in the middle of writing leaves the earlier backup or the new one, never a part',
  { timeout: 60_000 },
  async () => {
    await back('earlier '.repeat(200_000), NOON);
    const script = path.join(import.meta.dirname, 'writeBackupsForever.ts');
    let seenNew = 0;
    for (let kill = 0; kill < 8; kill += 1) {
      await killedAfter(script, 20 + kill * 9);
      const found = await texts();
      // Between the new one and the removal of the old one there are two.
      expect([1, 2]).toContain(found.length);
      for (const text of found) expect(text).toMatch(/^(?:earlier )+$|^(?:newer )+$/);
      if (found[0]?.startsWith('newer') === true) seenNew += 1;
    }
    // Otherwise it was killed before it began, and nothing was tried.
    expect(seenNew).toBeGreaterThan(0);
    await back('last', NOON + 1);
    expect(await readdir(path.join(folder, 'm1'))).toHaveLength(2);
    expect(await readFile(path.join(folder, 'm1', 'mission.json'), 'utf8')).toContain('訪問團');
  },
);

async function killedAfter(script: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [script, folder, String(NOON)], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve) => {
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), afterMs));
    child.once('close', () => resolve());
  });
}
