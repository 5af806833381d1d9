/** What a person does with a list and a field, timed by the page's own clock. */
import type { Page } from '@playwright/test';
import { longestTaskMs } from './pageClock.ts';

/** Frames while the list that `selector` names is moved at every frame. */
export async function scrollFrames(page: Page, selector: string, lengthMs = 3000): Promise<number> {
  return page.evaluate(
    async ([wanted, length]) => {
      const list = document.querySelector(wanted);
      if (list === null) throw new Error(`nothing at ${wanted}`);
      const start = performance.now();
      let frames = 0;
      await new Promise<void>((done) => {
        const step = (): void => {
          frames += 1;
          list.scrollBy(0, 60);
          if (performance.now() - start < length) requestAnimationFrame(step);
          else done();
        };
        requestAnimationFrame(step);
      });
      return frames;
    },
    [selector, lengthMs] as const,
  );
}

/** Milliseconds from each key to the frame that shows it. */
export async function keysToScreen(page: Page, keys: string): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    const listener = (event: KeyboardEvent): void => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => times.push(performance.now() - event.timeStamp));
        port1.start();
        port2.postMessage(null);
      });
    };
    document.addEventListener('keydown', listener, { capture: true });
    Object.assign(window, {
      endKeys: () => {
        document.removeEventListener('keydown', listener, { capture: true });
        return times;
      },
    });
  });
  for (const key of keys) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(80);
  }
  return page.evaluate(() => (window as unknown as { endKeys: () => number[] }).endKeys());
}

/** The longest task while something is done and for a while after. */
export async function longestTaskOf(page: Page, act: () => Promise<void>): Promise<number> {
  const from = await page.evaluate(() => performance.now());
  await act();
  await page.waitForTimeout(400);
  return longestTaskMs(page, from);
}
