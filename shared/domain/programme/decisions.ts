/** What can be done to a programme, as changes. Every function takes the edit it adds to, so that one step may hold many. */
import type { Edit } from '../change/edit.ts';
import type { MissionState, Tables } from '../change/missionState.ts';
import { live, liveRows, missionOf } from '../change/missionState.ts';
import type { LocalText } from '../fields.ts';
import type { Leg } from '../leg/leg.ts';
import { addDays, dateOf, daysBetween, inZone, timeOf, toEpochMs, toWall } from '../../time/zones.ts';
import type { ItemKind, ItemStatus, ProgrammeItem } from './item.ts';
import { itemsInOrder } from './order.ts';
import { spanOf } from './span.ts';

/** Minutes that an item of each kind takes until someone says otherwise. */
const USUAL_MINUTES: Record<ItemKind, number> = {
  flight: 120,
  transfer: 30,
  meeting: 60,
  siteVisit: 120,
  roundtable: 120,
  ceremony: 60,
  speech: 30,
  media: 30,
  reception: 120,
  meal: 90,
  briefing: 60,
  free: 120,
};
const FIRST_TIME = '09:00';
/** A new item is put after the last one of its day, but not in the night. */
const LATEST_NEW_TIME = '21:00';

export interface NewItem {
  /** Local date. */
  readonly day: string;
  /** `09:30`; after the day's last item where absent. */
  readonly time?: string;
  readonly minutes?: number;
  readonly kind?: ItemKind;
  readonly title?: LocalText;
  readonly legId?: string;
}

/** Adds a draft for the whole delegation at the day's city, and gives its id. */
export function createItem(edit: Edit, wanted: NewItem): string {
  const { state } = edit;
  const kind = wanted.kind ?? 'meeting';
  const before = lastItemOn(state, wanted.day);
  const leg = live(state, 'legs', wanted.legId) ?? legOn(state, wanted.day, wanted.time, before);
  const startZone = leg?.zone ?? before?.endZone ?? missionOf(state)?.homeZone ?? 'UTC';
  const start = `${wanted.day}T${wanted.time ?? freeTime(before, wanted.day, startZone)}`;
  const endZone = kind === 'flight' ? (legAfter(state, leg)?.zone ?? startZone) : startZone;
  const minutes = wanted.minutes ?? USUAL_MINUTES[kind];
  return edit.create('programmeItems', {
    kind,
    status: 'draft',
    title: wanted.title ?? {},
    start,
    startZone,
    end: endAfter(start, startZone, minutes, endZone),
    endZone,
    ...(leg === undefined ? {} : { legId: leg.id }),
    hostOrganisationIds: [],
    hostPersonIds: [],
    wholeDelegation: true,
    groupIds: [],
    personIds: [],
    absentIds: [],
    speakerIds: [],
    interpreterIds: [],
  });
}

function lastItemOn(state: MissionState, day: string): ProgrammeItem | undefined {
  return itemsInOrder(state).findLast((item) => dateOf(item.start) === day && item.status !== 'cancelled');
}

function freeTime(before: ProgrammeItem | undefined, day: string, zone: string): string {
  if (before === undefined) return FIRST_TIME;
  const end = inZone(before.end, before.endZone, zone);
  return dateOf(end) === day && timeOf(end) <= LATEST_NEW_TIME ? timeOf(end) : LATEST_NEW_TIME;
}

/** Legs by arrival, then sortKey, then id: the order in which the mission reaches them. */
export function legsInOrder(state: MissionState): readonly Leg[] {
  return inOrder(liveRows(state, 'legs'));
}

/** In the order in which a mission reaches them. */
export function inOrder(legs: readonly Leg[]): readonly Leg[] {
  const reached = ({ arrival, zone }: Leg): number =>
    arrival === undefined ? Number.POSITIVE_INFINITY : toEpochMs(arrival, zone);
  return legs.toSorted((a, b) => {
    const byArrival = reached(a) === reached(b) ? 0 : reached(a) - reached(b);
    if (byArrival !== 0) return byArrival;
    const keyA = a.sortKey ?? '';
    const keyB = b.sortKey ?? '';
    return keyA === keyB ? (a.id < b.id ? -1 : 1) : keyA < keyB ? -1 : 1;
  });
}

