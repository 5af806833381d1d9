/**
 * The core of story A in the desktop app: a mission is started, three bodies' spreadsheets are imported by the dialogs of the
 * system, the route is laid, the programme begun, and a calendar and a booklet are written to the disk.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import { run } from '#build/scripts/commands.ts';
import { makeStoryA, STORY_A, type StoryFile } from '../../fixtures/storyA.ts';
import { test } from './desktop.ts';

/** The route of the story: IATA code, arrival and departure by the clock of the place. */
const ROUTE = [
  ['HKG', '2026-05-31T06:00', '2026-05-31T09:00'],
  ['ALA', '2026-05-31T12:30', '2026-06-02T10:00'],
  ['NQZ', '2026-06-02T11:45', '2026-06-04T09:00'],
  ['TAS', '2026-06-04T10:45', '2026-06-05T18:00'],
  ['SKD', '2026-06-05T18:50', '2026-06-06T14:00'],
] as const;

const saved = (page: Page): Promise<void> => expect(page.getByTestId('save-state')).toHaveText('Saved');

/** Starts at the first screen of a new device; ends on the overview. Gives the mission's id. */
async function startMission(page: Page): Promise<string> {
  await page.getByTestId('start-mission').click();
  await page.getByLabel('Title: English').fill('Central Asia visit');
  await page.getByLabel('First day').fill('2026-05-31');
  await page.getByLabel('Last day').fill('2026-06-06');
  await page.getByLabel('Last day').press('Enter');
  await page.waitForURL(/#\/m\//);
  await expect(page.getByTestId('add-leg').first()).toBeVisible();
  return /#\/m\/([^/]+)/.exec(page.url())?.[1] ?? '';
}

async function layRoute(page: Page): Promise<void> {
  for (const [index, [airport, arrival, departure]] of ROUTE.entries()) {
    await page.getByTestId('add-leg').first().click();
    await page.getByTestId('place').fill(airport);
    await page.getByRole('option').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('Arrival (local time)').fill(arrival);
    await drawer.getByLabel('Departure (local time)').fill(departure);
    await drawer.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByTestId('leg')).toHaveCount(index + 1);
  }
  await saved(page);
}

/** The three spreadsheets, by whatever way this place chooses a file; 陳大文 and CHAN Tai Man become one person. */
async function importRosters(
  page: Page,
  files: readonly StoryFile[],
  choose: (file: StoryFile) => Promise<void>,
): Promise<void> {
  const adds = [24, 21, 17];
  for (const [index, file] of files.entries()) {
    await choose(file);
    await page.getByRole('button', { name: /^Check the rows/ }).click();
    await expect(page.getByTestId('import-counts')).toBeVisible();
    if (index === 0) {
      await expect(page.getByRole('listitem').filter({ hasText: 'Ruritania' })).toContainText(
        `Line ${STORY_A.english.unknownCountryLine}, column G`,
      );
    }
    if (index === 1) {
      await page.getByRole('tab', { name: 'Perhaps the same person (1)' }).click();
      await page.getByText('One person: merge').click();
    }
    await page.getByRole('button', { name: `Import ${adds[index] ?? 0} people` }).click();
    await expect(page.getByRole('button', { name: 'Undo the import' })).toBeVisible();
    if (index < files.length - 1) await page.getByRole('button', { name: 'Import another' }).click();
  }
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByText('The import was taken back.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Redo/ }).click();
  await saved(page);
}

/** A call and a flight that leaves by one clock and lands by another. */
async function beginProgramme(page: Page, missionId: string): Promise<void> {
  await go(page, missionId, 'programme');
  await page.getByTestId('new-item').click();
  await page
    .getByRole('textbox', { name: 'Title: English' })
    .fill('Call on the Ministry of Water Resources and Irrigation');
  await page.getByTestId('close-item').click();
  await expect(page.getByTestId('agenda')).toContainText('Ministry of Water Resources');
  await saved(page);
}

async function go(page: Page, missionId: string, screen: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/m/${missionId}/${screen}`);
}

test('story A: from three spreadsheets and an empty app to a booklet and a calendar', async ({ launch, scratch }) => {
  const story = await makeStoryA();
  test.skip(story === null, 'LibreOffice is not installed, so the spreadsheets cannot be made; .ci/run installs it');
  test.setTimeout(240_000);
  const { app, page } = await launch();
  const missionId = await startMission(page);
  await layRoute(page);
  await go(page, missionId, 'import');
  await importRosters(page, story ?? [], async ({ name, bytes }) => {
    const file = path.join(scratch, name);
    writeFileSync(file, bytes);
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file);
    await page.getByRole('button', { name: 'Choose a file…' }).click();
  });
  await go(page, missionId, 'roster');
  await expect(page.getByText(`Everyone (${STORY_A.people})`)).toBeVisible();
  await beginProgramme(page, missionId);

  const saveAs = (file: string): Promise<void> =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
  const calendarFile = path.join(scratch, 'story.ics');
  await saveAs(calendarFile);
  await go(page, missionId, 'documents');
  await page.getByRole('button', { name: 'Save calendar' }).click();
  await expect.poll(() => sizeOf(calendarFile)).toBeGreaterThan(100);
  const event = ICAL.Component.fromString(readFileSync(calendarFile, 'utf8')).getFirstSubcomponent('vevent');
  expect(event?.getFirstPropertyValue('summary')).toContain('Ministry of Water Resources and Irrigation');

  const bookletFile = path.join(scratch, 'story.pdf');
  await saveAs(bookletFile);
  const booklet = page.getByRole('region', { name: 'Programme booklet', exact: true });
  await booklet.getByLabel('Items to be confirmed').check();
  await booklet.getByRole('button', { name: 'Save as PDF' }).click();
  await expect.poll(() => sizeOf(bookletFile), { timeout: 120_000 }).toBeGreaterThan(10_000);
  const text = await run('pdftotext', ['-layout', bookletFile, '-'], { quiet: true });
  test.skip(text.code === null, 'poppler-utils is not installed: the pages are not looked at');
  for (const wanted of ['陳大文', 'Central Asia visit', 'Samarkand', 'Ministry of Water Resources']) {
    expect(text.output).toContain(wanted);
  }
});

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
