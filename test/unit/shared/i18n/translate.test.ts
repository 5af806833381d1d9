import { expect, test } from 'vitest';
import { createTranslate } from '#shared/i18n/translate.ts';

const messages = {
  common: {
    delegates_one: '{{count}} делегат',
    delegates_few: '{{count}} делегата',
    delegates_many: '{{count}} делегатов',
    delegates_other: '{{count}} делегата',
    moved: '{{what}}: {{from}} → {{to}}, {{what}}',
    plain: 'Сохранить',
  },
};
// Keys of this test's own messages, which the typed keys do not know.
const t = createTranslate('ru', messages) as unknown as (
  key: string,
  params?: Record<string, string | number>,
) => string;

test('a plain message is itself', () => {
  expect(t('common.plain')).toBe('Сохранить');
});

test('every parameter is put in, as often as it is named and as it is written', () => {
  expect(t('common.moved', { what: '<b>$&</b>', from: '{{to}}', to: 9 })).toBe('<b>$&</b>: {{to}} → 9, <b>$&</b>');
});

test('a number takes the form that its language has for it', () => {
  expect([1, 3, 5, 21, 1.5].map((count) => t('common.delegates', { count }))).toEqual([
    '1 делегат',
    '3 делегата',
    '5 делегатов',
    '21 делегат',
    '1.5 делегата',
  ]);
});

test('a parameter that is not given and a key that is not there stay visible', () => {
  expect(t('common.moved', { what: 'a', from: 'b' })).toBe('a: b → {{to}}, a');
  expect(t('common.missing')).toBe('common.missing');
});
