/** The product in the desktop app: what a browser does not have. */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { run } from '#build/scripts/commands.ts';
import { attachPhoto, filesOfNote, loseBytes } from '../picture.ts';
import { startAgain, test, type Desktop } from './desktop.ts';

const isEnabled = ({ app }: Desktop, id: string) =>
  app.evaluate(({ Menu }, command) => Menu.getApplicationMenu()?.getMenuItemById(command)?.enabled, id);

/** Electron passes over a click on a grey item. */
async function clickMenu(desktop: Desktop, id: string): Promise<void> {
  await expect.poll(() => isEnabled(desktop, id)).toBe(true);
  await desktop.app.evaluate(({ Menu }, command) => Menu.getApplicationMenu()?.getMenuItemById(command)?.click(), id);
}

async function openSample({ page }: Desktop): Promise<void> {
  await page.getByTestId('open-sample').click();
  await page.waitForURL(/#\/m\//);
}

/** The next save dialogs answer with this name in the folder. */
async function answerSaveDialog({ app }: Desktop, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

test('it starts without an error and without the network', async ({ launch }) => {
  const desktop = await launch();
  const complaints: string[] = [];
  desktop.page.on('pageerror', ({ message }) => complaints.push(message));
  desktop.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const asked: string[] = [];
  desktop.page.on('request', (request) => asked.push(new URL(request.url()).protocol));
  await desktop.page.reload();
  await openSample(desktop);
  await expect(desktop.page.getByRole('main')).toBeVisible();
  expect(complaints).toEqual([]);
  expect(new Set(asked)).toEqual(new Set(['app:']));
});

test('its menu goes to the screens of the mission, and is grey without one', async ({ launch }) => {
  const desktop = await launch();
  await expect(desktop.page.getByTestId('open-sample')).toBeVisible();
  expect(await isEnabled(desktop, 'goRoster')).toBe(false);
  await openSample(desktop);
  await expect.poll(() => isEnabled(desktop, 'goRoster')).toBe(true);
  await clickMenu(desktop, 'goRoster');
  await expect(desktop.page).toHaveURL(/\/roster$/);
  await clickMenu(desktop, 'goMissions');
  await expect(desktop.page.getByTestId('mission-card')).toBeVisible();
  await expect.poll(() => isEnabled(desktop, 'goRoster')).toBe(false);
});

test('a notice of the system tells once a day what is due, and a press on it leads to its mission', async ({
  launch,
}) => {
  const desktop = await launch();
  const { app, page } = desktop;
  // Noted in place of being shown: a machine that tests has nobody to show it to.
  await app.evaluate(({ Notification }) => {
    const shown: Electron.Notification[] = [];
    Reflect.set(globalThis, 'shownNotices', shown);
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(this);
    };
  });
  const shown = () =>
    app.evaluate(() =>
      (Reflect.get(globalThis, 'shownNotices') as Electron.Notification[]).map(({ title, body }) => ({ title, body })),
    );
  // By the clock of the machine.
  await page.clock.setFixedTime(new Date('2026-06-25T10:00'));
  await openSample(desktop);
  await clickMenu(desktop, 'goActions');
  await page.getByRole('button', { name: 'Remind me each day' }).click();
  await expect.poll(shown).toEqual([
    {
      title: 'Actions: Central Asia Business Mission 2026',
      body: expect.stringMatching(/^3 overdue\nAsk the terminal for its transit tariff/),
    },
  ]);
  await clickMenu(desktop, 'goMissions');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide();
    (Reflect.get(globalThis, 'shownNotices') as Electron.Notification[])[0]?.emit('click');
  });
  await expect(page.getByRole('heading', { name: 'Actions', level: 1 })).toBeVisible();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Do not remind me' })).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-06-26T10:00'));
  await page.reload();
  await expect.poll(shown).toHaveLength(2);
});

test('the undo of its menu belongs to a text field that has the focus', async ({ launch }) => {
  const desktop = await launch();
  await openSample(desktop);
  await expect.poll(() => isEnabled(desktop, 'goRoster')).toBe(true);
  expect(await isEnabled(desktop, 'undo')).toBe(false);
  await desktop.page.keyboard.press('ControlOrMeta+K');
  const field = desktop.page
    .getByRole('combobox')
    .or(desktop.page.getByRole('searchbox'))
    .or(desktop.page.getByRole('textbox'))
    .first();
  await field.pressSequentially('Astana');
  await expect.poll(() => isEnabled(desktop, 'undo')).toBe(true);
  await clickMenu(desktop, 'undo');
  // How much of the typing one undo takes back is Chromium's affair.
  await expect(field).not.toHaveValue('Astana');
  await desktop.page.keyboard.press('Escape');
  await expect.poll(() => isEnabled(desktop, 'undo')).toBe(false);
});

