import { expect, test } from 'vitest';
import { type Degrees, degreesAround, landsWithin } from '#renderer/ui/map/lands.ts';

const count = (seen: Degrees): number => landsWithin(seen).land.coordinates.length;

/** Is there land at this place, by the shapes that are kept? */
function landAt(seen: Degrees, longitude: number, latitude: number): boolean {
  return landsWithin(seen).land.coordinates.some(([ring = []]) => {
    let inside = false;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = [ring[i], ring[j]];
      if (y1 > latitude !== y2 > latitude && longitude < ((x2 - x1) * (latitude - y1)) / (y2 - y1) + x1)
        inside = !inside;
    }
    return inside;
  });
}

const WORLD: Degrees = { middle: 0, west: -180, east: 180, south: -90, north: 90 };
const CENTRAL_ASIA = degreesAround(
  [
    [60, 20],
    [120, 55],
  ],
  90,
);

test('a map of Central Asia leaves most of the world out, and none of what it shows', () => {
  expect(count(CENTRAL_ASIA)).toBeLessThan(count(WORLD) / 2);
  expect(landAt(CENTRAL_ASIA, 76.9, 43.2)).toBe(true);
  expect(landAt(CENTRAL_ASIA, 114.15, 22.4)).toBe(true);
});

test('a map over the Pacific has the lands of both its shores', () => {
  const pacific = degreesAround(
    [
      [114, 10],
      [-118, 50],
    ],
    178,
  );
  expect(landAt(pacific, 139.5, 36)).toBe(true);
  expect(landAt(pacific, -110, 40)).toBe(true);
});
