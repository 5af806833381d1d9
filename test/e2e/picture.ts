import { expect, type Page } from '@playwright/test';

/** A picture as the browser itself writes one. */
export async function picture(
  page: Page,
  type: 'image/jpeg' | 'image/png',
  width: number,
  height: number,
): Promise<Buffer> {
  const base64 = await page.evaluate(
    ([format, w, h]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
      const context = canvas.getContext('2d');
      const sky = context?.createLinearGradient(0, 0, w, h);
      sky?.addColorStop(0, '#0b6e8f');
      sky?.addColorStop(1, '#f2b75c');
      if (context && sky) {
        context.fillStyle = sky;
        context.fillRect(0, 0, w, h);
      }
      return canvas.toDataURL(format).split(',')[1] ?? '';
    },
    [type, width, height] as const,
  );
  return Buffer.from(base64, 'base64');
}

export const filesOfNote = (page: Page) => page.getByRole('region', { name: 'Photos and files' });

/** On the screen of notes. */
export async function openFirstNote(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Notes' }).getByRole('button').first().click();
}

/** Attaches a photo to the first note. */
export async function attachPhoto(page: Page): Promise<void> {
  await openFirstNote(page);
  const buffer = await picture(page, 'image/jpeg', 800, 600);
  await page.getByTestId('attach-input').first().setInputFiles({ name: 'bridge.jpg', mimeType: 'image/jpeg', buffer });
  await expect(filesOfNote(page).locator('img')).toHaveCount(1);
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
}

/** What a browser that is short of space, or a person who clears its data, does. */
export async function loseBytes(page: Page): Promise<void> {
  await page.evaluate(
    async () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('legation-files');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const clearing = opening.result.transaction(['contents'], 'readwrite');
          clearing.objectStore('contents').clear();
          clearing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
}
