import type { Page } from '@playwright/test';

/** A fresh device with the sample mission open on its overview; gives the mission's id. */
export async function openSample(page: Page): Promise<string> {
  await page.goto('/');
  return chooseSample(page);
}

/** From the first screen that is open already. */
export async function chooseSample(page: Page): Promise<string> {
  await page.getByTestId('open-sample').click();
  await page.waitForURL(/#\/m\//);
  return /#\/m\/([^/]+)/.exec(page.url())?.[1] ?? '';
}
