/**
 * A day on the map of the route, as far as shipped data knows positions: cities of legs, and airports. Places of the programme have
 * none, and are not guessed: they are where their city is.
 */
import type { DayOnRoute } from '#renderer/ui/map/RouteDrawing.tsx';
import { near, pointOf, type Point, type Route, routeOf, type RouteStop } from '#renderer/ui/map/route.ts';
import { live, type MissionState, missionOf } from '#shared/domain/change/missionState.ts';
import type { MyDay } from '#shared/domain/day/myDay.ts';
import type { OwnProgramme } from '#shared/domain/day/ownProgramme.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { AIRPORTS } from '#shared/places/airports.ts';
import { dateOf } from '#shared/time/zones.ts';

export interface DayStop {
  readonly stop: RouteStop;
  /** Wall time of the first thing that one is there for; absent where one was there the day before. */
  readonly wall?: string;
}

/** Now one is there, or on the way. */
export type Whereabouts =
  | { readonly kind: 'at'; readonly stop: RouteStop }
  | { readonly kind: 'between'; readonly from: RouteStop; readonly to: RouteStop };

export interface DayRoute {
  readonly route: Route;
  readonly day: DayOnRoute;
  readonly stops: readonly DayStop[];
  readonly now?: Whereabouts;
}

/** Of the person's own way: who travels with a part of the delegation has other cities. */
export function dayRoute({ state, days }: OwnProgramme, myDay: MyDay): DayRoute | undefined {
  const mission = missionOf(state);
  if (mission === undefined) return undefined;
  const legs = [...new Set(days.flatMap(({ legIds }) => legIds))].flatMap((id) => live(state, 'legs', id) ?? []);
  const way = routeOf(mission, legs);
  const find = finder(state, way);
  const stops = stopsOf(myDay, find);
  const seen = stops.map(({ stop }) => stop);
  const route = { ...way, stops: [...way.stops, ...unknownOf(seen, way)] };
  const now = whereabouts(myDay, find);
  return {
    route,
    stops,
    day: {
      stops: seen,
      arcs: seen.slice(1).flatMap((to, index) => {
        const from = seen[index];
        return from === undefined ? [] : [[from, to] as const];
      }),
      ...(now?.kind === 'at' ? { here: now.stop } : {}),
    },
    ...(now === undefined ? {} : { now }),
  };
}

interface Finder {
  leg(id: string | undefined): RouteStop | undefined;
  airport(code: string | undefined): RouteStop | undefined;
}

/** A place of the day is a stop of the route where it is one. */
function finder(state: MissionState, { stops }: Route): Finder {
  const known = (point: Point): RouteStop | undefined => stops.find((stop) => near(stop.point, point));
  return {
    leg: (id) => {
      const leg = live(state, 'legs', id);
      const point = leg === undefined ? undefined : pointOf(leg);
      return point === undefined ? undefined : known(point);
    },
    airport: (code) => {
      const found = AIRPORTS.find((airport) => airport.code === code);
      if (found === undefined) return undefined;
      const point = [found.longitude, found.latitude] as const;
      return known(point) ?? { id: found.code, city: found.city, point, home: false };
    },
  };
}

function stopsOf({ day }: MyDay, find: Finder): DayStop[] {
  const stops: DayStop[] = [];
  const add = (stop: RouteStop | undefined, wall?: string): void => {
    if (stop === undefined || stops.at(-1)?.stop.id === stop.id) return;
    stops.push({ stop, ...(wall === undefined ? {} : { wall }) });
  };
  for (const { item, continues } of day.entries) {
    if (item.status === 'cancelled') continue;
    const [from, to] = endsOf(item, find);
    if (!continues) add(from, item.start);
    // Who lands on the next day is in the air at the end of this one.
    if (to !== undefined && dateOf(item.end) === day.date) add(to, item.end);
  }
  if (stops.length === 0) add(find.leg(day.legIds.at(-1)));
  return stops;
}

function endsOf(item: ProgrammeItem, find: Finder): readonly [RouteStop | undefined, RouteStop | undefined] {
  return [find.airport(item.fromAirport) ?? find.leg(item.legId), find.airport(item.toAirport)];
}

function unknownOf(stops: readonly RouteStop[], route: Route): RouteStop[] {
  return [...new Map(stops.map((stop) => [stop.id, stop])).values()].filter(
    ({ id }) => !route.stops.some((stop) => stop.id === id),
  );
}

function whereabouts({ current, when, now, legId }: MyDay, find: Finder): Whereabouts | undefined {
  if (!current || when !== 'during') return undefined;
  for (const item of now) {
    const [from, to] = endsOf(item, find);
    if (from !== undefined && to !== undefined) return { kind: 'between', from, to };
  }
  const stop = find.leg(legId);
  return stop === undefined ? undefined : { kind: 'at', stop };
}
