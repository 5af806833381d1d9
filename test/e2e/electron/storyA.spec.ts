/**
 * Story A in the desktop app: a mission is started, the route is laid, three bodies' spreadsheets are imported by the dialogs of
 * the system, the programme begun, and a calendar and a booklet are written to the disk.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { run } from '#build/scripts/commands.ts';
import { makeStoryA } from '../../fixtures/storyA.ts';
import {
  addItems,
  expectStoryBooklet,
  expectStoryCalendar,
  goTo,
  importRosters,
  layRoute,
  startMission,
} from '../storyA.ts';
import { test } from './desktop.ts';

test('story A: from three spreadsheets and an empty app to a booklet and a calendar', async ({ launch, scratch }) => {
  const story = await makeStoryA();
  test.skip(story === null, 'LibreOffice is not installed, so the spreadsheets cannot be made; .ci/run installs it');
  test.setTimeout(240_000);
  const { app, page } = await launch();
  const missionId = await startMission(page);
  await layRoute(page);
  await goTo(page, missionId, 'import');
  await importRosters(page, missionId, story ?? [], async ({ name, bytes }) => {
    const file = path.join(scratch, name);
    writeFileSync(file, bytes);
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file);
    await page.getByRole('button', { name: 'Choose a file…' }).click();
  });
  await addItems(page, missionId);

  const saveAs = (file: string): Promise<void> =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
  const calendarFile = path.join(scratch, 'story.ics');
  await saveAs(calendarFile);
  await goTo(page, missionId, 'documents');
  await page.getByRole('button', { name: 'Save calendar' }).click();
  await expect.poll(() => sizeOf(calendarFile)).toBeGreaterThan(100);
  expectStoryCalendar(readFileSync(calendarFile, 'utf8'));

  const bookletFile = path.join(scratch, 'story.pdf');
  await saveAs(bookletFile);
  const booklet = page.getByRole('region', { name: 'Programme booklet', exact: true });
  await booklet.getByLabel('Items to be confirmed').check();
  await booklet.getByRole('button', { name: 'Save as PDF' }).click();
  await expect.poll(() => sizeOf(bookletFile), { timeout: 120_000 }).toBeGreaterThan(10_000);
  const text = await run('pdftotext', ['-layout', bookletFile, '-'], { quiet: true });
  test.skip(text.code === null, 'poppler-utils is not installed: the pages are not looked at');
  expectStoryBooklet(text.output);
});

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
