/**
 * Finds what is wrong with a programme, in single passes over it (see sweep.ts). The rules in words, and why they are so few:
 * docs/decisions/0400-clashes.md.
 */
import type { MissionState } from '../change/missionState.ts';
import { missionOf } from '../change/missionState.ts';
import { foldText } from '../../i18n/fold.ts';
import { runSteps, type Steps } from '../../steps.ts';
import { briefingRules, itemAgainstBriefing, visaClashes } from './briefingClashes.ts';
import type { Clash } from './clash.ts';
import { PEOPLE_NAMED } from './clash.ts';
import { type Crowd, crowdOf } from './crowd.ts';
import { clashesByItem, knownClashes, rememberClashes } from './knownClashes.ts';
import { isTravel, type ProgrammeItem } from './item.ts';
import { itemClashes } from './itemClashes.ts';
import { itemsInOrder } from './order.ts';
import { type Pair, sweep } from './sweep.ts';
import { at, buildTimeline, isPartOf, type Timeline } from './timeline.ts';

/** Between two named places of one city; transfers and items without a place are taken at their word. */
const MINUTES_BETWEEN_PLACES = 15;
/** From the end of anything else to a flight's departure. */
const MINUTES_BEFORE_FLIGHT = 45;

/** All clashes, by kind, each kind in the order of its items. The same list as long as nothing changes that matters here. */
export function findClashes(state: MissionState): readonly Clash[] {
  return runSteps(clashSteps(state));
}

/** The same in steps of a few milliseconds. */
export function* clashSteps(state: MissionState): Steps<readonly Clash[]> {
  const known = knownClashes(state);
  if (known !== undefined) return known;
  const clashes = yield* sweepAll(state);
  rememberClashes(state, clashes);
  return clashes;
}

const NO_CLASHES: readonly Clash[] = [];

export function clashesOf(state: MissionState, itemId: string): readonly Clash[] {
  return clashesByItem(findClashes(state)).get(itemId) ?? NO_CLASHES;
}

/** Items to a step where each is looked at by itself. */
const STEP = 200;

function* sweepAll(state: MissionState): Steps<readonly Clash[]> {
  const timeline = buildTimeline(state);
  yield;
  const crowd = crowdOf(state);
  const { overlaps, gaps } = yield* sweep({
    timeline,
    size: crowd.ids.length,
    membersAt: (position, members) => {
      const item = timeline.items[position];
      return item === undefined ? 0 : crowd.membersOf(item, members);
    },
    isGap: (first, second) => isGap(timeline, first, second),
    stays: crowd.stays,
    named: PEOPLE_NAMED,
  });
  const mission = missionOf(state);
  const rules = briefingRules(state);
  const own: Clash[] = [];
  for (const [index, item] of itemsInOrder(state).entries()) {
    if (index % STEP === 0) yield;
    own.push(...itemClashes(state, mission, item), ...itemAgainstBriefing(state, rules, item));
  }
  return [
    ...own,
    ...visaClashes(state),
    ...overlaps.flatMap((pair) => peopleTwice(timeline, crowd, pair)),
    ...gaps.map((pair) => gapClash(timeline, crowd, pair)),
    ...(yield* sharedThings(timeline)),
  ];
}

/** Cheap test first: whether there is anything to say about these two in a row. */
function isGap(timeline: Timeline, before: number, after: number): boolean {
  return changesCity(timeline, before, after) || minutesMissing(timeline, before, after) > 0;
}

function changesCity({ cityFrom, cityTo }: Timeline, before: number, after: number): boolean {
  const from = at(cityTo, before);
  const to = at(cityFrom, after);
  return from !== 0 && to !== 0 && from !== to;
}

function minutesNeeded({ items, places }: Timeline, before: number, after: number): number {
  const earlier = items[before];
  const later = items[after];
  if (earlier === undefined || later === undefined) return 0;
  if (later.kind === 'flight') return MINUTES_BEFORE_FLIGHT;
  if (isTravel(earlier.kind) || later.kind === 'transfer') return 0;
  const from = at(places, before);
  const to = at(places, after);
  return from !== 0 && to !== 0 && from !== to ? MINUTES_BETWEEN_PLACES : 0;
}

function minutesMissing(timeline: Timeline, before: number, after: number): number {
  const gap = at(timeline.starts, after) - at(timeline.ends, before);
  // Beyond the longest time that any rule asks for there is nothing to look at.
  if (gap >= MINUTES_BEFORE_FLIGHT * 60_000) return 0;
  return minutesNeeded(timeline, before, after) - Math.round(gap / 60_000);
}

