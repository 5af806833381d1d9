import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { openSample } from './openSample.ts';
import { goTo, SCREENS } from './screens.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/missionFiles');

// Files are waited for from the start: the command that holds the picker back would race with the key that opens it.
test.beforeEach(({ page }) => void page.on('filechooser', () => undefined));

async function goHome(page: Page): Promise<void> {
  await page.goto('/#/');
  await expect(page.getByTestId('mission-card').first()).toBeVisible();
}

async function menuOf(page: Page, title: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${title}` }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

async function openFile(page: Page, file: string | { name: string; buffer: Buffer }): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles(typeof file === 'string' ? file : { ...file, mimeType: 'application/octet-stream' });
}

const SAMPLE = 'Central Asia Business Mission 2026';

test('a new device offers the sample, a new mission and a file, and is accessible', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByTestId('open-sample')).toBeVisible();
  await expect(page.getByTestId('start-mission')).toBeVisible();
  await expect(page.getByTestId('open-mission-file')).toBeVisible();
  await expectAccessible(page);
});

for (const [locale, welcome] of [
  ['en-GB', 'Where does the delegation go next?'],
  ['zh-HK', '下一站，訪問團去哪裏？'],
  ['zh-CN', '下一站，代表团去哪里？'],
  ['ru-RU', 'Куда едет делегация?'],
] as const) {
  test(`a device set to ${locale} is greeted in its language`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale, ...(baseURL === undefined ? {} : { baseURL }) });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(welcome);
    await context.close();
  });
}

test('a mission is started with the keyboard alone and stands in the list', async ({ page }) => {
  await page.goto('/');
  await page.getByTestId('start-mission').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Title: English').focus();
  await page.keyboard.type('Trade visit to Almaty');
  await page.getByLabel('First day').fill('2027-05-31');
  await page.getByLabel('Last day').fill('2027-06-02');
  await expectAccessible(page);
  await page.getByLabel('Last day').press('Enter');
  await page.waitForURL(/#\/m\//);
  await page.reload();
  await goHome(page);
  await expect(page.getByTestId('mission-card')).toContainText('Trade visit to Almaty');
  await expect(page.getByTestId('mission-card')).toContainText('31 May – 2 June 2027');
  await expectAccessible(page);
});

test('a mission without a title or with its end before its start says what to do', async ({ page }) => {
  await page.goto('/#/new');
  await page.getByLabel('First day').fill('2027-05-31');
  await page.getByLabel('Last day').fill('2027-05-01');
  await page.getByTestId('create-mission').click();
  await expect(page.getByText('Give the mission a title in any language.')).toBeVisible();
  await expect(page.getByText('The last day is before the first.')).toBeVisible();
});

test('a mission is archived, found again, and taken out', async ({ page }) => {
  await openSample(page);
  await goHome(page);
  await menuOf(page, SAMPLE, 'Archive');
  await expect(page.getByRole('button', { name: 'Archived (1)' })).toBeVisible();
  await menuOf(page, SAMPLE, 'Take out of archive');
  await expect(page.getByRole('button', { name: /Archived/ })).toHaveCount(0);
});

test('a mission saved as a file, deleted, and opened again is the same; private details stay out unless asked for', async ({
  page,
}) => {
  await openSample(page);
  await goHome(page);
  await menuOf(page, SAMPLE, 'Save mission file');
  await expect(page.getByLabel(/Include the private details of \d+ travellers/)).not.toBeChecked();
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await page.getByTestId('save-mission-file').click();
  const saved = await downloading;
  expect(saved.suggestedFilename()).toBe(`${SAMPLE}.legation`);
  const bytes = readFileSync(await saved.path());
  expect(bytes.toString('latin1')).not.toContain('rows/travellers');

  await menuOf(page, SAMPLE, 'Delete from this device');
  await expect(page.getByRole('dialog')).toContainText(`Delete “${SAMPLE}” from this device?`);
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByTestId('open-sample')).toBeVisible();

  await openFile(page, { name: 'back.legation', buffer: bytes });
  await page.waitForURL(/#\/m\//);
  await goHome(page);
  await expect(page.getByTestId('mission-card')).toContainText(SAMPLE);
});

test('a file whose mission is here already is kept away, opened as a copy, or takes its place', async ({ page }) => {
  await page.goto('/');
  const file = path.join(FIXTURES, 'version-1.legation');
  await openFile(page, file);
  await page.waitForURL(/#\/m\/m1/);
  await goHome(page);

  await openFile(page, file);
  await expect(page.getByRole('dialog')).toContainText('This mission is here already');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.getByTestId('mission-card')).toHaveCount(1);

  await openFile(page, file);
  await page.getByRole('button', { name: 'Open as a copy' }).click();
  await page.waitForURL((url) => /#\/m\//.test(url.hash) && !url.hash.startsWith('#/m/m1'));
  await goHome(page);
  await expect(page.getByTestId('mission-card')).toHaveCount(2);

  await openFile(page, file);
  const kept = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Replace mine with the file' }).click();
  expect((await kept).suggestedFilename()).toBe('Trade visit to Almaty.legation');
  await page.waitForURL(/#\/m\/m1/);
  await goHome(page);
  await expect(page.getByTestId('mission-card')).toHaveCount(2);
});

test('a file from a newer version opens read-only, says so, and is saved again byte for byte', async ({ page }) => {
  await page.goto('/');
  const file = path.join(FIXTURES, 'newer.legation');
  await openFile(page, file);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('from a newer version of Legation (7.2.0)');
  await expect(dialog).toContainText('2 records could not be read and are left out');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await page.waitForURL(/#\/m\/m1/);
  await expect(page.getByTestId('save-state')).toHaveText('Read only');
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  await page.getByTestId('save-mission-file').click();
  expect(readFileSync(await (await downloading).path()).equals(readFileSync(file))).toBe(true);

  await page.goto('/#/m/m1/documents');
  const again = page.waitForEvent('download');
  await page.getByRole('region', { name: 'Mission file' }).getByRole('button').click();
  await page.getByTestId('save-mission-file').click();
  expect(readFileSync(await (await again).path()).equals(readFileSync(file))).toBe(true);
  await goHome(page);
  await expect(page.getByTestId('mission-card')).toContainText('Read only');
});

test('a mission file that is dropped on the window opens, on any screen, and another file does nothing', async ({
  page,
}) => {
  await openSample(page);
  const drop = async (name: string): Promise<void> => {
    const base64 = readFileSync(path.join(FIXTURES, 'version-1.legation')).toString('base64');
    const dataTransfer = await page.evaluateHandle(
      ([content, fileName]) => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], fileName));
        return transfer;
      },
      [base64, name] as const,
    );
    await page.getByRole('main').dispatchEvent('drop', { dataTransfer });
  };
  await drop('list.csv');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(/sample-central-asia/);
  await drop('VISIT.LEGATION');
  await page.waitForURL(/#\/m\/m1/);
  await goHome(page);
  await expect(page.getByTestId('mission-card')).toHaveCount(2);
});

test('a file from an older version is upgraded and says so', async ({ page }) => {
  await page.goto('/');
  await openFile(page, path.join(FIXTURES, 'version-0.legation'));
  await expect(page.getByRole('dialog')).toContainText('brought up to date');
  await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click();
  await page.waitForURL(/#\/m\/m1/);
});

const whole = readFileSync(path.join(FIXTURES, 'version-1.legation'));
for (const [what, buffer, words] of [
  ['cut off', whole.subarray(0, 700), 'The file is cut off'],
  ['something else', Buffer.from('Dear colleagues'), 'not a mission file of Legation'],
] as const) {
  test(`a file that is ${what} says what to do`, async ({ page }) => {
    await page.goto('/');
    await openFile(page, { name: 'odd.legation', buffer });
    await expect(page.getByTestId('file-failure')).toContainText(words);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await expect(page.getByTestId('open-sample')).toBeVisible();
  });
}

test('a mission is copied with new dates', async ({ page }) => {
  await openSample(page);
  await goHome(page);
  await menuOf(page, SAMPLE, 'Copy with new dates');
  await expect(page.getByLabel('First day')).toHaveValue('2027-05-30');
  await page.getByLabel('Title: English').fill('Central Asia 2027');
  await expectAccessible(page);
  await page.getByTestId('make-copy').click();
  await page.waitForURL(/#\/m\//);
  await goHome(page);
  await expect(page.getByTestId('mission-card')).toHaveCount(2);
  await expect(page.getByTestId('mission-card').first()).toContainText('30 May – 5 June 2027');
});

test.describe('on a phone, in the language with the longest words', () => {
  test.use({ locale: 'ru-RU', viewport: { width: 390, height: 844 } });
  test('nothing scrolls sideways, and the bar names the screen in full', async ({ page }) => {
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
    await page.goto('/');
    await expect(page.getByTestId('open-sample')).toBeVisible();
    expect(await fits()).toBe(true);
    const missionId = await openSample(page);
    for (const address of ['/#/', '/#/new']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await fits()).toBe(true);
    }
    const name = page.getByTestId('screen-name');
    for (const screen of SCREENS.filter(({ address }) => address(missionId).startsWith('/m/'))) {
      await goTo(page, screen, missionId);
      await expect(page).toHaveTitle(`${await name.innerText()} · Деловая миссия в Центральную Азию — 2026 · Legation`);
      const cut = await name.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect.soft(cut, screen.name).toBe(0);
      expect.soft(await fits(), screen.name).toBe(true);
    }
  });
});
