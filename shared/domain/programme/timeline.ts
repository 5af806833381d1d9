/**
 * The items that take people's time, in order, as columns of numbers: what the clash sweeps run over, so that thousands of
 * items for thousands of people take milliseconds. A position is the index of an item in this order.
 */
import type { MissionState } from '../change/missionState.ts';
import { live } from '../change/missionState.ts';
import type { Leg } from '../leg/leg.ts';
import { foldText } from '../../i18n/fold.ts';
import { isTravel, type ItemKind, type ProgrammeItem } from './item.ts';
import { itemsInOrder } from './order.ts';
import { spanOf } from './span.ts';

export interface Timeline {
  readonly items: readonly ProgrammeItem[];
  readonly starts: Float64Array;
  /** Never before the start: an item of no or negative length counts as a moment. */
  readonly ends: Float64Array;
  /** City where it begins and ends, as a number; 0 where that is not known. */
  readonly cityFrom: Int32Array;
  readonly cityTo: Int32Array;
  /** Place by name, as a number; 0 where none is named. */
  readonly places: Int32Array;
  readonly positions: ReadonlyMap<string, number>;
}

/** Cancelled items and free time take nobody's time. */
export function takesTime(item: ProgrammeItem): boolean {
  return item.status !== 'cancelled' && item.kind !== 'free';
}

export function buildTimeline(state: MissionState): Timeline {
  const items = itemsInOrder(state).filter(takesTime);
  const size = items.length;
  const timeline = {
    items,
    starts: new Float64Array(size),
    ends: new Float64Array(size),
    cityFrom: new Int32Array(size),
    cityTo: new Int32Array(size),
    places: new Int32Array(size),
    positions: new Map(items.map((item, position) => [item.id, position])),
  };
  const cityOf = numbering();
  const placeOf = numbering(foldText);
  const airports = legsByAirport(state);
  items.forEach((item, position) => {
    const { startMs, endMs } = spanOf(item);
    timeline.starts[position] = startMs;
    timeline.ends[position] = Math.max(endMs, startMs + 1);
    const leg = live(state, 'legs', item.legId);
    const from = leg === undefined ? 0 : cityOf(cityKey(leg));
    timeline.cityFrom[position] = from;
    timeline.cityTo[position] = isTravel(item.kind) ? cityReached(item, airports, cityOf) : from;
    timeline.places[position] = placeOf(item.placeName ?? '');
  });
  return timeline;
}

/** Two legs in one city (there and back) are one city: they share their airport. */
function cityKey(leg: Leg): string {
  const airport = leg.airport?.trim().toUpperCase() ?? '';
  return airport === '' ? leg.id : airport;
}

function legsByAirport(state: MissionState): ReadonlyMap<string, Leg> {
  const found = new Map<string, Leg>();
  for (const leg of state.tables.legs.values()) if (leg.deletedAt === undefined) found.set(cityKey(leg), leg);
  return found;
}

function cityReached(item: ProgrammeItem, airports: ReadonlyMap<string, Leg>, cityOf: (key: string) => number): number {
  const airport = item.toAirport?.trim().toUpperCase() ?? '';
  return airports.has(airport) ? cityOf(airport) : 0;
}

/** Numbers from 1 for texts that `fold` makes equal, 0 for the empty one. */
function numbering(fold: (text: string) => string = (text) => text): (text: string) => number {
  const byFolded = new Map<string, number>();
  const byText = new Map<string, number>([['', 0]]);
  return (text) => {
    const known = byText.get(text);
    if (known !== undefined) return known;
    const folded = fold(text);
    const number = byFolded.get(folded) ?? byFolded.size + 1;
    byFolded.set(folded, number);
    byText.set(text, number);
    return number;
  };
}

/** A speech has its place inside a ceremony, a meal inside a flight: the one is part of the other, not against it. */
const PARTS_OF: Partial<Record<ItemKind, readonly ItemKind[]>> = {
  flight: ['meal', 'briefing'],
  transfer: ['meal', 'briefing', 'media'],
  ceremony: ['speech', 'media', 'meal', 'briefing'],
  roundtable: ['speech', 'media', 'meal'],
  reception: ['speech', 'media', 'ceremony', 'meal'],
  meal: ['speech', 'media', 'ceremony'],
  briefing: ['speech', 'media'],
  siteVisit: ['briefing', 'media', 'meal', 'speech'],
};

/** Whether one of two items lies within the other by time and place and is the kind of thing that happens within it. */
export function isPartOf(timeline: Timeline, a: number, b: number): boolean {
  return liesWithin(timeline, a, b) || liesWithin(timeline, b, a);
}

function liesWithin({ items, starts, ends, places }: Timeline, inner: number, outer: number): boolean {
  const innerItem = items[inner];
  const outerItem = items[outer];
  if (innerItem === undefined || outerItem === undefined) return false;
  if (!(PARTS_OF[outerItem.kind]?.includes(innerItem.kind) ?? false)) return false;
  const within = at(starts, inner) >= at(starts, outer) && at(ends, inner) <= at(ends, outer);
  return within && (at(places, inner) === 0 || at(places, inner) === at(places, outer));
}

/** A number of a column; positions come from the timeline itself, so they are within it. */
export function at(column: Float64Array | Int32Array, position: number): number {
  return column[position] ?? 0;
}
