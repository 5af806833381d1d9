import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { openSample } from './openSample.ts';

async function openRoster(page: Page): Promise<Locator> {
  const id = await openSample(page);
  await page.goto(`/#/m/${id}/roster`);
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('row').nth(5)).toBeVisible();
  return grid;
}

const names = (grid: Locator): Locator => grid.locator('[data-open] > span');
const rowOf = (grid: Locator, name: string): Locator => grid.getByRole('row').filter({ hasText: name });
const saved = (page: Page): Promise<void> => expect(page.getByTestId('save-state')).toHaveText('Saved');
const search = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search people' });

async function addPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add person' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('tab', { name: 'Details' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('a Prof. Dr. stands under the family name', async ({ page }) => {
  const grid = await openRoster(page);
  await addPerson(page, 'Prof. Dr. Ada ZYGMUND');
  await grid.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await expect(grid.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  await grid.focus();
  await page.keyboard.press('Control+End');
  await expect(names(grid).last()).toHaveText('Ada ZYGMUND');
});

test('people are found in any script', async ({ page }) => {
  const grid = await openRoster(page);
  await page.getByText('Everyone (').click();
  for (const [typed, shown] of [
    ['szeto', 'Szeto Man Kit'],
    ['司徒文', 'Szeto Man Kit'],
    ['kit szeto', 'Szeto Man Kit'],
  ] as const) {
    await search(page).fill(typed);
    await expect(names(grid)).toHaveText([shown]);
  }
  await search(page).fill('nobody at all');
  await expect(page.getByText('Nobody fits')).toBeVisible();
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(names(grid).first()).toBeVisible();
});

test('a search that only counterparts fit says so, and looks among everyone', async ({ page }) => {
  const grid = await openRoster(page);
  await page.getByText('Counterparts (').click();
  const host = await names(grid).first().innerText();
  await page.getByText('Delegates (').click();
  await search(page).fill(host);
  await expect(page.getByText('Nobody fits in this list')).toBeVisible();
  await page.getByRole('button', { name: 'Look among everyone' }).click();
  await expect(names(grid)).toHaveText([host]);
});

test('names stay in sight while the columns are scrolled', async ({ page }) => {
  const grid = await openRoster(page);
  const name = names(grid).first();
  const at = (await name.boundingBox())?.x;
  await grid.evaluate((element) => element.scrollTo({ left: 400 }));
  await expect(grid).toHaveAttribute('data-aside', '');
  expect((await name.boundingBox())?.x).toBe(at);
  await grid.evaluate((element) => element.scrollTo({ left: 0 }));
  await expect(grid).not.toHaveAttribute('data-aside', '');
  expect((await name.boundingBox())?.x).toBe(at);
});

test('filters count, narrow and group', async ({ page }) => {
  const grid = await openRoster(page);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('checkbox', { name: /^Mining 9$/ }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByText('9 of 105 people')).toBeVisible();
  await page.getByRole('combobox', { name: 'Group by' }).click();
  await page.getByRole('option', { name: 'By origin' }).click();
  const heading = grid.getByRole('gridcell', { expanded: true }).first();
  await expect(heading).toContainText('Hong Kong');
  await heading.click();
  await expect(grid.getByRole('gridcell', { expanded: false }).first()).toContainText('Hong Kong');
});

test('a cell is edited in place, and undone in one step', async ({ page }) => {
  const grid = await openRoster(page);
  const row = rowOf(grid, 'Szeto Man Kit');
  const cell = row.getByRole('gridcell').nth(3);
  const before = await cell.innerText();
  await cell.dblclick();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Acting Director');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('Acting Director');
  await saved(page);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(cell).toHaveText(before);
  // Escape leaves the cell as it was.
  await cell.dblclick();
  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  await expect(cell).toHaveText(before);
});

test('an edit made with the keyboard alone survives a reload', async ({ page }) => {
  const grid = await openRoster(page);
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Envoy');
  // Tab goes on to the sector, where a list opens.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('option', { name: 'New energy' })).toBeVisible();
  await page.keyboard.type('wat');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const row = grid.getByRole('row').nth(1);
  await expect(row.getByRole('gridcell').nth(3)).toHaveText('Envoy');
  await expect(row.getByRole('gridcell').nth(4)).toHaveText('Water');
  await expect(grid).toBeFocused();
  await saved(page);
  await page.reload();
  await expect(grid.getByRole('row').nth(1).getByRole('gridcell').nth(3)).toHaveText('Envoy');
});

