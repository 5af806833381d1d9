import { describe, expect, test } from 'vitest';
import type { Cell, Merge } from '#shared/import/sheet.ts';
import { findTable } from '#shared/import/table/findTable.ts';
import { guessColumns } from '#shared/import/table/guessColumns.ts';

const table = (rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []) =>
  findTable({ name: 'S', rows, merges });
const guess = (headers: readonly string[], ...rows: (readonly Cell[])[]): string =>
  guessColumns(
    headers,
    rows.map((cells) => ({ cells })),
  )
    .map((target) =>
      target === null
        ? '-'
        : [target.field, target.script, target.language]
            .filter((part) => part !== undefined && part !== 'auto')
            .join('.'),
    )
    .join(' ');

describe('the table in a sheet', () => {
  test('begins below titles and blank lines', () => {
    const found = table([
      ['Delegation of the Chamber'],
      [],
      ['as at 1 May'],
      ['Name', 'Organisation', 'E-mail'],
      ['CHAN Tai Man', 'Peak', 'a@example.com'],
    ]);
    expect(found).toMatchObject({
      headerLines: { first: 4, last: 4 },
      title: 'Delegation of the Chamber',
      headers: ['Name', 'Organisation', 'E-mail'],
    });
    expect(found.rows).toEqual([{ line: 5, cells: ['CHAN Tai Man', 'Peak', 'a@example.com'] }]);
  });
  test('is not begun by a merged title that holds a known word', () => {
    const found = table(
      [
        ['團員名單', null, null],
        ['姓名', '單位', '電郵'],
        ['陳大文', '高山', null],
      ],
      [{ top: 0, left: 0, bottom: 0, right: 2 }],
    );
    expect(found.headerLines).toEqual({ first: 2, last: 2 });
  });
  test('may have a header of two rows with merged headings', () => {
    const merges = [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 3, bottom: 0, right: 4 },
    ];
    const found = table(
      [
        ['No.', 'Name', null, 'Passport', null],
        [null, 'English', 'Chinese', 'Number', 'Expiry'],
        [1, 'CHAN Tai Man', '陳大文', 'K1', '2030-01-01'],
      ],
      merges,
    );
    expect(found.headers).toEqual([
      'No.',
      'Name / English',
      'Name / Chinese',
      'Passport / Number',
      'Passport / Expiry',
    ]);
    expect(found.rows).toHaveLength(1);
    expect(guess(found.headers)).toBe('- fullName.latin fullName.han passportNumber passportExpiry');
  });
  test('may have such a header in a text file, where nothing is merged', () => {
    const found = table([
      ['Name', '', 'Emergency contact', ''],
      ['Surname', 'Given name', 'Name', 'Phone'],
      ['CHAN', 'Tai Man', 'Mrs CHAN', '9123 4567'],
    ]);
    expect(found.headers).toEqual([
      'Name / Surname',
      'Name / Given name',
      'Emergency contact / Name',
      'Emergency contact / Phone',
    ]);
    expect(guess(found.headers)).toBe('family given emergencyName emergencyPhone');
  });
  test('leaves out blank lines, sections, repeated headers, totals and notes', () => {
    const header = ['Name', 'Organisation', 'Position'];
    const found = table([
      header,
      ['CHAN Tai Man', 'Peak', 'Director'],
      [],
      ['Group B: water'],
      ['Mary WONG', 'Lantau', 'Partner'],
      header,
      ['LEE Ka Wai', '', ''],
      [],
      ['Total', 3],
      ['* subject to change'],
    ]);
    expect(found.rows.map((row) => row.line)).toEqual([2, 5, 7]);
    expect(found.skippedLines).toEqual([4, 6, 9, 10]);
  });
  test('gives a value that is merged over several lines to each of them', () => {
    const found = table(
      [
        ['Name', 'Organisation', 'Position'],
        ['A B', 'Peak', 'x'],
        ['C D', null, 'y'],
        ['E F', null, 'z'],
      ],
      [{ top: 1, left: 1, bottom: 3, right: 1 }],
    );
    expect(found.rows.map((row) => row.cells[1])).toEqual(['Peak', 'Peak', 'Peak']);
  });
  test('can be told where its header is, or that there is none', () => {
    const sheet = {
      name: 'S',
      rows: [
        ['Name', 'E-mail'],
        ['Who', 'Where'],
        ['CHAN Tai Man', 'x'],
      ],
      merges: [],
    };
    expect(findTable(sheet, 2)).toMatchObject({ headers: ['Who', 'Where'], rows: [{ line: 3 }] });
    expect(findTable(sheet, null)).toMatchObject({ headerLines: null, headers: ['', ''] });
  });
});

