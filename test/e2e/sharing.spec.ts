/** Two organisers of two bodies and a real server: story A's changes of both, made offline. */
import { expect, type Page, test } from '@playwright/test';
import { chooseSample } from './openSample.ts';
import { goTo } from './storyA.ts';
import { type SyncServer, startSyncServer } from './syncServer.ts';

const SECRETARIAT = 'Belt and Road Office 一帶一路辦公室';
const COUNCIL = 'Trade Development Council 貿易發展局';
const ADA = 'Ada WONG Mei-ling 黃美玲';
const NURLAN = 'Нұрлан Сейтқали';

const saved = (page: Page) => expect(page.getByTestId('save-state')).toHaveText('Saved');
const synced = (page: Page) => expect(page.getByTestId('sync-state')).toHaveText('Synced');
const room = (page: Page) => page.getByLabel('Room', { exact: true });
const card = (page: Page) => page.getByRole('complementary').getByTestId('difference');

async function joinAs(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByTestId('join').click();
}

async function setRoom(page: Page, text: string): Promise<void> {
  await room(page).fill(text);
  await room(page).blur();
  await saved(page);
}

let server: SyncServer;
test.beforeAll(async () => {
  server = await startSyncServer(SECRETARIAT);
});
test.afterAll(async () => server.close());

test('two organisers share a mission; what both changed offline stands side by side, and either is taken', async ({
  page: ada,
  browser,
}) => {
  await ada.goto(server.foundingLink);
  await expect(ada.getByRole('main')).toContainText(SECRETARIAT);
  await joinAs(ada, ADA);
  await ada.getByTestId('join-home').click();
  const missionId = await chooseSample(ada);
  await goTo(ada, missionId, 'sharing');
  await ada.getByTestId('share-mission').click();
  await synced(ada);

  await ada.getByRole('combobox', { name: 'Body' }).click();
  await ada.getByRole('option', { name: 'A new body…' }).click();
  await ada.getByLabel('Name of the new body').fill(COUNCIL);
  await ada.getByTestId('make-invitation').click();
  const link = await ada.getByTestId('invite-link').inputValue();
  await expect(ada.getByRole('img', { name: 'The invitation link as a QR code' })).toBeVisible();
  await expect(ada.getByTestId('invitation')).toContainText(COUNCIL);

  const second = await browser.newContext();
  const nurlan = await second.newPage();
  await nurlan.goto(link);
  await expect(nurlan.getByRole('main')).toContainText(`As Organiser for ${COUNCIL}`);
  await joinAs(nurlan, NURLAN);
  await nurlan.waitForURL(`**/#/m/${missionId}`);
  await synced(nurlan);
  // The link is good once.
  const third = await second.newPage();
  await third.goto(link);
  await expect(third.getByRole('alert')).toContainText('This invitation is not good any more');
  await third.close();

  // What one of them makes, the other has at once.
  await goTo(nurlan, missionId, 'programme');
  await expect(nurlan.getByTestId('agenda')).toBeVisible();
  await nurlan.keyboard.press('n');
  await nurlan.getByRole('textbox', { name: 'Title: English' }).fill('Call on the Ministry of Water Resources');
  await saved(nurlan);
  const itemId = /programme\/(?:timetable\/)?item\/([^/]+)/.exec(nurlan.url())?.[1] ?? '';
  await goTo(ada, missionId, `programme/item/${itemId}`);
  await expect(ada.getByRole('textbox', { name: 'Title: English' })).toHaveValue(
    'Call on the Ministry of Water Resources',
  );
  await setRoom(ada, 'Room 1');
  await expect(room(nurlan)).toHaveValue('Room 1');

  // Both offline, one changes the title and the room, the other the room.
  await ada.context().setOffline(true);
  await second.setOffline(true);
  await ada.getByRole('textbox', { name: 'Title: English' }).fill('Call on the Minister of Water Resources');
  await setRoom(ada, 'Hall 7');
  await setRoom(nurlan, 'Зал «Астана»');
  await expect(ada.getByTestId('sync-state')).toHaveText(/^Offline · \d changes? waits? \(under a minute\)$/);
  await ada.context().setOffline(false);
  await synced(ada);
  await second.setOffline(false);
  for (const page of [ada, nurlan]) {
    await expect(card(page)).toContainText('Two people changed the same');
    for (const text of ['Hall 7', 'Зал «Астана»', ADA, SECRETARIAT, NURLAN, COUNCIL]) {
      await expect(card(page)).toContainText(text);
    }
    await expect(page.getByRole('textbox', { name: 'Title: English' })).toHaveValue(
      'Call on the Minister of Water Resources',
    );
  }
  await expect(room(ada)).toHaveValue('Зал «Астана»');
  await card(ada).getByRole('button', { name: 'Take the other' }).click();
  await expect(room(ada)).toHaveValue('Hall 7');
  await expect(card(nurlan)).toHaveCount(0);
  await expect(room(nurlan)).toHaveValue('Hall 7');
  await ada.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(card(nurlan)).toBeVisible();
  await card(nurlan).getByRole('button', { name: 'Keep what stands' }).click();
  await expect(card(ada)).toHaveCount(0);

  // What the other body made he only proposes to change.
  await goTo(nurlan, missionId, 'details');
  const title = nurlan.getByLabel('Title: English');
  const before = await title.inputValue();
  await title.fill('Central Asia Mission of Nurlan');
  await title.blur();
  await goTo(ada, missionId, 'sharing');
  const proposal = ada.getByTestId('difference');
  await expect(proposal).toContainText('Proposed by another body');
  await expect(title).toHaveValue(before);
  await expect(ada.getByTestId('member')).toHaveCount(2);
  await proposal.getByRole('button', { name: 'Accept' }).click();
  await expect(title).toHaveValue('Central Asia Mission of Nurlan');

  // Who he is in the roster is said by a lead, and his device knows it from then on.
  await goTo(nurlan, missionId, 'day');
  await expect(nurlan.getByTestId('day-clock')).toHaveCount(0);
  const inRoster = ada.getByTestId('member').filter({ hasText: NURLAN }).getByTestId('roster-link');
  await inRoster.click();
  await ada.getByRole('textbox', { name: 'Who they are in the roster' }).fill('cheung');
  await ada
    .getByRole('option', { name: /cheung/i })
    .first()
    .click();
  await expect(inRoster).toContainText(/^In the roster: .*CHEUNG/i);
  await expect(nurlan.getByTestId('day-clock')).toBeVisible();
  await second.close();
});
