/** The post-trip summary as a person makes it: three files by three buttons, or as pages. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readSpreadsheet } from '#shared/import/read/readSpreadsheet.ts';
import { openSample } from './openSample.ts';
import { WITH_FACES } from './withFaces.ts';

test.use(WITH_FACES);

/** After the mission of the sample. */
const AFTER = '2026-06-20T08:00:00Z';
const SECTIONS = 'figures.programme.meetings.contacts.actions';
/** Of a staff note, of an own note, of an action, of an internal remark. */
const INSIDE = ['would welcome a visit', 'studied in Hong Kong', 'Through rate', 'non-disclosure'];

const card = (page: Page) => page.getByRole('region', { name: 'Post-trip summary', exact: true });

async function download(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    card(page).getByRole('button', { name: button }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function pdfText(page: Page, address: string): Promise<string> {
  await page.goto(`/#/print/summary/${address}`);
  await page.locator('[data-pages]').waitFor({ timeout: 45_000 });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 64e6 });
}

test.describe('the post-trip summary', () => {
  test('is saved as Word and Excel with the same figures, internal only when asked for', async ({ page }) => {
    test.setTimeout(120_000);
    await page.clock.setFixedTime(AFTER);
    const missionId = await openSample(page);
    await page.goto(`/#/m/${missionId}/documents/summary`);
    await expect(card(page)).toContainText('The public edition leaves out staff and own notes');
    const open = await download(page, 'Save as Word');
    expect(open.name).toBe('Central Asia Business Mission 2026 - Post-trip summary.docx');
    const xml = strFromU8(unzipSync(open.bytes)['word/document.xml'] ?? new Uint8Array());
    expect(INSIDE.filter((words) => xml.includes(words))).toEqual([]);
    await card(page).getByText('Internal', { exact: true }).click();
    const { name, bytes } = await download(page, 'Save as Excel');
    expect(name).toBe('Central Asia Business Mission 2026 - Post-trip summary - internal.xlsx');
    const read = await readSpreadsheet(bytes, name);
    const figures = read.ok ? (read.value[0]?.rows ?? []) : [];
    const held = figures.find((row) => row[1] === 'Engagements held');
    expect(held?.[2]).toBe(60);
    expect(xml.replace(/<[^>]+>/gu, '|')).toMatch(/Engagements held\|+60\|/u);
  });

  test('is a PDF with the same figures, heads of tables on each page, and nothing internal in the public one', async ({
    page,
  }) => {
    test.skip(!hasPoppler(), 'poppler-utils is not installed; .ci/run installs it');
    test.setTimeout(120_000);
    await page.clock.setFixedTime(AFTER);
    const missionId = await openSample(page);
    const open = await pdfText(page, `${missionId}/view/en/public/${SECTIONS}/own`);
    expect(open).toMatch(/Members of the delegation\s+71\n/u);
    expect(open).toMatch(/Engagements held\s+60\n/u);
    expect(INSIDE.filter((words) => open.replaceAll(/\s+/gu, ' ').includes(words))).toEqual([]);
    const programme = open.split('\f').filter((sheet) => sheet.includes('Programme as held'));
    expect(programme.filter((sheet) => /Date\s+Time\s+City/u.test(sheet)).length).toBeGreaterThan(2);
    const internal = await pdfText(page, `${missionId}/view/zh-Hant/internal/${SECTIONS}/own`);
    expect(internal).toMatch(/訪問團成員\s+71\n/u);
    expect(internal).toMatch(/已辦活動\s+60\n/u);
    expect(INSIDE.filter((words) => !internal.replaceAll(/\s+/gu, ' ').includes(words))).toEqual([]);
    for (const sheet of internal.split('\f').slice(1, -1)) expect(sheet).toContain('內部文件');
  });

  test('cannot be made before anything was held, and says so', async ({ page }) => {
    await page.clock.setFixedTime('2026-05-20T08:00:00Z');
    const missionId = await openSample(page);
    await page.goto(`/#/m/${missionId}/documents/summary`);
    await expect(card(page)).toContainText('Nothing has been held yet');
    await expect(card(page).getByRole('button', { name: 'Save as Word' })).toBeDisabled();
  });
});
