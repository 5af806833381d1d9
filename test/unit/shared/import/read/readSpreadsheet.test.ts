import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '#shared/import/limits.ts';
import { readSpreadsheet, readText } from '#shared/import/read/readSpreadsheet.ts';
import {
  hundredThousandRows,
  inlineRow,
  lockedZip,
  passwordProtected,
  workbookParts,
  zipBomb,
} from '#test/fixtures/badSpreadsheets.ts';
import { makeSpreadsheets, officePath } from '#test/fixtures/spreadsheets.ts';

const office = officePath();
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function errorOf(bytes: Uint8Array, name = 'roster.xlsx'): Promise<string> {
  const read = await readSpreadsheet(bytes, name);
  return read.ok ? 'read' : read.error.kind;
}

describe.skipIf(office === null)('a workbook of an office program', () => {
  const books = {
    xlsx: {
      format: 'xlsx',
      sheets: [
        {
          name: '名單',
          rows: [
            [{ value: 'Delegation', across: 3 }],
            [],
            [
              { date: '2026-05-31' },
              12.5,
              85_291_234_567,
              { formula: 'of:=1/0' },
              { formula: 'of:=CONCATENATE("a";"b")' },
              '=1+1',
              'two\nlines',
            ],
            [{ value: 'Peak Minerals', down: 2 }, '陳大文'],
            [null, 'Нұрлан'],
          ],
        },
        { name: 'Empty', rows: [] },
        { name: 'Second', rows: [['x']] },
      ],
    },
    ods: { format: 'ods', sheets: [{ name: 'S', rows: [['Name', { date: '2026-06-06' }]] }] },
    xls: { format: 'xls', sheets: [{ name: 'S', rows: [['Name']] }] },
    blank: { format: 'xlsx', sheets: [{ name: 'S', rows: [[], []] }] },
  } as const;
  let made: Record<keyof typeof books, Uint8Array>;
  beforeAll(async () => {
    made = (await makeSpreadsheets(books)) as typeof made;
  }, 120_000);

  test('gives cells by their kind: dates, numbers, results of formulas, errors, text that begins with =', async () => {
    const read = await readSpreadsheet(made.xlsx, 'roster.xlsx');
    if (!read.ok) throw new Error(read.error.kind);
    expect(read.value.map((sheet) => sheet.name)).toEqual(['名單', 'Second']);
    expect(read.value[0]?.rows[2]).toEqual([
      { date: '2026-05-31' },
      12.5,
      85_291_234_567,
      { error: '#DIV/0!' },
      'ab',
      '=1+1',
      'two\nlines',
    ]);
  });

  test('knows merged cells', async () => {
    const read = await readSpreadsheet(made.xlsx, 'roster.xlsx');
    expect(read.ok && read.value[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 3, left: 0, bottom: 4, right: 0 },
    ]);
  });

  test('may be an OpenDocument one', async () => {
    const read = await readSpreadsheet(made.ods, 'roster.ods');
    expect(read.ok && read.value[0]?.rows).toEqual([['Name', { date: '2026-06-06' }]]);
  });

  test('of the old binary format is told apart', async () => expect(await errorOf(made.xls)).toBe('oldExcel'));
  test('without a single value is empty', async () => expect(await errorOf(made.blank)).toBe('empty'));

  test('that was cut off is damaged, wherever it was cut', async () => {
    for (let length = 4; length < made.xlsx.length; length += 97) {
      expect(await errorOf(made.xlsx.slice(0, length)), `cut to ${length} bytes`).toBe('damaged');
    }
  });
});

