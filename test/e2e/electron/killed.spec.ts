import { expect, type Page } from '@playwright/test';
import { test } from './desktop.ts';

/** By the page's own clock, after the last key has reached it. */
const REST_MS = 600;
const WORDS = 'No photographs in the furnace hall';

async function openItem(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Programme' }).click();
  await page.locator('[data-testid="agenda"] a[data-item-id]').nth(1).click();
  await expect(page.getByLabel('Internal remarks')).toBeVisible();
}

test('text typed into an item outlives the desktop app that is killed while the field is open', async ({ launch }) => {
  test.slow();
  const first = await launch();
  await first.page.getByTestId('open-sample').click();
  await openItem(first.page);
  await first.page.getByLabel('Internal remarks').focus();
  await first.page.keyboard.type(WORDS);
  await first.page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), REST_MS);
  const gone = new Promise((resolve) => first.app.process().once('exit', resolve));
  first.app.process().kill('SIGKILL');
  await gone;

  const second = await launch({ userData: first.userData });
  await second.page
    .getByTestId('mission-card')
    .getByRole('link')
    .or(second.page.getByText('Central Asia'))
    .first()
    .click();
  await openItem(second.page);
  await expect(second.page.getByLabel('Internal remarks')).toHaveValue(WORDS);
});
