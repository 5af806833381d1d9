import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { openSample } from './openSample.ts';

async function openProgramme(page: Page): Promise<string> {
  const missionId = await openSample(page);
  await page.goto(`/#/m/${missionId}/programme`);
  await expect(page.getByTestId('agenda').locator('[data-item-id]').first()).toBeVisible();
  return missionId;
}

/** The line of that title; a clash names the titles of others, so the whole text counts. */
const lineOf = (page: Page, title: string) =>
  page.getByTestId('agenda').locator('a[data-item-id]', { has: page.getByText(title, { exact: true }) });

const optionsOf = (page: Page, field: string) => page.getByRole('listbox', { name: field }).getByRole('option');

test.describe('the agenda', () => {
  test('shows local time with home time beside it, and where the clocks change', async ({ page }) => {
    await openProgramme(page);
    const flight = lineOf(page, 'Flight Hong Kong – Almaty').first();
    await expect(flight).toContainText('09:30–12:45');
    await expect(flight).toContainText('HK 09:30–15:45');
    await expect(flight).toContainText('6 hrs 15 mins');
    await expect(page.getByText(/Clocks −\d/).first()).toBeVisible();
  });

  test('jumps to a day, finds by text and by person, and shows all again', async ({ page }) => {
    await openProgramme(page);
    await page
      .getByRole('navigation', { name: 'Days' })
      .getByRole('button', { name: /Wed 3 Jun/ })
      .click();
    await expect(page.getByRole('heading', { name: /Wednesday, 3 June 2026/ })).toBeVisible();
    await page.getByRole('textbox', { name: 'Find in programme' }).fill('水資源');
    await expect(page.getByTestId('agenda').locator('[data-item-id]')).toHaveCount(1);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(async () => page.getByTestId('agenda').locator('[data-item-id]').count()).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByLabel('For person').first().fill('Pemberton');
    await optionsOf(page, 'For person').first().click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Filter' })).toContainText('1');
    await expect(lineOf(page, 'Transfer to Samruk-Kazyna')).toHaveCount(0);
  });

  test('keeps few lines in the page, however long the programme is', async ({ page }) => {
    await openProgramme(page);
    expect(await page.locator('*').count()).toBeLessThan(1500);
  });
});