describe('a workbook', () => {
  test('with a password is told apart', async () =>
    expect(await errorOf(await passwordProtected())).toBe('passwordProtected'));

  test('whose zip entries are locked is told apart', async () =>
    expect(await errorOf(lockedZip())).toBe('passwordProtected'));

  test('that inflates beyond the limit is refused while it inflates, though its directory says it is small', async () => {
    const bytes = zipBomb();
    expect(bytes.length).toBeLessThan(LIMITS.fileBytes);
    expect(await errorOf(bytes)).toBe('zipBomb');
  }, 30_000);

  test('of too many entries is refused', async () => {
    const files = Object.fromEntries(
      Array.from({ length: LIMITS.zipEntries + 1 }, (_, i) => [`xl/x${i}.xml`, strToU8('x')]),
    );
    expect(await errorOf(zipSync({ ...workbookParts(''), ...files }))).toBe('zipBomb');
  });

  test('of 100,000 rows is refused before it is parsed', async () => {
    const bytes = hundredThousandRows();
    const start = performance.now();
    expect(await errorOf(bytes)).toBe('tooManyRows');
    expect(performance.now() - start).toBeLessThan(LIMITS.timeMs);
  }, 60_000);

  test('with a stray cell at its far corner is read', async () => {
    const read = await readSpreadsheet(
      zipSync(workbookParts(`${inlineRow(1, 'Name')}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)),
      'x',
    );
    expect(read.ok && read.value[0]?.rows.filter((row) => row.length > 0)).toEqual([['Name']]);
    expect(read.ok && read.value[0]?.columnsNotRead).toBeUndefined();
  });
});

describe('a sheet wider than what is read', () => {
  const lostOf = async (bytes: Uint8Array): Promise<unknown> => {
    const read = await readSpreadsheet(bytes, 'wide');
    return read.ok ? read.value.map((sheet) => [sheet.name, sheet.columnsNotRead]) : read.error.kind;
  };

  test('says which columns are left unread, in XLSX', async () => {
    const cell = (place: string, inside: string): string => `<c r="${place}">${inside}</c>`;
    const row = (line: number, ...cells: readonly string[]): string => `<row r="${line}">${cells.join('')}</row>`;
    const sheet = [
      row(1, cell('A1', '<v>1</v>'), cell('GR1', '<v>1</v>'), cell('GT1', '<v>1</v>')),
      row(2, cell('GT2', '<v>1</v>'), cell('GS2', ''), cell('HA2', '<v>2</v>')),
    ].join('');
    expect(await lostOf(zipSync(workbookParts(sheet)))).toEqual([['S', { first: 201, count: 2 }]]);
    expect(await lostOf(zipSync(workbookParts(row(1, cell('GR1', '<v>1</v>')))))).toEqual([['S', undefined]]);
  });

  test('says so of each sheet of an OpenDocument', async () => {
    const paragraph = (tag: string): string => `<table:table-cell ${tag}><text:p>x</text:p></table:table-cell>`;
    const wide = `${paragraph('')}<table:table-cell table:number-columns-repeated="199"/>${paragraph('table:number-columns-repeated="3"')}`;
    const table = (name: string, cells: string): string =>
      `<table:table table:name="${name}"><table:table-row>${cells}</table:table-row></table:table>`;
    const spaces = ['office', 'table', 'text'].map(
      (ns) => `xmlns:${ns}="urn:oasis:names:tc:opendocument:xmlns:${ns}:1.0"`,
    );
    const content = `<office:document-content ${spaces.join(' ')}><office:body><office:spreadsheet>${table('Narrow', paragraph(''))}${table('R&amp;D', wide)}</office:spreadsheet></office:body></office:document-content>`;
    const kind = 'application/vnd.oasis.opendocument.spreadsheet';
    const bytes = zipSync({
      mimetype: strToU8(kind),
      'META-INF/manifest.xml': strToU8(`<manifest:manifest>${kind}</manifest:manifest>`),
      'content.xml': strToU8(content),
    });
    expect(await lostOf(bytes)).toEqual([
      ['Narrow', undefined],
      ['R&D', { first: 200, count: 3 }],
    ]);
  });

  test('says so of text', async () => {
    const line = (cells: number): string => Array.from({ length: cells }, (_, i) => `c${i}`).join(',');
    expect(await lostOf(encode(`${line(200)}\n${line(203)},,\n${line(200)}`))).toEqual([
      ['wide', { first: 200, count: 3 }],
    ]);
    expect(await lostOf(encode(`${line(200)},,\n${line(200)}`))).toEqual([['wide', undefined]]);
  });
});

describe('a file that is no spreadsheet', () => {
  test('is told apart from a damaged one', async () => {
    expect(await errorOf(encode('%PDF-1.7 …'))).toBe('notASpreadsheet');
    expect(await errorOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))).toBe(
      'notASpreadsheet',
    );
    expect(
      await errorOf(zipSync({ 'word/document.xml': strToU8('<w/>'), '[Content_Types].xml': strToU8('<Types/>') })),
    ).toBe('notASpreadsheet');
    expect(await errorOf(encode('<html><table><tr><td>Name</td></tr></table></html>'), 'list.xls')).toBe(
      'notASpreadsheet',
    );
  });
  test('and an empty one is empty', async () => {
    expect(await errorOf(new Uint8Array())).toBe('empty');
    expect(await errorOf(encode('  \n \n'), 'a.csv')).toBe('empty');
  });
  test('and one over 10 MB is too large', async () => {
    expect(await errorOf(new Uint8Array(LIMITS.fileBytes + 1))).toBe('tooLarge');
  });
});

describe('text', () => {
  const rowsOf = async (bytes: Uint8Array): Promise<unknown> => {
    const read = await readSpreadsheet(bytes, 'list.csv');
    return read.ok ? read.value[0]?.rows.filter((row) => row.some((cell) => cell !== '')) : read.error.kind;
  };
  const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replace(/\s+/g, ''), 'hex'));

  test('is read in UTF-8, with and without a byte order mark', async () => {
    expect(await rowsOf(encode('姓名,單位\n陳大文,高山'))).toEqual([
      ['姓名', '單位'],
      ['陳大文', '高山'],
    ]);
    expect(await rowsOf(encode('\uFEFF姓名,單位'))).toEqual([['姓名', '單位']]);
  });
  test('is read in UTF-16 both ways round', async () => {
    const little = Buffer.from('\uFEFFName\tOrg\nНұрлан\tX', 'utf16le');
    expect(await rowsOf(new Uint8Array(little))).toEqual([
      ['Name', 'Org'],
      ['Нұрлан', 'X'],
    ]);
    expect(await rowsOf(new Uint8Array(Buffer.from(little).swap16()))).toEqual([
      ['Name', 'Org'],
      ['Нұрлан', 'X'],
    ]);
    expect(await rowsOf(new Uint8Array(Buffer.from('Name,Org\nAnna,X', 'utf16le')))).toEqual([
      ['Name', 'Org'],
      ['Anna', 'X'],
    ]);
  });
  test('is read in GB18030, Big5 and windows-1251', async () => {
    // 姓名,单位,电邮 / 王伟,中亚矿业投资有限公司,a@b.cn
    expect(
      await rowsOf(
        bytesOf(
          'd0d5c3fb 2c b5a5cebb 2c b5e7d3ca 0a cdf5ceb0 2c d6d0d1c7bff3d2b5cdb6d7cad3d0cfdeb9abcbbe 2c 6140622e636e',
        ),
      ),
    ).toEqual([
      ['姓名', '单位', '电邮'],
      ['王伟', '中亚矿业投资有限公司', 'a@b.cn'],
    ]);
    // 姓名,單位,電郵 / 陳大文,香港礦業有限公司,a@b.hk
    expect(
      await rowsOf(
        bytesOf('a96da657 2c b3e6a6ec 2c b971b66c 0a b3afa46aa4e5 2c adbbb4e4c471b77ea6b3adada4bda571 2c 6140622e686b'),
      ),
    ).toEqual([
      ['姓名', '單位', '電郵'],
      ['陳大文', '香港礦業有限公司', 'a@b.hk'],
    ]);
    // ФИО;Организация / Абенов Нурлан Серикович;Министерство водных ресурсов
    const russian =
      'd4c8ce 3b cef0e3e0ede8e7e0f6e8ff 0a c0e1e5edeee2 20 cdf3f0ebe0ed 20 d1e5f0e8eaeee2e8f7 3b cce8ede8f1f2e5f0f1f2e2ee 20 e2eee4edfbf5 20 f0e5f1f3f0f1eee2';
    expect(await rowsOf(bytesOf(russian))).toEqual([
      ['ФИО', 'Организация'],
      ['Абенов Нурлан Серикович', 'Министерство водных ресурсов'],
    ]);
  });
  test('finds what parts its columns, quoted cells and all', () => {
    const rows = (text: string): unknown => {
      const read = readText(text, 'pasted');
      return read.ok && read.value[0]?.rows;
    };
    expect(rows('Name\tOrg\nCHAN, Tai Man\tPeak')).toEqual([
      ['Name', 'Org'],
      ['CHAN, Tai Man', 'Peak'],
    ]);
    expect(rows('Name;Org\n"A; B";C')).toEqual([
      ['Name', 'Org'],
      ['A; B', 'C'],
    ]);
    expect(rows('Name,Remarks\nA,"two\nlines"')).toEqual([
      ['Name', 'Remarks'],
      ['A', 'two\nlines'],
    ]);
    expect(rows('sep=;\nName;Org')).toEqual([[], ['Name', 'Org']]);
  });
  test('of 100,000 lines is refused', () => {
    const read = readText(Array.from({ length: 100_000 }, (_, i) => `CHAN ${i},x`).join('\n'), 'big');
    expect(read.ok ? 'read' : read.error).toEqual({ kind: 'tooManyRows', limit: LIMITS.rows });
  });
});
