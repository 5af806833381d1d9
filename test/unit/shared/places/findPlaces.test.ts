import { describe, expect, test } from 'vitest';
import type { Locale } from '#shared/domain/fields.ts';
import { findPlaces } from '#shared/places/findPlaces.ts';

const labels = (query: string, locale: Locale = 'en'): string[] =>
  findPlaces(query, locale).map((place) => place.label);

describe('finding a place while typing', () => {
  test('an airport code comes before names that begin alike', () => {
    expect(labels('ala')[0]).toBe('Almaty · ALA');
    expect(labels('ALA').length).toBeGreaterThan(1);
  });

  test('a former code finds the airport, labelled with the code of today', () => {
    expect(labels('TSE')[0]).toBe('Astana · NQZ');
    expect(labels('FRU')[0]).toBe('Bishkek · BSZ');
  });

  test.each(['Samark', 'самар', '撒馬爾', '撒马尔', 'Samarq', 'Самарқ'])(
    '%s finds Samarkand in whatever language the screen is',
    (query) => {
      expect(labels(query)).toEqual(['Samarkand · SKD']);
      expect(labels(query, 'zh-Hant')).toEqual(['撒馬爾罕 · SKD']);
      expect(labels(query, 'ru')).toEqual(['Самарканд · SKD']);
    },
  );

  test.each([
    ['urumqi', 'Ürümqi · URC'],
    ['zurich', 'Zurich · ZRH'],
    ['munchen', 'Munich · MUC'],
    ['istanbul', 'Istanbul · IST'],
    ['xian', 'Xi’an · XIY'],
    ['farg’ona', 'Fergana · FEG'],
    ['улан батор', 'Ulaanbaatar · UBN'],
    ['кызылорда', 'Kyzylorda · KZO'],
    ['Қызыл', 'Kyzylorda · KZO'],
  ])('%s is found without its accents, apostrophes and hyphens', (query, label) => {
    expect(labels(query)[0]).toBe(label);
  });

  test('a city with several airports offers each of them', () => {
    expect(labels('beij')).toEqual(['Beijing (Capital) · PEK', 'Beijing (Daxing) · PKX']);
    expect(labels('daxing')).toEqual(['Beijing (Daxing) · PKX']);
  });

  test('the city is given without the name of the airport, in all languages', () => {
    expect(findPlaces('PKX', 'en')[0]?.city).toEqual({
      en: 'Beijing',
      'zh-Hant': '北京',
      'zh-Hans': '北京',
      ru: 'Пекин',
    });
  });

  test('a city without an airport has a zone, a country and a spot on the map all the same', () => {
    expect(findPlaces('almalyk', 'en')).toEqual([
      {
        label: 'Almalyk',
        city: { en: 'Almalyk', 'zh-Hant': '阿爾馬雷克', 'zh-Hans': '阿尔马雷克', ru: 'Алмалык' },
        country: 'UZ',
        zone: 'Asia/Tashkent',
        latitude: 40.85,
        longitude: 69.6,
      },
    ]);
  });

  test('names of the reader’s language come first', () => {
    expect(labels('Ас', 'ru')[0]).toBe('Астана · NQZ');
  });

  test('nothing is found for nothing, nor for what no place is called', () => {
    expect(findPlaces('  ', 'en')).toEqual([]);
    expect(findPlaces('qwertz', 'en')).toEqual([]);
    expect(findPlaces('ʼ', 'en')).toEqual([]);
  });

  test('no more are given than were asked for', () => {
    expect(findPlaces('a', 'en', 3)).toHaveLength(3);
  });
});
