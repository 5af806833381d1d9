import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameText, romanKey, hanKey } from '#shared/import/values/nameKey.ts';
import { readPersonName } from '#shared/import/values/personName.ts';

const latin = (text: string) => readPersonName(text, 'hant').names.latin;
const han = (text: string) => {
  const { hant, hans } = readPersonName(text, 'hant').names;
  return hant ?? hans;
};
const cyrillic = (text: string) => readPersonName(text, 'hant').names.cyrillic;

describe('a name in Latin letters', () => {
  test('has its family name in capitals, wherever they stand', () => {
    expect(latin('CHAN Tai Man')).toEqual({ family: 'CHAN', given: 'Tai Man', order: 'familyFirst' });
    expect(latin('Mary WONG')).toEqual({ family: 'WONG', given: 'Mary', order: 'givenFirst' });
    expect(latin('Maria DE LA CRUZ')).toEqual({ family: 'DE LA CRUZ', given: 'Maria', order: 'givenFirst' });
  });
  test('keeps the English name that Hong Kong writes after a comma, and can be found by it', () => {
    expect(readPersonName('CHAN Tai Man, David', 'hant')).toMatchObject({
      names: { latin: { family: 'CHAN', given: 'Tai Man, David', order: 'familyFirst' } },
      aliases: ['David CHAN'],
    });
  });
  test('before a comma is the family name', () => {
    expect(latin('Wong, Mary')).toEqual({ family: 'Wong', given: 'Mary', order: 'familyFirst' });
  });
  test('that nothing tells apart stays whole', () => {
    expect(latin('NURLAN ABENOV')).toEqual({ full: 'NURLAN ABENOV', order: 'familyFirst' });
    expect(latin('Nurlan Abenov')).toEqual({ full: 'Nurlan Abenov', order: 'givenFirst' });
    expect(latin('=1+1')).toEqual({ full: '=1+1', order: 'givenFirst' });
  });
});

describe('forms of address', () => {
  test.each([
    ['Dr Mary WONG', 'Dr', 'WONG'],
    ['Prof. Dr. Aliya SMAGULOVA', 'Prof. Dr.', 'SMAGULOVA'],
    ['Ir Dr CHEUNG Siu Ming', 'Ir Dr', 'CHEUNG'],
    ['H.E. Aidar BEK', 'H.E.', 'BEK'],
    ['The Hon LEE Ka Wai, GBS, JP', 'The Hon', 'LEE'],
  ])('are taken off %s', (text, honorific, family) => {
    const read = readPersonName(text, 'hant');
    expect(read.honorifics).toEqual([honorific]);
    expect(read.names.latin?.family).toBe(family);
  });
  test('are taken off Chinese and Russian names', () => {
    expect(readPersonName('陳大文先生', 'hant')).toMatchObject({
      honorifics: ['先生'],
      names: { hant: { family: '陳', given: '大文' } },
    });
    expect(readPersonName('г-н Нурлан Абенов', 'hant')).toMatchObject({
      honorifics: ['г-н'],
      names: { cyrillic: { family: 'Абенов' } },
    });
    expect(readPersonName('Нұрлан мырза', 'hant')).toMatchObject({
      honorifics: ['мырза'],
      names: { cyrillic: { full: 'Нұрлан' } },
    });
  });
  test('leave surnames that look like them', () =>
    expect(latin('HE Wei')).toMatchObject({ family: 'HE', given: 'Wei' }));
  test('leave honours for the remarks', () =>
    expect(readPersonName('LEE Ka Wai, GBS, JP', 'hant').postNominals).toBe('GBS, JP'));
});

