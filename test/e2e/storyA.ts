/** Story A for one organiser, step by step, in the web app and in the desktop app alike. */
import { expect, type Page } from '@playwright/test';
import { convertIcsCalendar } from 'ts-ics';
import { STORY_A, type StoryFile } from '../fixtures/storyA.ts';

/** The route: IATA code and city, arrival and departure by the clock of the place. */
const ROUTE = [
  { code: 'HKG', city: 'Hong Kong', departure: '2026-05-31T09:30' },
  { code: 'ALA', city: 'Almaty', arrival: '2026-05-31T12:45', departure: '2026-06-02T13:10' },
  { code: 'NQZ', city: 'Astana', arrival: '2026-06-02T14:50', departure: '2026-06-04T10:00' },
  { code: 'TAS', city: 'Tashkent', arrival: '2026-06-04T11:50', departure: '2026-06-05T17:00' },
  { code: 'SKD', city: 'Samarkand', arrival: '2026-06-05T18:00', departure: '2026-06-06T12:00' },
  { code: 'HKG', city: 'Hong Kong', arrival: '2026-06-06T23:00' },
] as const;

/** Browsers differ in the comma after the weekday. */
const ITEMS = [
  { day: /Sun,? 31 May/, line: '15:00-16:00 Briefing at the hotel' },
  { day: /Wed,? 3 Jun/, line: '09:00-10:30 Call on the Ministry of Water Resources' },
  { day: /Fri,? 5 Jun/, line: '19:00-21:00 Dinner in the Registan' },
] as const;

export const STORY_TITLE = 'Central Asia task force visit';

export const saved = (page: Page): Promise<void> => expect(page.getByTestId('save-state')).toHaveText('Saved');

