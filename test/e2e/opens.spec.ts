import { expect, test } from '@playwright/test';
import { openSample } from './openSample.ts';
import { goTo, SCREENS } from './screens.ts';

test('the app opens without an error or a breach of its content security policy', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const response = await page.goto('/');
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page).toHaveTitle(/Legation/);
  expect(complaints).toEqual([]);
});

test('every screen opens in a browser without idle callbacks, as Safari is', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'requestIdleCallback', { value: undefined });
    Object.defineProperty(window, 'cancelIdleCallback', { value: undefined });
  });
  const missionId = await openSample(page);
  for (const screen of SCREENS) await goTo(page, screen, missionId);
  expect(errors).toEqual([]);
});
