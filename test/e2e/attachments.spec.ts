import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { openSample } from './openSample.ts';
import { filesOfNote, loseBytes, picture } from './picture.ts';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const PAGE = Buffer.from('<!doctype html><script>document.title = "taken over"</script>');

// Files are waited for from the start: the command that holds the picker back would race with the key that opens it.
test.beforeEach(({ page }) => void page.on('filechooser', () => undefined));

async function openNote(page: Page): Promise<void> {
  await openSample(page);
  await openFirstShared(page);
}

/** The first note that the whole delegation reads. */
async function openFirstShared(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Notes', exact: true }).click();
  await page.getByText('Whole delegation').first().click();
  await page.getByRole('region', { name: 'Notes' }).getByRole('button').first().click();
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeVisible();
}

async function savedFile(page: Page): Promise<Buffer> {
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('checkbox', { name: /^Include 2 photos and files/ })).toBeChecked();
  const downloading = page.waitForEvent('download');
  await page.getByTestId('save-mission-file').click();
  return readFileSync(await (await downloading).path());
}

async function openFile(page: Page, buffer: Buffer): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles({ name: 'm.legation', mimeType: 'application/octet-stream', buffer });
}

async function recordsIn(page: Page, stores: readonly string[]): Promise<number> {
  return page.evaluate(
    async (names) =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('legation-files');
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction([...names]);
          const counts = names.map((name) => reading.objectStore(name).count());
          reading.addEventListener('complete', () => {
            opening.result.close();
            resolve(counts.reduce((sum, { result }) => sum + result, 0));
          });
        });
      }),
    stores,
  );
}