describe('a Chinese name', () => {
  test('has a family name of one character, or of two where they are a known one', () => {
    expect(han('王伟')).toEqual({ family: '王', given: '伟', order: 'familyFirst' });
    expect(han('歐陽修文')).toEqual({ family: '歐陽', given: '修文', order: 'familyFirst' });
    expect(han('欧 阳 锋')).toEqual({ family: '欧阳', given: '锋', order: 'familyFirst' });
  });
  test('of four characters is split only where a space does so', () => {
    expect(han('陳方安生')).toEqual({ full: '陳方安生', order: 'familyFirst' });
    expect(han('陳方 安生')).toEqual({ family: '陳方', given: '安生', order: 'familyFirst' });
    expect(han('努尔兰·阿别诺夫')).toMatchObject({ full: '努尔兰·阿别诺夫' });
  });
  test('is Traditional or Simplified by its characters, else as its column is', () => {
    expect(Object.keys(readPersonName('陳大文', 'hans').names)).toEqual(['hant']);
    expect(Object.keys(readPersonName('陈大文', 'hant').names)).toEqual(['hans']);
    expect(Object.keys(readPersonName('王小明', 'hans').names)).toEqual(['hans']);
  });
  test('beside one in Latin letters gives both', () => {
    expect(readPersonName('CHAN Tai Man (陳大文)', 'hant').names).toEqual({
      latin: { family: 'CHAN', given: 'Tai Man', order: 'familyFirst' },
      hant: { family: '陳', given: '大文', order: 'familyFirst' },
    });
  });
});

describe('a name in Cyrillic', () => {
  test('is told apart by its patronymic or its ending', () => {
    expect(cyrillic('Абенов Нұрлан Серікұлы')).toEqual({
      family: 'Абенов',
      given: 'Нұрлан',
      middle: 'Серікұлы',
      order: 'familyFirst',
    });
    expect(cyrillic('Нурлан Серикович Абенов')).toEqual({
      family: 'Абенов',
      given: 'Нурлан',
      middle: 'Серикович',
      order: 'givenFirst',
    });
    expect(cyrillic('Абенов Н.С.')).toEqual({ family: 'Абенов', given: 'Н.', middle: 'С.', order: 'familyFirst' });
    expect(cyrillic('Нұрлан')).toEqual({ full: 'Нұрлан', order: 'familyFirst' });
  });
});

describe('name keys', () => {
  test('bring spellings of one name together', () => {
    const roman = (text: string): string => {
      const { latin: l, cyrillic: c } = readPersonName(text, 'hant').names;
      return romanKey(l ?? c ?? { order: 'familyFirst' });
    };
    expect(roman('Нұрлан Әбенов')).toBe(roman('NURLAN ABENOV'));
    expect(roman('Жаныбек Сейткали')).toBe(roman('Janybek SEITKALI'));
    expect(roman('CHAN Tai-man, David')).toBe(roman('Tai Man CHAN'));
    expect(roman('Ўткир Йўлдошев')).toBe(roman("O'tkir YO'LDOSHEV"));
    expect(roman('Семён Йорданов')).toBe(roman('SEMEN IORDANOV'));
    expect(roman('Нұрлан Әбенов')).not.toBe(roman('Dina SEITKALI'));
    expect(hanKey({ family: '陳', given: '大文', order: 'familyFirst' })).toBe(
      hanKey({ full: '陈大文', order: 'familyFirst' }),
    );
  });
});

test('no name loses a letter: what is not in the name is in the form of address, an alias or the remarks', () => {
  const words = fc.array(fc.stringMatching(/^[A-Za-zА-Яа-яёҚқҰұ一-龥]{1,8}$/), { minLength: 1, maxLength: 4 });
  const letters = (text: string): string =>
    Array.from(text)
      .filter((char) => /\p{L}/u.test(char))
      .sort()
      .join('');
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(' ');
      const read = readPersonName(text, 'hant');
      const kept = [
        ...Object.values(read.names).map((name) => nameText(name)),
        ...read.honorifics,
        ...read.aliases,
        read.postNominals,
      ].join('');
      for (const letter of letters(text)) expect(kept).toContain(letter);
    }),
  );
});
