import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { LIMITS } from '#shared/import/limits.ts';
import { readSpreadsheet } from '#shared/import/read/readSpreadsheet.ts';
import { damaged, hundredThousandRows, oldExcel, passwordProtected, zipBomb } from '../fixtures/badSpreadsheets.ts';
import { makeStoryA, STORY_A } from '../fixtures/storyA.ts';
import { expectAccessible } from './expectAccessible.ts';
import { openSample } from './openSample.ts';
import { storedPeople } from './storedPeople.ts';

interface TestFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function openImport(page: Page): Promise<void> {
  const id = await openSample(page);
  await page.goto(`/#/m/${id}/import`);
  await expect(page.getByRole('button', { name: 'Choose a file…' })).toBeVisible();
}

async function choose(page: Page, file: TestFile): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await (
    await chooser
  ).setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) });
}

async function checkRows(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Check the rows/ }).click();
  await expect(page.getByTestId('import-counts')).toBeVisible();
}

function csv(rows: readonly (readonly string[])[]): TestFile {
  return { name: 'list.csv', bytes: new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n')) };
}

const saved = (page: Page): Promise<void> => expect(page.getByText('Saved', { exact: true })).toBeVisible();

test('three bodies send spreadsheets: problems by line, one merge, one step to undo', async ({ page }) => {
  const story = await makeStoryA();
  test.skip(story === null, 'LibreOffice is not installed, so the spreadsheets cannot be made');
  const [english, traditional, simplified] = story as [TestFile, TestFile, TestFile];
  await openImport(page);
  await saved(page);
  const before = await storedPeople(page);

  await choose(page, english);
  await checkRows(page);
  await expect(page.getByTestId('import-counts')).toContainText('24 people to add');
  await expect(page.getByRole('listitem').filter({ hasText: 'Ruritania' })).toContainText(
    `Line ${STORY_A.english.unknownCountryLine}, column G (Country)`,
  );
  await page.getByRole('button', { name: 'Import 24 people' }).click();
  await expect(page.getByText('24 people were added.')).toBeVisible();
  await page.getByRole('button', { name: 'Import another' }).click();

  await choose(page, traditional);
  await expect(page.getByText('Left out as totals or notes: lines 25')).toBeVisible();
  await checkRows(page);
  await expect(page.getByText('CHAN Tai Man has this passport already.')).toBeVisible();
  await page.getByRole('tab', { name: 'Perhaps the same person (1)' }).click();
  await expect(page.getByTestId('import-counts')).toContainText('21 people to add');
  await page.getByText('One person: merge').click();
  await expect(page.getByTestId('import-counts')).toContainText('20 people to add · 1 to update');
  await page.getByRole('radio', { name: 'Organisation: take 高山礦業有限公司' }).check();
  await page.getByRole('button', { name: 'Import 21 people' }).click();
  await expect(page.getByText('20 people were added. 1 person was updated.')).toBeVisible();
  await page.getByRole('button', { name: 'Import another' }).click();

  await choose(page, simplified);
  await checkRows(page);
  await expect(page.getByRole('listitem').filter({ hasText: '31/02/2027' })).toContainText('There is no such date.');
  await expect(page.getByRole('tab', { name: 'Perhaps the same person (0)' })).toBeVisible();
  await page.getByRole('button', { name: 'Import 17 people' }).click();
  await expect(page.getByText('17 people were added.')).toBeVisible();
  await saved(page);
  expect((await storedPeople(page)) - before).toBe(STORY_A.people);

  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByText('The import was taken back.')).toBeVisible();
  await saved(page);
  expect((await storedPeople(page)) - before).toBe(STORY_A.people - 17);
});

test('a Chinese name and its Latin spelling in one organisation are offered as one person', async ({ page }) => {
  await openImport(page);
  await choose(
    page,
    csv([
      ['Name', 'Organisation'],
      ['TO Kwok Keung', 'Peak Minerals'],
      ['杜國強', 'Peak Minerals'],
    ]),
  );
  await checkRows(page);
  await page.getByRole('tab', { name: 'Perhaps the same person (1)' }).click();
  await expect(page.getByText('same organisation, and one name read aloud is the other')).toBeVisible();
  await expect(page.getByTestId('import-counts')).toContainText('2 people to add');
});

