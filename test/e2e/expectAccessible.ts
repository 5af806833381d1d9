import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What to look at; all of the screen by all rules where nothing is said. */
interface Look {
  readonly rules?: readonly string[];
  /** A CSS selector. */
  readonly within?: string;
}

/** No rule of axe that is serious or critical is broken on the screen as it stands; what is broken is named. */
export async function expectAccessible(page: Page, { rules, within }: Look = {}): Promise<void> {
  // In the page itself, and with words for what is broken alone: the app has no frames, and the other way, a second page for each
  // look and every element that is in order written down, takes four times as long.
  // A page that was looked at has it already: half a megabyte to send and to compile, and that twice for each look.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: 'void 0;' } : {}) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  if (rules !== undefined) axe.withRules([...rules]);
  if (within !== undefined) axe.include(within);
  const { violations } = await axe.analyze();
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const named = bad.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => [html, failureSummary]),
  }));
  expect(named).toEqual([]);
}
