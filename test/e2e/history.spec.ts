import { expect, type Page, test } from '@playwright/test';
import { openSample } from './openSample.ts';

const entries = (page: Page) => page.getByRole('region', { name: 'Changes' }).getByRole('article');
const saved = (page: Page) => expect(page.getByTestId('save-state')).toHaveText('Saved');

test('an item that was changed twice shows who changed what, and an earlier version is read, restored and undone', async ({
  page,
}) => {
  const missionId = await openSample(page);
  await page.goto(`/#/m/${missionId}/programme`);
  await page.getByRole('textbox', { name: 'Find in programme' }).fill('Ministry of Water');
  await page.getByTestId('agenda').locator('a[data-item-id]').filter({ hasText: 'Ministry of Water' }).first().click();
  const room = page.getByLabel('Room', { exact: true });
  await room.fill('Hall 7');
  await page.getByRole('textbox', { name: 'Title: English' }).fill('Talks on the Ministry of Water');
  await saved(page);
  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Talks on the Ministry of Water');
  await expect(page.getByRole('main')).toContainText('History · Programme item');
  await expect(entries(page)).toHaveCount(3);
  await expect(entries(page).first()).toContainText('On this device');
  await expect(entries(page).nth(1)).toContainText(/Room.*Hall 7/);
  await expect(entries(page).last()).toContainText('Created');

  // A name that is given counts from then on.
  await page.getByRole('button', { name: 'Enter your name' }).click();
  await expect(page.locator('input:focus')).toHaveCount(1);
  await page.keyboard.type('Ada Wong');
  await page.keyboard.press('Enter');
  await entries(page).last().getByRole('button', { name: 'Read this version' }).click();
  const version = page.getByRole('region', { name: /^Version of/ });
  await expect(version).toContainText('2 fields differ from how it is now');
  await expect(version).toContainText('Now: Hall 7');
  await version.getByRole('button', { name: 'Restore this version' }).click();
  await expect(entries(page)).toHaveCount(4);
  await expect(entries(page).first()).toContainText('Ada Wong');
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Talks');
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Talks');
  await page.getByRole('button', { name: 'Take back: Room' }).first().click();
  await expect(entries(page)).toHaveCount(6);
  await saved(page);
  await page.reload();
  await expect(entries(page)).toHaveCount(6);
  await expect(entries(page).first()).toContainText(/Hall 7.*/);

  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(room).not.toHaveValue('Hall 7');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('private details stay masked until asked for, and a deleted delegate is restored from the history', async ({
    page,
  }) => {
    const missionId = await openSample(page);
    await page.goto(`/#/m/${missionId}/roster`);
    await page.locator('main li button').first().click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('tab', { name: 'Private' }).click();
    await panel.getByRole('textbox', { name: 'Diet' }).fill('No pork');
    await saved(page);
    await panel.getByRole('button', { name: 'History' }).click();
    await expect(entries(page).first()).toContainText('Diet');
    await expect(page.getByText('No pork')).toHaveCount(0);
    await page.getByRole('switch', { name: 'Show private details' }).press('Space');
    await expect(entries(page).first()).toContainText('No pork');
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    await page.goBack();
    await panel.getByRole('button', { name: 'Delete person' }).click();

    await page.goto(`/#/m/${missionId}/history`);
    await expect(entries(page).first()).toContainText(/^\d\d:\d\dDelete/);
    await expect(page.getByText('No pork')).toHaveCount(0);
    await page.getByRole('searchbox', { name: 'Find in the history' }).fill('private');
    await expect(entries(page)).toHaveCount(1);
    await entries(page).first().getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await page.getByRole('button', { name: /^Restore / }).click();
    await expect(entries(page).first()).toContainText('Restored');
    await entries(page).last().getByRole('button', { name: 'Read this version' }).click();
    await expect(page.getByRole('region', { name: /^Version of/ })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
