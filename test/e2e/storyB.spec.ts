/** Story B on a telephone: the installed web app, its browser killed in between, and no network from the first cold start on. */
import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { headlessChromium } from '#build/scripts/find-chromium.ts';
import { type Device, newDevice, pageOf } from '#test/bench/missions.ts';
import { goTo } from './storyA.ts';
import {
  firstRelease,
  missionId,
  nextRelease,
  ownCalendar,
  ownCard,
  releaseFiles,
  type StoryDevice,
  theMorning,
  threeSurvive,
  typeThree,
} from './storyB.ts';

let device: Device;
test.beforeAll(() => {
  device = newDevice(headlessChromium());
});
test.afterAll(() => device.remove());

async function started(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await device.start({
    serviceWorkers: 'allow',
    timezoneId: 'Asia/Hong_Kong',
    viewport: { width: 390, height: 844 },
  });
  return { context, page: await pageOf(context) };
}

const onPhone = (page: Page): StoryDevice => ({
  page,
  open: async (buffer) => {
    await expect(async () => {
      const chooser = page.waitForEvent('filechooser', { timeout: 2000 });
      await page.keyboard.press('Control+o');
      await (await chooser).setFiles({ name: 'release.legation', mimeType: 'application/octet-stream', buffer });
    }).toPass();
  },
  save: async (_extension, press) => {
    const downloading = page.waitForEvent('download');
    await press();
    return readFileSync(await (await downloading).path(), 'utf8');
  },
});

test('story B: a delegate reads the day, the next release and types what they hear, on a telephone without a network', async () => {
  test.slow();
  const { first, sealed } = await releaseFiles();
  const before = await started();
  await before.page.goto('/');
  await firstRelease(onPhone(before.page), first);
  await goTo(before.page, missionId, '');
  await expect(before.page.getByTestId('kept-app')).toBeVisible();
  await before.context.close();

  const { context, page } = await started();
  await context.setOffline(true);
  await page.goto(`/#/m/${missionId}/day`);
  await theMorning(page);
  await nextRelease(onPhone(page), sealed);
  await typeThree(page);
  const session = await context.newCDPSession(page);
  await session.send('Browser.crash').catch(() => undefined);
  await context.close().catch(() => undefined);

  const again = await started();
  await again.context.setOffline(true);
  await again.page.goto(`/#/m/${missionId}/day`);
  await threeSurvive(again.page);
  await ownCalendar(onPhone(again.page));
  await ownCard(onPhone(again.page));
  await again.context.close();
});
