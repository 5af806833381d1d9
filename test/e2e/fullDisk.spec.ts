/**
 * A full disk, as a person meets it. Chromium asks how much room there is when a database is first opened and counts by
 * itself from there, so the limit is set in a browser that has just been started on a profile of its own.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { headlessChromium } from '#build/scripts/find-chromium.ts';
import { expectAccessible } from './expectAccessible.ts';
import { filesOfNote, openFirstNote } from './picture.ts';

const executablePath = headlessChromium() ?? chromium.executablePath();

async function launch(profile: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox'],
    locale: 'en-GB',
    acceptDownloads: true,
  });
  return { context, page: await context.newPage() };
}

/** How many bytes the app may use; null takes the limit off again. */
async function limitStorage(page: Page, address: string, quotaSize: number | null): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(address).origin,
    ...(quotaSize === null ? {} : { quotaSize }),
  });
}

let profile = '';
test.beforeEach(() => {
  profile = mkdtempSync(path.join(tmpdir(), 'legation-full-'));
});
test.afterEach(() => rmSync(profile, { recursive: true, force: true }));

test('a full disk: nothing is lost, the banner says what to do, a file is offered, and trying again stores it', async ({
  baseURL,
}) => {
  test.setTimeout(120_000);
  const url = baseURL ?? '';
  const first = await launch(profile);
  await first.page.goto(url);
  await first.page.getByTestId('open-sample').click();
  await expect(first.page.getByTestId('save-state')).toHaveText('Saved');
  const address = first.page.url();
  await first.context.close();

  const { context, page } = await launch(profile);
  await limitStorage(page, address, 1);
  await page.goto(address);
  await page.getByTestId('edit-details').click();
  await page.getByLabel('Title: English').fill('Kept in the window');
  await page.keyboard.press('Escape');
  const banner = page.getByTestId('storage-banner');
  await expect(banner).toContainText('1 change is not on the disk yet');
  await expect(banner).toContainText('storage is full');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kept in the window');
  await expectAccessible(page);

  // Neither another screen nor the list of missions loses it.
  await page.goto(`${url}#/`);
  await page.getByRole('link', { name: 'Central Asia Business Mission 2026' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kept in the window');
  const downloading = page.waitForEvent('download');
  await banner.getByRole('button', { name: 'Save mission file' }).click();
  expect(readFileSync(await (await downloading).path()).length).toBeGreaterThan(1000);

  // A photo is not taken in, and nothing names it.
  await page.getByRole('link', { name: 'Notes', exact: true }).click();
  await openFirstNote(page);
  const photo = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(100_000, 1) };
  await page.getByTestId('attach-input').first().setInputFiles(photo);
  await expect(page.getByText('photo.jpg was not attached: The disk or the browser’s storage is full.')).toBeVisible();
  await expect(filesOfNote(page)).toBeHidden();
  await page.getByRole('link', { name: 'Overview', exact: true }).click();

  await limitStorage(page, address, null);
  await banner.getByRole('button', { name: 'Try again' }).click();
  await expect(banner).toHaveCount(0);
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kept in the window');
  await context.close();
});

test('a mission that a full disk refuses says so and leaves nothing behind', async ({ baseURL }) => {
  test.setTimeout(120_000);
  const url = baseURL ?? '';
  const first = await launch(profile);
  await first.page.goto(url);
  await expect(first.page.getByTestId('open-sample')).toBeVisible();
  await first.context.close();

  const { context, page } = await launch(profile);
  await limitStorage(page, url, 1);
  await page.goto(url);
  await page.getByTestId('open-sample').click();
  await expect(page.getByText('This could not be stored on this device')).toBeVisible();
  await limitStorage(page, url, null);
  await page.reload();
  await expect(page.getByTestId('open-sample')).toBeVisible();
  await expect(page.getByTestId('mission-card')).toHaveCount(0);
  await context.close();
});
