import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnDateOrder, readDate } from '#shared/import/values/dates.ts';

const read = (cell: string | number | { date: string }, order: 'dayFirst' | 'monthFirst' | null = null): string => {
  const found = readDate(cell, order, 2026);
  return found.kind === 'date' ? found.date + (found.ambiguous ? ' ?' : '') : found.kind;
};

describe('a date', () => {
  test.each([
    ['31/05/2026'],
    ['31-5-2026'],
    ['31.05.2026'],
    ['31.05.2026 г.'],
    ['31 мая 2026 г.'],
    ['31 мая 2026 года'],
    ['31 May 2026'],
    ['31st May 2026'],
    ['May 31, 2026'],
    ['31-May-26'],
    ['31MAY2026'],
    ['Sunday, 31 May 2026'],
    ['2026-05-31'],
    ['2026/5/31'],
    ['2026.05.31'],
    ['2026-05-31T00:00:00Z'],
    ['31/05/2026 00:00:00'],
    ['20260531'],
    ['2026年5月31日'],
    ['2026年05月31號'],
    ['2026 年 5 月 31 日'],
    ['二〇二六年五月三十一日'],
    ['2026/5/31 (星期日)'],
    ['３１／０５／２０２６'],
    ['31 мамыр 2026'],
    ['05/31/2026'],
  ])('typed as %s is 31 May 2026', (text) => expect(read(text)).toBe('2026-05-31'));

  test('held by the spreadsheet is taken as it is, and its bare number too', () => {
    expect(read({ date: '2026-05-31' })).toBe('2026-05-31');
    expect(read(46_173)).toBe('2026-05-31');
    expect(read(20_260_531)).toBe('2026-05-31');
  });

  test('that could be either way round is read with the day first, and says so', () => {
    expect(read('3/5/2026')).toBe('2026-05-03 ?');
    expect(read('3/5/2026', 'monthFirst')).toBe('2026-03-05');
    expect(read('3/5/2026', 'dayFirst')).toBe('2026-05-03');
    expect(read('5/5/2026')).toBe('2026-05-05');
    expect(read('03.05.2026')).toBe('2026-05-03');
  });

  test.each([
    ['31/02/2026'],
    ['2026-06-31'],
    ['29/02/2025'],
    ['2026年13月1日'],
    ['32 May 2026'],
    [{ date: '0000-00-00' }],
  ])('%o is impossible', (cell) => expect(read(cell)).toBe('impossible'));
  test.each([['soon'], ['TBC'], ['2026'], ['5/2026'], [7], ['31/05'], ['31 Foo 2026']])('%o is not one', (cell) =>
    expect(read(cell)).toBe('unreadable'),
  );

  test('with two digits of the year falls into the century that the field allows', () => {
    expect(read('31/05/85')).toBe('1985-05-31');
    expect(read('31/05/26')).toBe('2026-05-31');
    expect(readDate('31/05/41', null, 2056)).toMatchObject({ date: '2041-05-31' });
  });

  test('typed in any of the usual forms comes back as itself', () => {
    const months = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [y, m, d] = iso.split('-') as [string, string, string];
          const forms = [
            iso,
            `${y}年${Number(m)}月${Number(d)}日`,
            `${d}.${m}.${y}`,
            `${Number(d)} ${months[Number(m) - 1]} ${y}`,
            `${d}/${m}/${y}`,
          ];
          for (const form of forms) expect(readDate(form, 'dayFirst', 2099)).toMatchObject({ kind: 'date', date: iso });
          expect(readDate(`${m}/${d}/${y}`, 'monthFirst', 2099)).toMatchObject({ date: iso });
        },
      ),
    );
  });

  test('of any text is a date, impossible or not one, and never an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => void readDate(text, null, 2026)));
  });
});

describe('a column of dates', () => {
  test('says which way round it is by one date that can only be so', () => {
    expect(columnDateOrder(['3/5/2026', '25/6/2026'])).toBe('dayFirst');
    expect(columnDateOrder(['3/5/2026', '6/25/2026'])).toBe('monthFirst');
    expect(columnDateOrder(['3/5/2026', { date: '2026-06-25' }, null])).toBeNull();
    expect(columnDateOrder(['25/6/2026', '6/25/2026'])).toBeNull();
  });
});
