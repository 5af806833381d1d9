import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { convertIcsCalendar } from 'ts-ics';
import { openSample } from './openSample.ts';

test('a calendar saved twice is the same file, and after a change of one item that event alone is newer', async ({
  page,
}) => {
  const missionId = await openSample(page);
  const calendar = async (): Promise<string> => {
    await page.goto(`/#/m/${missionId}/documents`);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save calendar' }).click();
    return readFileSync(await (await downloading).path(), 'utf8');
  };
  const sequences = (text: string) =>
    new Map((convertIcsCalendar(undefined, text).events ?? []).map(({ uid, sequence }) => [uid, sequence]));
  const first = await calendar();
  // The export's own time would be another second now.
  await page.waitForTimeout(1500);
  expect(await calendar()).toBe(first);

  await page.goto(`/#/m/${missionId}/programme`);
  const item = page.locator('[data-testid="agenda"] a[data-item-id]').nth(1);
  const itemId = await item.getAttribute('data-item-id');
  await item.click();
  await page.getByLabel('Room', { exact: true }).fill('Hall 7');
  await page.getByLabel('Room', { exact: true }).press('Tab');
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  const second = await calendar();
  expect(second).toContain('Hall 7');
  const before = sequences(first);
  const newer = [...sequences(second)].filter(([uid, sequence = 0]) => sequence > (before.get(uid) ?? 0));
  expect(newer.map(([uid]) => uid)).toEqual([`${itemId}@legation`]);
});
