import { expect, it } from 'vitest';
import { programmePath, programmePlace } from '#renderer/features/programme/place.ts';

it.each([
  ['programme', { view: 'agenda' }],
  ['programme/item/abc', { view: 'agenda', itemId: 'abc' }],
  ['programme/timetable', { view: 'timetable' }],
  ['programme/timetable/item/abc', { view: 'timetable', itemId: 'abc' }],
  ['programme/item', { view: 'agenda' }],
  ['programme/nonsense', { view: 'agenda' }],
] as const)('the address %s is a place', (path, place) => {
  expect(programmePlace(path)).toEqual(place);
});

it('a place has an address that leads back to it', () => {
  const place = { view: 'timetable', itemId: 'abc' } as const;
  expect(programmePath('m', place)).toBe('/m/m/programme/timetable/item/abc');
  expect(programmePlace('programme/timetable/item/abc')).toEqual(place);
});
