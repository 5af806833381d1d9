/** The route as the map draws it: stops in order and the arcs between them. */
import type { Locale, LocalText } from '#shared/domain/fields.ts';
import type { Leg } from '#shared/domain/leg/leg.ts';
import type { Mission } from '#shared/domain/mission/mission.ts';
import { findPlaces } from '#shared/places/findPlaces.ts';

export type Point = readonly [longitude: number, latitude: number];

export interface RouteStop {
  readonly id: string;
  readonly city: LocalText;
  readonly point: Point;
  /** Where the mission comes from and goes back to. */
  readonly home: boolean;
}

export interface Route {
  readonly stops: readonly RouteStop[];
  /** From, to; consecutive, home at both ends where it is known. */
  readonly arcs: readonly (readonly [RouteStop, RouteStop])[];
}

/** Stops nearer than this, in degrees, are one place on a map of countries. */
const SAME_PLACE_DEGREES = 0.7;

export function near([x1, y1]: Point, [x2, y2]: Point): boolean {
  return Math.hypot(x1 - x2, y1 - y2) < SAME_PLACE_DEGREES;
}

export function pointOf(leg: Pick<Leg, 'longitude' | 'latitude'>): Point | undefined {
  return leg.longitude === undefined || leg.latitude === undefined ? undefined : [leg.longitude, leg.latitude];
}

function homeStop(mission: Mission): RouteStop | undefined {
  for (const [language, name] of Object.entries(mission.homeCity ?? {})) {
    const [place] = findPlaces(name ?? '', (language in LANGUAGES ? language : 'en') as Locale, 1);
    if (place !== undefined && place.zone === mission.homeZone) {
      return { id: 'home', city: mission.homeCity ?? {}, point: [place.longitude, place.latitude], home: true };
    }
  }
  return undefined;
}

const LANGUAGES = { en: 1, 'zh-Hant': 1, 'zh-Hans': 1, ru: 1 };

/** `legs` in the order in which the mission reaches them; a leg without a position is left out. */
export function routeOf(mission: Mission, legs: readonly Leg[]): Route {
  const home = homeStop(mission);
  const visits: RouteStop[] = [];
  for (const leg of legs) {
    const point = pointOf(leg);
    if (point === undefined) continue;
    const isHome = home !== undefined && near(home.point, point);
    visits.push(isHome ? home : { id: leg.id, city: leg.city, point, home: false });
  }
  const path = home === undefined ? visits : [home, ...visits, home];
  const arcs: (readonly [RouteStop, RouteStop])[] = [];
  for (const [index, to] of path.entries()) {
    const from = path[index - 1];
    if (from !== undefined && !near(from.point, to.point)) arcs.push([from, to]);
  }
  const stops: RouteStop[] = [];
  for (const stop of path) if (!stops.some((known) => near(known.point, stop.point))) stops.push(stop);
  return { stops: visits.length === 0 ? [] : stops, arcs: visits.length === 0 ? [] : arcs };
}

/** Its cities as one comes to them; home stands at both ends. */
export function citiesOf({ stops, arcs }: Route): readonly RouteStop[] {
  const last = arcs.at(-1);
  return last === undefined ? stops : [...arcs.map(([from]) => from), last[1]];
}
