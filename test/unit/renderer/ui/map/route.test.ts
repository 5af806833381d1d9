import { describe, expect, test } from 'vitest';
import { placeLabels, textWidth } from '#renderer/ui/map/labels.ts';
import { routeOf } from '#renderer/ui/map/route.ts';
import { emptyMissionState, withRows } from '#shared/domain/change/missionState.ts';
import { legsInOrder } from '#shared/domain/programme/decisions.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';

const { mission, rows } = sampleMission();
const legs = legsInOrder(withRows(emptyMissionState(mission.id), rows));

describe('the route', () => {
  test('leaves home, stops at each leg, and comes home again', () => {
    const { stops, arcs } = routeOf(mission, legs);
    const name = (stop: { city: { en?: string | undefined } }): string => stop.city.en ?? '';
    expect(stops.map(name)).toEqual(['Hong Kong', 'Almaty', 'Astana', 'Tashkent', 'Samarkand']);
    expect(arcs.map(([from, to]) => `${name(from)}–${name(to)}`)).toEqual([
      'Hong Kong–Almaty',
      'Almaty–Astana',
      'Astana–Tashkent',
      'Tashkent–Samarkand',
      'Samarkand–Hong Kong',
    ]);
  });

  test('begins with the first leg where home is not known', () => {
    const { homeCity: _, ...homeless } = mission;
    const { arcs } = routeOf(homeless, legs.slice(1));
    expect(arcs).toHaveLength(3);
  });

  test('leaves out legs without a position, and is empty without legs', () => {
    const lost = legs.map((leg) => {
      const { latitude: _, ...rest } = leg;
      return rest;
    });
    expect(routeOf(mission, lost)).toEqual({ stops: [], arcs: [] });
  });
});

describe('labels', () => {
  test('keep clear of each other and inside the map', () => {
    const dots = [
      { id: 'a', text: 'Samarkand', x: 60, y: 100 },
      { id: 'b', text: 'Tashkent', x: 75, y: 90 },
      { id: 'c', text: '阿拉木圖', x: 110, y: 80 },
      { id: 'd', text: 'Hong Kong', x: 390, y: 190 },
    ];
    const boxes = placeLabels(dots, 400, 200).map(({ text, textX, textY, anchor }) => {
      const width = textWidth(text);
      const left = anchor === 'start' ? textX : anchor === 'end' ? textX - width : textX - width / 2;
      return { left, right: left + width, top: textY - 13, bottom: textY + 4 };
    });
    for (const [index, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(400);
      for (const b of boxes.slice(index + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart).toBe(true);
      }
    }
  });
});
