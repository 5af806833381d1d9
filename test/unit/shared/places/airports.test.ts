import { readFileSync } from 'node:fs';
import { geoContains, geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { type Locale, LOCALES } from '#shared/domain/fields.ts';
import { readCountry } from '#shared/import/values/country.ts';
import { airportByCode, AIRPORTS } from '#shared/places/airports.ts';
import { CITIES } from '#shared/places/cities.ts';
import { COUNTRY_CODES, countriesByName, countryName } from '#shared/places/countries.ts';
import { isKnownZone, offsetAt, toEpochMs } from '#shared/time/zones.ts';

const places = [...AIRPORTS, ...CITIES];
const june = toEpochMs('2026-06-01T12:00', 'UTC');
const nameOf = (place: (typeof places)[number]): string => `${place.city.en} ${place.latitude},${place.longitude}`;

describe('airports and cities', () => {
  test('have codes of three letters, each used once, former codes included', () => {
    const codes = AIRPORTS.flatMap((airport) => [airport.code, ...airport.formerCodes.map((former) => former.code)]);
    expect(codes.filter((code) => !/^[A-Z]{3}$/u.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('have a name in each of the four languages, a known zone and a known country', () => {
    expect(places.filter((place) => LOCALES.some((locale) => !place.city[locale])).map(nameOf)).toEqual([]);
    expect(places.filter((place) => !isKnownZone(place.zone)).map(nameOf)).toEqual([]);
    expect(places.filter((place) => !COUNTRY_CODES.includes(place.country)).map(nameOf)).toEqual([]);
  });

  test('lie in, or within sixty kilometres of the shore of, the country that they name', () => {
    const atlas = JSON.parse(readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8')) as Topology<{
      countries: GeometryCollection<{ name: string }>;
    }>;
    const shapes = feature(atlas, atlas.objects.countries).features;
    const atlasName: Record<string, string> = {
      HK: 'Hong Kong',
      MO: 'Macao',
      TR: 'Turkey',
      MM: 'Myanmar',
      US: 'United States of America',
      RS: 'Serbia',
      CZ: 'Czechia',
    };
    const wrong = places.filter((place) => {
      const wanted = atlasName[place.country] ?? countryName(place.country, 'en');
      const point: [number, number] = [place.longitude, place.latitude];
      const shape = shapes.find((one) => one.properties.name === wanted);
      if (shape === undefined) return true;
      if (geoContains(shape, point)) return false;
      const corners = (
        shape.geometry.type === 'Polygon'
          ? [shape.geometry.coordinates]
          : shape.geometry.type === 'MultiPolygon'
            ? shape.geometry.coordinates
            : []
      ).flat(2) as [number, number][];
      return !corners.some((corner) => geoDistance(corner, point) * 6371 < 60);
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });

  test('keep a clock within four hours of the sun', () => {
    const off = places.filter((place) => Math.abs(offsetAt(place.zone, june) / 60 - place.longitude / 15) > 4);
    expect(off.map(nameOf)).toEqual([]);
  });

  test('are no two in the same spot', () => {
    const near = places.flatMap((one, index) =>
      places
        .slice(index + 1)
        .filter((other) => geoDistance([one.longitude, one.latitude], [other.longitude, other.latitude]) * 6371 < 5)
        .map((other) => `${nameOf(one)} and ${nameOf(other)}`),
    );
    expect(near).toEqual([]);
  });

  test('hold every airport of the Central Asian mission, with its zone of 2026', () => {
    const offsets = Object.fromEntries(
      [
        'HKG',
        'ALA',
        'NQZ',
        'TAS',
        'SKD',
        'AKX',
        'GUW',
        'DYU',
        'ASB',
        'OSS',
        'NCU',
        'FEG',
        'BSZ',
        'CIT',
        'SCO',
        'BHK',
        'UGC',
      ].map((code) => [code, offsetAt(airportByCode(code)?.zone ?? '', june) / 60]),
    );
    expect(offsets).toEqual({
      HKG: 8,
      ALA: 5,
      NQZ: 5,
      TAS: 5,
      SKD: 5,
      AKX: 5,
      GUW: 5,
      DYU: 5,
      ASB: 5,
      OSS: 6,
      NCU: 5,
      FEG: 5,
      BSZ: 6,
      CIT: 5,
      SCO: 5,
      BHK: 5,
      UGC: 5,
    });
  });
});

describe('a code', () => {
  test('of former days leads to the airport of today', () => {
    expect(airportByCode('TSE')?.code).toBe('NQZ');
    expect(airportByCode('fru ')?.code).toBe('BSZ');
    expect(airportByCode('NQZ')?.formerCodes).toEqual([{ code: 'TSE', until: '2020-06' }]);
    expect(airportByCode('BSZ')?.formerCodes).toEqual([{ code: 'FRU', until: '2025-08' }]);
  });

  test('that nobody has leads nowhere', () => {
    expect(airportByCode('QQQ')).toBeUndefined();
    expect(airportByCode('')).toBeUndefined();
  });
});

describe('countries', () => {
  test('are the 249 of ISO 3166-1, each with a name in the four languages', () => {
    expect(COUNTRY_CODES).toHaveLength(249);
    expect(new Set(COUNTRY_CODES).size).toBe(249);
    const nameless = LOCALES.flatMap((locale) => COUNTRY_CODES.filter((code) => countryName(code, locale) === code));
    expect(nameless).toEqual([]);
  });

  test('are named and ordered in the reader’s language', () => {
    expect(countryName('KZ', 'en')).toBe('Kazakhstan');
    expect(countryName('UZ', 'ru')).toBe('Узбекистан');
    expect(countryName('KZ', 'zh-Hans')).toBe('哈萨克斯坦');
    expect(countriesByName('en')[0]?.name).toBe('Afghanistan');
  });

  test('are named as offices of Hong Kong and of the Mainland write them', () => {
    const named = (locale: Locale): string[] => ['KZ', 'GE', 'IT', 'HK'].map((code) => countryName(code, locale));
    expect(named('zh-Hant')).toEqual(['哈薩克斯坦', '格魯吉亞', '意大利', '香港']);
    expect(named('zh-Hans')).toEqual(['哈萨克斯坦', '格鲁吉亚', '意大利', '香港']);
    expect(countryName('TW', 'zh-Hans')).toBe('中国台湾');
  });

  test('are read back by an import as they are shown', () => {
    for (const locale of LOCALES) {
      expect(COUNTRY_CODES.filter((code) => readCountry(countryName(code, locale)) !== code)).toEqual([]);
    }
  });

  test('that do not exist keep their code', () => {
    expect(countryName('kz?', 'en')).toBe('kz?');
  });
});
