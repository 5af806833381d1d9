/** An organiser releases, a delegate reads releases alone and acknowledges them offline, by a real server. */
import { expect, type Page, type Response, test } from '@playwright/test';
import { inviteDelegate, join } from './delegate.ts';
import { chooseSample } from './openSample.ts';
import { goTo } from './storyA.ts';
import { type SyncServer, startSyncServer } from './syncServer.ts';

/** In the draft alone. */
const CANARY = 'KJ0457781 Confidential call';
const RELEASED = 'Ore processing laboratory of Satbayev University';
const ITEM = 'm1-satbayev';
const CHEUNG = 'cheung';

const saved = (page: Page) => expect(page.getByTestId('save-state')).toHaveText('Saved');
const synced = (page: Page) => expect(page.getByTestId('sync-state')).toHaveText('Synced');
const notice = (page: Page) => page.getByTestId('release-notice');

/** What this device holds, as text. */
const stored = async (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const opened = async <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('unreadable'));
      });
    const texts: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await opened(indexedDB.open(name));
      for (const table of db.objectStoreNames) {
        texts.push(JSON.stringify(await opened(db.transaction(table).objectStore(table).getAll())));
      }
      db.close();
    }
    return texts.join('\n');
  });

async function release(page: Page, missionId: string, number: number): Promise<void> {
  await goTo(page, missionId, 'releases/new');
  await page.getByTestId('make-release').click();
  await expect(page.getByRole('heading', { name: `Release ${number}`, exact: true })).toBeVisible();
  await saved(page);
  await synced(page);
}

/** Notices of the system are kept as text, and the window is never the one in front. */
function noteNotices(): void {
  class Noted extends EventTarget {
    static readonly permission = 'granted';
    constructor(title: string, { body }: { body: string }) {
      super();
      sessionStorage.setItem('shown', `${title}\n${body}`);
    }
  }
  Object.assign(window, { Notification: Noted });
  document.hasFocus = () => false;
}

let server: SyncServer;
test.beforeAll(async () => {
  server = await startSyncServer('Belt and Road Office 一帶一路辦公室');
});
test.afterAll(async () => server.close());

test('a delegate sees releases and no draft, exactly what changed for them, and acknowledges it offline by one key', async ({
  page: ada,
  browser,
}) => {
  await join(ada, server.foundingLink, 'Ada WONG Mei-ling 黃美玲');
  await ada.getByTestId('join-home').click();
  const missionId = await chooseSample(ada);
  const [itemId, personId] = [`${missionId}-${ITEM}`, `${missionId}-${CHEUNG}`];
  await goTo(ada, missionId, 'sharing');
  await ada.getByTestId('share-mission').click();
  await synced(ada);
  const context = await browser.newContext();
  await context.addInitScript(noteNotices);
  const delegate = await context.newPage();
  const answers: Promise<string>[] = [];
  delegate.on('response', (response: Response) => {
    if (response.url().endsWith('/api/pull')) answers.push(response.text().catch(() => ''));
  });
  const invitation = await inviteDelegate(ada, missionId, personId);
  await join(delegate, `${server.url}/#/join/${invitation}`, '張天樂');
  await delegate.waitForURL(`**/#/m/${missionId}/day`);
  await goTo(delegate, missionId, 'programme');
  await expect(delegate.getByRole('heading', { name: 'The programme has not been released yet' })).toBeVisible();

  await release(ada, missionId, 1);
  await expect(delegate.getByTestId('release-shown')).toContainText('Release 1');
  await expect(notice(delegate)).toContainText(/Release 1: your programme, \d+ items/);
  await delegate.keyboard.press('a');
  await expect(notice(delegate)).toHaveCount(0);

  // What is done to the draft afterwards stays with the organisers, in every byte.
  await goTo(ada, missionId, `programme/item/${itemId}`);
  await ada.getByLabel('Room', { exact: true }).fill(CANARY);
  await ada.getByLabel('Room', { exact: true }).blur();
  await saved(ada);
  await synced(ada);
  await expect(ada.getByTestId('unreleased')).toHaveText('Not yet released: 1 change');
  await delegate.reload();
  await synced(delegate);
  const held = `${await stored(delegate)}\n${(await Promise.all(answers)).join('\n')}`;
  expect(held).toContain(RELEASED);
  expect(held).not.toContain(CANARY);
  // Where the draft is, it is found in this way.
  expect(await stored(ada)).toContain(CANARY);

  await ada.getByLabel('Room', { exact: true }).fill('Laboratory 7');
  await ada.getByRole('textbox', { name: 'Starts at' }).fill('13:40');
  await ada.getByRole('textbox', { name: 'Starts at' }).blur();
  await saved(ada);
  await goTo(ada, missionId, 'releases/new');
  const dialog = ada.getByRole('dialog');
  await expect(dialog.getByTestId('release-difference')).toHaveCount(1);
  await expect(dialog.getByTestId('concerned')).toContainText(/cheung/i);
  await release(ada, missionId, 2);

  await expect(notice(delegate).getByTestId('release-difference')).toHaveCount(1);
  for (const text of [RELEASED, '13:50–15:20 → 13:40–15:10', 'Laboratory 7', 'Since release 1']) {
    await expect(notice(delegate)).toContainText(text);
  }
  const shown = () => delegate.evaluate(() => sessionStorage.getItem('shown'));
  await expect.poll(shown).toMatch(/^Release 2: .*\n.*13:50–15:20 → 13:40–15:10/);
  await context.setOffline(true);
  await delegate.keyboard.press('a');
  await expect(notice(delegate)).toHaveCount(0);
  await saved(delegate);
  await ada.getByText('By person', { exact: true }).click();
  const line = ada.getByTestId('touched-person').filter({ hasText: /cheung/i });
  await expect(line).toContainText('Not yet');
  await context.setOffline(false);
  await expect(line).toContainText('Acknowledged');
  await goTo(ada, missionId, 'releases/new');
  await expect(ada.getByTestId('nothing-to-release')).toContainText('Nothing has changed since release 2');
  await context.close();
});
