import { strToU8, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, test } from 'vitest';
import { readSpreadsheet } from '#shared/import/read/readSpreadsheet.ts';
import { findTable } from '#shared/import/table/findTable.ts';
import { guessColumns } from '#shared/import/table/guessColumns.ts';
import { workbookParts } from '#test/fixtures/badSpreadsheets.ts';
import { readRows } from '#shared/import/plan/readRow.ts';

const NOW = '2026-05-01T00:00:00.000Z';

/** Reads as far as the file lets it; anything but a result is a crash. */
async function readAll(bytes: Uint8Array): Promise<void> {
  const read = await readSpreadsheet(bytes, 'mutated.xlsx');
  for (const sheet of read.ok ? read.value : []) {
    const table = findTable(sheet);
    readRows(
      table,
      { columns: guessColumns(table.headers, table.rows), defaults: { origin: 'hongKong', organisation: '' } },
      NOW,
    );
  }
}

describe('mutated input', () => {
  let sound: Uint8Array;
  beforeAll(async () => {
    sound = await writeXlsx({
      sheets: [
        {
          name: 'S',
          rows: [
            ['Name', 'E-mail', 'Date of birth'],
            ['CHAN Tai Man', 'a@example.com', new Date(Date.UTC(1980, 4, 31))],
            ['王伟', null, '31/02/1980'],
          ],
        },
      ],
    });
  });

  test('with bytes changed never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = sound.slice();
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        await readAll(bytes);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  test('whose sheet XML is changed within a sound zip never throws', async () => {
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="s"><v>7</v></c></row><row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2"><f>1/0</f><v>-1e400</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells></worksheet>`;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(xml.length),
        fc.nat(40),
        fc.constantFrom(
          '',
          '<',
          '>',
          '"',
          '&#0;',
          '&lt',
          'A1048576',
          'XFD99999999',
          '-1',
          '\u0000',
          '<row r="999999999">',
          '<c r="ZZZZ1">',
        ),
        async (at, length, insert) => {
          const changed = xml.slice(0, at) + insert + xml.slice(at + length);
          await readAll(zipSync({ ...workbookParts(''), 'xl/worksheets/sheet1.xml': strToU8(changed) }, { level: 0 }));
        },
      ),
      { numRuns: 400 },
    );
  }, 60_000);

  test('of random bytes and random text never throws', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), readAll), { numRuns: 300 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 6 }), { maxLength: 12 }),
        async (rows) => {
          await readAll(strToU8(rows.map((row) => row.join('\t')).join('\n')));
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});
