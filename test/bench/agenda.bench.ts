/** The agenda at 5,000 items and 2,000 people: three seconds of scroll, and keys until they are painted. */
import { expect, test } from '@playwright/test';
import { median, ms, percentile, report } from './figures.ts';
import { keysToScreen, longestTaskOf, scrollFrames } from './gestures.ts';
import { LARGE, largeMissionFile, newDevice, pageOf, takeIn } from './missions.ts';
import { addPageClock, usableAtMs, weigh } from './pageClock.ts';

const ROUNDS = 3;
const LIST = '[data-testid="agenda"]';
const LINE = `${LIST} a[data-item-id]`;

test('the agenda of 5,000 items', async () => {
  const file = largeMissionFile();
  const device = newDevice();
  await takeIn(device, file);
  const figures = new Map<string, number[]>();
  const note = (name: string, figure: number): void => {
    figures.set(name, [...(figures.get(name) ?? []), figure]);
  };
  const noteKeys = (name: string, times: readonly number[]): void => {
    note(`${name}: key to screen p50`, percentile(times, 0.5));
    note(`${name}: key to screen p95`, percentile(times, 0.95));
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await device.start();
    await addPageClock(context, LINE);
    const page = await pageOf(context);
    await page.goto(`/#/m/${file.missionId}/programme`);
    await usableAtMs(page);
    await page.waitForTimeout(1500);
    note('DOM nodes', (await weigh(page)).nodes);
    note(
      'scroll of 3 s: longest task',
      await longestTaskOf(page, async () => note('scroll of 3 s: frames of about 180', await scrollFrames(page, LIST))),
    );

    await page.getByRole('textbox', { name: 'Find in programme' }).click();
    note(
      'find: longest task',
      await longestTaskOf(page, async () => noteKeys('find', await keysToScreen(page, 'ministry of water'))),
    );
    await page.getByRole('button', { name: 'Show all' }).click();

    await page.locator(LINE).first().click();
    await page.getByRole('textbox', { name: 'Title: English' }).click();
    note(
      'title of an item: longest task',
      await longestTaskOf(page, async () =>
        noteKeys('title of an item', await keysToScreen(page, ' at the old ministry')),
      ),
    );
    await page.getByLabel('Starts at').click();
    note(
      'start of an item: longest task',
      await longestTaskOf(page, async () => noteKeys('start of an item', await keysToScreen(page, '1015'))),
    );
    await expect(page.getByTestId('save-state')).toHaveText('Saved');
    await context.close();
  }
  device.remove();
  report(
    `Agenda of ${LARGE.items} items and ${LARGE.people} people, medians of ${ROUNDS} rounds`,
    ['', 'median', 'worst'],
    [...figures].map(([name, values]) => {
      const plain = name === 'DOM nodes' || name.includes('frames');
      const worst = name.includes('frames') ? Math.min(...values) : Math.max(...values);
      return [name, plain ? String(median(values)) : ms(median(values)), plain ? String(worst) : ms(worst)];
    }),
  );
});
