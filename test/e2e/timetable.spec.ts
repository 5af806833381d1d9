/** The timetable in the hand: moved, resized, by pointer and by keyboard, and taken back. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { openSample } from './openSample.ts';

const HOUR_PX = 52;

async function openDay(page: Page, day: string): Promise<void> {
  await openSample(page);
  await page.goto(page.url().replace(/#\/m\/([^/]+).*/, '#/m/$1/programme/timetable'));
  await page.getByText('Week', { exact: true }).click();
  await page.getByRole('button', { name: day }).click();
}

const block = (page: Page, name: RegExp): Locator => page.locator('[data-item]').filter({ hasText: name }).first();

async function drag(page: Page, from: { x: number; y: number }, byPx: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + byPx / 2, { steps: 4 });
  await page.mouse.move(from.x, from.y + byPx, { steps: 4 });
}

async function middleOf(target: Locator): Promise<{ x: number; y: number; bottom: number }> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('not on screen');
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 20), bottom: box.y + box.height };
}

test('a block is dragged an hour later, keeps its length, and one undo takes it back', async ({ page }) => {
  await openDay(page, 'Tue 2 Jun');
  const matching = block(page, /Business matching: Almaty/);
  await expect(matching).toContainText('09:00–10:40');
  await drag(page, await middleOf(matching), HOUR_PX);
  await page.mouse.up();
  await expect(matching).toContainText('10:00–11:40');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(matching).toContainText('09:00–10:40');
});

test('Escape gives a drag up', async ({ page }) => {
  await openDay(page, 'Tue 2 Jun');
  const matching = block(page, /Business matching: Almaty/);
  await drag(page, await middleOf(matching), 2 * HOUR_PX);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(matching).toContainText('09:00–10:40');
});

test('the lower edge makes it longer, Alt with an arrow moves it by a quarter of an hour', async ({ page }) => {
  await openDay(page, 'Tue 2 Jun');
  const matching = block(page, /Business matching: Almaty/);
  const { x, bottom } = await middleOf(matching);
  await drag(page, { x, y: bottom - 3 }, HOUR_PX);
  await page.mouse.up();
  await expect(matching).toContainText('09:00–11:45');
  await matching.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(matching).toContainText('09:15–12:00');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(matching).toContainText('09:15–11:45');
});

test('the day of the flight west is 27 hours long and says where the clocks change', async ({ page }) => {
  await openDay(page, 'Sun 31 May');
  await expect(page.getByText('Clocks change: UTC+8 → UTC+5')).toBeAttached();
  const height = await page.locator('[data-day="2026-05-31"]').evaluate((element) => element.clientHeight);
  expect(height).toBe(27 * HOUR_PX);
});

test('a block opens its item', async ({ page }) => {
  await openDay(page, 'Tue 2 Jun');
  await block(page, /Business matching: Almaty/).click();
  await expect(page).toHaveURL(/\/programme\/timetable\/item\//);
});

test('what a week folds away says so, and opens with its day', async ({ page }) => {
  await openSample(page);
  await page.goto(page.url().replace(/#\/m\/([^/]+).*/, '#/m/$1/programme/timetable'));
  const folded = page
    .getByRole('region', { name: 'Wednesday, 3 June 2026' })
    .getByRole('button', { name: /^\+\d+ more/ });
  await expect(folded.first()).toHaveAttribute('title', 'Show all of Wed 3 Jun');
  await folded.first().click();
  await expect(page.locator('[data-day]')).toHaveCount(1);
  await expect(page.locator('[data-day="2026-06-03"]')).toBeVisible();
});