test('what was not taken is saved as a spreadsheet with the reasons', async ({ page }) => {
  await openImport(page);
  await choose(
    page,
    csv([
      ['Name', 'Country', 'Remarks'],
      ['CHAN Tai Man', 'Ruritania', '=1+1'],
      ['', 'HK', 'nobody'],
      ['Mary WONG', 'HK', ''],
    ]),
  );
  await checkRows(page);
  await page.getByRole('button', { name: 'Import 2 people' }).click();
  await expect(page.getByText('2 rows were not taken whole.')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save what was not taken' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('list - Not taken.xlsx');
  const read = await readSpreadsheet(new Uint8Array(await readFile(await download.path())), 'x');
  expect(read.ok && read.value[0]?.rows).toEqual([
    ['Line', 'Reason', 'Name', 'Country', 'Remarks'],
    [2, 'Country “Ruritania”: No country or region of this name is known.', 'CHAN Tai Man', 'Ruritania', '=1+1'],
    [3, 'Whole row left out\nName “”: There is no name in this row.', null, 'HK', 'nobody'],
  ]);
});

test('a file that cannot be read says what to do about it', async ({ page }) => {
  test.slow();
  await openImport(page);
  const files: readonly (readonly [bytes: Uint8Array, said: string])[] = [
    [await passwordProtected(), 'save a copy without the password'],
    [oldExcel(), 'choose Save as, and take .xlsx'],
    [new TextEncoder().encode('%PDF-1.7'), 'This is not a spreadsheet'],
    [damaged(), 'damaged or was cut off'],
    [zipBomb(), 'It was not opened'],
    [hundredThousandRows(), 'There are more than 10000 rows'],
    [new Uint8Array(), 'There is nothing in this file'],
    [new Uint8Array(11 * 1024 * 1024), 'larger than 10 MB'],
  ];
  for (const [bytes, said] of files) {
    await choose(page, { name: 'roster.xlsx', bytes });
    await expect(page.getByRole('alert')).toContainText(said, { timeout: LIMITS.timeMs });
  }
  await expectAccessible(page);
});

test('reading that takes too long is stopped, and can be cancelled before', async ({ page }) => {
  await page.clock.install();
  await openImport(page);
  // The worker's file never arrives.
  await page.route(/import\.worker/, () => undefined);
  await choose(page, csv([['Name'], ['CHAN Tai Man']]));
  await expect(page.getByText('Reading list.csv…')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Choose a file…' })).toBeVisible();
  await choose(page, csv([['Name'], ['CHAN Tai Man']]));
  await page.clock.fastForward(LIMITS.timeMs + 1);
  await expect(page.getByRole('alert')).toContainText('Reading took longer than 30 seconds');
  await page.unroute(/import\.worker/);
  await choose(page, csv([['Name'], ['CHAN Tai Man']]));
  await expect(page.getByText('One row with a person')).toBeVisible();
});

test('cells pasted from a spreadsheet are taken, and their columns remembered for the next time', async ({ page }) => {
  await openImport(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('Name\tAbteilung\nCHAN Tai Man\tDirector'));
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+v');
  const unknown = page.getByLabel('Column B, Abteilung: what it holds');
  await expect(unknown).toHaveValue('');
  await unknown.selectOption({ label: 'Role in the delegation' });
  await page.getByLabel('Sent by').fill('Handelskammer');
  await checkRows(page);
  await page.getByRole('button', { name: 'Import 1 person' }).click();
  await page.getByRole('button', { name: 'Import another' }).click();
  await choose(
    page,
    csv([
      ['Abteilung', 'Name'],
      ['Partner', 'Mary WONG'],
    ]),
  );
  await expect(page.getByText('Columns as last time for Handelskammer')).toBeVisible();
  await expect(page.getByLabel('Column A, Abteilung: what it holds')).toHaveValue('role/');
  await page.getByRole('button', { name: 'Guess again' }).click();
  await expect(page.getByLabel('Column A, Abteilung: what it holds')).toHaveValue('');
});

test('the whole way by keyboard, and each step is accessible', async ({ page }) => {
  test.slow();
  await openImport(page);
  await expectAccessible(page);
  await page.getByLabel('Or paste cells copied from a spreadsheet').focus();
  await page.keyboard.insertText('Name\tPassport no.\nCHAN Tai Man\tK1\n陳大文\tK1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 rows with people')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Check the rows/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The same passport as line 2.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('tab', { name: /Problems/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Two people' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('import-counts')).toContainText('1 person to add · 1 row joined with another');
  await expectAccessible(page);
  await page.getByRole('tab', { name: /All rows/ }).focus();
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Import 1 person' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 person was added.')).toBeVisible();
  await expectAccessible(page);
});

for (const [locale, title] of [
  ['en-GB', 'Import people'],
  ['zh-HK', '匯入人員名單'],
  ['zh-CN', '导入人员名单'],
  ['ru-RU', 'Импорт списка людей'],
] as const) {
  test.describe(`on a phone in ${locale}`, () => {
    test.use({ locale, viewport: { width: 390, height: 844 } });
    test('nothing is wider than the screen', async ({ page }) => {
      const id = await openSample(page);
      await page.goto(`/#/m/${id}/import`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await page.getByRole('textbox').fill('Name\tPassport no.\tCountry\nCHAN Tai Man\tK1\tRuritania\n陳大文\tK1\tHK');
      const main = page.getByRole('main');
      const widest = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
      await main.getByRole('button').last().click();
      await expect(main.getByRole('combobox').first()).toBeVisible();
      expect(await widest()).toBeLessThanOrEqual(390);
      await main.getByRole('button').last().click();
      for (const tab of await main.getByRole('tab').all()) {
        await tab.click();
        expect(await widest()).toBeLessThanOrEqual(390);
      }
    });
  });
}

test('2,000 rows are read, checked and imported without holding the screen up', async ({ page }) => {
  await openImport(page);
  const rows = Array.from({ length: 2000 }, (_, i) => [
    `LAM Person ${letters(i)}`,
    `Firm ${i % 90}`,
    `p${i}@example.com`,
    `QX${i}`,
  ]);
  await choose(page, csv([['Name', 'Organisation', 'E-mail', 'Passport no.'], ...rows]));
  await checkRows(page);
  await expect(page.getByTestId('import-counts')).toContainText('2000 people to add');
  await page.getByRole('tab', { name: /All rows/ }).click();
  expect(await page.getByRole('listitem').count()).toBeLessThan(60);
  await page.getByRole('button', { name: 'Import 2000 people' }).click();
  await expect(page.getByText('2000 people were added.')).toBeVisible();
});

function letters(number: number): string {
  return Array.from(number.toString(26).padStart(3, '0'), (digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  ).join('');
}

for (const delayMs of [0, 10, 40, 120, 400]) {
  test(`an import whose app is killed ${delayMs} ms after is there whole or not at all`, async ({ page, context }) => {
    await openImport(page);
    await saved(page);
    const before = await storedPeople(page);
    const rows = Array.from({ length: 1000 }, (_, i) => [`LAM Person ${letters(i)}`, `Firm ${i % 90}`, `QX${i}`]);
    await choose(page, csv([['Name', 'Organisation', 'Passport no.'], ...rows]));
    await checkRows(page);
    const killer = await context.newCDPSession(page);
    const importing = page.getByRole('button', { name: 'Import 1000 people' });
    await importing.evaluate((button: HTMLButtonElement) => setTimeout(() => button.click(), 0));
    await new Promise((resolve) => {
      setTimeout(resolve, delayMs);
    });
    void killer.send('Page.crash').catch(() => undefined);
    await page.waitForEvent('crash');
    const again = await context.newPage();
    await again.goto('/');
    await expect(again.getByRole('main')).toBeVisible();
    expect([0, 1000]).toContain((await storedPeople(again)) - before);
  });
}