describe('columns are known', () => {
  test('in English', () => {
    expect(
      guess([
        'No.',
        'Surname',
        'Given Names',
        'Chinese Name',
        'Job Title',
        'Company',
        'Nationality',
        'E-mail address',
        'Tel. No.',
        'Passport No.',
        'Passport Expiry (DD/MM/YYYY)',
        'D.O.B.',
        'Dietary requirements',
        'Emergency contact',
        'Emergency contact phone',
      ]),
    ).toBe(
      '- family given fullName.han position organisation country email mobile passportNumber passportExpiry birthDate diet emergencyName emergencyPhone',
    );
  });
  test('in Traditional and Simplified Chinese', () => {
    expect(
      guess([
        '序號',
        '中文姓名',
        '英文姓名（與護照一致）',
        '稱謂',
        '職銜',
        '機構名稱',
        '電郵',
        '聯絡電話',
        '出生日期',
        '護照號碼',
        '護照有效期',
        '飲食要求',
        '備註',
      ]),
    ).toBe(
      '- fullName.han fullName.latin honorific position organisation email mobile birthDate passportNumber passportExpiry diet remarks',
    );
    expect(
      guess([
        '序号',
        '姓名',
        '拼音',
        '工作单位',
        '职务',
        '手机',
        '邮箱',
        '护照号',
        '有效期至',
        '国籍',
        '紧急联系人',
        '紧急联系人电话',
      ]),
    ).toBe(
      '- fullName fullName.latin organisation position mobile email passportNumber passportExpiry country emergencyName emergencyPhone',
    );
  });
  test('in Russian and Kazakh', () => {
    expect(
      guess([
        '№',
        'Ф.И.О.',
        'ФИО на английском',
        'Должность',
        'Организация',
        'Эл. почта',
        'Моб. телефон',
        'Дата рождения',
        'Номер паспорта',
        'Срок действия',
        'Гражданство',
      ]),
    ).toBe(
      '- fullName fullName.latin position organisation email mobile birthDate passportNumber passportExpiry country',
    );
    expect(guess(['Тегі', 'Аты', 'Лауазымы', 'Ұйымы'])).toBe('family given position organisation');
  });
  test('by their language', () => {
    expect(guess(['Position (English)', 'Position (Chinese)', 'Organisation in Russian', '公司（繁體）'])).toBe(
      'position.en position organisation.ru organisation.zh-Hant',
    );
  });
  test('by their cells where the header can be two things', () => {
    expect(guess(['Title', 'Name'], ['Mr', 'A B'], ['Ms', 'C D'])).toBe('honorific fullName');
    expect(guess(['Title', 'Name'], ['Director', 'A B'], ['Partner', 'C D'])).toBe('position fullName');
    expect(guess(['', ''], ['a@example.com', '+852 9123 4567'])).toBe('email mobile');
  });
  test('as a whole name where a given name stands alone', () => {
    expect(guess(['姓名', '英文名'])).toBe('fullName fullName.latin');
    expect(guess(['姓', '名'])).toBe('family given');
  });
  test('once each: of two for one value the surer header keeps it', () => {
    expect(guess(['Passport number', 'Passport number (old)'])).toBe('passportNumber -');
  });
  test('by a Chinese name column that holds Latin letters as what they are', () => {
    expect(guess(['Chinese name'], ['CHAN Tai Man'], ['Mary WONG'])).toBe('fullName');
  });
});
