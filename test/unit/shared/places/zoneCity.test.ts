import { describe, expect, test } from 'vitest';
import { zoneCity } from '#shared/places/zoneCity.ts';

describe('the city that a zone is called after', () => {
  test('is said in each language of the screen', () => {
    expect(zoneCity('Asia/Bishkek')).toEqual({
      en: 'Bishkek',
      'zh-Hant': '比什凱克',
      'zh-Hans': '比什凯克',
      ru: 'Бишкек',
    });
  });

  test('goes without the name of an airport', () => {
    expect(zoneCity('Asia/Shanghai')).toMatchObject({ en: 'Shanghai', ru: 'Шанхай' });
  });

  test('is the only one there where the zone is called after a country', () => {
    expect(zoneCity('Asia/Qatar')).toMatchObject({ en: 'Doha', ru: 'Доха' });
  });

  test('is as the zone writes it where the list lacks it', () => {
    expect(zoneCity('America/Argentina/Buenos_Aires')).toEqual({ en: 'Buenos Aires' });
  });
});
