/** Photos of notes between two people and a real server: after the text, in parts, going on where they stopped. */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { chooseSample } from './openSample.ts';
import { filesOfNote, picture } from './picture.ts';
import { goTo } from './storyA.ts';
import { type SyncServer, startSyncServer } from './syncServer.ts';

const OFFICE = 'Investment Office 投資推廣署';
const ADA = 'Ada WONG Mei-ling 黃美玲';
const NURLAN = 'Нұрлан Сейтқали';

const saved = (page: Page) => expect(page.getByTestId('save-state')).toHaveText('Saved');
const synced = (page: Page) => expect(page.getByTestId('sync-state')).toHaveText('Synced');

let server: SyncServer;
test.beforeAll(async () => {
  server = await startSyncServer(OFFICE);
});
test.afterAll(async () => server.close());

async function joinAs(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByTestId('join').click();
}

/** Parts of files as they go over the wire; `cut` decides which do not arrive. */
async function watchParts(context: BrowserContext, cut: (ranges: readonly string[]) => boolean): Promise<string[]> {
  const ranges: string[] = [];
  await context.route('**/api/blob/**', async (route) => {
    const request = route.request();
    if (request.method() !== 'PUT') return route.continue();
    ranges.push((await request.headerValue('content-range')) ?? '');
    return cut(ranges) ? route.abort('connectionreset') : route.continue();
  });
  return ranges;
}

/** A note that the whole delegation reads; gives the place of the note. */
async function openSharedNote(page: Page, missionId: string): Promise<string> {
  await goTo(page, missionId, 'notes');
  await page.getByText('Whole delegation').first().click();
  await page.getByRole('region', { name: 'Notes' }).getByRole('button').first().click();
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeVisible();
  return /notes\/([^/]+)/.exec(page.url())?.[1] ?? '';
}

test('photos taken offline reach the others in parts, and go on after a cut where they stopped; who looks at them is seen', async ({
  page: ada,
  browser,
}) => {
  await joinAs(ada, server.foundingLink, ADA);
  await ada.getByTestId('join-home').click();
  const missionId = await chooseSample(ada);
  await goTo(ada, missionId, 'sharing');
  await ada.getByTestId('share-mission').click();
  await synced(ada);
  await ada.getByTestId('make-invitation').click();
  const link = await ada.getByTestId('invite-link').inputValue();
  const elsewhere = await browser.newContext();
  const nurlan = await elsewhere.newPage();
  await joinAs(nurlan, link, NURLAN);
  await nurlan.waitForURL(`**/#/m/${missionId}`);
  await synced(nurlan);

  const noteId = await openSharedNote(ada, missionId);
  await ada.context().setOffline(true);
  const small = await picture(ada, 'image/jpeg', 800, 600);
  // A photo with a long tail, which no program minds.
  const large = Buffer.concat([await picture(ada, 'image/jpeg', 1600, 1200), Buffer.alloc(2_600_000, 7)]);
  await ada
    .getByTestId('attach-input')
    .first()
    .setInputFiles([
      { name: 'bridge.jpg', mimeType: 'image/jpeg', buffer: small },
      { name: 'dam.jpg', mimeType: 'image/jpeg', buffer: large },
    ]);
  await expect(filesOfNote(ada).locator('img')).toHaveCount(2);
  await saved(ada);

  let cuts = 0;
  const parts = await watchParts(ada.context(), (ranges) => {
    const second = ranges.at(-1)?.startsWith('bytes 1000000-') === true && cuts === 0;
    if (second) cuts += 1;
    return second;
  });
  await ada.context().setOffline(false);
  await goTo(nurlan, missionId, `notes/${noteId}`);
  await expect(filesOfNote(nurlan).locator('img')).toHaveCount(2, { timeout: 30_000 });
  const total = large.length;
  expect(cuts).toBe(1);
  expect(parts.filter((range) => range.startsWith('bytes 0-') && range.endsWith(`/${total}`))).toHaveLength(1);
  await filesOfNote(nurlan)
    .getByRole('button', { name: /^dam\.jpg/ })
    .click();
  await expect(nurlan.getByRole('dialog').locator('img')).toHaveAttribute('alt', 'dam.jpg');
  await nurlan.keyboard.press('Escape');
  await expect(nurlan.getByRole('dialog')).toBeHidden();

  // Each sees the other, and at which record; nobody is where a window is that has gone.
  const others = (page: Page) => page.getByTestId('present');
  await expect(others(ada)).toHaveAccessibleName(new RegExp(`^${NURLAN} \\(${OFFICE}\\): .`));
  await expect(ada.getByTestId('here-too')).toHaveText(`${NURLAN} (${OFFICE}) is here too`);
  await goTo(nurlan, missionId, 'programme');
  await expect(ada.getByTestId('here-too')).toBeHidden();
  await expect(others(ada)).toHaveAccessibleName(`${NURLAN} (${OFFICE})`);
  // Who was offline says within 20 s where they are.
  await expect(others(nurlan)).toHaveAccessibleName(new RegExp(`^${ADA} \\(${OFFICE}\\): .`), { timeout: 40_000 });
  await others(nurlan).click();
  await expect(nurlan).toHaveURL(new RegExp(`/notes/${noteId}$`));
  await expect(ada.getByTestId('here-too')).toBeVisible();
  await nurlan.evaluate(() => {
    location.hash = '/';
  });
  await expect(others(ada)).toBeHidden();
  await expect(ada.getByTestId('here-too')).toBeHidden();
  await elsewhere.close();
});