function aboutPeople(timeline: Timeline, crowd: Crowd, { first, second, who, count }: Pair) {
  const itemIds = idsOf(timeline, first, second);
  return { itemIds, personIds: who.map((number) => crowd.ids[number] ?? ''), personCount: count };
}

function peopleTwice(timeline: Timeline, crowd: Crowd, pair: Pair): Clash[] {
  if (isPartOf(timeline, pair.first, pair.second)) return [];
  const people = aboutPeople(timeline, crowd, pair);
  return [{ kind: 'peopleTwice', id: `peopleTwice:${people.itemIds.join(':')}`, severity: 'warn', ...people }];
}

function gapClash(timeline: Timeline, crowd: Crowd, pair: Pair): Clash {
  const people = aboutPeople(timeline, crowd, pair);
  const from = timeline.items[pair.first];
  const to = timeline.items[pair.second];
  const ids = people.itemIds.join(':');
  if (changesCity(timeline, pair.first, pair.second) && from?.legId !== undefined && to?.legId !== undefined) {
    const legs = { fromLegId: from.legId, toLegId: to.legId };
    return { kind: 'noTravel', id: `noTravel:${ids}`, severity: 'warn', ...people, ...legs };
  }
  const neededMinutes = minutesNeeded(timeline, pair.first, pair.second);
  const minutes = neededMinutes - minutesMissing(timeline, pair.first, pair.second);
  return { kind: 'tightGap', id: `tightGap:${ids}`, severity: 'info', ...people, minutes, neededMinutes };
}

function idsOf({ items }: Timeline, first: number, second: number): [string, string] {
  return [items[first]?.id ?? '', items[second]?.id ?? ''];
}

/** One vehicle or one room for two items at once. */
function* sharedThings(timeline: Timeline): Steps<Clash[]> {
  const vehicles = (yield* sharedThing(timeline, vehiclesOf)).map(({ name, itemIds }): Clash => {
    const id = `vehicleTwice:${itemIds.join(':')}`;
    return { kind: 'vehicleTwice', id, severity: 'warn', itemIds, vehicle: name };
  });
  const rooms = (yield* sharedThing(timeline, roomsOf)).map(({ name, itemIds }): Clash => {
    const id = `roomTwice:${itemIds.join(':')}`;
    return { kind: 'roomTwice', id, severity: 'warn', itemIds, room: name };
  });
  return [...vehicles, ...rooms];
}

interface Thing {
  /** Equal for one thing written in two ways. */
  readonly key: string;
  readonly name: string;
}

const NOTHING: readonly Thing[] = [];

function vehiclesOf({ vehicle }: ProgrammeItem): readonly Thing[] {
  if (vehicle === undefined || vehicle === '') return NOTHING;
  const names = vehicle.split(/[,;/、，；]/u).map((name) => name.trim());
  return names.filter((name) => name !== '').map((name) => ({ key: foldText(name), name }));
}

function roomsOf({ room, placeName, legId }: ProgrammeItem): readonly Thing[] {
  if (room === undefined || room.trim() === '') return NOTHING;
  const place = placeName === undefined || placeName === '' ? (legId ?? '') : foldText(placeName);
  return [{ key: `${place}|${foldText(room)}`, name: room.trim() }];
}

/** What was read of each row, by reader: folding text costs more than the sweep itself. */
const thingsRead = new WeakMap<typeof vehiclesOf, WeakMap<ProgrammeItem, readonly Thing[]>>();

function* sharedThing(
  timeline: Timeline,
  readThings: (item: ProgrammeItem) => readonly Thing[],
): Steps<{ name: string; itemIds: [string, string] }[]> {
  const known = thingsRead.get(readThings) ?? new WeakMap<ProgrammeItem, readonly Thing[]>();
  thingsRead.set(readThings, known);
  const thingsOf = (item: ProgrammeItem): readonly Thing[] => {
    const things = known.get(item) ?? readThings(item);
    known.set(item, things);
    return things;
  };
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const numberOf = ({ key, name }: Thing): number => {
    const number = numbers.get(key) ?? names.push(name) - 1;
    numbers.set(key, number);
    return number;
  };
  const numbered = timeline.items.map((item) => {
    const things = thingsOf(item);
    return things.length === 0 ? [] : [...new Set(things.map(numberOf))];
  });
  const membersAt = (position: number, members: Int32Array): number => {
    const own = numbered[position] ?? [];
    members.set(own);
    return own.length;
  };
  yield;
  const { overlaps } = yield* sweep({ timeline, size: names.length, membersAt, named: 1 });
  return overlaps
    .filter(({ first, second }) => !isPartOf(timeline, first, second))
    .map(({ first, second, who }) => ({ name: names[who[0] ?? 0] ?? '', itemIds: idsOf(timeline, first, second) }));
}