test('many people are changed, deleted and restored, each in one step', async ({ page }) => {
  const grid = await openRoster(page);
  await names(grid).first().waitFor();
  const first = await names(grid).first().innerText();
  const sector = grid.getByRole('row').nth(1).getByRole('gridcell').nth(4);
  const before = await sector.innerText();
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('region', { name: 'Selected people' });
  await expect(bar).toContainText('3 selected');
  await bar.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('combobox', { name: 'New value' }).click();
  await page.getByRole('option', { name: 'Finance' }).click();
  await page.getByRole('button', { name: 'Set for 3 people' }).click();
  for (const at of [1, 2, 3])
    await expect(grid.getByRole('row').nth(at).getByRole('gridcell').nth(4)).toHaveText('Finance');
  await page.getByRole('button', { name: 'Undo: Edit 3 people' }).click();
  await expect(sector).toHaveText(before);

  await bar.getByRole('button', { name: 'Delete' }).click();
  await expect(names(grid).first()).not.toHaveText(first);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(names(grid).first()).toHaveText(first);

  await grid.getByRole('row').nth(1).getByRole('checkbox').click();
  await grid.focus();
  await page.keyboard.press('Delete');
  await expect(names(grid).first()).not.toHaveText(first);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('switch', { name: 'Show deleted (1)' }).check();
  await page.keyboard.press('Escape');
  await expect(names(grid)).toHaveText([first]);
  await grid.getByRole('row').nth(1).getByRole('checkbox').click();
  await bar.getByRole('button', { name: 'Restore' }).click();
  await expect(names(grid).first()).toHaveText(first);
});

test('what is typed in the panel is kept when the app is killed at once, and is one step of undo', async ({ page }) => {
  const grid = await openRoster(page);
  const first = await names(grid).first().innerText();
  await names(grid).first().click();
  const role = page.getByRole('dialog').getByRole('textbox', { name: 'Role' });
  const before = await role.inputValue();
  await role.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' and host of the evening', { delay: 60 });
  await page.waitForTimeout(500);
  await saved(page);
  await page.reload();
  await expect(role).toHaveValue(`${before} and host of the evening`);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `Undo: Edit ${first}` }).click();
  await names(grid).first().click();
  await expect(role).toHaveValue(before);
});

test('a name typed whole is split on request, and the badge shows it', async ({ page }) => {
  await openRoster(page);
  await page.getByRole('button', { name: 'Add person' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Mary WONG Lai-ling');
  await expect(page.getByText('Kept as typed; you can split it later')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('WONG Lai Ling');
  await expect(page.getByText('Family name: WONG · Given name: Lai Ling')).toBeVisible();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('textbox', { name: 'Latin: Family name' })).toHaveValue('WONG');
  await panel.getByRole('button', { name: 'Traditional Chinese' }).click();
  await panel.getByRole('textbox', { name: 'Traditional Chinese: Full name' }).fill('黃麗玲');
  await panel.getByRole('button', { name: 'Split: 黃 / 麗玲' }).click();
  await expect(panel.getByRole('textbox', { name: 'Traditional Chinese: Family name' })).toHaveValue('黃');
  await panel.getByRole('textbox', { name: 'Name on the badge' }).fill('Lai Ling');
  await expect(panel.getByRole('img', { name: 'Badge of Lai Ling' })).toBeVisible();
});

test('private details warn of a passport that ends too soon or that two people hold', async ({ page }) => {
  const grid = await openRoster(page);
  for (const at of [1, 2]) {
    await names(grid).nth(at).click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('tab', { name: 'Private' }).click();
    await panel.getByRole('textbox', { name: 'Passport number' }).fill('K 777 888');
    await panel.getByLabel('Passport expires').fill('2026-09-01');
    await expect(panel.getByText('less than six months after the mission')).toBeVisible();
    if (at === 2) await expect(panel.getByText('has the same passport number')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
  }
});

test('organisations are merged in one step', async ({ page }) => {
  const id = await openSample(page);
  await page.goto(`/#/m/${id}/organisations`);
  const row = page.getByRole('button', { name: /^Invest Hong Kong/ });
  await expect(row).toContainText('4 people');
  await row.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click();
  await page.getByRole('combobox', { name: 'Organisation to take in' }).fill('海港絲路');
  await page.getByRole('option', { name: 'Harbour Silk Road Chamber of Commerce' }).click();
  await expect(page.getByText(/4 people and .* come over/)).toBeVisible();
  await page.getByRole('dialog', { name: 'Merge' }).getByRole('button', { name: 'Merge' }).click();
  await page.keyboard.press('Escape');
  await expect(row).toContainText('8 people');
  await page.getByRole('button', { name: /^Undo: Merge/ }).click();
  await expect(row).toContainText('4 people');
});

test('the palette finds people and organisations in any script', async ({ page }) => {
  await openRoster(page);
  await page.keyboard.press('Control+k');
  await page
    .getByRole('searchbox', { name: 'Go anywhere' })
    .or(page.getByPlaceholder('Go anywhere, do anything'))
    .first()
    .fill('歐陽正');
  await page.getByRole('dialog').getByText('Ouyang Zhengyuan').first().click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Ouyang Zhengyuan' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('people are cards, with search, a filter sheet and a panel of full width', async ({ page }) => {
    const id = await openSample(page);
    await page.goto(`/#/m/${id}/roster`);
    const list = page.getByTestId('roster-list');
    await expect(list.getByRole('listitem').first()).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await expectAccessible(page);
    await search(page).fill('司徒');
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await list.getByRole('button', { name: /Szeto Man Kit/ }).tap();
    const panel = page.getByRole('dialog');
    await expect(panel.getByRole('heading', { name: 'Szeto Man Kit' })).toBeVisible();
    expect((await panel.boundingBox())?.width).toBe(390);
    await panel.getByRole('button', { name: 'Close' }).first().tap();
    await page.getByRole('button', { name: 'Filter' }).tap();
    await expect(page.getByRole('checkbox', { name: /^Mining/ }).first()).toBeVisible();
  });
});
