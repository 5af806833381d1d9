/** The pocket card on paper, as poppler reads it: one sheet for each person, whatever is in it. */
import { execFileSync } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';
import { openSample } from './openSample.ts';
import { WITH_FACES } from './withFaces.ts';

test.use(WITH_FACES);

function hasPoppler(): boolean {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function pdfOf(page: Page): Promise<{ sides: string[]; size: string }> {
  await page.locator('[data-pages]').waitFor({ timeout: 60_000 });
  const input = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const poppler = (tool: string, ...args: string[]): string =>
    execFileSync(tool, [...args], { input, encoding: 'utf8', maxBuffer: 64e6 });
  const info = poppler('pdfinfo', '-');
  const sides = poppler('pdftotext', '-layout', '-', '-').normalize('NFKC').split('\f').slice(0, -1);
  expect(sides).toHaveLength(Number(/Pages:\s+(\d+)/u.exec(info)?.[1]));
  return { sides, size: /Page size:\s+(.*)/u.exec(info)?.[1] ?? '' };
}

/** What is set below the fold of a panel is cut off by paper and by nothing else. */
const beyond = async (page: Page): Promise<number> =>
  page.getByTestId('pocket-side').evaluateAll(
    (sides) =>
      sides.filter((side) => {
        const foot = side.querySelector('footer')?.getBoundingClientRect().top ?? 0;
        return [...side.querySelectorAll('header, h2, article, p, ul, svg')].some(
          (part) => part.closest('footer') === null && part.getBoundingClientRect().bottom > foot,
        );
      }).length,
  );

test('a delegate prints the pocket card from My day, on one sheet; organisers print those of a sub-delegation, and nothing is beyond the paper', async ({
  page,
}) => {
  test.skip(!hasPoppler(), 'poppler-utils is not installed; .ci/run installs it');
  // The dialog itself is the browser's, and would wait for a person.
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  const missionId = await openSample(page);
  await expect(page.getByTestId('save-state')).toHaveText('Saved');

  await test.step('from My day', async () => {
    await page.goto(`/#/m/${missionId}/day/as/${missionId}-koenig`);
    await page.getByRole('button', { name: 'Pocket card' }).click();
    const { sides, size } = await pdfOf(page);
    await expect(page.locator('[data-printed]')).toBeVisible();
    expect(sides).toHaveLength(2);
    expect(Math.round(Number.parseFloat(size))).toBe(842);
    for (const text of ['Matthias König', 'Not released: this is the plan', 'Flight Hong Kong – Almaty', 'Minibus 5'])
      expect(sides[0]).toContain(text);
    for (const text of ['Emergency: Kazakhstan', '112', '+852 0000 1040', 'Алматы қ., Желтоқсан көшесі, 181'])
      expect(sides[1]).toContain(text);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByTestId('day-list')).toBeVisible();
  });

  await test.step('of a sub-delegation, in Traditional Chinese', async () => {
    await page.goto(`/#/m/${missionId}/documents/pocket`);
    const card = page.getByRole('region', { name: 'Pocket cards', exact: true });
    const choose = async (field: string, option: string): Promise<void> => {
      await card.getByRole('combobox', { name: field, exact: true }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    };
    await choose('Language of the document', '繁體中文');
    await choose('For', 'One group');
    await choose('Group', 'Mining');
    await card.getByRole('button', { name: 'Preview' }).click();
    const { sides } = await pdfOf(page);
    const people = Number(await page.locator('[data-pages]').getAttribute('data-pages')) / 2;
    expect(people).toBeGreaterThan(5);
    expect(sides).toHaveLength(2 * people);
    expect(sides.filter((side) => side.includes('中亞商務考察團2026'))).toHaveLength(people);
    expect(await beyond(page)).toBe(0);
  });
});
