/** Search over everything: typed, by keyboard, after an edit, and again after a restart. */
import { expect, type Page, test } from '@playwright/test';
import { openSample } from './openSample.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search everything in this mission' });
const group = (page: Page, name: string) => page.getByRole('region', { name });
const storedIndex = async (page: Page): Promise<boolean> =>
  page.evaluate(
    async () =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('legation');
        opening.addEventListener('error', () => reject(new Error('the database does not open')));
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction('settings').objectStore('settings').getAllKeys();
          asked.addEventListener('success', () => {
            opening.result.close();
            resolve(asked.result.some((key) => typeof key === 'string' && key.startsWith('search.')));
          });
        });
      }),
  );

test('finds a record in another script, opens it by keyboard, and comes back to the query', async ({ page }) => {
  await openSample(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+Shift+F');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('nurlan');
  await expect(group(page, 'People').getByRole('link').first()).toContainText('Nurlan Tileuqabylov');
  await expect(group(page, 'People').locator('mark').first()).toHaveText('Nurlan');
  await field(page).fill('Ташкент');
  await expect(group(page, 'Legs').getByRole('link')).toContainText('Tashkent');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/m\/[^/]+\/legs\//);
  await page.goBack();
  await expect(field(page)).toHaveValue('Ташкент');
  // Typed and entered in one go: what was asked for last is what opens.
  await field(page).fill('');
  await page.keyboard.type('nulran');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Tileuqabylov');
});

test('the palette hands over what was typed', async ({ page }) => {
  await openSample(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.getByPlaceholder('Go anywhere, do anything').fill('100% 6月3日');
  await page.getByRole('button', { name: 'Search everything for “100% 6月3日”' }).click();
  await expect(field(page)).toHaveValue('100 6月3日');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await field(page).fill('6月3日');
  await expect(group(page, 'Programme').getByRole('link').first()).toContainText('Wed');
});

test('an edit is found at once, and the index that was kept says the same after a restart', async ({ page }) => {
  const missionId = await openSample(page);
  await page.goto(`/#/m/${missionId}/search/quixotry`);
  await expect(page.getByText('Nothing found')).toBeVisible();
  await expect.poll(async () => storedIndex(page)).toBe(true);
  await page.goto(`/#/m/${missionId}/organisations/new`);
  await page.getByRole('dialog').getByRole('textbox').first().fill('Quixotry Partners');
  await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
  await page.goto(`/#/m/${missionId}/search/quixotry`);
  await expect(group(page, 'Organisations').getByRole('link')).toContainText('Quixotry Partners');
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  await page.reload();
  await expect(group(page, 'Organisations').getByRole('link')).toContainText('Quixotry Partners');
  await page.goto('/#/');
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Delete from this device' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(async () => storedIndex(page)).toBe(false);
});
