/** Bad luck with the disk, as a person meets it. */
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { openSample } from './openSample.ts';

async function renameMission(page: Page, title: string): Promise<void> {
  await page.getByTestId('edit-details').click();
  await page.getByLabel('Title: English').fill(title);
  await page.keyboard.press('Escape');
}

for (const [locale, title] of [
  ['en-GB', 'Legation cannot store anything here'],
  ['zh-HK', 'Legation 無法在此儲存資料'],
  ['zh-CN', 'Legation 无法在此存储数据'],
  ['ru-RU', 'Legation не может хранить данные здесь'],
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
