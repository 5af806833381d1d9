/** What happens in a page, by its own clock: when a row can be used, long tasks, frames, and keys until they are painted. */
import type { BrowserContext, Page } from '@playwright/test';

/** A line of the agenda. */
export const AGENDA_ROW = '[data-testid="agenda"] a[data-item-id]';

interface PageClock {
  /** Since the navigation began. */
  usableAtMs: number | null;
  readonly longTasks: { readonly startMs: number; readonly lengthMs: number }[];
}

declare global {
  interface Window {
    pageClock: PageClock;
  }
}

/**
 * Every page of the context gets a clock, which stops when an element of `selector` has been painted and would receive a
 * click in its middle.
 */
export async function addPageClock(context: BrowserContext, selector: string): Promise<void> {
  await context.addInitScript((wanted) => {
    const clock: PageClock = { usableAtMs: null, longTasks: [] };
    window.pageClock = clock;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        clock.longTasks.push({ startMs: startTime, lengthMs: duration });
      }
    }).observe({ type: 'longtask', buffered: true });
    const receivesClicks = (element: Element): boolean => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit !== null && element.contains(hit);
    };
    const look = (): void => {
      const found = document.querySelector(wanted);
      if (found === null || !receivesClicks(found)) {
        requestAnimationFrame(look);
        return;
      }
      // A task after the next frame's callbacks: that frame has been handed to the compositor.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          clock.usableAtMs = performance.now();
        });
        port1.start();
        port2.postMessage(null);
      });
    };
    requestAnimationFrame(look);
  }, selector);
}

/** Milliseconds from the start of the navigation to the moment that the row can be used. */
export async function usableAtMs(page: Page): Promise<number> {
  await page.waitForFunction(() => window.pageClock.usableAtMs !== null, undefined, { timeout: 120_000 });
  return page.evaluate(() => window.pageClock.usableAtMs ?? Number.NaN);
}

/** The longest task that began between two moments of the page, in milliseconds; 0 where none took 50. */
export async function longestTaskMs(page: Page, fromMs = 0, toMs = Number.MAX_VALUE): Promise<number> {
  const tasks = await page.evaluate(() => window.pageClock.longTasks);
  return Math.max(
    0,
    ...tasks.filter(({ startMs }) => startMs >= fromMs && startMs <= toMs).map((task) => task.lengthMs),
  );
}

export interface PageWeight {
  readonly nodes: number;
  /** After a collection. */
  readonly heapBytes: number;
}

export async function weigh(page: Page): Promise<PageWeight> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { nodes: await page.evaluate(() => document.querySelectorAll('*').length), heapBytes: usedSize };
}
