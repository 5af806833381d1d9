/** Story B on a laptop: the desktop app on Hong Kong time, killed in between, and no network at all. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
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
} from '../storyB.ts';
import { type Desktop, test } from './desktop.ts';
import { goTo } from '../storyA.ts';

/** No network, and the clock of Hong Kong. */
async function onTheRoad({ app, page }: Desktop): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.session.enableNetworkEmulation({ offline: true });
    }
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Asia/Hong_Kong' });
}

const onLaptop = ({ app, page }: Desktop, scratch: string): StoryDevice => ({
  page,
  open: async (bytes) => {
    const file = path.join(scratch, `release-${bytes.length}.legation`);
    writeFileSync(file, bytes);
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file);
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('openMissionFile')?.click());
  },
  save: async (extension, press) => {
    const file = path.join(scratch, `saved.${extension}`);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await press();
    await expect.poll(() => statSync(file, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(50);
    return readFileSync(file, 'utf8');
  },
});

test('story B: a delegate reads the day, the next release and types what they hear, on a laptop without a network', async ({
  launch,
  scratch,
}) => {
  test.setTimeout(240_000);
  const { first, sealed } = await releaseFiles();
  const before = await launch();
  await expect(before.page.getByTestId('open-sample')).toBeVisible();
  await firstRelease(onLaptop(before, scratch), first);
  await before.app.close();

  const desktop = await launch({ userData: before.userData });
  await onTheRoad(desktop);
  await theMorning(desktop.page);
  await nextRelease(onLaptop(desktop, scratch), sealed);
  await typeThree(desktop.page);
  const closed = desktop.app.waitForEvent('close');
  desktop.process.kill('SIGKILL');
  await closed;

  const again = await launch({ userData: before.userData });
  await onTheRoad(again);
  await goTo(again.page, missionId, 'day');
  await threeSurvive(again.page);
  await ownCalendar(onLaptop(again, scratch));
  await ownCard(onLaptop(again, scratch));
});