/** The city of a local day and time: where the item before it ends up, else the leg whose stay covers it. */
export function legOn(
  state: MissionState,
  day: string,
  time: string | undefined,
  before = lastItemOn(state, day),
): Leg | undefined {
  const legs = legsInOrder(state);
  if (time === undefined && before !== undefined && before.kind !== 'flight') {
    const leg = live(state, 'legs', before.legId);
    if (leg !== undefined) return leg;
  }
  const wall = `${day}T${time ?? '23:59'}`;
  const reached = legs.filter(({ arrival }) => arrival !== undefined && arrival <= wall);
  return (time === undefined ? undefined : legs.find((leg) => covers(leg, wall))) ?? reached.at(-1) ?? legs[0];
}

function covers({ arrival, departure }: Leg, wall: string): boolean {
  return (arrival === undefined || arrival <= wall) && departure !== undefined && wall < departure;
}

/** The leg reached next, by arrival. */
export function legAfter(state: MissionState, leg: Leg | undefined): Leg | undefined {
  if (leg === undefined) return undefined;
  const legs = legsInOrder(state);
  return legs[legs.findIndex(({ id }) => id === leg.id) + 1];
}

/** The wall time at `endZone` so many real minutes after a start. */
export function endAfter(start: string, startZone: string, minutes: number, endZone: string): string {
  return toWall(toEpochMs(start, startZone) + minutes * 60_000, endZone);
}

function itemIn(edit: Edit, itemId: string): ProgrammeItem {
  const item = edit.state.tables.programmeItems.get(itemId);
  if (item === undefined) throw new Error(`no item ${itemId}`);
  return item;
}

/** Puts the start at another wall time, and the end as much later; both zones stay. */
export function moveItem(edit: Edit, itemId: string, start: string): void {
  const item = itemIn(edit, itemId);
  const { startMs, endMs } = spanOf(item);
  const minutes = Math.round((endMs - startMs) / 60_000);
  edit.update('programmeItems', itemId, { start, end: endAfter(start, item.startZone, minutes, item.endZone) });
}

/** Sets the end alone. */
export function resizeItem(edit: Edit, itemId: string, end: string): void {
  edit.update('programmeItems', itemId, { end });
}

/**
 * Another zone of the start: the clock time stays as it is printed on the ticket. An item that begins and ends in one zone
 * moves there whole.
 */
export function setStartZone(edit: Edit, itemId: string, zone: string): void {
  const { startZone, endZone } = itemIn(edit, itemId);
  edit.update(
    'programmeItems',
    itemId,
    startZone === endZone ? { startZone: zone, endZone: zone } : { startZone: zone },
  );
}

/** Another city: the zones follow where they were those of the city before. */
export function setLeg(edit: Edit, itemId: string, legId: string | undefined): void {
  const item = itemIn(edit, itemId);
  const before = live(edit.state, 'legs', item.legId);
  const leg = live(edit.state, 'legs', legId);
  edit.update('programmeItems', itemId, { legId });
  if (leg === undefined || (before !== undefined && before.zone !== item.startZone)) return;
  const together = item.startZone === item.endZone && item.kind !== 'flight';
  edit.update('programmeItems', itemId, { startZone: leg.zone, ...(together ? { endZone: leg.zone } : {}) });
}

/** Another kind; an item that becomes a flight ends by the clock of the next city, after the same real time. */
export function setKind(edit: Edit, itemId: string, kind: ItemKind): void {
  const item = itemIn(edit, itemId);
  edit.update('programmeItems', itemId, { kind });
  const leg = live(edit.state, 'legs', item.legId);
  if (kind !== 'flight' || item.startZone !== item.endZone || leg === undefined) return;
  const endZone = legAfter(edit.state, leg)?.zone ?? item.endZone;
  edit.update('programmeItems', itemId, { endZone, end: inZone(item.end, item.endZone, endZone) });
}

/** A draft like it, which starts where it ends, and gives its id. */
export function duplicateItem(edit: Edit, itemId: string): string {
  const item = itemIn(edit, itemId);
  const { startMs, endMs } = spanOf(item);
  const start = endMs > startMs ? inZone(item.end, item.endZone, item.startZone) : item.start;
  return copyItem(edit, item, start, {});
}

/** The same items on another day, each at the same clock time, as drafts; gives their ids. */
export function copyToDay(edit: Edit, itemIds: readonly string[], day: string): readonly string[] {
  return itemIds.map((itemId) => {
    const item = itemIn(edit, itemId);
    return copyItem(edit, item, `${day}T${timeOf(item.start)}`, cityOf(edit.state, item, day));
  });
}

/** The same items on another day, each at the same clock time. */
export function moveToDay(edit: Edit, itemIds: readonly string[], day: string): void {
  for (const itemId of itemIds) {
    const item = itemIn(edit, itemId);
    edit.update('programmeItems', itemId, cityOf(edit.state, item, day));
    moveItem(edit, itemId, `${day}T${timeOf(item.start)}`);
  }
}

