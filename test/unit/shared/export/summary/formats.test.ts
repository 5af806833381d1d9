/** The three formats of a post-trip summary, each read back by another program than the one that wrote it. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { loadDocumentLanguage } from '#shared/export/documentLanguage.ts';
import { makeDocument } from '#shared/export/makeDocument.ts';
import type { PageBlock } from '#shared/export/pages.ts';
import type { SummaryOptions } from '#shared/export/summary/options.ts';
import { summaryPages } from '#shared/export/summary/pages.ts';
import type { Bytes } from '#shared/ipc/host.ts';
import { readSpreadsheet } from '#shared/import/read/readSpreadsheet.ts';
import { NO_WRITER, officeText, WRITER } from '../libreOffice.ts';
import { TIMES } from '../sampleState.ts';
import { AFTER, optionsOf, plannedProgramme, plantedState, reportOf, SECRETS, SHARED } from './planted.ts';

const state = plantedState();
const plan = plannedProgramme();

const made = new Map<string, Promise<{ name: string; bytes: Bytes }>>();

/** Each file once, however many tests look at it. */
function make(format: 'docx' | 'xlsx', patch: Partial<SummaryOptions> = {}): Promise<{ name: string; bytes: Bytes }> {
  const key = `${format} ${JSON.stringify(patch)}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const job = { kind: 'summary', format, options: optionsOf(patch), now: AFTER, plan } as const;
  const file = makeDocument(state, job, TIMES).then(({ name, content }) => ({ name, bytes: content as Bytes }));
  made.set(key, file);
  return file;
}

const entries = (bytes: Bytes): string =>
  Object.values(unzipSync(bytes))
    .map((entry) => strFromU8(entry))
    .join('\n');

const documentXml = (bytes: Bytes): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const textOf = (xml: string): string =>
  unescaped([...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(''));

/** Rows of a table of Word, cell by cell. */
const tablesOf = (xml: string): string[][][] =>
  [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].map(([table]) =>
    [...table.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) => textOf(cell)),
    ),
  );

async function pagesOf(patch: Partial<SummaryOptions> = {}): Promise<readonly PageBlock[]> {
  const language = await loadDocumentLanguage(patch.locale ?? 'en');
  return summaryPages(await reportOf(state, patch), language).blocks;
}

const DATE = '(date)';

async function sheetsOf(bytes: Bytes): Promise<{ name: string; rows: string[][] }[]> {
  const read = await readSpreadsheet(bytes, 'summary.xlsx');
  if (!read.ok) throw new Error(read.error.kind);
  return read.value.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? DATE : String(cell ?? '')))),
  }));
}

describe('the three formats of a summary', () => {
  it.each(['en', 'zh-Hant'] as const)('agree to the last figure (%s)', async (locale) => {
    const docx = tablesOf(documentXml((await make('docx', { locale })).bytes));
    const sheets = await sheetsOf((await make('xlsx', { locale })).bytes);
    const pages = await pagesOf({ locale });
    const paged = pages.flatMap((block) =>
      block.kind === 'tableRow' ? [block.cells.map((cell) => cell.map(({ text }) => text).join(''))] : [],
    );
    const figures = (sheets[0]?.rows ?? []).slice(2).map(([, label = '', count = '']) => [label, count]);
    expect(figures.length).toBeGreaterThan(30);
    const isFigure = (row: readonly string[]): boolean => row.length === 2 && /^\d+$/u.test(row[1] ?? '');
    expect(docx.flat().filter(isFigure)).toEqual(figures);
    expect(paged.filter(isFigure)).toEqual(figures);
    const byCity = (sheets[1]?.rows ?? []).slice(2);
    expect(docx[1]?.slice(1)).toEqual(byCity);
    expect(paged.slice(figures.findIndex(([, count]) => count === '71'))).toEqual(expect.arrayContaining(byCity));
    // Programme, deviations, contacts and actions: every row, but for dates, which a spreadsheet keeps as dates.
    for (const sheet of [2, 3, 5, 6]) {
      const rows = (sheets[sheet]?.rows ?? []).slice(2);
      const undated = (row: readonly string[]): string[] =>
        row
          .filter((_, column) => !rows.some((other) => other[column] === DATE))
          .map((cell) => cell.replaceAll('\n', ''));
      expect(rows.length).toBeGreaterThan(1);
      const wanted = rows.map(undated);
      expect(docx.map((table) => table.slice(1).map(undated))).toContainEqual(wanted);
      expect(paged.map(undated)).toEqual(expect.arrayContaining(wanted));
    }
  });

  it('say in each of them where the plan is not known, and count no deviations then', async () => {
    const job = { kind: 'summary', options: optionsOf(), now: AFTER, plan: null } as const;
    const [docx, xlsx] = await Promise.all(
      (['docx', 'xlsx'] as const).map(async (format) =>
        makeDocument(state, { ...job, format }, TIMES).then(({ content }) => content as Bytes),
      ),
    );
    if (docx === undefined || xlsx === undefined) throw new Error('two files');
    const pages = summaryPages(await reportOf(state, {}, null), await loadDocumentLanguage('en')).blocks;
    const unknown = 'its history begins later than the mission';
    for (const text of [textOf(documentXml(docx)), entries(xlsx), JSON.stringify(pages)]) {
      expect(text).toContain(unknown);
      expect(text).not.toContain('Moved in time');
    }
    const deviations = (rows: readonly (readonly string[])[]): number => rows.length - 2;
    const sheets = await sheetsOf(xlsx);
    expect(deviations(sheets[3]?.rows ?? [])).toBe(5);
    expect(sheets[0]?.rows.flat()).not.toContain('Deviations from the plan');
    const known = await sheetsOf((await make('xlsx')).bytes);
    const count = known[0]?.rows.find((row) => row[1] === 'Deviations from the plan')?.[2];
    expect(count).toBe(String(deviations(known[3]?.rows ?? [])));
    expect(textOf(documentXml((await make('docx')).bytes))).not.toContain(unknown);
  });

  it('hold no planted word in the public edition, in any part of any file', async () => {
    const patch = { edition: 'public' } as const;
    const docx = entries((await make('docx', patch)).bytes);
    const xlsx = entries((await make('xlsx', patch)).bytes);
    const pages = JSON.stringify(await pagesOf(patch));
    for (const text of [docx, xlsx, pages]) {
      expect(SECRETS.filter((word) => text.includes(word))).toEqual([]);
      expect(text).toContain(SHARED);
      expect(text).not.toMatch(/@[a-z-]+\.example|\+852 0000/u);
    }
  });

  it('hold what is internal in the internal edition, own notes when asked for, and never a passport', async () => {
    const docx = textOf(documentXml((await make('docx', { ownNotes: true })).bytes));
    expect(SECRETS.filter((word) => !docx.includes(word))).toEqual(['PLANTEDPASS']);
    const without = entries((await make('docx')).bytes);
    expect(SECRETS.filter((word) => !without.includes(word))).toEqual(['PLANTEDOWN', 'PLANTEDPASS']);
    expect((await make('xlsx')).name).toBe('Central Asia Business Mission 2026 - Post-trip summary - internal.xlsx');
    expect((await make('docx', { locale: 'ru' })).name).toContain('служебное');
  });

  it('bring a list within a list, a task, a table and a mention of a note through', async () => {
    const xml = documentXml((await make('docx', { edition: 'public' })).bytes);
    const listed = [
      ...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"(?:(?!<\/w:p>).)*<\/w:p>/gsu),
    ];
    const found = listed.map(([paragraph, level]) => [level, textOf(paragraph)]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['0', 'outer point'],
        ['1', 'inner one'],
        ['1', 'inner two'],
      ]),
    );
    expect(textOf(xml)).toContain('☑\tsend the table');
    expect(tablesOf(xml)).toContainEqual([
      ['Pump', 'Flow'],
      ['Turbine A', '42 m³'],
    ]);
    expect(xml).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*Andrei Kovalyov/su);
    const pages = await pagesOf({ edition: 'public' });
    const marks = pages.flatMap((block) =>
      block.kind === 'noteText' ? [`${block.depth}${block.mark}${block.runs.map(({ text }) => text).join('')}`] : [],
    );
    expect(marks).toEqual(
      expect.arrayContaining([
        '0•outer point',
        '11.inner one',
        '12.inner two',
        '0☑send the table',
        '0agreed with Andrei Kovalyov',
      ]),
    );
    const [, , , , meetings] = await sheetsOf((await make('xlsx', { edition: 'public' })).bytes);
    expect(meetings?.rows.flat().some((cell) => cell.includes('inner two\nsend the table\nPump\tFlow'))).toBe(true);
  });

  it('leave out the sections that are not wanted', async () => {
    const xml = textOf(documentXml((await make('docx', { sections: ['contacts'] })).bytes));
    expect(xml).toContain('Contacts met');
    expect(xml).not.toContain('Programme as held');
    expect(await sheetsOf((await make('xlsx', { sections: ['contacts'] })).bytes)).toHaveLength(1);
  });
});

describe('the Word document', () => {
  it('has real styles, contents, repeated heads of tables, and says its language', async () => {
    const { bytes } = await make('docx', { locale: 'zh-Hant' });
    const xml = documentXml(bytes);
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'ListParagraph', 'TOC1'])
      expect(xml).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(xml).toContain('TOC \\h \\o');
    expect(xml).toContain('<w:tblHeader/>');
    const parts = unzipSync(bytes);
    const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain('w:eastAsia="zh-HK"');
    expect(styles).toContain('w:eastAsia="Microsoft JhengHei"');
    const properties = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
    expect(properties).toContain('<dc:title>中亞商務考察團2026 – 訪問總結報告</dc:title>');
    expect(properties).toContain('<dc:creator>商務及經濟發展局</dc:creator>');
  });

  it.skipIf(WRITER === undefined)(
    `opens in LibreOffice with its contents numbered${WRITER === undefined ? ` (left out: ${NO_WRITER})` : ''}`,
    { timeout: 90_000 },
    async () => {
      const { bytes } = await make('docx');
      const pages = officeText('summary.docx', bytes).split('\f').slice(0, -1);
      const contents = pages[1] ?? '';
      for (const title of [
        'Mission in figures',
        'Programme as held',
        'Meetings and notes',
        'Contacts met',
        'Actions',
      ]) {
        const line = contents.split('\n').find((candidate) => candidate.trim().startsWith(title)) ?? '';
        expect(Number(/(\d+)\s*$/u.exec(line)?.[1])).toBeGreaterThan(2);
      }
      const numbered = pages.filter((page, index) => page.includes(`Page ${index + 1} of ${pages.length}`));
      expect(numbered).toEqual(pages.slice(1));
      const whole = pages.join('\n');
      expect(whole).toMatch(/Members of the delegation\s+71\n/u);
      expect(whole).toMatch(/Engagements held\s+60\n/u);
    },
  );
});
