/** Bad luck with the disk, as a person meets it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { emptyMissionState, withRows } from '#shared/domain/change/missionState.ts';
import { packMission } from '#shared/export/missionFile/pack.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { enlargeMission } from '#shared/sample/enlarge.ts';
import { expectAccessible } from './expectAccessible.ts';
import { openSample } from './openSample.ts';

/** How much of the quota the app may use; null takes the limit off again. */
async function setQuota(page: Page, quotaSize: number | null): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(page.url()).origin,
    ...(quotaSize === null ? {} : { quotaSize }),
  });
}

async function renameMission(page: Page, title: string): Promise<void> {
  await page.getByTestId('edit-details').click();
  await page.getByLabel('Title: English').fill(title);
  await page.keyboard.press('Escape');
}

test('a full disk: nothing is lost, the banner says what to do, a file is offered, and trying again stores it', async ({
  page,
}) => {
  await openSample(page);
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  await setQuota(page, 1);
  await renameMission(page, 'Kept in the window');
  const banner = page.getByTestId('storage-banner');
  await expect(banner).toContainText('1 change is not on the disk yet');
  await expect(banner).toContainText('storage is full');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kept in the window');
  await expectAccessible(page);

  // Other screens and the list of missions lose nothing either.
  await page.getByRole('link', { name: 'Roster' }).click();
  await expect(page.getByTestId('storage-banner')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await banner.getByRole('button', { name: 'Save mission file' }).click();
  expect(readFileSync(await (await downloading).path()).length).toBeGreaterThan(1000);

  await setQuota(page, null);
  await page.getByTestId('storage-banner').getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByTestId('storage-banner')).toHaveCount(0);
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  await page.reload();
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kept in the window');
});

test('a mission that a full disk refuses says so and leaves nothing behind', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByTestId('open-sample')).toBeVisible();
  await setQuota(page, 1);
  await page.getByTestId('open-sample').click();
  await expect(page.getByText('This could not be stored on this device')).toBeVisible();
  await setQuota(page, null);
  await page.reload();
  await expect(page.getByTestId('open-sample')).toBeVisible();
  await expect(page.getByTestId('mission-card')).toHaveCount(0);
});

for (const [locale, title] of [
  ['en-GB', 'Legation cannot store anything here'],
  ['zh-HK', 'Legation 無法在此儲存資料'],
  ['zh-CN', 'Legation 无法在此存储数据'],
  ['ru-RU', 'Legation не может ничего сохранить'],
] as const) {
  test(`a browser that refuses storage is told of in the language of ${locale}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale, ...(baseURL === undefined ? {} : { baseURL }) });
    const page = await context.newPage();
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('storage is blocked', 'SecurityError');
      };
    });
    await page.goto('/');
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expectAccessible(page);
    await context.close();
  });
}

test('two tabs that edit two fields of one mission both survive, and each sees the other', async ({
  page,
  context,
}) => {
  await openSample(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByTestId('edit-details')).toBeVisible();
  await page.getByTestId('edit-details').click();
  await second.getByTestId('edit-details').click();
  await Promise.all([
    page.getByLabel('Title: English').fill('From the first tab'),
    second.getByLabel('Title: Русский').fill('Из второй вкладки'),
  ]);
  for (const tab of [page, second]) {
    await expect(tab.getByLabel('Title: English')).toHaveValue('From the first tab');
    await expect(tab.getByLabel('Title: Русский')).toHaveValue('Из второй вкладки');
  }
  await page.reload();
  await page.getByTestId('edit-details').click();
  await expect(page.getByLabel('Title: English')).toHaveValue('From the first tab');
  await expect(page.getByLabel('Title: Русский')).toHaveValue('Из второй вкладки');
});

test('the browser is asked to keep the data after the first change, and its answer is shown', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { asked: 0 });
    StorageManager.prototype.persist = () => {
      Object.assign(window, { asked: (window as unknown as { asked: number }).asked + 1 });
      return Promise.resolve(false);
    };
  });
  await openSample(page);
  const asked = () => page.evaluate(() => (window as unknown as { asked: number }).asked);
  expect(await asked()).toBe(0);
  await renameMission(page, 'A first change');
  await expect.poll(asked).toBe(1);
  const device = page.getByRole('region', { name: 'This device' });
  await expect(device.getByTestId('persistence')).toHaveAttribute('data-persisted', 'false');
  await expect(device).toContainText('Every change is on the disk.');
  await expect(device).toContainText(/Time zone data \d{4}[a-z]/);
  await device.getByRole('button', { name: 'Keep the data' }).click();
  await expect(device).toContainText('The browser did not agree.');
});

test.describe('killed in the middle of a write', () => {
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
    for (const waitMs of [300, 900, 1500, 2500]) {
      rmSync(profile, { recursive: true, force: true });
      const before = await launch(chromium.executablePath(), url);
      await expect(before.page.getByTestId('open-sample')).toBeVisible();
      const chooser = before.page.waitForEvent('filechooser');
      await before.page.getByTestId('open-mission-file').click();
      await (
        await chooser
      ).setFiles({ name: 'large.legation', mimeType: 'application/octet-stream', buffer: Buffer.from(file) });
      await before.page.waitForTimeout(waitMs).catch(() => undefined);
      await before.kill();

      const after = await launch(chromium.executablePath(), url);
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
});