test('by keyboard alone: an item is added, timed, seen to clash, undone and done again', async ({ page }) => {
  await openProgramme(page);
  const total = async (): Promise<number> =>
    Number(
      await page
        .getByTestId('agenda')
        .getByRole('listitem')
        .filter({ has: page.locator('[data-item-id]') })
        .first()
        .getAttribute('aria-setsize'),
    );
  const before = await total();

  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Title: English' })).toBeFocused();
  await page.keyboard.type('Tea with the consul');
  await page.keyboard.press('Enter');
  const line = lineOf(page, 'Tea with the consul');
  await expect(line).toBeFocused();
  await expect(line).toContainText('Draft');
  expect(await total()).toBe(before + 1);

  // Into the editor again, to the time.
  await page.keyboard.press('Enter');
  const start = page.getByRole('textbox', { name: 'Starts at' });
  await expect(start).toBeVisible();
  for (let i = 0; i < 60 && !(await start.evaluate((field) => field === document.activeElement)); i += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(start).toBeFocused();
  await page.keyboard.type('1330');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Ends at' }).or(page.getByLabel('Ends at'))).toHaveValue('14:30');
  await expect(line).toContainText('13:30–14:30');
  await expect(page.getByTestId('clash-list')).toContainText('Transfer to the hotel');
  await expect(line.getByTestId('clash-mark')).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(line).toBeFocused();
  await expect(line.getByText('Move one of the two')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(line).not.toContainText('13:30–14:30');
  await page.keyboard.press('Control+Shift+z');
  await expect(line).toContainText('13:30–14:30');

  await page.keyboard.press('Delete');
  await expect(line).toHaveCount(0);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(line).toHaveCount(1);
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
});

test('a new item that nothing was typed into leaves nothing behind', async ({ page }) => {
  await openProgramme(page);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Title: English' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('close-item')).toHaveCount(0);
  await expect(lineOf(page, 'Meeting without a title')).toHaveCount(0);
});

test('one typed line makes an item on the day in view', async ({ page }) => {
  await openProgramme(page);
  await page
    .getByRole('navigation', { name: 'Days' })
    .getByRole('button', { name: /Thu 4 Jun/ })
    .click();
  const line = page.getByRole('textbox', { name: 'Add to Thu 4 Jun' });
  await line.fill('18:15-19:00 Interview with a radio station');
  await line.press('Enter');
  await expect(page.getByLabel('Starts at')).toHaveValue('18:15');
  await expect(page.getByLabel('Ends at')).toHaveValue('19:00');
  await expect(page.getByRole('complementary').getByLabel('Kind').first()).toHaveValue('Media');
  await expect(lineOf(page, 'Interview with a radio station')).toContainText('18:15–19:00');
});

const dayChip = (page: Page, day: RegExp) =>
  page.getByRole('navigation', { name: 'Days' }).getByRole('button', { name: day });

async function openNewMission(page: Page): Promise<string> {
  await page.goto('/');
  await page.getByTestId('start-mission').click();
  await page.getByLabel('Title: English').fill('Central Asia visit');
  await page.getByLabel('First day').fill('2026-05-31');
  await page.getByLabel('Last day').fill('2026-06-06');
  await page.getByTestId('create-mission').click();
  await page.waitForURL(/#\/m\//);
  return /#\/m\/([^/]+)/.exec(page.url())?.[1] ?? '';
}

test('in an empty programme, an item is put on the day that was chosen', async ({ page }) => {
  const missionId = await openNewMission(page);
  await page.goto(`/#/m/${missionId}/programme`);
  await dayChip(page, /Wed 3 Jun/).click();
  await expect(dayChip(page, /Wed 3 Jun/)).toHaveAttribute('aria-current', 'date');
  await page.getByTestId('new-item').click();
  await expect(page.getByLabel('Starts on')).toHaveValue('2026-06-03');
  await page.getByTestId('close-item').click();
  // Taken back untouched; the day is still the one in hand.
  const line = page.getByRole('textbox', { name: 'Add to Wed 3 Jun' });
  await line.fill('15:00-16:00 Briefing at the hotel');
  await line.press('Enter');
  await expect(page.getByLabel('Starts on')).toHaveValue('2026-06-03');
  await page.getByTestId('close-item').click();
  // With a list too short to scroll, the chosen day counts and not the one at the top.
  await dayChip(page, /Fri 5 Jun/).click();
  await page.keyboard.press('n');
  await expect(page.getByLabel('Starts on')).toHaveValue('2026-06-05');
});

test('an empty timetable offers the first item, on the day in hand', async ({ page }) => {
  const missionId = await openNewMission(page);
  await page.goto(`/#/m/${missionId}/programme`);
  await dayChip(page, /Wed 3 Jun/).click();
  await page.getByRole('link', { name: 'Timetable' }).click();
  await page.getByRole('main').getByRole('button', { name: 'New item' }).last().click();
  await expect(page.getByLabel('Starts on')).toHaveValue('2026-06-03');
});

test('the agenda and the timetable stand at the same day, and a new item goes to it', async ({ page }) => {
  await openProgramme(page);
  await dayChip(page, /Thu 4 Jun/).click();
  await page.getByRole('link', { name: 'Timetable' }).click();
  await page.getByText('Day', { exact: true }).click();
  await expect(page.getByText('Thursday, 4 June 2026')).toBeVisible();
  await page.getByRole('button', { name: 'Later' }).click();
  await page.getByTestId('new-item').click();
  await expect(page.getByLabel('Starts on')).toHaveValue('2026-06-05');
  await page.getByTestId('close-item').click();
  await page.getByRole('link', { name: 'Agenda' }).click();
  await expect(dayChip(page, /Fri 5 Jun/)).toHaveAttribute('aria-current', 'date');
});

test('N makes a new item from any screen of the mission, on the day last looked at; not while one types', async ({
  page,
}) => {
  const missionId = await openProgramme(page);
  await dayChip(page, /Thu 4 Jun/).click();
  await page.goto(`/#/m/${missionId}/roster`);
  await page.getByRole('searchbox', { name: 'Search people' }).fill('n');
  await page.getByRole('searchbox', { name: 'Search people' }).press('n');
  await expect(page).toHaveURL(/roster/);
  await page.goto(`/#/m/${missionId}/organisations`);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Title: English' })).toBeFocused();
  await expect(page.getByLabel('Starts on')).toHaveValue('2026-06-04');
  await page.keyboard.press('Escape');
  await page.goto(`/#/m/${missionId}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Central Asia Business Mission 2026');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Go anywhere, do anything' }).fill('new item');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Starts on')).toHaveValue('2026-06-04');
});

test('several lines are taken in hand, confirmed, moved and copied; one undo takes all of it back', async ({
  page,
}) => {
  await openProgramme(page);
  const greeting = lineOf(page, 'Arrival and greeting by the Akimat of Almaty');
  const doorstop = lineOf(page, 'Doorstop interview on arrival');
  await greeting.click({ modifiers: ['ControlOrMeta'] });
  await doorstop.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  const lines = page.getByTestId('agenda').locator('a[data-selected]');
  await expect(lines).toHaveCount(3);
  const bar = page.getByRole('toolbar', { name: '3 selected' });
  const texts = () => lines.allInnerTexts();
  const before = await texts();

  await bar.getByRole('button', { name: 'Cancel items' }).click();
  await expect(lines.filter({ hasText: 'Cancelled' })).toHaveCount(3);
  await bar.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.locator('a[data-selected][data-status="confirmed"]')).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo: Confirm 3 items' }).click();
  await expect(lines.filter({ hasText: 'Cancelled' })).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo: Cancel 3 items' }).click();
  await expect.poll(texts).toEqual(before);

  await bar.getByRole('button', { name: 'Move' }).click();
  await page.getByRole('menuitem', { name: '30 mins later' }).click();
  await expect.poll(texts).not.toEqual(before);
  await page.getByRole('button', { name: 'Undo: Move 3 items' }).click();
  await expect.poll(texts).toEqual(before);

  await bar.getByRole('button', { name: 'Copy to' }).click();
  await page.getByRole('menuitem', { name: 'Wed 3 Jun' }).click();
  await expect(bar).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Find in programme' }).fill('doorstop');
  await expect(doorstop).toHaveCount(2);
  await expect(doorstop.last()).toContainText('Draft');
  await page.getByRole('button', { name: 'Undo: Copy 3 items' }).click();
  await expect(doorstop).toHaveCount(1);
});

test('a range of lines is deleted by one key and brought back by one undo; Escape lets go', async ({ page }) => {
  await openProgramme(page);
  const lines = page.getByTestId('agenda').locator('a[data-item-id]');
  const selected = page.getByTestId('agenda').locator('a[data-selected]');
  const ids = await lines.evaluateAll((all) => all.slice(0, 3).map((line) => line.getAttribute('data-item-id')));
  await lines.nth(0).focus();
  await lines.nth(2).click({ modifiers: ['Shift'] });
  await expect(selected).toHaveCount(3);
  await expectAccessible(page);
  await page.keyboard.press('Delete');
  await expect(page.locator(`a[data-item-id="${ids[1]}"]`)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo: Delete 3 items' }).click();
  for (const id of ids) await expect(page.locator(`a[data-item-id="${id}"]`)).toHaveCount(1);
  await lines.nth(0).focus();
  await page.keyboard.press('Space');
  await expect(selected).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(selected).toHaveCount(0);
});

test('a flight may land before it leaves by the clock', async ({ page }) => {
  await openProgramme(page);
  await lineOf(page, 'Advance party: flight Bishkek – Almaty').click();
  await expect(page.getByLabel('Starts at')).toHaveValue('11:50');
  await expect(page.getByLabel('Ends at')).toHaveValue('11:35');
  await expect(page.getByTestId('item-duration')).toContainText('45 mins');
  await expect(page.getByTestId('clash-list')).toHaveCount(0);
  // Ten minutes earlier by the clock, and it would have landed before it left.
  await page.getByLabel('Ends at').fill('10:45');
  await page.getByLabel('Ends at').press('Enter');
  await expect(page.getByTestId('clash-list')).toContainText('before it starts');
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
});

test('what is typed outlives the app, which dies in the middle of a field', async ({ page }) => {
  const missionId = await openProgramme(page);
  await lineOf(page, 'Doorstop interview on arrival').click();
  await page.getByLabel('Internal remarks').fill('The minister prefers no questions on tariffs');
  // With the field still in hand the change is made and stored; then the page is gone without a farewell.
  await expect(page.getByRole('button', { name: 'Undo: Edit item' })).toBeEnabled();
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  await page.evaluate(() => {
    window.addEventListener('pagehide', (event) => event.stopImmediatePropagation(), { capture: true });
  });
  await page.goto('about:blank');
  await page.goto(`/#/m/${missionId}/programme`);
  await lineOf(page, 'Doorstop interview on arrival').click();
  await expect(page.getByLabel('Internal remarks')).toHaveValue('The minister prefers no questions on tariffs');
});

test('people are chosen in any script, and taken out again', async ({ page }) => {
  await openProgramme(page);
  await lineOf(page, 'Arrival and greeting by the Akimat of Almaty').click();
  const speakers = page.getByRole('textbox', { name: 'Speakers' });
  await speakers.fill('陳大文');
  await optionsOf(page, 'Speakers').first().click();
  const chosen = page.getByRole('complementary').getByText(/^chan tai man$/i);
  await expect(chosen).toBeVisible();
  await expect(speakers).toHaveValue('');
  await speakers.press('Backspace');
  await expect(chosen).toHaveCount(0);
});

for (const [language, heading, field] of [
  ['繁體中文', '行程', '開始時間'],
  ['简体中文', '日程', '开始时间'],
  ['Русский', 'Программа', 'Начало'],
] as const) {
  test(`in ${language}, with nothing left in English`, async ({ page }) => {
    await openProgramme(page);
    await page.evaluate((locale) => {
      localStorage.setItem(
        'legation-preferences',
        JSON.stringify({ state: { locale, firstClock: 'local' }, version: 1 }),
      );
    }, { 繁體中文: 'zh-Hant', 简体中文: 'zh-Hans', Русский: 'ru' }[language]);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
    await page.getByTestId('agenda').locator('[data-item-id]').first().click();
    await expect(page.getByLabel(field, { exact: true })).toBeVisible();
    expect(await page.getByRole('complementary').innerText()).not.toMatch(/\b(Starts|Ends|People|Remarks|Status)\b/);
  });
}

test('nothing is wider than the window, whatever its width', async ({ page }) => {
  await openProgramme(page);
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await lineOf(page, 'Arrival and greeting by the Akimat of Almaty').click();
    await expect(page.getByTestId('close-item')).toBeVisible();
    expect(await overflow(), `at ${width}`).toBeLessThanOrEqual(0);
    await page.getByTestId('close-item').click();
  }
});
