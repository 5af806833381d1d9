import * as OpenCC from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '#shared/domain/fields.ts';
import { type AllMessages, MESSAGES } from '#test/allMessages.ts';

const TRANSLATIONS = LOCALES.filter((locale) => locale !== 'en');
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Messages that are a name, the same in every language. */
const NAMES = new Set(['common.appName']);

/** Characters that both ways of writing Chinese use, though one of them also simplifies another character to it. */
const SHARED_CHARACTERS = new Set('秘里后面台只准出才松谷系千干游周向同志');

function flat(messages: AllMessages): Map<string, string> {
  const areas = Object.entries(messages);
  return new Map(
    areas.flatMap(([area, texts]) => Object.entries(texts).map(([key, text]) => [`${area}.${key}`, text])),
  );
}

/** Keys without plural suffixes; each with the forms that the locale has of it, and all parameters of any form. */
function shapes(messages: AllMessages): Map<string, { forms: string[]; params: string[] }> {
  const out = new Map<string, { forms: Set<string>; params: Set<string> }>();
  for (const [key, text] of flat(messages)) {
    const base = key.replace(PLURAL, '');
    const shape = out.get(base) ?? { forms: new Set(), params: new Set() };
    const form = PLURAL.exec(key)?.[1];
    if (form !== undefined) {
      shape.forms.add(form);
      shape.params.add('count');
    }
    for (const [, name] of text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)) shape.params.add(name ?? '');
    out.set(base, shape);
  }
  return new Map(
    [...out].map(([key, { forms, params }]) => [key, { forms: [...forms].sort(), params: [...params].sort() }]),
  );
}

const english = shapes(MESSAGES.en);

test('there are messages to compare', () => {
  expect(english.size).toBeGreaterThan(100);
});

test('English has both plural forms wherever it has one', () => {
  const odd = [...english].filter(([, { forms }]) => forms.length > 0 && forms.join() !== 'one,other');
  expect(odd).toEqual([]);
});

describe.each(TRANSLATIONS)('%s', (locale) => {
  const own = shapes(MESSAGES[locale]);
  const texts = flat(MESSAGES[locale]);
  const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();

  test('has every message of English and no other', () => {
    expect([...own.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('has the parameters of English in every message', () => {
    const differing = [...english].filter(([key, { params }]) => own.get(key)?.params.join() !== params.join());
    expect(differing.map(([key, { params }]) => ({ key, english: params, own: own.get(key)?.params }))).toEqual([]);
  });

  test(`has the plural forms of its language (${needed.join(', ')})`, () => {
    const plural = [...english].filter(([, { forms }]) => forms.length > 0).map(([key]) => key);
    const differing = plural.filter((key) => own.get(key)?.forms.join() !== needed.join());
    expect(differing.map((key) => ({ key, own: own.get(key)?.forms }))).toEqual([]);
  });

  test('is translated: no message reads as it does in English', () => {
    const same = [...flat(MESSAGES.en)].filter(([key, text]) => {
      const words = text.replaceAll(/\{\{.*?\}\}/g, '');
      return /\p{L}/u.test(words) && texts.get(key) === text && !NAMES.has(key);
    });
    expect(same).toEqual([]);
  });
});

test.each(LOCALES)('%s has no empty text, blank at an end or broken parameter', (locale) => {
  const odd = [...flat(MESSAGES[locale])].filter(([, text]) => {
    const words = text.replaceAll(/\{\{\w+\}\}/g, 'x');
    return text === '' || text !== text.trim() || /[{}]/.test(words);
  });
  expect(odd).toEqual([]);
});

/** Characters of a text that a converter would change, those aside that both ways of writing use. */
function foreign(text: string, convert: (character: string) => string): string {
  return Array.from(text)
    .filter((c) => convert(c) !== c && !SHARED_CHARACTERS.has(c))
    .join('');
}

test('the Traditional text has no character that only Simplified uses', () => {
  const toTraditional = OpenCC.Converter({ from: 'cn', to: 't' });
  expect(foreign('代表团', toTraditional)).toBe('团');
  const odd = [...flat(MESSAGES['zh-Hant'])]
    .map(([key, text]) => [key, foreign(text, toTraditional)])
    .filter(([, found]) => found !== '');
  expect(odd).toEqual([]);
});

test('the Simplified text has no character that only Traditional uses', () => {
  const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });
  expect(foreign('代表團', toSimplified)).toBe('團');
  const odd = [...flat(MESSAGES['zh-Hans'])]
    .map(([key, text]) => [key, foreign(text, toSimplified)])
    .filter(([, found]) => found !== '');
  expect(odd).toEqual([]);
});
