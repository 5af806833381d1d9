import { expect, type Page, test } from '@playwright/test';
import { openSample } from './openSample.ts';

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the note' });

async function openNotes(page: Page): Promise<string> {
  const missionId = await openSample(page);
  await page.getByRole('link', { name: 'Notes', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Notes' })).toBeVisible();
  return missionId;
}

test('a note begun from a template names people, makes an action of a line, and outlives the window', async ({
  page,
}) => {
  await openNotes(page);
  await page.getByTestId('note-templates').click();
  await page.getByRole('menuitem', { name: 'Call on a ministry' }).click();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
  await page.keyboard.type('Call on the Ministry of Water');
  await expect(text(page)).toContainText('Raised by us');
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Send the tariff table to @leung');
  await expect(page.getByRole('option').first()).toContainText(/leung/i);
  const named = await page.getByRole('option').first().innerText();
  await page.keyboard.press('Enter');
  await page.keyboard.type('by Friday');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Action noted: Send the tariff table to')).toContainText(named.split('\n')[0] ?? '');
  await expect(page.getByTestId('save-state')).toHaveText('Saved');

  await page.reload();
  await expect(text(page).locator('[data-type="mention"]')).toBeVisible();
  await expect(text(page).getByRole('checkbox')).toBeVisible();
  await expect(text(page)).toContainText('by Friday');
});

test('a note of a programme item knows the item and its hosts, and is read by others once it is shared', async ({
  page,
}) => {
  const missionId = await openSample(page);
  await page.goto(`/#/m/${missionId}/programme`);
  await page.getByRole('textbox', { name: 'Find in programme' }).fill('Ministry of Water');
  await page.getByTestId('agenda').locator('a[data-item-id]').filter({ hasText: 'Ministry of Water' }).first().click();
  await page.getByRole('button', { name: 'More' }).last().click();
  await page.getByRole('menuitem', { name: 'Write a note' }).click();
  await expect(page.getByTitle('Open the programme item')).toContainText('Ministry');
  await page.getByRole('article').getByRole('button', { name: 'Only me' }).click();
  await page.getByRole('article').getByText('Whole delegation').click();
  await expect(page.getByText('Everybody on the mission.')).toBeVisible();
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Said aloud.');
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  await page.reload();
  await expect(text(page)).toContainText('Said aloud.');
  await expect(page.getByRole('article').getByRole('button', { name: 'Whole delegation' })).toBeVisible();
});

test('a pasted page becomes clean text; reading a note writes nothing; a deleted note comes back', async ({ page }) => {
  await openNotes(page);
  const first = page.getByRole('region', { name: 'Notes' }).getByRole('button').first();
  const title = await first.locator('strong').innerText();
  await first.click();
  await expect(text(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo', exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'More' }).last().click();
  await page.getByRole('menuitem', { name: 'Earlier versions' }).click();
  await expect(page.getByText('This is the first version.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the note' }).click();

  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<h2 onclick="x()">Agreed</h2><p style="color:red">Water <script>x()</script><b>tariff</b></p><img src=x onerror=x()>',
    );
    document
      .querySelector('.ProseMirror')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(text(page).getByRole('heading', { name: 'Agreed' })).toBeVisible();
  await expect(text(page).locator('strong', { hasText: 'tariff' })).toBeVisible();
  expect(await text(page).innerHTML()).not.toMatch(/onerror|onclick|style="color|<script|<img src/);

  await page.getByRole('button', { name: 'More' }).last().click();
  await page.getByRole('menuitem', { name: 'Delete note' }).click();
  await expect(page.getByText(`“${title}” deleted`)).toBeVisible();
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  await page.reload();
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await page.getByTestId('recently-deleted').click();
  await page.getByRole('button', { name: `Restore ${title}` }).click();
  await page.getByRole('link', { name: 'Notes', exact: true }).click();
  await expect(first.locator('strong')).toHaveText(title);
});
