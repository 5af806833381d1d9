import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import papaparse from 'papaparse';
import { convertIcsCalendar } from 'ts-ics';
import { readSpreadsheet } from '#shared/import/read/readSpreadsheet.ts';
import { expectAccessible } from './expectAccessible.ts';
import { openSample } from './openSample.ts';
import { WITH_FACES } from './withFaces.ts';

test.use(WITH_FACES);

async function openDocuments(page: Page, card = ''): Promise<string> {
  const missionId = await openSample(page);
  await page.goto(`/#/m/${missionId}/documents${card === '' ? '' : `/${card}`}`);
  await expect(page.getByRole('heading', { name: 'Documents', exact: true })).toBeVisible();
  return missionId;
}

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function download(page: Page, cardName: string, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    card(page, cardName).getByRole('button', { name: button }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

async function choose(page: Page, cardName: string, field: string, option: string): Promise<void> {
  await card(page, cardName).getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test.describe('documents', () => {
  test('the calendar is saved in the language chosen for it, and its times are right', async ({ page }) => {
    await openDocuments(page);
    await choose(page, 'Calendar', 'Language of the document', '繁體中文');
    const { name, bytes } = await download(page, 'Calendar', 'Save calendar');
    expect(name).toBe('中亞商務考察團2026 - 日曆.ics');
    await expect(page.getByText(`Saved: ${name}`)).toBeVisible();
    const { events = [] } = convertIcsCalendar(undefined, textOf(bytes));
    expect(events.length).toBeGreaterThan(70);
    const flight = events.find(({ summary }) => summary.includes('ZZ 801'));
    // 09:30 in Hong Kong and 12:45 in Almaty.
    expect(flight?.start.date.toISOString()).toBe('2026-05-31T01:30:00.000Z');
    expect(flight !== undefined && 'end' in flight && flight.end?.date.toISOString()).toBe('2026-05-31T07:45:00.000Z');
  });

  test('the roster is saved as XLSX, which the app itself reads, and as CSV', async ({ page }) => {
    await openDocuments(page);
    const xlsx = await download(page, 'Roster', 'Save as XLSX');
    expect(xlsx.name).toBe('Central Asia Business Mission 2026 - Roster.xlsx');
    const read = await readSpreadsheet(xlsx.bytes, xlsx.name);
    expect(read.ok && read.value[0]?.rows.length).toBeGreaterThan(60);
    const csv = await download(page, 'Roster', 'Save as CSV');
    const lines = papaparse.parse<string[]>(textOf(csv.bytes).slice(1), { skipEmptyLines: true }).data;
    expect(lines[0]?.slice(0, 3)).toEqual(['No.', 'Name', 'Name (Latin)']);
    expect(lines.some((line) => line.includes('陳大文'))).toBe(true);
  });

  test('private details go into a file only when asked for, and the file says so', async ({ page }) => {
    await openDocuments(page);
    const open = await download(page, 'Roster', 'Save as CSV');
    expect(textOf(open.bytes)).not.toContain('Passport');
    await card(page, 'Roster').getByRole('switch', { name: 'Offer private details as columns' }).click();
    await choose(page, 'Roster', 'Private details', 'Passport number');
    // The list stays open for more, above what lies beneath.
    await page.keyboard.press('Escape');
    await expect(card(page, 'Roster').getByRole('alert')).toContainText('Passport');
    const asked = await download(page, 'Roster', 'Save as CSV');
    expect(asked.name).toBe('Central Asia Business Mission 2026 - Roster - private.csv');
    expect(textOf(asked.bytes)).toMatch(/^\uFEFF"?CONFIDENTIAL/u);
    await page.reload();
    await expect(card(page, 'Roster').getByRole('alert')).toHaveCount(0);
  });

  test('contact cards keep family and given names apart', async ({ page }) => {
    await openDocuments(page);
    await choose(page, 'Contact cards', 'Language of the document', '简体中文');
    const { name, bytes } = await download(page, 'Contact cards', 'Save cards');
    expect(name).toMatch(/\.vcf$/u);
    const text = textOf(bytes);
    expect(text.match(/BEGIN:VCARD/gu)?.length).toBeGreaterThan(60);
    expect(text).toContain('N:王;伟;;;');
  });

  test('the programme is saved as a spreadsheet', async ({ page }) => {
    await openDocuments(page);
    const { name, bytes } = await download(page, 'Programme table', 'Save as XLSX');
    const read = await readSpreadsheet(bytes, name);
    expect(read.ok && read.value[0]?.rows.length).toBeGreaterThan(70);
  });

  test('options are remembered', async ({ page }) => {
    await openDocuments(page);
    await card(page, 'Programme booklet').getByText('A5').click();
    await choose(page, 'Programme booklet', 'Language of the document', 'Русский');
    await page.reload();
    await expect(card(page, 'Programme booklet').getByRole('radio', { name: 'A5' })).toBeChecked();
    await expect(card(page, 'Programme booklet').getByRole('combobox', { name: 'Language' })).toHaveValue('Русский');
  });

  test('a command of the palette leads to the booklet', async ({ page }) => {
    await openSample(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Go anywhere, do anything' }).fill('booklet');
    await expect(page.getByRole('button', { name: 'Export booklet…' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Programme booklet' })).toBeFocused();
  });

  test('the screen fits a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openDocuments(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

/** A PDF as poppler reads it. */
function readPdf(pdf: Buffer): { text: string; pages: number; size: string; fonts: string[][] } {
  const poppler = (tool: string, ...args: string[]): string =>
    execFileSync(tool, [...args], { input: pdf, encoding: 'utf8', maxBuffer: 64e6 });
  const info = poppler('pdfinfo', '-');
  const fonts = poppler('pdffonts', '-').trimEnd().split('\n').slice(2);
  return {
    text: poppler('pdftotext', '-layout', '-', '-'),
    pages: Number(/Pages:\s+(\d+)/u.exec(info)?.[1]),
    size: /Page size:\s+(.*)/u.exec(info)?.[1] ?? '',
    // Name, type, encoding, then: embedded, subset, unicode, object.
    fonts: fonts.map(
      (line) => /^(\S+).*\s(yes|no)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/u.exec(line)?.slice(1) ?? [line],
    ),
  };
}

function hasPoppler(): boolean {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function bookletPdf(page: Page, path: string): Promise<Buffer> {
  await page.goto(`/#/print/booklet/${path}`);
  await page.locator('[data-pages]').waitFor({ timeout: 45_000 });
  return page.pdf({ preferCSSPageSize: true, printBackground: true });
}

test.describe('the booklet', () => {
  const PARTS = 'homeTime.roster.hosts.contacts.drafts';

  test('is a PDF in A4 and A5 with names in all scripts, embedded faces and page numbers', async ({ page }) => {
    test.skip(!hasPoppler(), 'poppler-utils is not installed; .ci/run installs it');
    const missionId = await openSample(page);
    const expected = [
      ['en', 'A4', '595 x 842', 'Central Asia Business Mission 2026'],
      ['zh-Hant', 'A5', '420 x 595', '中亞商務考察團2026'],
      ['zh-Hans', 'A4', '595 x 842', '中亚商务考察团2026'],
      ['ru', 'A5', '420 x 595', 'Деловая миссия в'],
    ] as const;
    test.setTimeout(180_000);
    for (const [locale, paper, size, title] of expected) {
      await test.step(`${locale} ${paper}`, async () => {
        const pdf = readPdf(await bookletPdf(page, `${missionId}/view/${locale}/everyone/${paper}/${PARTS}`));
        const [width, height] = pdf.size.split(' x ').map((part) => Math.round(Number.parseFloat(part)));
        expect(`${width} x ${height}`).toBe(size);
        expect(pdf.text).toContain(title);
        for (const name of ['CHAN Tai Man', '陳大文', '王伟', 'Нұрлан'])
          expect(pdf.text.normalize('NFKC')).toMatch(new RegExp(name, 'iu'));
        expect(pdf.fonts.length).toBeGreaterThan(2);
        expect(pdf.fonts.filter(([, embedded]) => embedded !== 'yes')).toEqual([]);
        // The address in Dubai is Arabic, for which no face ships: the system's own is embedded.
        const own = pdf.fonts.filter(([font]) => /\+NotoSans/u.test(font ?? ''));
        expect(pdf.fonts.length - own.length).toBeLessThanOrEqual(1);
        for (const face of ['NotoSans-', 'NotoSansTC', 'NotoSansSC']) {
          expect(own.some(([font]) => font?.includes(face))).toBe(true);
        }
        // Every page but the cover says its number and how many there are.
        const sheets = pdf.text.split('\f').slice(0, pdf.pages);
        expect(sheets).toHaveLength(pdf.pages);
        for (const [index, sheet] of sheets.entries()) {
          if (index > 0) expect(sheet).toMatch(new RegExp(`${index + 1} / ${pdf.pages}\\s*$`, 'u'));
        }
      });
    }
  });

  test('has contents whose page numbers are right', async ({ page }) => {
    test.skip(!hasPoppler(), 'poppler-utils is not installed; .ci/run installs it');
    const missionId = await openSample(page);
    const { text } = readPdf(await bookletPdf(page, `${missionId}/view/en/everyone/A4/${PARTS}`));
    const sheets = text.split('\f');
    const contents = (sheets[1] ?? '').split('\n');
    for (const title of ['Route and hotels', 'Programme', 'Delegation', 'Counterparts', 'Contacts']) {
      const line = contents.find((candidate) => candidate.trim().startsWith(title)) ?? '';
      const target = Number(/(\d+)\s*$/u.exec(line)?.[1]);
      expect(sheets[target - 1]?.split('\n').map((row) => row.trim().split(/\s{2,}/u)[0])).toContain(title);
    }
  });

  test('of one person holds only that person’s programme', async ({ page }) => {
    const missionId = await openSample(page);
    await page.goto(`/#/print/booklet/${missionId}/view/en/person.${missionId}-lin-shuhui/A5/homeTime`);
    await page.locator('[data-pages]').waitFor();
    await expect(page.getByText('Personal programme of Lin Shuhui')).toBeVisible();
  });

  test('opens the print dialog of a browser once, when its pages stand, and leads back', async ({ page }) => {
    // The dialog itself is the browser's, and would wait for a person.
    await page.addInitScript(() => {
      Object.assign(window, {
        printed: 0,
        print: () => Object.assign(window, { printed: Number(Reflect.get(window, 'printed')) + 1 }),
      });
    });
    await openDocuments(page, 'booklet');
    await card(page, 'Programme booklet').getByRole('button', { name: 'Print or save as PDF' }).click();
    await page.locator('[data-pages]').waitFor();
    await expect.poll(() => page.evaluate(() => Reflect.get(window, 'printed') as number)).toBe(1);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByRole('heading', { name: 'Programme booklet' })).toBeFocused();
  });

  test('says so where an address names no document', async ({ page }) => {
    await openSample(page);
    await page.goto('/#/print/booklet/nothing');
    await expect(page.getByText('This address names no document.')).toBeVisible();
    await page.goto('/#/print/booklet/no-such-mission/view/en/everyone/A4/none');
    await expect(page.getByText('This address names no document.')).toBeVisible();
  });

  test('has nothing for axe to find', async ({ page }) => {
    test.setTimeout(120_000);
    const missionId = await openSample(page);
    await page.goto(`/#/print/booklet/${missionId}/view/en/person.${missionId}-lin-shuhui/A5/none`);
    await page.locator('[data-pages]').waitFor();
    await expectAccessible(page);
  });
});
