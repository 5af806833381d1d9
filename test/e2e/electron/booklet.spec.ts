/** The booklet as the desktop makes it: by its own print-to-PDF, saved where a person says. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './desktop.ts';

test('the booklet is saved as a PDF by one button, with its pages, faces and numbers', async ({ launch, scratch }) => {
  test.setTimeout(180_000);
  const { app, page } = await launch();
  const file = path.join(scratch, 'booklet.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    // The dialog is the system's, and would wait for a person.
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.getByTestId('open-sample').click();
  await page.waitForURL(/#\/m\//);
  await page.evaluate(() => {
    location.hash += '/documents/booklet';
  });
  const booklet = page.locator('#document-booklet');
  await booklet.getByText('A5').click();
  await booklet.getByRole('button').filter({ hasText: /PDF/u }).click();
  await expect.poll(() => existsSync(file), { timeout: 120_000 }).toBe(true);
  await expect(page.getByText('booklet.pdf')).toBeVisible();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  expect(info).toMatch(/\(A5\)|419\.\d+ x 59|420 x 59/u);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 64e6 });
  const pages = Number(/Pages:\s+(\d+)/u.exec(info)?.[1]);
  expect(pages).toBeGreaterThan(20);
  expect(text).toMatch(new RegExp(`${pages} / ${pages}\\s*$`, 'u'));
  expect(text).toContain('陳大文');
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trimEnd().split('\n').slice(2);
  expect(fonts.filter((line) => !/\s(yes)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/u.test(line))).toEqual([]);
});
