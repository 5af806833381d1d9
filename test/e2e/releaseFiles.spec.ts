/** A release on a stick: from an organiser to a delegate and back, without any server. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openSample } from './openSample.ts';
import { goTo } from './storyA.ts';
import { typeThree } from './storyB.ts';

const ITEM = 'm1-satbayev';
const MET_BEFORE = 'lau';

const saved = (page: Page) => expect(page.getByTestId('save-state')).toHaveText('Saved');

async function release(page: Page, missionId: string, number: number): Promise<void> {
  await goTo(page, missionId, 'releases/new');
  await page.getByTestId('make-release').click();
  await expect(page.getByRole('heading', { name: `Release ${number}`, exact: true })).toBeVisible();
  await saved(page);
}

/** Locked unless said otherwise; gives the key as well. */
async function releasesFile(page: Page, missionId: string, locked = true): Promise<{ file: Buffer; key: string }> {
  await goTo(page, missionId, 'releases');
  await page.getByTestId('save-releases').click();
  const key = (await page.getByTestId('seal-key').textContent()) ?? '';
  if (!locked) await page.getByLabel('Lock the file with a key').uncheck();
  const downloading = page.waitForEvent('download');
  await page.getByTestId('save-releases-file').click();
  return { file: readFileSync(await (await downloading).path()), key };
}

async function openFile(page: Page, buffer: Buffer): Promise<void> {
  // The keys are heard as soon as the screen is there in full.
  await expect(async () => {
    const chooser = page.waitForEvent('filechooser', { timeout: 2000 });
    await page.keyboard.press('Control+o');
    await (await chooser).setFiles({ name: 'release.legation', mimeType: 'application/octet-stream', buffer });
  }).toPass();
}

async function unlock(page: Page, key: string): Promise<void> {
  await page.getByTestId('file-key').fill(key);
  await page.getByTestId('file-key').press('Enter');
}

