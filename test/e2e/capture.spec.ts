/** Actions, and what is noted down in seconds. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { headlessChromium } from '#build/scripts/find-chromium.ts';
import { launchKillable } from './killableChromium.ts';
import { chooseSample, openSample } from './openSample.ts';

/** In the roundtable of the sample mission. */
const DURING = new Date('2026-06-01T05:30:00Z');
const ROUNDTABLE = 'Roundtable: two-way investment between Hong Kong and Kazakhstan';

const panel = (page: Page) => page.getByRole('dialog', { name: 'Quick capture' });
/** Opens the panel, which is there once the mission is, and waits until one can type. */
async function openPanel(page: Page): Promise<void> {
  await expect(page.getByTestId('save-state')).toBeVisible();
  await page.keyboard.press('Control+Shift+Space');
  await expect(panel(page).getByRole('textbox').first()).toBeFocused();
  // Mantine gives the focus twice, the second time after the frame that shows the panel; a person is not so quick.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0)))),
  );
}

/** Takes the railways, once they are the first that fits what is typed. */
async function pick(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
  await expect(page.locator('[data-combobox-selected]')).toHaveText('Kazakhstan Temir Zholy');
  await page.keyboard.press('Enter');
}

/** Time for what must not happen, by the page's own clock. */
const rest = (page: Page, forMs = 1500) =>
  page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), forMs);

const goTo = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
};

test('an action is typed in one line, moved on the board by hand and by keys, and taken back', async ({ page }) => {
  await page.clock.setFixedTime(DURING);
  const missionId = await openSample(page);
  await goTo(page, `/m/${missionId}/actions`);
  await page.getByLabel('Add an action').fill('Send tariff table @陳大文 12 Jun');
  await expect(page.getByText('Due Fri 12 Jun')).toBeVisible();
  await page.keyboard.press('Enter');
  const row = page.getByRole('listitem').filter({ hasText: 'Send tariff table' });
  await expect(row).toContainText('Chan Tai Man');
  await expect(row).toContainText('Due Fri 12 Jun');

  await page.getByText('Board', { exact: true }).click();
  const card = page.getByRole('button', { name: /^Send tariff table/ });
  const column = (name: string) => page.getByRole('region', { name, exact: true });
  await card.focus();
  await page.keyboard.press('ArrowRight');
  await expect(column('In hand').getByRole('button', { name: /^Send tariff table/ })).toBeFocused();
  await card.hover();
  await page.mouse.down();
  const done = await column('Done').boundingBox();
  if (done === null) throw new Error('no column');
  await page.mouse.move(done.x + 60, done.y + 120, { steps: 6 });
  await page.mouse.up();
  await expect(column('Done')).toContainText('Send tariff table');
  await page.getByRole('button', { name: 'Undo: Change status of Send tariff table' }).click();
  await expect(column('In hand')).toContainText('Send tariff table');
});

test('what is overdue leads from the overview to it; one that is deleted comes back', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-06-25T05:30:00Z'));
  const missionId = await openSample(page);
  await page.getByTestId('open-overdueActions').click();
  const first = page.getByRole('listitem').filter({ hasText: 'Overdue since' }).first();
  const title = first.getByRole('button').locator(':scope > *').first();
  await expect(title).toHaveText(/\S/);
  const words = (await title.textContent()) ?? '';
  await first.getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: words })).toHaveCount(0);
  await goTo(page, `/m/${missionId}`);
  await page.getByTestId('recently-deleted').click();
  await page.getByRole('button', { name: `Restore ${words}` }).click();
  await goTo(page, `/m/${missionId}/actions`);
  await expect(page.getByRole('listitem').filter({ hasText: words })).toHaveCount(1);
});

test('a note, a lead and a contact are captured from the keyboard, linked to what is on', async ({ page }) => {
  await page.clock.setFixedTime(DURING);
  const missionId = await openSample(page);
  await openPanel(page);
  await expect(panel(page)).toContainText(ROUNDTABLE);
  await page.keyboard.type('The minister asks for water data');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Note saved')).toBeVisible();
  await expect(panel(page)).toHaveCount(0);

  // While one types into a field, too.
  await goTo(page, `/m/${missionId}/actions`);
  await page.getByLabel('Search actions').focus();
  await openPanel(page);
  await page.keyboard.press('Alt+Digit3');
  await page.keyboard.type('Joint venture for a warehouse @Kwan 20 Jun');
  // One Tab away: the last of the hosts is taken off, an organisation is added by its name in another script.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Backspace');
  await pick(page, 'темір');
  await page.keyboard.press('Control+Enter');
  const row = page.getByRole('listitem').filter({ hasText: 'Joint venture for a warehouse' });
  await expect(row).toContainText('Lead');
  const rows = page.getByRole('listitem').filter({ has: page.getByRole('checkbox') });
  const leads = page.getByRole('button', { name: /^Leads/ });
  const count = await rows.filter({ hasText: 'Lead' }).count();
  await expect(leads).toHaveText(`Leads (${count})`);
  expect(await rows.count()).toBeGreaterThan(count);
  await leads.click();
  await expect(leads).toHaveAttribute('aria-pressed', 'true');
  await expect(rows).toHaveCount(count);
  await page.getByText('Board', { exact: true }).click();
  await expect(page.getByRole('button', { name: /^Joint venture for a warehouse/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Autumn visit of the Department/ })).toHaveCount(0);
  await page.getByLabel('Search actions').fill('no such words');
  await expect(page.getByText('No leads here')).toBeVisible();
  await page.getByLabel('Search actions').fill('');
  await page.getByText('List', { exact: true }).click();
  await leads.click();
  await row.getByRole('button').click();
  const lead = page.getByRole('dialog');
  await expect(lead.getByRole('link', { name: ROUNDTABLE })).toBeVisible();
  await expect(lead.getByText('Kazakhstan Temir Zholy')).toBeVisible();
  await expect(lead.getByText('Assel Tolegenova')).toBeVisible();
  await expect(lead.getByText('Zhazira Qurmanalina')).toHaveCount(0);
  await page.keyboard.press('Escape');

  await openPanel(page);
  await page.keyboard.press('Alt+Digit2');
  // Chan Tai Man of the roster, in Simplified Chinese.
  await page.keyboard.insertText('陈大文\n总监\nnew@example.hk\n+852 9123 4567');
  await panel(page)
    .getByRole('radio', { name: /Chan Tai Man/ })
    .check();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Chan Tai Man' })).toBeVisible();
});

