/** The desktop app killed with all its processes, as when the battery goes: in the middle of a sentence, and of an import. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { chooseSample } from '../openSample.ts';
import { storedPeople } from '../storedPeople.ts';
import { type Desktop, test } from './desktop.ts';

// An app that is killed leaves no trace to keep.
test.use({ trace: 'off' });

/** The whole group at once: Electron's own processes have no moment to write what they hold. */
async function killAll({ app, process: child }: Desktop): Promise<void> {
  const closed = app.waitForEvent('close');
  if (child.pid === undefined || process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
  await closed;
}

async function go(page: Page, missionId: string, screen: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/m/${missionId}/${screen}`);
}

/** By the page's own clock, after the last key has reached it: what is typed is stored 300 ms after the keys rest. */
const REST_MS = 900;
const WORDS = 'The minister prefers no questions on tariffs. 部長不談關稅。';

async function openItem(page: Page, missionId: string): Promise<void> {
  await go(page, missionId, 'programme');
  await page.locator('[data-testid="agenda"] a[data-item-id]').nth(1).click();
  await expect(page.getByLabel('Internal remarks')).toBeVisible();
}

test('text typed into an item outlives an app that is killed while the field is open', async ({ launch }) => {
  const before = await launch();
  const missionId = await chooseSample(before.page);
  await openItem(before.page, missionId);
  await before.page.getByLabel('Internal remarks').focus();
  await before.page.keyboard.insertText(WORDS.slice(0, 20));
  await before.page.keyboard.type(WORDS.slice(20));
  await before.page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), REST_MS);
  await killAll(before);

  const { page } = await launch({ userData: before.userData });
  await expect(page.getByTestId('mission-card')).toHaveCount(1);
  await openItem(page, missionId);
  await expect(page.getByLabel('Internal remarks')).toHaveValue(WORDS);
  // One visit to a field is one step, also after the kill.
  await page.getByRole('button', { name: 'Undo: Edit item' }).click();
  await expect(page.getByLabel('Internal remarks')).toHaveValue('');
});

const ROWS = 2000;

function roster(scratch: string): string {
  const file = path.join(scratch, 'roster.csv');
  const rows = Array.from({ length: ROWS }, (_, i) => `LAM Person ${letters(i)},Firm ${i % 90},QX${i}`);
  writeFileSync(file, ['Name,Organisation,Passport no.', ...rows].join('\n'));
  return file;
}

function letters(number: number): string {
  return Array.from(number.toString(26).padStart(3, '0'), (digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  ).join('');
}

/** A new app before the last step of the import; gives how many people are stored. */
async function prepareImport({ app, page }: Desktop, file: string): Promise<number> {
  const missionId = await chooseSample(page);
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  await go(page, missionId, 'import');
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await page.getByRole('button', { name: /^Check the rows/ }).click();
  await expect(page.getByTestId('import-counts')).toContainText(`${ROWS} people to add`);
  return storedPeople(page);
}

/** Not awaited: the app may be gone before the click has its answer. */
function startImport(page: Page): Promise<void> {
  return page
    .getByRole('button', { name: `Import ${ROWS} people` })
    .evaluate((button: HTMLButtonElement) => void setTimeout(() => button.click(), 0));
}

async function addedAfterRestart(launch: (options: object) => Promise<Desktop>, before: Desktop): Promise<number> {
  const { page } = await launch({ userData: before.userData });
  await expect(page.getByTestId('mission-card')).toHaveCount(1);
  return storedPeople(page);
}

test('an import is not there at all where the app is killed with half of its rows handed to the disk', async ({
  launch,
  scratch,
}) => {
  const before = await launch();
  const people = await prepareImport(before, roster(scratch));
  const half = before.page.waitForEvent('console', (message) => message.text() === 'half of the rows');
  // The page stands still in the middle of its transaction, which therefore cannot end before the kill.
  await before.page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    let packs = 0;
    IDBObjectStore.prototype.add = function addSlowly(this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      const request = key === undefined ? add.call(this, value) : add.call(this, value, key);
      if (this.name === 'segments' && (packs += 1) === 6) {
        // oxlint-disable-next-line no-console -- the one word that leaves a page which stands still
        console.log('half of the rows');
        const until = performance.now() + 20_000;
        while (performance.now() < until);
      }
      return request;
    };
  });
  await startImport(before.page);
  await half;
  await killAll(before);
  expect(await addedAfterRestart(launch, before)).toBe(people);
});

for (const delayMs of [20, 100, 400]) {
  test(`an import whose app is killed ${delayMs} ms after is there whole or not at all`, async ({
    launch,
    scratch,
  }) => {
    const before = await launch();
    const people = await prepareImport(before, roster(scratch));
    await startImport(before.page);
    await new Promise((resolve) => {
      setTimeout(resolve, delayMs);
    });
    await killAll(before);
    expect([0, ROWS]).toContain((await addedAfterRestart(launch, before)) - people);
  });
}
