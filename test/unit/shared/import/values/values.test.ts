import { describe, expect, test } from 'vitest';
import { readOrigin, readSector } from '#shared/import/values/choice.ts';
import { readCountry } from '#shared/import/values/country.ts';
import { languageOf } from '#shared/import/values/script.ts';
import { cleanLine, cleanText, looksLikeFormula } from '#shared/import/values/text.ts';

describe('a country', () => {
  test('is known by the name that each language of the screen gives it', () => {
    const codes = [
      'HK',
      'CN',
      'KZ',
      'UZ',
      'KG',
      'TJ',
      'TM',
      'RU',
      'GB',
      'US',
      'SG',
      'JP',
      'KR',
      'DE',
      'BA',
      'CI',
      'MM',
    ];
    for (const locale of ['en', 'zh-Hant', 'zh-Hans', 'ru']) {
      const names = new Intl.DisplayNames([locale], { type: 'region' });
      const short = new Intl.DisplayNames([locale], { type: 'region', style: 'short' });
      expect(codes.map((code) => readCountry(names.of(code) ?? ''))).toEqual(codes);
      expect(codes.map((code) => readCountry(short.of(code) ?? ''))).toEqual(codes);
    }
  });

  test.each([
    ['Hong Kong', 'HK'],
    ['香港', 'HK'],
    ['Macao', 'MO'],
    ['HKSAR', 'HK'],
    ['中國香港', 'HK'],
    ['Hong Kong, China', 'HK'],
    ['China / Hong Kong', 'HK'],
    ['Гонконг', 'HK'],
    ['P.R.C.', 'CN'],
    ['中国籍', 'CN'],
    ['КНР', 'CN'],
    ['Kazakhstan', 'KZ'],
    ['哈薩克', 'KZ'],
    ['哈萨克斯坦共和国', 'KZ'],
    ['РК', 'KZ'],
    ['Республика Казахстан', 'KZ'],
    ['Қазақстан', 'KZ'],
    ['KAZ', 'KZ'],
    ['kz', 'KZ'],
    ['Узбекистан', 'UZ'],
    ['Oʻzbekiston', 'UZ'],
    ['烏茲別克', 'UZ'],
    ['UK', 'GB'],
    ['USA', 'US'],
    ['Republic of Korea', 'KR'],
    ['中國澳門', 'MO'],
  ])('written %s is %s', (text, code) => expect(readCountry(text)).toBe(code));
  test('that nobody knows is not guessed', () => {
    for (const text of ['Ruritania', '', '?', 'Europe', 'Kazakhstan / Uzbekistan'])
      expect(readCountry(text)).toBeNull();
  });
});

test('origins and sectors are known in the four languages', () => {
  expect(['香港', 'Mainland', '官員', 'пресса', 'Support staff', '接待方'].map(readOrigin)).toEqual([
    'hongKong',
    'mainland',
    'official',
    'media',
    'support',
    'host',
  ]);
  expect(['Mining & Metals', '物流', 'водное хозяйство', '新能源', 'Legal'].map(readSector)).toEqual([
    'mining',
    'logistics',
    'water',
    'newEnergy',
    'professionalServices',
  ]);
  expect(readSector('Astrology')).toBeNull();
});

test('the language of a text is told by its letters', () => {
  expect(languageOf('總工程師', 'hans')).toBe('zh-Hant');
  expect(languageOf('总工程师', 'hant')).toBe('zh-Hans');
  expect(languageOf('主任', 'hans')).toBe('zh-Hans');
  expect(languageOf('Директор', 'hant')).toBe('ru');
  expect(languageOf('Бас директордың орынбасары, қаржы', 'hant')).toBe('kk');
});

describe('text of a cell', () => {
  test('loses control and invisible characters, and space that nobody typed on purpose', () => {
    expect(cleanLine('\uFEFF CHAN\u00A0Tai\u200B　Man\u0007\n')).toBe('CHAN Tai Man');
    expect(cleanLine('a\u202Eb\u2066c')).toBe('abc');
    expect(cleanText(' one \r\n\r\n\r\n\r\n two\tthree ')).toBe('one\n\ntwo three');
    expect(cleanLine('x\uD800y')).toBe('x\uFFFDy');
  });
  test('that a spreadsheet would run is known, telephone numbers are not taken for it', () => {
    expect(['=1+1', '@SUM(A1)', '+cmd|x', '-2+3*cmd', '＝1'].every(looksLikeFormula)).toBe(true);
    expect(['+852 9123 4567', '-5', '(852) 2345', 'a=b', '+7 (701) 555-01-99'].some(looksLikeFormula)).toBe(false);
  });
});
