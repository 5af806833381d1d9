/** The roster at 2,000 people beside 5,000 items: opening it, three seconds of scroll, and keys until they are painted. */
import { expect, type Page, test } from '@playwright/test';
import { median, ms, percentile, report } from './figures.ts';
import { LARGE, largeMissionFile, newDevice, pageOf, takeIn } from './missions.ts';
import { addPageClock, longestTaskMs, usableAtMs, weigh } from './pageClock.ts';

const ROUNDS = 3;
const KEYS = 40;
const SCROLL_MS = 3000;
const ROW = '[data-testid="roster-grid"] [data-person]';

/** Frames of three seconds in which the table is moved at every frame. */
async function scrollFrames(page: Page): Promise<number> {
  return page.evaluate(async (lengthMs) => {
    const grid = document.querySelector('[data-testid="roster-grid"]');
    if (grid === null) return 0;
    const start = performance.now();
    let frames = 0;
    await new Promise<void>((done) => {
      const step = (): void => {
        frames += 1;
        grid.scrollBy(0, 60);
        if (performance.now() - start < lengthMs) requestAnimationFrame(step);
        else done();
      };
      requestAnimationFrame(step);
    });
    return frames;
  }, SCROLL_MS);
}

/** Milliseconds from each key to the frame that shows it, by the page's own clock. */
async function keysToScreen(page: Page, keys: string): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    document.addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => times.push(performance.now() - event.timeStamp));
          port1.start();
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  for (const key of keys) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(80);
  }
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
}

async function timed(page: Page, act: () => Promise<void>): Promise<number> {
  const from = await page.evaluate(() => performance.now());
  await act();
  await page.waitForTimeout(300);
  return longestTaskMs(page, from);
}

test('the roster of 2,000 people', async () => {
  const file = largeMissionFile();
  const device = newDevice();
  await takeIn(device, file);
  const rows: { name: string; figures: number[] }[] = [];
  const note = (name: string, figure: number): void => {
    const row = rows.find((one) => one.name === name);
    if (row === undefined) rows.push({ name, figures: [figure] });
    else row.figures.push(figure);
  };
  const noteKeys = (name: string, times: readonly number[]): void => {
    note(`${name}: key to screen p50`, percentile(times, 0.5));
    note(`${name}: key to screen p95`, percentile(times, 0.95));
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await device.start();
    await addPageClock(context, ROW);
    const page = await pageOf(context);
    await page.goto(`/#/m/${file.missionId}/roster`);
    note('cold start to rows that can be used', await usableAtMs(page));
    note('longest task of the start', await longestTaskMs(page));
    note('DOM nodes', (await weigh(page)).nodes);
    await page.getByTestId('roster-grid').waitFor();

    let frames = 0;
    note(
      'scroll of 3 s: longest task',
      await timed(page, async () => {
        frames = await scrollFrames(page);
      }),
    );
    note('scroll of 3 s: frames of about 180', frames);

    const search = page.getByRole('searchbox', { name: 'Search people' });
    await search.click();
    note(
      'search: longest task',
      await timed(page, async () =>
        noteKeys('search', await keysToScreen(page, 'chan wong lee'.padEnd(KEYS / 2, 'x'))),
      ),
    );
    await search.fill('');

    await page.locator(ROW).first().locator('[data-open]').click();
    const role = page.getByRole('dialog').getByRole('textbox', { name: 'Role' });
    await role.click();
    await page.reload();
    await role.click();
    note(
      'form: longest task',
      await timed(page, async () =>
        noteKeys('form', await keysToScreen(page, 'secretary of the delegation '.padEnd(KEYS, 'a'))),
      ),
    );
    await expect(page.getByTestId('save-state')).toHaveText('Saved');
    note(
      'sort by name: longest task',
      await timed(page, async () => {
        await page.keyboard.press('Escape');
        await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
      }),
    );
    await context.close();
  }
  device.remove();
  report(
    `Roster of ${LARGE.people} people beside ${LARGE.items} items, ${ROUNDS} rounds`,
    ['', 'median', 'slowest'],
    rows.map(({ name, figures }) => {
      const unit = /frames|nodes/u.test(name) ? (value: number): string => String(Math.round(value)) : ms;
      return [name, unit(median(figures)), unit(name.includes('frames') ? Math.min(...figures) : Math.max(...figures))];
    }),
  );
});