/** The same items so many days or real minutes later, or earlier where negative. */
export function shiftItems(edit: Edit, itemIds: readonly string[], by: { days: number } | { minutes: number }): void {
  for (const itemId of itemIds) {
    const item = itemIn(edit, itemId);
    if ('days' in by) moveToDay(edit, [itemId], addDays(dateOf(item.start), by.days));
    else moveItem(edit, itemId, toWall(spanOf(item).startMs + by.minutes * 60_000, item.startZone));
  }
}

/** The city and zones on that day of an item which is held in the zone of its own city; flights keep theirs. */
function cityOf(state: MissionState, item: ProgrammeItem, day: string): Partial<ProgrammeItem> {
  const own = live(state, 'legs', item.legId);
  const plain = item.kind !== 'flight' && own !== undefined && item.startZone === own.zone && item.endZone === own.zone;
  const leg = plain && !stays(own, day) ? legOn(state, day, timeOf(item.start)) : undefined;
  return leg === undefined ? {} : { legId: leg.id, startZone: leg.zone, endZone: leg.zone };
}

function stays({ arrival, departure }: Leg, day: string): boolean {
  return (arrival === undefined || dateOf(arrival) <= day) && (departure === undefined || day <= dateOf(departure));
}

function copyItem(edit: Edit, item: ProgrammeItem, start: string, patch: Partial<ProgrammeItem>): string {
  const { id, missionId: _, deletedAt: _deleted, cancelledReason: _reason, ...fields } = item;
  const copy = edit.create('programmeItems', { ...fields, status: 'draft' });
  // Zones last as long as before: the span is taken before the zones change, so the length holds.
  const { startMs, endMs } = spanOf(item);
  edit.update('programmeItems', copy, patch);
  const { startZone, endZone } = itemIn(edit, copy);
  const end = endAfter(start, startZone, Math.round((endMs - startMs) / 60_000), endZone);
  edit.update('programmeItems', copy, { start, end });
  const internal = live(edit.state, 'itemInternals', id);
  if (internal !== undefined) edit.create('itemInternals', { id: copy, remarks: internal.remarks });
  return copy;
}

/** Called off; it stays in the programme, struck through, so that people learn of it. */
export function cancelItem(edit: Edit, itemId: string, reason?: string): void {
  const cancelledReason = reason?.trim() === '' ? undefined : reason?.trim();
  edit.update('programmeItems', itemId, { status: 'cancelled', cancelledReason });
}

/** One status for many; the reason of a cancellation goes with it. */
export function setStatus(edit: Edit, itemIds: readonly string[], status: ItemStatus): void {
  for (const itemId of itemIds) {
    const patch = status === 'cancelled' ? { status } : { status, cancelledReason: undefined };
    edit.update('programmeItems', itemId, patch);
  }
}

/** Deletes items with what organisers remarked about them. */
export function removeItems(edit: Edit, itemIds: readonly string[]): void {
  for (const itemId of itemIds) {
    edit.remove('programmeItems', itemId);
    if (live(edit.state, 'itemInternals', itemId) !== undefined) edit.remove('itemInternals', itemId);
  }
}

/** What organisers say to each other about an item; empty text takes the record away. */
export function setInternalRemarks(edit: Edit, itemId: string, remarks: string): void {
  const known = edit.state.tables.itemInternals.has(itemId);
  if (remarks.trim() === '') {
    if (known) edit.remove('itemInternals', itemId);
  } else if (known) {
    edit.restore('itemInternals', itemId);
    edit.update('itemInternals', itemId, { remarks });
  } else edit.create('itemInternals', { id: itemId, remarks });
}

const daysKnown = new WeakMap<Tables['programmeItems'], { missions: Tables['missions']; days: readonly string[] }>();

/** Local dates of the mission, first to last, with those on which items stand outside of it. */
export function missionDays(state: MissionState): readonly string[] {
  const { programmeItems, missions } = state.tables;
  const known = daysKnown.get(programmeItems);
  if (known?.missions === missions) return known.days;
  const mission = missionOf(state);
  const dates = new Set(itemsInOrder(state).map((item) => dateOf(item.start)));
  if (mission !== undefined) {
    const length = Math.min(daysBetween(mission.startDate, mission.endDate), 400);
    for (let index = 0; index <= length; index += 1) dates.add(addDays(mission.startDate, index));
  }
  const days = [...dates].toSorted();
  daysKnown.set(programmeItems, { missions, days });
  return days;
}
