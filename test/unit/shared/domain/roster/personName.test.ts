import { describe, expect, it } from 'vitest';
import type { Person } from '#shared/domain/roster/person.ts';
import { namesInScripts, nameText, nameWithHonorific, personName } from '#shared/domain/roster/personName.ts';

const wang: Pick<Person, 'names' | 'honorific'> = {
  names: {
    latin: { family: 'Wang', given: 'Wei', order: 'familyFirst' },
    hans: { family: '王', given: '伟', order: 'familyFirst' },
  },
  honorific: { en: 'Dr', 'zh-Hans': '博士', ru: 'д-р' },
};

describe('a person’s name', () => {
  it('keeps 王 before 伟, without a space', () => {
    expect(nameText({ family: '王', given: '伟', order: 'familyFirst' }, 'hans')).toBe('王伟');
  });

  it('follows its own order in Latin script and in Cyrillic', () => {
    expect(nameText({ family: 'Smith', given: 'Ann', middle: 'B.', order: 'givenFirst' }, 'latin')).toBe(
      'Ann B. Smith',
    );
    expect(
      nameText({ family: 'Сейтқали', given: 'Нұрлан', middle: 'Болатұлы', order: 'familyFirst' }, 'cyrillic'),
    ).toBe('Сейтқали Нұрлан Болатұлы');
  });

  it('is shown as it was typed where nobody has split it', () => {
    expect(nameText({ full: 'NURLAN', order: 'givenFirst' }, 'latin')).toBe('NURLAN');
  });

  it('stands in the reader’s script first, and in the nearest where that is missing', () => {
    expect(personName(wang, 'zh-Hant')).toBe('王伟');
    expect(personName(wang, 'ru')).toBe('Wang Wei');
    expect(personName({ names: {} }, 'en')).toBe('');
  });

  it('is listed once where both Chinese scripts write it alike', () => {
    const both = { names: { ...wang.names, hant: { family: '王', given: '伟', order: 'familyFirst' as const } } };
    expect(namesInScripts(both, 'zh-Hant').map(({ text }) => text)).toEqual(['王伟', 'Wang Wei']);
  });

  it('takes the honorific before it, but after a Chinese name', () => {
    expect(nameWithHonorific(wang, 'en')).toBe('Dr Wang Wei');
    expect(nameWithHonorific(wang, 'zh-Hans')).toBe('王伟博士');
    expect(nameWithHonorific(wang, 'ru')).toBe('д-р Wang Wei');
  });
});
