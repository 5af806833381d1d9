import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { openSample } from './openSample.ts';

/** The sample mission on a day of its own calendar. */
async function openSampleOn(page: Page, utc: string): Promise<string> {
  await page.clock.setFixedTime(new Date(utc));
  return openSample(page);
}

const legs = (page: Page) => page.getByTestId('leg');

test('before the mission the overview counts the days, the people and what is open, and is accessible', async ({
  page,
}) => {
  await openSampleOn(page, '2026-05-19T04:00:00Z');
  await expect(page.getByText('In 12 days')).toBeVisible();
  await expect(page.getByText('First on the programme')).toBeVisible();
  await expect(page.getByTestId('open-drafts')).toBeVisible();
  await expect(page.getByTestId('open-withoutPassport')).toContainText(/\d+ travellers have no passport on file/);
  await expect(legs(page)).toHaveCount(5);
  await expect(legs(page).nth(1)).toContainText('Asia/Almaty · UTC+5');
  await expect(page.getByTestId('route-map')).toBeVisible();
  await expectAccessible(page);
});

test('on its third day the overview says so and shows what is on and what follows', async ({ page }) => {
  await openSampleOn(page, '2026-06-02T03:00:00Z');
  await expect(page.getByText('Day 3 of 7')).toBeVisible();
  const next = page.getByRole('region', { name: 'Now and next' });
  await expect(next.getByRole('link').first()).toContainText('Tue 2 Jun');
  await next.getByRole('link').first().click();
  await expect(page.getByTestId('close-item')).toBeVisible();
});

test('after the mission it has ended', async ({ page }) => {
  await openSampleOn(page, '2026-11-22T00:00:00Z');
  await expect(page.getByRole('main').getByText('Ended', { exact: true })).toBeVisible();
});

for (const [locale, route] of [
  ['en-GB', 'Route: Hong Kong, Almaty, Astana, Tashkent, Samarkand and Hong Kong'],
  ['zh-HK', '路線：香港、阿拉木圖、阿斯塔納、塔什干、撒馬爾罕及香港'],
  ['zh-CN', '路线：香港、阿拉木图、阿斯塔纳、塔什干、撒马尔罕和香港'],
  ['ru-RU', 'Маршрут: Гонконг, Алматы, Астана, Ташкент, Самарканд и Гонконг'],
] as const) {
  test(`the map says the route in the language of ${locale} and asks no other server`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale, ...(baseURL === undefined ? {} : { baseURL }) });
    const page = await context.newPage();
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    await openSample(page);
    await expect(page.getByTestId('route-map')).toHaveAttribute('aria-label', route);
    expect([...asked]).toEqual([new URL(page.url()).origin]);
    await context.close();
  });
}

test('a leg is found by an airport code, filled in from the list, and deleted and restored', async ({ page }) => {
  await openSample(page);
  await page.getByTestId('add-leg').click();
  await page.getByTestId('place').fill('IST');
  await page.getByRole('option').first().click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('Edit Istanbul');
  await expect(drawer.getByLabel('Time zone')).toHaveValue('Europe/Istanbul');
  await drawer.getByLabel('Arrival (local time)').fill('2026-06-06T20:00');
  await drawer.getByLabel('Departure (local time)').fill('2026-06-07T10:00');
  await expect(drawer).toContainText('It reaches beyond the dates of the mission.');
  await drawer.getByLabel('Name', { exact: true }).fill('Pera Palace');
  await expectAccessible(page);
  await drawer.getByRole('button', { name: 'Close' }).click();
  await expect(legs(page).last()).toContainText('Pera Palace');

  await page.getByRole('button', { name: 'Edit Istanbul' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(legs(page)).toHaveCount(5);
  await page.getByTestId('recently-deleted').click();
  await page.getByRole('button', { name: 'Restore Istanbul' }).click();
  await expect(legs(page)).toHaveCount(6);
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  await page.reload();
  await expect(legs(page).last()).toContainText('Pera Palace');
});

test('a zone that the country does not keep is warned of and never blocks', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Edit Almaty' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Time zone').fill('tokyo');
  await page.getByRole('option', { name: /Asia\/Tokyo/ }).click();
  await expect(drawer).toContainText('This time zone is not kept in Kazakhstan.');
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(legs(page).nth(1)).toContainText('Asia/Almaty');
});

test('details of the mission are kept as one types, and undone as one visit to the field', async ({ page }) => {
  await openSample(page);
  await page.getByTestId('edit-details').click();
  await page.getByLabel('Title: English').fill('Silk Road mission');
  await expect(page.getByLabel('Title: 繁體中文')).toHaveValue('中亞商務考察團2026');
  await page.getByLabel('Secretariat phone').fill('+852 0000 9999');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Silk Road mission');
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Silk Road mission');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Central Asia Business Mission 2026');
});

test('on a phone, dark and in Chinese, nothing scrolls sideways and axe finds nothing', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    locale: 'zh-HK',
    colorScheme: 'dark',
    viewport: { width: 390, height: 844 },
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await openSample(page);
  await expect(legs(page)).toHaveCount(5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(page);
  await context.close();
});

test('a mission that has only begun says where to begin, until it has cities, people and a programme', async ({
  page,
}) => {
  await page.goto('/#/new');
  await page.getByLabel('Title: English').fill('Trade visit');
  await page.getByLabel('First day').fill('2027-05-31');
  await page.getByLabel('Last day').fill('2027-06-02');
  await expect(page.getByText('Monday, 31 May 2027')).toBeVisible();
  await page.getByRole('button', { name: 'Start mission' }).click();
  const steps = page.getByTestId('first-steps').getByRole('link');
  await expect(steps).toHaveCount(3);
  await expect(page.getByText('Nothing is open')).toHaveCount(0);
  await expectAccessible(page);
  await steps.first().click();
  await expect(page.getByTestId('place')).toBeFocused();
  await page.getByTestId('place').fill('Tbilisi');
  await page.getByRole('option').first().click();
  const arrival = page.getByRole('dialog').getByLabel('Arrival (local time)');
  await expect(arrival).toBeFocused();
  await arrival.fill('2027-05-31T20:00');
  await expect(page.getByRole('dialog')).toContainText('Monday, 31 May 2027, 20:00');
  await page.keyboard.press('Escape');
  await steps.nth(1).click();
  // Not the button that deletes, which comes first while nobody stands before or after.
  await page.getByRole('button', { name: 'Add person' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('CHAN Tai Man');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('tab', { name: 'Details' })).toBeFocused();
});
