/** The whole browser killed, as when the battery goes: in the middle of a write, and in the middle of a sentence. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { headlessChromium } from '#build/scripts/find-chromium.ts';
import { emptyMissionState, withRows } from '#shared/domain/change/missionState.ts';
import { packMission } from '#shared/export/missionFile/pack.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { enlargeMission } from '#shared/sample/enlarge.ts';
import type { DataLayer } from './data/dataLayer.ts';
import { dataLayerScript } from './data/inPage.ts';
import { launchKillable } from './killableChromium.ts';
import { chooseSample } from './openSample.ts';

declare const dataLayer: DataLayer;

const EXECUTABLE = headlessChromium() ?? chromium.executablePath();

// A browser that is killed leaves no trace to keep.
test.use({ trace: 'off' });
const profiles: string[] = [];
// The helpers of a killed browser may write for a moment longer.
test.afterEach(() => {
  for (const profile of profiles.splice(0)) rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
});

function newProfile(): string {
  const profile = mkdtempSync(path.join(tmpdir(), 'legation-kill-'));
  profiles.push(profile);
  return profile;
}

test('a file of thousands of rows is there whole or not at all', async ({ baseURL }) => {
  test.setTimeout(240_000);
  const url = baseURL ?? '';
  const { mission, rows: few } = sampleMission();
  const rows = enlargeMission(few, { items: 5000, people: 2000 });
  const file = packMission(withRows(emptyMissionState(mission.id), rows), {
    withPrivate: false,
    withOwn: false,
    now: '2026-05-01T00:00:00Z',
    appVersion: 'test',
  });
  const items = rows.filter(({ table }) => table === 'programmeItems').length;
  const endings: string[] = [];
  for (const waitMs of [400, 1000, 2000]) {
    const profile = newProfile();
    const before = await launchKillable(EXECUTABLE, profile, url);
    await expect(before.page.getByTestId('open-sample')).toBeVisible();
    const chooser = before.page.waitForEvent('filechooser');
    await before.page.getByTestId('open-mission-file').click();
    await (
      await chooser
    ).setFiles({ name: 'large.legation', mimeType: 'application/octet-stream', buffer: Buffer.from(file) });
    await before.page.waitForTimeout(waitMs).catch(() => undefined);
    await before.kill();

    const after = await launchKillable(EXECUTABLE, profile, url);
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

/** Chromium deletes everything where it is killed with two writes open (docs/decisions/0908). */
test('a browser killed in the middle of two writes keeps what was saved', async ({ baseURL }) => {
  test.slow();
  const profile = newProfile();
  const before = await launchKillable(EXECUTABLE, profile, baseURL ?? '');
  await chooseSample(before.page);
  await expect(before.page.getByTestId('save-state')).toHaveText('Saved');
  await before.page.evaluate(await dataLayerScript());
  const standing = before.page.waitForEvent('console', (message) => message.text() === 'in the middle');
  void before.page
    .evaluate(() => {
      setTimeout(() => {
        const db = new dataLayer.LegationDatabase();
        const { rows } = dataLayer.sampleMission();
        void db.open().then(() => {
          void db.segments.bulkAdd(
            Array.from({ length: 8 }, () => ({ missionId: 'other', scope: 'open' as const, rows })),
          );
          void db.settings.put({ key: 'a', value: 'b'.repeat(300) });
          setTimeout(() => {
            const until = performance.now() + 20_000;
            // oxlint-disable-next-line no-console -- the one word that leaves a page which stands still
            console.log('in the middle');
            while (performance.now() < until);
          }, 0);
        });
      }, 0);
    })
    .catch(() => undefined);
  await standing;
  await before.kill();
  const after = await launchKillable(EXECUTABLE, profile, baseURL ?? '');
  await expect(after.page.getByTestId('mission-card')).toHaveCount(1);
  await after.kill();
});

/** By the page's own clock, after the last key has reached it: what is typed is stored 300 ms after the keys rest. */
const REST_MS = 900;
const WORDS = 'The minister prefers no questions on tariffs. 部長不談關稅。';

async function openItem(page: Page, missionId: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/m/${missionId}/programme`);
  await page.locator('[data-testid="agenda"] a[data-item-id]').nth(1).click();
  await expect(page.getByLabel('Internal remarks')).toBeVisible();
}

test('text typed into an item outlives a browser that is killed while the field is open', async ({ baseURL }) => {
  test.slow();
  const profile = newProfile();
  const url = baseURL ?? '';
  const before = await launchKillable(EXECUTABLE, profile, url);
  let missionId = '';
  try {
    missionId = await chooseSample(before.page);
    await openItem(before.page, missionId);
    await before.page.getByLabel('Internal remarks').focus();
    await before.page.keyboard.insertText(WORDS.slice(0, 20));
    await before.page.keyboard.type(WORDS.slice(20));
    await before.page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), REST_MS);
  } finally {
    await before.kill();
  }
  const after = await launchKillable(EXECUTABLE, profile, url);
  try {
    await openItem(after.page, missionId);
    await expect(after.page.getByLabel('Internal remarks')).toHaveValue(WORDS);
    // One visit to a field is one step, also after the kill.
    await after.page.getByRole('button', { name: 'Undo: Edit item' }).click();
    await expect(after.page.getByLabel('Internal remarks')).toHaveValue('');
  } finally {
    await after.kill();
  }
});
