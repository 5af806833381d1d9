import { expect, test } from '@playwright/test';
import { openSample } from './openSample.ts';

test('a menu of the window opens by key and by click, closes by Escape, by its button and by a click outside, and hands the focus back', async ({
  page,
}) => {
  await openSample(page);
  const button = page.getByRole('button', { name: 'Language' });
  const menu = page.getByRole('menu', { name: 'Language' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();

  await button.click();
  await expect(menu).toBeVisible();
  await button.click();
  await expect(menu).toBeHidden();

  await button.click();
  await expect(menu).toBeVisible();
  await page.getByRole('main').click();
  await expect(menu).toBeHidden();

  await button.click();
  await page.getByRole('menuitemradio', { name: 'Русский' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
});
