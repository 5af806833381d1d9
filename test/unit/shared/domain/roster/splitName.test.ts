import { describe, expect, it } from 'vitest';
import { splitFullName, withoutTitles } from '#shared/domain/roster/splitName.ts';

describe('a name typed in one piece', () => {
  it.each([
    ['CHAN Tai Man', { family: 'CHAN', given: 'Tai Man', order: 'familyFirst' }],
    ['Mary WONG', { family: 'WONG', given: 'Mary', order: 'givenFirst' }],
    ['Prof. Dr. Mary WONG', { family: 'WONG', given: 'Mary', order: 'givenFirst' }],
    ['The Hon Paul LEUNG, GBS, JP', { family: 'LEUNG', given: 'Paul', order: 'givenFirst' }],
    ['DE LA CRUZ Maria', { family: 'DE LA CRUZ', given: 'Maria', order: 'familyFirst' }],
    ['Chan, Tai Man', { family: 'Chan', given: 'Tai Man', order: 'familyFirst' }],
    ['Akhmetov Nurlan Serikuly', { family: 'Akhmetov', given: 'Nurlan', middle: 'Serikuly', order: 'familyFirst' }],
    ['Nurlan Akhmetov', { family: 'Akhmetov', given: 'Nurlan', order: 'givenFirst' }],
  ] as const)('in Latin letters: %s', (full, parts) => {
    expect(splitFullName(full, 'latin')).toEqual(parts);
  });

  it('is read by where the person comes from when the words leave it open', () => {
    expect(splitFullName('Wang Wei', 'latin', 'mainland')).toEqual({
      family: 'Wang',
      given: 'Wei',
      order: 'familyFirst',
    });
    expect(splitFullName('CHAN TAI MAN', 'latin', 'hongKong')?.family).toBe('CHAN');
  });

  it('is left whole where taking it apart would lose how it is written', () => {
    expect(splitFullName('Mary WONG Lai-ling', 'latin')).toBeUndefined();
    expect(splitFullName('Nurlan', 'latin')).toBeUndefined();
    expect(splitFullName('陳', 'hant')).toBeUndefined();
  });

  it.each([
    ['陳大文', '陳', '大文', 'familyFirst'],
    ['歐陽娜娜', '歐陽', '娜娜', 'familyFirst'],
    ['司徒華', '司徒', '華', 'familyFirst'],
    ['林鄭月娥', '林鄭', '月娥', 'familyFirst'],
    ['黃瑪麗教授', '黃', '瑪麗', 'familyFirst'],
    ['努爾蘭·阿赫梅托夫', '阿赫梅托夫', '努爾蘭', 'givenFirst'],
  ] as const)('in Chinese: %s', (full, family, given, order) => {
    expect(splitFullName(full, 'hant')).toEqual({ family, given, order });
  });

  it.each([
    ['г-н Ахметов Нурлан Серикович', 'Ахметов', 'Нурлан', 'Серикович', 'familyFirst'],
    ['Дина Маратқызы Сәрсенова', 'Сәрсенова', 'Дина', 'Маратқызы', 'givenFirst'],
  ] as const)('in Cyrillic, by its patronymic: %s', (full, family, given, middle, order) => {
    expect(splitFullName(full, 'cyrillic')).toEqual({ family, given, middle, order });
  });

  it('tells titles from names', () => {
    expect(withoutTitles('Prof. Dr. Ir. Mary WONG, BBS, JP', 'latin')).toEqual({
      name: 'Mary WONG',
      honorific: 'Prof. Dr. Ir.',
      postnominals: 'BBS, JP',
    });
    expect(withoutTitles('He Wei', 'latin').name).toBe('He Wei');
    expect(withoutTitles('H.E. Nurlan Akhmetov', 'latin').honorific).toBe('H.E.');
    expect(withoutTitles('陳大文先生', 'hant')).toEqual({ name: '陳大文', honorific: '先生' });
  });
});
