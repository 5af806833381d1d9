/** A day on the map: cities and journeys whose positions are shipped, in the order of the day, and nothing guessed. */
import { describe, expect, test } from 'vitest';
import { type DayRoute, dayRoute } from '#renderer/features/day/dayRoute.ts';
import { mapUrl, placeWords } from '#renderer/features/day/mapAddress.ts';
import { emptyMissionState, type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import { myDay } from '#shared/domain/day/myDay.ts';
import { ownProgramme } from '#shared/domain/day/ownProgramme.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { toEpochMs } from '#shared/time/zones.ts';
import { item, person, plan } from '../../../shared/domain/programme/plan.ts';

const { mission, rows } = sampleMission();
const sample = withRows(emptyMissionState(mission.id), rows);

function at(state: MissionState, who: string, wall: string, zone = 'Asia/Almaty', date?: string): DayRoute {
  const programme = ownProgramme(state, who);
  const found = dayRoute(programme, myDay(programme, toEpochMs(wall, zone), date));
  if (found === undefined) throw new Error('no mission');
  return found;
}

const koenig = (wall: string, date?: string) => at(sample, `${mission.id}-koenig`, wall, 'Asia/Almaty', date);
const stopsOf = ({ stops }: DayRoute): string[] =>
  stops.map(({ stop, wall }) => `${wall?.slice(11) ?? '-'} ${stop.city.en}`);
const arcsOf = ({ day }: DayRoute): string[] => day.arcs.map(([from, to]) => `${from.city.en}–${to.city.en}`);

describe('a day on the map', () => {
  test('of a journey has both cities with their times, and the way between them', () => {
    const day = koenig('2026-06-02T09:30');
    expect(stopsOf(day)).toEqual(['09:00 Almaty', '14:50 Astana']);
    expect(arcsOf(day)).toEqual(['Almaty–Astana']);
    expect(day.now).toMatchObject({ kind: 'at', stop: { city: { en: 'Almaty' } } });
  });

  test('of a train has the city where something follows, since trains have no airports', () => {
    const day = at(sample, `${mission.id}-lin-shuhui`, '2026-06-05T09:30', 'Asia/Tashkent');
    expect(stopsOf(day).map((stop) => stop.slice(6))).toEqual(['Tashkent', 'Samarkand']);
  });

  test('of the last day leads home, which is no leg', () => {
    expect(arcsOf(koenig('2026-06-02T09:30', '2026-06-06'))).toEqual(['Samarkand–Hong Kong']);
  });

  test('in the air one is between two cities and at none', () => {
    const { now, day } = koenig('2026-06-02T14:00');
    expect(now).toMatchObject({ kind: 'between', from: { city: { en: 'Almaty' } }, to: { city: { en: 'Astana' } } });
    expect(day.here).toBeUndefined();
  });

  test('another day than now’s has no place where one is now', () => {
    expect(koenig('2026-06-02T09:30', '2026-06-03').now).toBeUndefined();
  });

  test('an airport that no leg is near to stands on the map; cities without a position do not', () => {
    const state = plan({
      people: [person('me')],
      items: [
        item('fly', '2026-06-01T09:00 – 12:00', { personIds: ['me'], kind: 'flight', legId: 'ala', toAirport: 'TAS' }),
        item('talk', '2026-06-01T14:00 – 15:00', { personIds: ['me'], legId: 'nqz', placeName: 'Somewhere' }),
      ],
    });
    const day = at(state, 'me', '2026-06-01T08:00');
    expect(stopsOf(day)).toEqual(['12:00 Tashkent']);
    expect(day.route.stops.map(({ id }) => id)).toEqual(['TAS']);
  });
});

describe('the way to the map of the device', () => {
  test('is by the words of the place itself, with its city once', () => {
    const tower = { name: 'Transport Tower', addressLocal: 'Астана қ., Қабанбай батыр даңғылы, 32/1' };
    expect(placeWords(tower, 'Astana')).toBe('Transport Tower, Астана қ., Қабанбай батыр даңғылы, 32/1, Astana');
    expect(placeWords({ name: 'Expo' }, 'Astana')).toBe('Expo, Astana');
    expect(placeWords({ name: 'Expo', address: '1 Road, Astana' }, 'Astana')).toBe('Expo, 1 Road, Astana');
    expect(placeWords({}, 'Astana')).toBe('');
  });

  test('asks Android which app it is to be, and opens Apple’s there', () => {
    expect(mapUrl('Экспо, 1', 'Mozilla/5.0 (Linux; Android 16)')).toBe(
      'geo:0,0?q=%D0%AD%D0%BA%D1%81%D0%BF%D0%BE%2C%201',
    );
    expect(mapUrl('a b', 'Mozilla/5.0 (iPhone; CPU)')).toBe('https://maps.apple.com/?q=a%20b');
    expect(mapUrl('a&b', 'Mozilla/5.0 (X11; Linux)')).toBe('https://www.openstreetmap.org/search?query=a%26b');
  });
});
