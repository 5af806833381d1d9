import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openSample } from './openSample.ts';

/** Presses Tab until the control has the focus, as a person would who knows where it is. */
async function tabTo(page: Page, role: 'button' | 'textbox', name: string, limit = 60): Promise<void> {
  const control = page.getByRole(role, { name, exact: true });
  await expect(control.first()).toBeVisible();
  for (let presses = 0; presses < limit; presses += 1) {
    if (await control.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${role} ${name}`);
}

test('the main job with the keyboard alone: open the sample, add an item, set its time, undo, redo, hand out the calendar', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByTestId('open-sample')).toBeVisible();
  await tabTo(page, 'button', (await page.getByTestId('open-sample').innerText()).replaceAll(/\s+/g, ' '));
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/m\//);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Central Asia Business Mission 2026');
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('heading', { level: 1, name: 'Programme' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Title: English' })).toBeFocused();
  await page.keyboard.type('Tea with the consul');
  await tabTo(page, 'textbox', 'Starts at');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1415');
  await page.keyboard.press('Enter');
  // The item that it clashes with names it too, so the whole text counts.
  const line = page
    .getByTestId('agenda')
    .locator('a[data-item-id]')
    .filter({ has: page.getByText('Tea with the consul', { exact: true }) });
  await expect(line).toContainText('14:15–15:15');
  await expect(page.getByTestId('save-state')).toHaveText('Saved');

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(line).not.toContainText('14:15');
  await page.keyboard.press('Control+Shift+z');
  await expect(line).toContainText('14:15–15:15');

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'Go anywhere, do anything' })).toBeFocused();
  await page.keyboard.type('documents');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await tabTo(page, 'button', 'Save calendar', 120);
  await page.keyboard.press('Enter');
  const calendar = readFileSync(await (await downloading).path(), 'utf8');
  expect(calendar).toMatch(/^SUMMARY:.*Tea with the consul/m);
});

test('keys of a Russian layout are the keys they are printed on', async ({ page }) => {
  await openSample(page);
  await page.getByRole('link', { name: 'Programme', exact: true }).click();
  await expect(page.getByTestId('agenda')).toBeVisible();
  // Chromium driven from outside knows only the American layout; what a Russian one sends is sent by hand.
  const pressRussian = async (key: string, code: string, ctrlKey = false): Promise<void> => {
    await page.evaluate(
      (pressed) => document.body.dispatchEvent(new KeyboardEvent('keydown', { ...pressed, bubbles: true })),
      { key, code, ctrlKey },
    );
  };
  await pressRussian('т', 'KeyN');
  await expect(page.getByRole('textbox', { name: 'Title: English' })).toBeFocused();
  await page.keyboard.type('Tea with the consul');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  const line = page.locator('a[data-item-id]').filter({ has: page.getByText('Tea with the consul', { exact: true }) });
  await expect(line).toBeVisible();
  await pressRussian('я', 'KeyZ', true);
  await expect(line).toHaveCount(0);
});

test('a letter means nothing to the screen beneath an open dialog', async ({ page }) => {
  await openSample(page);
  await page.getByTestId('edit-details').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page).not.toHaveURL(/programme/);
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/programme/);
});