async function takeIn(page: Page, { file, key }: { file: Buffer; key?: string }): Promise<void> {
  await openFile(page, file);
  if (key !== undefined) await unlock(page, key.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Take in what is new in it' }).click();
}

async function mobileOf(page: Page, missionId: string, personId: string, mobile: string): Promise<void> {
  await goTo(page, missionId, `roster/${missionId}-${personId}`);
  await page.getByLabel('Mobile', { exact: true }).fill(mobile);
  await page.getByLabel('Mobile', { exact: true }).blur();
  await saved(page);
}

/** With the notes that nobody else reads. */
async function handBack(page: Page, missionId: string): Promise<{ file: Buffer; key: string }> {
  await goTo(page, missionId, 'day');
  await page.getByRole('button', { name: 'Hand back to the organisers…' }).click();
  await expect(page.getByTestId('hand-back-holds')).not.toContainText('note');
  // Who has no draft releases nothing.
  await expect(page.getByTestId('release-line')).toHaveCount(2);
  await expect(page.getByTestId('release')).toHaveCount(0);
  await page.getByLabel(/^My own note too/u).check();
  await expect(page.getByTestId('hand-back-holds')).toContainText('1 note');
  const key = (await page.getByTestId('seal-key').textContent()) ?? '';
  const downloading = page.waitForEvent('download');
  await page.getByTestId('save-hand-back').click();
  return { file: readFileSync(await (await downloading).path()), key };
}

test('a release goes to a delegate by file, a later one tells what changed, and what was read and noted comes back by file', async ({
  page: ada,
  browser,
}) => {
  const missionId = await openSample(ada);
  await release(ada, missionId, 1);
  const first = await releasesFile(ada, missionId);
  expect(first.file.includes('Satbayev')).toBe(false);
  const delegate = await (await browser.newContext()).newPage();
  await delegate.goto(ada.url().replace(/#.*$/u, ''));
  await openFile(delegate, first.file);
  await unlock(delegate, '0000-0000-0000-0000');
  await expect(delegate.getByText('This key does not open the file.')).toBeVisible();
  await unlock(delegate, first.key);
  await delegate.waitForURL(`**/#/m/${missionId}*`);
  await goTo(delegate, missionId, 'programme');
  await expect(delegate.getByTestId('release-shown')).toContainText('Release 1');
  // There is no draft here to change.
  await goTo(delegate, missionId, `programme/item/${missionId}-${ITEM}`);
  await expect(delegate.getByLabel('Room', { exact: true })).toHaveAttribute('readonly', '');
  await goTo(delegate, missionId, 'day');
  await delegate.getByRole('textbox', { name: 'Name, organisation or position' }).fill('Cheung');
  await delegate
    .getByRole('button', { name: /cheung/iu })
    .first()
    .click();
  await expect(delegate.getByTestId('release-notice')).toContainText('Release 1: your programme');

  await goTo(ada, missionId, `programme/item/${missionId}-${ITEM}`);
  await ada.getByLabel('Room', { exact: true }).fill('Laboratory 7');
  await ada.getByLabel('Room', { exact: true }).blur();
  await saved(ada);
  await release(ada, missionId, 2);
  const { file: second } = await releasesFile(ada, missionId, false);
  await takeIn(delegate, { file: second });
  await expect(delegate.getByText('Taken in: release 2')).toBeVisible();
  await delegate.waitForURL(`**/#/m/${missionId}/day`);
  await expect(delegate.getByTestId('release-notice')).toContainText('Laboratory 7');
  await takeIn(delegate, first);
  await expect(delegate.getByText('Everything in that file was here already.')).toBeVisible();
  await goTo(delegate, missionId, 'programme');
  await expect(delegate.getByTestId('release-shown')).toContainText('Release 2');
  await delegate.keyboard.press('a');
  await expect(delegate.getByTestId('release-notice')).toHaveCount(0);
  await saved(delegate);

  // Met and changed on the road, and a number that the organisers changed meanwhile, too.
  await typeThree(delegate);
  await mobileOf(delegate, missionId, MET_BEFORE, '+7 701 000 00 02');
  await mobileOf(ada, missionId, MET_BEFORE, '+7 701 000 00 09');
  const back = await handBack(delegate, missionId);
  await openFile(delegate, back.file);
  await unlock(delegate, back.key);
  await expect(delegate.getByTestId('file-failure')).toContainText('give it to an organiser');
  await delegate.getByRole('button', { name: 'Close', exact: true }).last().click();

  await openFile(ada, back.file);
  await unlock(ada, back.key);
  const preview = ada.getByTestId('handed-back');
  await expect(preview).toContainText(/Has read release 2/u);
  await expect(preview).toContainText('Note: The committee asks for drilling data');
  await expect(preview).toContainText('Lead: Joint drilling near Karaganda');
  await expect(preview.getByTestId('handed-differs')).toContainText('+7 701 000 00 09');
  await ada.getByTestId('take-handed-back').click();
  await expect(ada.getByText(/^Taken in: 4 things that .*cheung.* handed back\.$/iu)).toBeVisible();
  await goTo(ada, missionId, `roster/${missionId}-${MET_BEFORE}`);
  await expect(ada.getByLabel('Mobile', { exact: true })).toHaveValue('+7 701 000 00 09');
  await openFile(ada, back.file);
  await unlock(ada, back.key);
  await expect(preview).toContainText('Everything in that file was here already.');
  await ada.getByRole('button', { name: 'Close', exact: true }).last().click();
  await goTo(ada, missionId, 'releases');
  await ada.getByTestId('release-line').first().click();
  await ada.getByText('By person', { exact: true }).click();
  await expect(ada.getByTestId('touched-person').filter({ hasText: /cheung/iu })).toContainText('Acknowledged');
  // The draft of the organiser stands as it stood.
  await goTo(ada, missionId, `programme/item/${missionId}-${ITEM}`);
  await expect(ada.getByLabel('Room', { exact: true })).toHaveValue('Laboratory 7');
  await expect(ada.getByLabel('Room', { exact: true })).toBeEditable();
});