test('the booklet and a pocket card are printed to files by the app itself, in the scripts of their names', async ({
  launch,
  scratch,
}) => {
  test.setTimeout(180_000);
  const desktop = await launch();
  await openSample(desktop);
  const file = path.join(scratch, 'booklet.pdf');
  await answerSaveDialog(desktop, file);
  await clickMenu(desktop, 'exportBooklet');
  const booklet = desktop.page.locator('#document-booklet');
  await booklet.getByText('A5').click();
  await booklet.getByRole('button', { name: 'Save as PDF' }).click();
  await expect.poll(() => readIfThere(file)?.length ?? 0, { timeout: 120_000 }).toBeGreaterThan(50_000);
  await expect(desktop.page.getByText('booklet.pdf')).toBeVisible();

  const card = path.join(scratch, 'card.pdf');
  await answerSaveDialog(desktop, card);
  await desktop.page.evaluate(() => {
    const [, missionId = ''] = /#\/m\/([^/]+)/u.exec(location.hash) ?? [];
    location.hash = `/m/${missionId}/day/as/${missionId}-koenig`;
  });
  await desktop.page.getByRole('button', { name: 'Pocket card' }).click();
  await expect.poll(() => readIfThere(card)?.length ?? 0, { timeout: 60_000 }).toBeGreaterThan(20_000);
  const info = await run('pdfinfo', [file], { quiet: true });
  test.skip(info.code === null, 'poppler-utils is not installed: the pages are not looked at');
  expect((await run('pdfinfo', [card], { quiet: true })).output).toMatch(
    /Pages:\s+2\s[\s\S]*Page size:\s+84[12][.\d]* x 59/u,
  );
  expect(info.output).toMatch(/\(A5\)|419\.\d+ x 59|420 x 59/u);
  expect(info.output).toMatch(/Tagged:\s+yes/);
  const pages = Number(/Pages:\s+(\d+)/u.exec(info.output)?.[1]);
  expect(pages).toBeGreaterThan(20);
  const { output } = await run('pdftotext', ['-layout', file, '-'], { quiet: true });
  expect(output).toMatch(new RegExp(`${pages} / ${pages}\\s*$`, 'u'));
  expect(output).toContain('陳大文');
  expect(output).toMatch(/\p{sc=Cyrl}{4}/u);
  const fonts = await run('pdffonts', [file], { quiet: true });
  const rows = fonts.output.trim().split('\n').slice(2);
  expect(rows.length).toBeGreaterThan(0);
  // Columns: name, type, encoding, emb, sub, uni, object.
  expect(rows.filter((row) => !/ yes yes (?:yes|no) +\d+ +\d+$/.test(row))).toEqual([]);
});

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

test('a mission file goes out by the menu and opens in an empty app from the command line', async ({
  launch,
  scratch,
}) => {
  const first = await launch();
  await openSample(first);
  const file = path.join(scratch, 'sample.legation');
  await answerSaveDialog(first, file);
  await clickMenu(first, 'saveMissionFile');
  await first.page.getByTestId('save-mission-file').click();
  await expect.poll(() => readIfThere(file)?.length ?? 0).toBeGreaterThan(1000);
  const second = await launch({ args: [file] });
  await second.page.waitForURL(/#\/m\//);
  await expect(second.page.getByRole('main')).toBeVisible();
});

test('a mission file that the system opens while the app runs opens in its window', async ({ launch, scratch }) => {
  const desktop = await launch();
  await openSample(desktop);
  cpSync(
    path.resolve(import.meta.dirname, '../../fixtures/missionFiles/version-1.legation'),
    `${scratch}/訪問.legation`,
  );
  expect(await startAgain(desktop, scratch, { args: ['訪問.legation'] })).toBe(0);
  await desktop.page.waitForURL(/#\/m\/m1/);
  await expect(desktop.page.getByRole('main')).toBeVisible();
});

test('the mission survives a kill of the app', async ({ launch }) => {
  const first = await launch();
  await openSample(first);
  await expect(first.page.getByRole('main')).toBeVisible();
  const address = first.page.url();
  const closed = first.app.waitForEvent('close');
  first.process.kill('SIGKILL');
  await closed;
  const second = await launch({ userData: first.userData });
  await expect(second.page.getByTestId('mission-card')).toHaveCount(1);
  await second.page.evaluate((to) => void (location.href = to), address);
  await expect(second.page.getByRole('main')).toBeVisible();
});

test('a backup is made after an edit and brings the mission back, photos too, where the database is lost', async ({
  launch,
  scratch,
}) => {
  test.setTimeout(180_000);
  const first = await launch();
  await openSample(first);
  await first.page.getByRole('link', { name: 'Notes', exact: true }).click();
  await attachPhoto(first.page);
  const note = new URL(first.page.url()).hash;
  await first.page.getByRole('link', { name: 'Overview', exact: true }).click();
  await first.page.getByTestId('edit-details').click();
  await first.page.getByLabel('Title: English').fill('Silk Road mission');
  await first.page.keyboard.press('Escape');
  const backups = path.join(first.userData, 'backups');
  const files = () => (existsSync(backups) ? readdirSync(backups, { recursive: true }).map(String) : []);
  // It is made once the keys have rested for twenty seconds.
  await expect.poll(() => files().some((name) => name.endsWith('.legation')), { timeout: 90_000 }).toBe(true);
  const closed = first.app.waitForEvent('close');
  first.process.kill('SIGKILL');
  await closed;

  const userData = path.join(scratch, 'new-profile');
  cpSync(backups, path.join(userData, 'backups'), { recursive: true });
  const second = await launch({ userData });
  await second.page.evaluate(() => void (location.hash = '/backups'));
  await second.page.getByRole('button', { name: /^Restore… Silk Road mission/ }).click();
  // It holds personal records, and says so.
  await second.page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click();
  await second.page.waitForURL(/#\/m\//);
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('Silk Road mission');

  // Photos are kept beside the backups, and bytes that the database loses later come back from there.
  await second.page.evaluate((hash) => void (location.hash = hash), note);
  await expect(filesOfNote(second.page).locator('img')).toBeVisible();
  await loseBytes(second.page);
  await second.page.reload();
  await filesOfNote(second.page)
    .getByRole('button', { name: /^bridge\.jpg/ })
    .click();
  await expect(second.page.getByRole('dialog').getByAltText('bridge.jpg')).toBeVisible();
});
