/** An organiser writes a briefing, the programme warns by it, and a delegate reads it without a network. */
import { expect, type Page, test } from '@playwright/test';
import { chooseSample } from './openSample.ts';
import { goTo } from './storyA.ts';
import { inviteDelegate, join } from './delegate.ts';
import { type SyncServer, startSyncServer } from './syncServer.ts';

const saved = (page: Page) => expect(page.getByTestId('save-state')).toHaveText('Saved');
const synced = (page: Page) => expect(page.getByTestId('sync-state')).toHaveText('Synced');
const chapter = (page: Page, kind: string) => page.getByTestId(`chapter-${kind}`);

let server: SyncServer;
test.beforeAll(async () => {
  server = await startSyncServer('Belt and Road Office 一帶一路辦公室');
});
test.afterAll(async () => server.close());

test('an organiser takes a pack over and changes it, the programme warns by it, a delegate reads it offline', async ({
  page,
  browser,
}) => {
  await join(page, server.foundingLink, 'Ada WONG Mei-ling 黃美玲');
  await page.getByTestId('join-home').click();
  const missionId = await chooseSample(page);
  await goTo(page, missionId, 'sharing');
  await page.getByTestId('share-mission').click();
  await synced(page);

  // Nothing is in it before somebody takes it over; one undo takes that back.
  await goTo(page, missionId, 'briefing/KZ');
  await expect(page.getByTestId('briefing-entry')).toHaveCount(0);
  await page.getByTestId('briefing-take').click();
  await expect(chapter(page, 'phone')).toContainText('112');
  await expect(page.getByTestId('briefing-offer')).toHaveCount(0);

  // A site visit of 1 June, and a holiday that is announced for that day.
  const itemId = `${missionId}-m1-satbayev`;
  const holidays = chapter(page, 'holiday');
  await holidays.getByRole('button', { name: 'Edit “Kurban Ait, first day”' }).click();
  const form = page.getByTestId('briefing-form');
  await form.getByLabel('Date', { exact: true }).fill('2026-06-01');
  await form.getByLabel('Title: English').fill('Kurban Ait, as announced');
  await form.getByRole('button', { name: 'Done' }).click();
  await expect(holidays.getByText('During the mission')).toBeVisible();
  await goTo(page, missionId, `programme/item/${itemId}`);
  await expect(page.getByTestId('clash-list')).toContainText(
    'Kurban Ait, as announced: a public holiday in Kazakhstan.',
  );
  await saved(page);
  await synced(page);

  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const delegate = await context.newPage();
  const invitation = await inviteDelegate(page, missionId, `${missionId}-cheung`);
  await join(delegate, `${server.url}/#/join/${invitation}`, '張天樂');
  await delegate.waitForURL(`**/#/m/${missionId}/day`);
  await synced(delegate);
  // The screens that a browser keeps are those of the service worker; without one they are fetched once.
  await goTo(delegate, missionId, 'briefing/KZ');
  await expect(chapter(delegate, 'holiday')).toContainText('Kurban Ait, as announced');
  await goTo(delegate, missionId, 'programme');
  await context.setOffline(true);
  await goTo(delegate, missionId, 'briefing/KZ');
  await expect(chapter(delegate, 'holiday')).toContainText('Kurban Ait, as announced');
  await expect(chapter(delegate, 'phone').getByRole('link', { name: 'Police, Call 102' })).toHaveAttribute(
    'href',
    'tel:102',
  );
  await expect(delegate.getByRole('button', { name: /^Edit/u })).toHaveCount(0);
  await chapter(delegate, 'phrase').getByRole('button', { name: 'Show “Рақмет!” large' }).click();
  await expect(delegate.getByTestId('phrase-large')).toContainText('raqmet');
  await context.close();
});
