/** What was not sent outlives the loss of the whole database, as Chromium has been seen to lose it on a full disk. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startSqliteServer } from '#test/startServer.ts';
import { test } from './desktop.ts';
import { joinHere, startOffice } from './joined.ts';
import { answerWith, approve } from './allowServer.ts';

const WORDS = 'The minister prefers no questions on tariffs. 部長不談關稅。';

async function openItem(page: Page, missionId: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `/m/${id}/programme`;
  }, missionId);
  await page.locator('[data-testid="agenda"] a[data-item-id]').nth(1).click();
  await expect(page.getByLabel('Internal remarks')).toBeVisible();
}

test('what was not sent comes back from its file where the database is gone, and reaches the server', async ({
  launch,
  scratch,
}) => {
  const server = await startSqliteServer(scratch);
  const office = await startOffice(server.url, await server.invite());
  const before = await launch();
  await answerWith(before, 0);
  expect(await approve(before, server.url)).toBe(true);
  await joinHere(before.page, server.url, office);
  await openItem(before.page, office.missionId);
  const file = path.join(before.userData, 'outbox', `${office.missionId}.jsonl`);

  await server.close();
  await before.page.getByLabel('Internal remarks').fill(WORDS);
  await before.page.getByLabel('Internal remarks').press('Tab');
  await expect(before.page.getByTestId('save-state')).toHaveText('Saved');
  // On the disk by the time it is called saved.
  expect(readFileSync(file, 'utf8')).toContain(WORDS);
  await before.app.close();
  rmSync(path.join(before.userData, 'IndexedDB'), { recursive: true });

  await server.reopen();
  const { page } = await launch({ userData: before.userData });
  await expect(page.getByTestId('mission-card')).toHaveCount(0);
  await joinHere(page, server.url, office);
  await expect(page.getByText(/1 change that had not been sent/u)).toBeVisible();
  await openItem(page, office.missionId);
  await expect(page.getByLabel('Internal remarks')).toHaveValue(WORDS);
  await expect
    .poll(async () => {
      await office.device.sync();
      return [...office.device.replica.disk.rows.values()].filter((one) => JSON.stringify(one).includes(WORDS)).length;
    })
    .toBe(1);
  // The server has it.
  await expect.poll(() => readFileSync(file, 'utf8')).toBe('');
  await server.stop();
});
