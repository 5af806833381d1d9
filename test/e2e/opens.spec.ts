import { expect, test } from '@playwright/test';

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
