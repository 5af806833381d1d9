import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { openSample } from './openSample.ts';
import { attachPhoto, filesOfNote, openFirstNote } from './picture.ts';
import { goTo, type Screen, SCREENS } from './screens.ts';

/** The first person or organisation, in its panel. */
async function openFirst(page: Page): Promise<void> {
  await page.locator('[data-open], main li button').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

const OPENED = 'dialog[open], [role="dialog"], [role="menu"], aside:has([data-testid="close-item"]), article';

/** What opens on a screen, by the name of the screen. */
const OPENS: Readonly<Record<string, readonly ((page: Page) => Promise<void>)[]>> = {
  missions: [
    async (page) => page.getByRole('button', { name: 'Language' }).click(),
    async (page) => page.getByRole('button', { name: /^More for/ }).click(),
    async (page) => page.getByTestId('more-beginnings').click(),
  ],
  overview: [
    async (page) => page.getByTestId('edit-details').click(),
    async (page) => page.getByTestId('add-leg').click(),
    async (page) => page.getByRole('button', { name: 'Edit Almaty' }).click(),
    async (page) => page.keyboard.press('Control+k'),
  ],
  'day of somebody': [async (page) => page.getByRole('button', { name: 'Show the driver' }).first().click()],
  programme: [
    async (page) => page.getByRole('button', { name: 'Filter' }).click(),
    async (page) => page.locator('[data-testid="agenda"] a[data-item-id]').nth(2).click(),
  ],
  roster: [
    async (page) => page.getByRole('button', { name: 'Filter' }).click(),
    async (page) => page.getByRole('button', { name: 'Groups' }).first().click(),
    async (page) => page.getByRole('button', { name: 'Add person' }).click(),
    openFirst,
    async (page) => {
      await openFirst(page);
      await page.getByRole('tab', { name: 'Private' }).click();
    },
  ],
  notes: [
    async (page) => page.getByTestId('note-templates').click(),
    attachPhoto,
    async (page) => {
      await openFirstNote(page);
      await filesOfNote(page)
        .getByRole('button', { name: /^bridge/ })
        .click();
      await expect(page.getByRole('dialog').getByAltText('bridge.jpg')).toBeVisible();
    },
  ],
  actions: [
    openFirst,
    async (page) => {
      await page.keyboard.press('Control+Shift+Space');
      const text = page.getByRole('dialog').getByRole('textbox').first();
      await expect(text).toBeVisible();
      await page.keyboard.press('Alt+Digit2');
      await text.fill('陈大文\n总监\nnew@example.hk\nodd');
      await expect(page.getByRole('dialog').getByRole('radio', { name: /Chan Tai Man/ })).toBeVisible();
    },
  ],
  organisations: [async (page) => page.getByRole('button', { name: 'Add organisation' }).click(), openFirst],
};

/** Panels come in motion; axe would see them half transparent. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // What has just changed begins to move in the next frame.
    await new Promise(requestAnimationFrame);
    await Promise.all(document.getAnimations().map(async (animation) => animation.finished.catch(() => undefined)));
  });
}

/** All rules in the light; in the dark the colours alone are others. Of what has opened, that alone: the rest was looked at. */
async function checkSchemes(page: Page, look: { readonly within?: string } = {}): Promise<void> {
  await lookIn(page, 'light');
  await expectAccessible(page, look);
  // The colours of the dark are the same on a phone.
  if ((page.viewportSize()?.width ?? 0) < 768) return;
  await lookIn(page, 'dark');
  await expectAccessible(page, { ...look, rules: ['color-contrast'] });
}

async function lookIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
  await atRest(page);
}

/** One page shows these one after the other: nothing there changes anything. The screen that they are come to by is not one of them. */
const isOnlyLookedAt = ({ name }: Screen): boolean => OPENS[name] === undefined && name !== 'new mission';

const titleOf = ({ name }: Screen): string => `axe finds nothing serious on ${name} and in what opens there`;

for (const [size, viewport] of [
  ['a desktop', { width: 1280, height: 800 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(`on ${size}`, () => {
    test.use({ viewport });
    for (const screen of SCREENS.filter((one) => !isOnlyLookedAt(one))) {
      test(titleOf(screen), async ({ page }) => {
        const missionId = await openSample(page);
        await goTo(page, screen, missionId);
        await checkSchemes(page);
        for (const open of OPENS[screen.name] ?? []) {
          await returnTo(page, screen, missionId);
          await open(page);
          await expect(page.locator(OPENED).first()).toBeVisible();
          await checkSchemes(page, { within: OPENED });
        }
      });
    }

    test.describe(() => {
      let page: Page;
      let missionId: string;

      test.beforeAll(async ({ browser }) => {
        page = await browser.newPage();
        missionId = await openSample(page);
      });
      test.afterAll(async () => page.close());

      for (const screen of SCREENS.filter(isOnlyLookedAt)) {
        test(titleOf(screen), async () => {
          await returnTo(page, screen, missionId);
          await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
          await checkSchemes(page);
        });
      }
    });
  });
}

/** By way of a screen where nothing opens, so that nothing of the last panel is left. */
async function returnTo(page: Page, screen: Screen, missionId: string): Promise<void> {
  const between = page.getByTestId('create-mission');
  await page.evaluate(() => {
    location.hash = '/new';
  });
  await expect(between).toBeVisible();
  await goTo(page, screen, missionId);
  await expect(between).toHaveCount(0);
}
