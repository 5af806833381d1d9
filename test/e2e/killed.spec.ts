/** The whole browser killed, as when the battery goes, in the middle of a write. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { installedChromium } from '#build/scripts/find-chromium.ts';
import { emptyMissionState, withRows } from '#shared/domain/change/missionState.ts';
import { packMission } from '#shared/export/missionFile/pack.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { enlargeMission } from '#shared/sample/enlarge.ts';

const EXECUTABLE = installedChromium() ?? chromium.executablePath();

// A browser that is killed leaves no trace to keep.
test.use({ trace: 'off' });
const profile = mkdtempSync(path.join(tmpdir(), 'legation-kill-'));
test.afterAll(() => rmSync(profile, { recursive: true, force: true }));

interface Killable {
  readonly process: ChildProcess;
  readonly page: Page;
  kill(): Promise<void>;
}

async function launch(executable: string, url: string): Promise<Killable> {
  const child = spawn(
    executable,
    [
      '--headless=new',
      '--no-sandbox',
      '--remote-debugging-port=0',
      '--no-first-run',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('exit', () => reject(new Error(`Chromium did not start: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('a browser without a context');
  const page = await context.newPage();
  await page.goto(url);
  return {
    process: child,
    page,
    kill: async () => {
      const gone = new Promise((resolve) => child.on('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
  };
}

test('a file of thousands of rows is there whole or not at all', async ({ baseURL }) => {
  test.setTimeout(240_000);
  const url = baseURL ?? '';
  const { mission, rows: few } = sampleMission();
  const rows = enlargeMission(few, { items: 5000, people: 2000 });
  const file = packMission(withRows(emptyMissionState(mission.id), rows), {
    withPrivate: false,
    now: '2026-05-01T00:00:00Z',
    appVersion: 'test',
  });
  const items = rows.filter(({ table }) => table === 'programmeItems').length;
  const endings: string[] = [];
  for (const waitMs of [400, 1000, 2000]) {
    rmSync(profile, { recursive: true, force: true });
    const before = await launch(EXECUTABLE, url);
    await expect(before.page.getByTestId('open-sample')).toBeVisible();
    const chooser = before.page.waitForEvent('filechooser');
    await before.page.getByTestId('open-mission-file').click();
    await (
      await chooser
    ).setFiles({ name: 'large.legation', mimeType: 'application/octet-stream', buffer: Buffer.from(file) });
    await before.page.waitForTimeout(waitMs).catch(() => undefined);
    await before.kill();

    const after = await launch(EXECUTABLE, url);
    const whole = after.page.getByTestId('mission-card');
    await expect(whole.or(after.page.getByTestId('open-sample'))).toBeVisible();
    if ((await whole.count()) > 0) {
      const counted = await after.page.evaluate(
        async ([id]) => {
          const open = indexedDB.open('legation');
          const db = await new Promise<IDBDatabase>((resolve, reject) => {
            open.addEventListener('success', () => resolve(open.result));
            open.addEventListener('error', () => reject(new Error(open.error?.message)));
          });
          const all = db.transaction('segments').objectStore('segments').index('missionId').getAll(id);
          const segments = await new Promise<{ rows: { table: string }[] }[]>((resolve) => {
            all.addEventListener('success', () => resolve(all.result as { rows: { table: string }[] }[]));
          });
          return segments.flatMap((segment) => segment.rows).filter(({ table }) => table === 'programmeItems').length;
        },
        [mission.id],
      );
      expect(counted).toBe(items);
      endings.push('whole');
    } else endings.push('not at all');
    await after.kill();
  }
  expect(new Set(['whole', 'not at all', ...endings]).size).toBe(2);
});