test('what is typed into the panel outlives a browser that is killed', async ({ baseURL }) => {
  test.slow();
  const profiles = mkdtempSync(path.join(tmpdir(), 'legation-capture-'));
  const executable = headlessChromium() ?? chromium.executablePath();
  const words = 'Deputy minister: tender in the autumn. 副部長：秋季招標。';
  const url = baseURL ?? '';
  const before = await launchKillable(executable, profiles, url);
  let missionId = '';
  try {
    missionId = await chooseSample(before.page);
    // Saved, and at once killed after the save is shown as stored.
    await openPanel(before.page);
    await before.page.keyboard.press('Alt+Digit4');
    await before.page.keyboard.insertText('Call the port back');
    await before.page.keyboard.press('Enter');
    await expect(before.page.getByTestId('save-state')).toHaveText('Saved');
    await openPanel(before.page);
    await before.page.keyboard.insertText(words);
    await before.page.keyboard.press('Tab');
    await pick(before.page, 'temir');
    // By the page's own clock: what is typed is kept 300 ms after the keys rest.
    await rest(before.page, 900);
  } finally {
    await before.kill();
  }
  const after = await launchKillable(executable, profiles, `${url}#/m/${missionId}/actions`);
  try {
    await expect(after.page.getByRole('listitem').filter({ hasText: 'Call the port back' })).toBeVisible();
    await openPanel(after.page);
    await expect(panel(after.page).getByRole('textbox').first()).toHaveValue(words);
    await expect(panel(after.page)).toContainText('Typed earlier and not saved yet');
    await expect(panel(after.page)).toContainText('Kazakhstan Temir Zholy');
  } finally {
    await after.kill();
    rmSync(profiles, { recursive: true, force: true, maxRetries: 20 });
  }
});

test('what is due in each mission, open or not, is told once a day by a notice that leads to it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['notifications']);
  await page.addInitScript(() => {
    const shown: string[] = JSON.parse(sessionStorage.getItem('shown') ?? '[]') as string[];
    class Noted extends EventTarget {
      static permission = 'granted';
      static requestPermission = () => Promise.resolve('granted');
      close = () => undefined;
      constructor(title: string, { body }: { body: string }) {
        super();
        shown.push(`${title}\n${body}`);
        sessionStorage.setItem('shown', JSON.stringify(shown));
        Object.assign(window, { lastNotice: this });
      }
    }
    Object.assign(window, { Notification: Noted });
  });
  const shown = () => page.evaluate(() => JSON.parse(sessionStorage.getItem('shown') ?? '[]') as string[]);
  await page.clock.setFixedTime(new Date('2026-06-25T08:30:00Z'));
  const missionId = await openSample(page);
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  await goTo(page, `/copy/${missionId}`);
  await page.getByTestId('make-copy').click();
  await page.waitForURL(/#\/m\//);
  await page.evaluate(() => {
    location.hash += '/actions';
  });
  await page.getByLabel('Add an action').fill('Book the hall 25 Jun');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  await goTo(page, `/m/${missionId}/actions`);
  await page.getByRole('button', { name: 'Remind me each day' }).click();
  // Not before nine in the morning.
  await rest(page);
  expect(await shown()).toEqual([]);
  await page.clock.setFixedTime(new Date('2026-06-25T09:00:00Z'));
  await page.reload();
  await expect.poll(shown).toHaveLength(2);
  // The copy has the same title.
  expect((await shown()).toSorted()).toEqual([
    'Actions: Central Asia Business Mission 2026\n1 due today\nBook the hall',
    expect.stringMatching(/^Actions: Central Asia Business Mission 2026\n\d+ overdue.*\n\S/),
  ]);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Do not remind me' })).toBeVisible();
  await rest(page);
  expect(await shown()).toHaveLength(2);
  await page.clock.setFixedTime(new Date('2026-06-26T10:30:00Z'));
  await page.reload();
  await expect.poll(shown).toHaveLength(4);
  // From the start screen to the mission of the notice.
  await goTo(page, '/');
  await page.evaluate(() => (Reflect.get(window, 'lastNotice') as EventTarget).dispatchEvent(new Event('click')));
  await expect(page.getByRole('heading', { name: 'Actions', level: 1 })).toBeVisible();
});
