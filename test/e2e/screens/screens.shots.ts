/**
 * `npm run screens`: every screen in both sizes, light and dark, in several languages, to look at; those that README shows
 * go to docs/screens.
 */
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Locale } from '#shared/domain/fields.ts';
import { openSample } from '../openSample.ts';
import { goTo, type Screen, SCREENS } from '../screens.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SIZES = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
type Size = keyof typeof SIZES;
type Scheme = 'light' | 'dark';

/** Pictures of README: `<screen>-<size>-<scheme>-<locale>` of the folder of all, and the name that it gets. */
const SHOWN: Readonly<Record<string, string>> = {
  'overview-wide-light-en': 'overview',
  'programme-wide-light-en': 'programme',
  'timetable-wide-light-en': 'timetable',
  'roster-wide-light-zh-Hant': 'roster-chinese',
  'programme-phone-dark-en': 'programme-phone',
};

/** Parts that load by themselves are there, and faces; what a screen says does not change any more. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const said = (): number => document.querySelector('main')?.querySelectorAll('*').length ?? 0;
    for (let before = -1; before !== said();) {
      before = said();
      await new Promise((resolve) => {
        setTimeout(resolve, 400);
      });
    }
    await document.fonts.ready;
    await new Promise((resolve) => {
      requestIdleCallback(resolve, { timeout: 1000 });
    });
  });
}

async function shoot(page: Page, screen: Screen, name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: path.join(ROOT, 'test-results/screens', `${name}.png`), animations: 'disabled' });
  const shown = SHOWN[name];
  if (shown !== undefined) {
    await page.screenshot({ path: path.join(ROOT, 'docs/screens', `${shown}.png`), animations: 'disabled' });
  }
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(sideways, `${screen.name} scrolls sideways`).toBeLessThanOrEqual(0);
}

for (const locale of ['en', 'zh-Hant', 'zh-Hans', 'ru'] as const satisfies readonly Locale[]) {
  for (const size of Object.keys(SIZES) as Size[]) {
    test(`pictures of every screen, ${locale}, ${size}`, async ({ page }) => {
      await page.addInitScript((wanted) => {
        localStorage.setItem(
          'legation-preferences',
          JSON.stringify({ state: { locale: wanted, firstClock: 'local' }, version: 1 }),
        );
      }, locale);
      await page.setViewportSize(SIZES[size]);
      const missionId = await openSample(page);
      for (const screen of SCREENS) {
        await goTo(page, screen, missionId);
        for (const scheme of ['light', 'dark'] as const satisfies readonly Scheme[]) {
          await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
          await shoot(page, screen, `${screen.name}-${size}-${scheme}-${locale}`);
        }
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      }
    });
  }
}