/** To a screen of the mission without loading the app anew. */
export async function goTo(page: Page, missionId: string, screen: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/m/${missionId}/${screen}`);
}

/** Starts at the first screen of a new device; ends on the overview. Gives the mission's id. */
export async function startMission(page: Page): Promise<string> {
  await page.getByTestId('start-mission').click();
  await page.getByLabel('Title: English').fill(STORY_TITLE);
  await page.getByLabel('First day').fill('2026-05-31');
  await page.getByLabel('Last day').fill('2026-06-06');
  await page.getByTestId('create-mission').click();
  await page.waitForURL(/#\/m\//);
  await expect(page.getByTestId('add-leg').first()).toBeVisible();
  return /#\/m\/([^/]+)/.exec(page.url())?.[1] ?? '';
}

export async function layRoute(page: Page): Promise<void> {
  for (const [index, leg] of ROUTE.entries()) {
    await page.getByTestId('add-leg').first().click();
    await page.getByTestId('place').fill(leg.code);
    await page.getByRole('option').first().click();
    const drawer = page.getByRole('dialog').filter({ hasText: `Edit ${leg.city}` });
    await expect(drawer).toBeVisible();
    if ('arrival' in leg) await drawer.getByLabel('Arrival (local time)').fill(leg.arrival);
    if ('departure' in leg) await drawer.getByLabel('Departure (local time)').fill(leg.departure);
    await drawer.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByTestId('leg')).toHaveCount(index + 1);
  }
  await expect(page.getByTestId('route-map')).toHaveAttribute(
    'aria-label',
    'Route: Hong Kong, Almaty, Astana, Tashkent, Samarkand and Hong Kong',
  );
  await saved(page);
}

/** What the dry run must say of each file before it is taken in, and how many people it brings. */
const IMPORTS: readonly { adds: number; check: (page: Page) => Promise<void> }[] = [
  {
    adds: 24,
    check: (page) =>
      expect(page.getByRole('listitem').filter({ hasText: 'Ruritania' })).toContainText(
        `Line ${STORY_A.english.unknownCountryLine}, column G (Country)`,
      ),
  },
  {
    adds: 21,
    check: async (page) => {
      // 陳大文 and CHAN Tai Man have one passport.
      await page.getByRole('tab', { name: 'Perhaps the same person (1)' }).click();
      await page.getByText('One person: merge').click();
    },
  },
  {
    adds: 17,
    check: async (page) => {
      await expect(page.getByRole('listitem').filter({ hasText: '31/02/2027' })).toContainText(
        'There is no such date.',
      );
      // Нұрлан Әбенов and NURLAN ABENOV are two people, and nobody is asked to make them one.
      await expect(page.getByRole('tab', { name: 'Perhaps the same person (0)' })).toBeVisible();
    },
  },
];

/** Begins on the import screen. `choose` presses “Choose a file…” and answers for the system; one undo is tried at the end. */
export async function importRosters(
  page: Page,
  missionId: string,
  files: readonly StoryFile[],
  choose: (file: StoryFile) => Promise<void>,
): Promise<void> {
  expect(files).toHaveLength(IMPORTS.length);
  for (const [index, { adds, check }] of IMPORTS.entries()) {
    const file = files[index];
    if (file !== undefined) await choose(file);
    await page.getByRole('button', { name: /^Check the rows/ }).click();
    await expect(page.getByTestId('import-counts')).toBeVisible();
    await check(page);
    await page.getByRole('button', { name: `Import ${adds} people` }).click();
    await expect(page.getByRole('button', { name: 'Undo the import' })).toBeVisible();
    if (index < IMPORTS.length - 1) await page.getByRole('button', { name: 'Import another' }).click();
  }
  await goTo(page, missionId, 'roster');
  await expect(page.getByText(`Everyone (${STORY_A.people})`)).toBeVisible();
  await page.getByRole('button', { name: /^Undo: Import/ }).click();
  await expect(page.getByText(`Everyone (${STORY_A.people - 17})`)).toBeVisible();
  await page.getByRole('button', { name: /^Redo: Import/ }).click();
  await expect(page.getByText(`Everyone (${STORY_A.people})`)).toBeVisible();
  await saved(page);
}

export async function addItems(page: Page, missionId: string): Promise<void> {
  await goTo(page, missionId, 'programme');
  for (const { day, line } of ITEMS) {
    await page.getByRole('navigation', { name: 'Days' }).getByRole('button', { name: day }).click();
    const add = page.getByRole('textbox', { name: /^Add to/ });
    await add.fill(line);
    await add.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Title: English' })).toHaveValue(line.replace(/^\S+ /, ''));
    await page.getByTestId('close-item').click();
  }
  await expect(page.getByTestId('agenda').locator('a[data-item-id]')).toHaveCount(ITEMS.length);
  await saved(page);
}

/** A calendar file as a parser reads it that had no hand in writing it, and that trusts the zones of the file alone. */
export function expectStoryCalendar(text: string): void {
  const { events = [] } = convertIcsCalendar(undefined, text);
  expect(events).toHaveLength(ITEMS.length);
  // A draft says so beside its title.
  const event = (title: string) => events.find(({ summary }) => summary?.includes(title));
  const call = event('Call on the Ministry of Water Resources');
  expect(call?.start.date.toISOString()).toBe('2026-06-03T04:00:00.000Z');
  expect(call?.start.local?.timezone).toBe('Asia/Almaty');
  const dinner = event('Dinner in the Registan');
  expect(dinner !== undefined && 'end' in dinner ? dinner.end?.date.toISOString() : undefined).toBe(
    '2026-06-05T16:00:00.000Z',
  );
}

/** The pages of a booklet as text, names in every script included. */
export function expectStoryBooklet(output: string): void {
  const text = output.normalize('NFKC');
  for (const words of [STORY_TITLE, '陳大文', 'Нұрлан Әбенов', 'Samarkand', 'Call on the Ministry of Water']) {
    expect(text).toContain(words.normalize('NFKC'));
  }
  // Local time, and home time beside it.
  expect(text).toMatch(/09:00–10:30/);
  expect(text).toMatch(/12:00–13:30/);
}
