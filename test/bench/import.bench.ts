/** Import of 2,000 rows: from the drop of the workbook to its columns, to the dry run, to the screen and to the disk. */
import { expect, type Page, test } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { openSample } from '#test/e2e/openSample.ts';
import { median, ms, report } from './figures.ts';
import { addPageClock, longestTaskMs } from './pageClock.ts';

const ROUNDS = 5;
const ROWS = 2000;
const HEADER = [
  'No.',
  'Name',
  '中文姓名',
  'Title',
  'Position',
  'Organisation',
  'Country',
  'E-mail',
  'Mobile',
  'Passport no.',
  'Passport expiry',
  'Date of birth',
  'Diet',
  'Remarks',
];
const STEPS = ['to columns', 'to dry run', 'to the screen', 'to the disk'] as const;

function letters(number: number): string {
  return Array.from(number.toString(26).padStart(3, '0'), (digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  ).join('');
}

async function workbook(): Promise<string> {
  const rows = Array.from({ length: ROWS }, (_, i) => [
    i + 1,
    `LAM Person ${letters(i)}`,
    `林${String.fromCodePoint(0x4e00 + i)}文`,
    'Mr',
    'Director',
    `Firm ${i % 90} Limited`,
    'Hong Kong',
    `p${i}@example.com`,
    85_291_000_000 + i,
    `QX${i}`,
    new Date(Date.UTC(2030, i % 12, 1 + (i % 28))),
    `${1 + (i % 28)}/${1 + (i % 12)}/1980`,
    null,
    null,
  ]);
  const bytes = await writeXlsx({ sheets: [{ name: 'Delegates', rows: [['Delegation list'], HEADER, ...rows] }] });
  return Buffer.from(bytes).toString('base64');
}

/** Does something on the page and waits until something of this selector and text is painted, by the page's clock. */
async function timed(page: Page, act: string, selector: string, text: string): Promise<number> {
  return page.evaluate(
    async ([run, wanted, words]) => {
      const start = performance.now();
      (window as unknown as Record<string, () => void>)[run]?.();
      const shown = (): boolean =>
        Array.from(document.querySelectorAll(wanted)).some((found) => found.textContent.includes(words));
      while (!shown()) {
        await new Promise(requestAnimationFrame);
      }
      await new Promise(requestAnimationFrame);
      return performance.now() - start;
    },
    [act, selector, text] as const,
  );
}

test('import of 2,000 rows from a workbook', async ({ page, context }) => {
  await addPageClock(context, 'body');
  const file = await workbook();
  const id = await openSample(page);
  const found: { steps: number[]; longestMs: number; scrollMs: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto(`/#/m/${id}`);
    await page.goto(`/#/m/${id}/import`);
    await expect(page.getByRole('button', { name: 'Choose a file…' })).toBeVisible();
    await page.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const press = (wanted: RegExp): void => {
        const buttons = Array.from(document.querySelectorAll<HTMLButtonElement>('main button'));
        buttons.find((button) => wanted.test(button.textContent))?.click();
      };
      Object.assign(window, {
        dropFile: () => {
          const data = new DataTransfer();
          data.items.add(new File([bytes], 'delegates.xlsx'));
          const target = document.querySelector('[data-autofocus]')?.parentElement;
          target?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        },
        check: () => press(/^Check the rows/),
        import: () => press(/^Import \d/),
        idle: () => undefined,
      });
    }, file);
    const from = await page.evaluate(() => performance.now());
    const steps = [
      await timed(page, 'dropFile', 'main', `${ROWS} rows with people`),
      await timed(page, 'check', '[data-testid="import-counts"]', 'to add'),
    ];
    await page.getByRole('tab', { name: /All rows/ }).click();
    const scrollFrom = await page.evaluate(() => performance.now());
    await page.getByRole('region', { name: /All rows/ }).hover();
    for (let i = 0; i < 20; i += 1) await page.mouse.wheel(0, 900);
    await page.waitForTimeout(300);
    const scrollTo = await page.evaluate(() => performance.now());
    const scrollMs = await longestTaskMs(page, scrollFrom, scrollTo);
    steps.push(await timed(page, 'import', '[role="status"]', `${ROWS} people were added`));
    steps.push(await timed(page, 'idle', '[data-testid="save-state"]', 'Saved'));
    found.push({ steps, scrollMs, longestMs: await longestTaskMs(page, from) });
    await page.getByRole('button', { name: 'Undo the import' }).click();
    await expect(page.getByText('The import was taken back.')).toBeVisible();
    await expect(page.getByTestId('save-state')).toHaveText('Saved');
  }
  report(
    `Import of ${ROWS} rows and ${HEADER.length} columns from a workbook of ${Math.round((file.length * 3) / 4 / 1000)} kB, ${ROUNDS} rounds`,
    ['', 'median', 'fastest', 'slowest'],
    [
      ...STEPS.map((step, i) => [step, found.map(({ steps }) => steps[i] ?? Number.NaN)] as const),
      ['longest task on the screen', found.map(({ longestMs }) => longestMs)] as const,
      ['longest task while rows scroll', found.map(({ scrollMs }) => scrollMs)] as const,
    ].map(([name, values]) => [name, ms(median(values)), ms(Math.min(...values)), ms(Math.max(...values))]),
  );
});