/** Two files that nothing names: one from long ago and one of this moment. */
async function leaveUnnamed(page: Page): Promise<void> {
  const [missionId = ''] = /(?<=#\/m\/)[^/]+/.exec(page.url()) ?? [];
  await page.evaluate(
    async (id) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('legation-files');
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction(['facts'], 'readwrite');
          const facts = writing.objectStore('facts');
          facts.put({ missionId: id, sha256: '0'.repeat(64), atMs: 0 });
          facts.put({ missionId: id, sha256: '1'.repeat(64), atMs: Date.now() });
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    missionId,
  );
}

test('photos and files of a note are there without a network after a reload; what is refused is named', async ({
  page,
  context,
}) => {
  await openNote(page);
  await page
    .getByTestId('attach-input')
    .first()
    .setInputFiles([
      { name: 'pumping station.jpg', mimeType: 'image/jpeg', buffer: await picture(page, 'image/jpeg', 4000, 3000) },
      { name: 'tariffs.pdf', mimeType: 'application/pdf', buffer: PDF },
      { name: 'holiday.png', mimeType: 'image/png', buffer: PAGE },
      { name: 'film.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(21 * 1024 * 1024) },
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    ]);
  await expect(page.getByText('film.jpg was not attached: it is larger than 20 MB.')).toBeVisible();
  await expect(page.getByText('empty.txt was not attached: it is empty.')).toBeVisible();
  await expect(filesOfNote(page).getByRole('listitem')).toHaveCount(3);
  await expect(filesOfNote(page).getByRole('button', { name: /^holiday\.png Web page/ })).toBeVisible();

  // A picture from a web page: its file is taken, what the page says of it is not.
  const copied = (await picture(page, 'image/png', 60, 40)).toString('base64');
  await page.getByRole('textbox', { name: 'Text of the note' }).evaluate((text, base64) => {
    const data = new DataTransfer();
    data.setData('text/html', '<img src="https://track.example/pixel.png" onerror="document.title=1">');
    data.items.add(
      new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], 'copied.png', { type: 'image/png' }),
    );
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, copied);
  await expect(filesOfNote(page).locator('img')).toHaveCount(2);
  await expect(page.getByTestId('note-text').locator('img')).toHaveCount(0);
  await page.getByTestId('note-text').evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Agenda'], 'dropped.txt', { type: 'text/plain' }));
    text.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(filesOfNote(page).getByRole('button', { name: /^dropped\.txt Text/ })).toBeVisible();
  await expect(page.getByTestId('save-state')).toHaveText('Saved');

  await page.reload();
  await expect(filesOfNote(page).locator('img')).toHaveCount(2);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await filesOfNote(page)
    .getByRole('button', { name: /^pumping station/ })
    .click();
  const large = page.getByRole('dialog').locator('img');
  await expect(large).toHaveAttribute('alt', 'pumping station.jpg');
  expect(await large.evaluate(async (img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(1280);
  await page.keyboard.press('ArrowRight');
  await expect(large).toHaveAttribute('alt', 'copied.png');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  const downloading = page.waitForEvent('download');
  await filesOfNote(page)
    .getByRole('button', { name: /^tariffs\.pdf/ })
    .click();
  expect(readFileSync(await (await downloading).path()).equals(PDF)).toBe(true);

  await page.getByRole('button', { name: 'More for pumping station.jpg' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(filesOfNote(page).locator('img')).toHaveCount(1);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(filesOfNote(page).locator('img')).toHaveCount(2);
});

test('photos go with a mission file; those that vanished from a device say so and come back from such a file', async ({
  page,
  browser,
}) => {
  await openNote(page);
  const photo = await picture(page, 'image/jpeg', 1600, 900);
  await page
    .getByTestId('attach-input')
    .first()
    .setInputFiles([
      { name: 'bridge.jpg', mimeType: 'image/jpeg', buffer: photo },
      { name: 'plan.pdf', mimeType: 'application/pdf', buffer: PDF },
    ]);
  await expect(filesOfNote(page).locator('img')).toHaveCount(1);
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  expect(await recordsIn(page, ['contents', 'thumbnails', 'facts'])).toBe(5);
  const noteAddress = page.url();
  const whole = await savedFile(page);
  expect(whole.includes(photo)).toBe(true);

  const elsewhere: BrowserContext = await browser.newContext();
  const other = await elsewhere.newPage();
  other.on('filechooser', () => undefined);
  await other.goto(new URL('/', noteAddress).href);
  await expect(other.getByTestId('open-sample')).toBeVisible();
  await openFile(other, whole);
  await other
    .getByRole('button', { name: 'Open', exact: true })
    .or(other.getByRole('link', { name: 'Notes', exact: true }))
    .first()
    .click();
  await other.goto(noteAddress);
  await expect(filesOfNote(other).locator('img')).toHaveCount(1);
  await openFile(other, whole);
  await other.getByRole('button', { name: /^Open as a copy/ }).click();
  await expect(other).not.toHaveURL(noteAddress);
  await openFirstShared(other);
  await expect(filesOfNote(other).locator('img')).toHaveCount(1);
  await elsewhere.close();

  await loseBytes(page);
  await leaveUnnamed(page);
  await page.reload();
  await expect(filesOfNote(page).getByText('Not on this device')).toHaveCount(2);
  await filesOfNote(page)
    .getByRole('button', { name: /^plan\.pdf/ })
    .click();
  await expect(page.getByRole('dialog')).toContainText('Ask whoever has it for a mission file');
  await page.keyboard.press('Escape');
  // Of two that no row names, the one that is on its way into a row stays.
  await expect.poll(async () => recordsIn(page, ['facts'])).toBe(3);
  await openFile(page, whole);
  await page.getByRole('button', { name: /^Take in what is new in it/ }).click();
  await expect(page.getByText('Taken in: 2 photos and files.')).toBeVisible();
  await page.goto(noteAddress);
  await expect(filesOfNote(page).locator('img')).toHaveCount(1);

  // A mission that is deleted from the device leaves no bytes behind.
  await page.goto('/#/');
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Delete from this device' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByTestId('open-sample')).toBeVisible();
  await expect.poll(async () => recordsIn(page, ['contents', 'thumbnails', 'facts'])).toBe(0);
});
