/** What a release changes, item by item and person by person. */
import type { MissionState } from '../change/missionState.ts';
import { live, liveRows } from '../change/missionState.ts';
import type { ProgrammeItem } from '../programme/item.ts';
import { involvedIn } from '../programme/participants.ts';
import { jsonEqual } from '../../json.ts';
import { runSteps, type Steps } from '../../steps.ts';

/** What a person reads as one thing, though it may be several fields. In the order in which they are told. */
export const CHANGE_ASPECTS = {
  time: ['start', 'startZone', 'end', 'endZone'],
  gather: ['gatherMinutes', 'gatherPlace'],
  place: ['legId', 'placeName', 'placeNameLocal', 'placeAddress', 'placeAddressLocal', 'fromAirport', 'toAirport'],
  room: ['room'],
  vehicle: ['vehicle'],
  carrier: ['carrierNumber'],
  dress: ['dress'],
  title: ['title', 'kind'],
  hosts: ['hostOrganisationIds', 'hostPersonIds'],
  speakers: ['speakerIds', 'interpreterIds'],
  remarks: ['remarks'],
} as const satisfies Record<string, readonly string[]>;
export type ChangeAspect = keyof typeof CHANGE_ASPECTS;

export interface ItemDifference {
  readonly itemId: string;
  /** `cancelled`: it is told as cancelled, or is gone. `added`: it is new, or takes place after all. */
  readonly kind: 'added' | 'cancelled' | 'changed';
  readonly before?: ProgrammeItem;
  readonly after?: ProgrammeItem;
  /** Of a `changed` item. */
  readonly aspects: readonly ChangeAspect[];
  /** Who takes part now and did not, and the other way round; of the delegation alone. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** Everyone of the delegation whose day it changes, those who joined and left among them. */
  readonly touched: readonly string[];
}

/** What somebody has before them after `after` that they did not have after `before`. Sorted by when it takes place. */
export function differencesBetween(before: MissionState, after: MissionState): readonly ItemDifference[] {
  return runSteps(differenceSteps(before, after));
}

/** The same in steps, for a draft that is compared while somebody edits it. */
export function* differenceSteps(before: MissionState, after: MissionState): Steps<readonly ItemDifference[]> {
  const ids = new Set([
    ...liveRows(before, 'programmeItems').map(({ id }) => id),
    ...liveRows(after, 'programmeItems').map(({ id }) => id),
  ]);
  const found: ItemDifference[] = [];
  for (const id of ids) {
    const difference = differenceOf(before, after, id);
    if (difference !== null) found.push(difference);
    yield;
  }
  return found.toSorted(byTime);
}

function differenceOf(before: MissionState, after: MissionState, itemId: string): ItemDifference | null {
  const was = live(before, 'programmeItems', itemId);
  const is = live(after, 'programmeItems', itemId);
  const tookPlace = was !== undefined && was.status !== 'cancelled';
  const takesPlace = is !== undefined && is.status !== 'cancelled';
  const items = { itemId, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) };
  if (!tookPlace && !takesPlace) return null;
  if (!takesPlace) return { ...items, kind: 'cancelled', ...NO_CHANGES, touched: whoHas(before, was) };
  if (!tookPlace) return { ...items, kind: 'added', ...NO_CHANGES, touched: whoHas(after, is) };
  const aspects = was === is ? [] : aspectsBetween(was, is);
  const sameTakePart = involvedIn(before, was) === involvedIn(after, is);
  if (aspects.length === 0 && sameTakePart) return null;
  const [had, have] = [new Set(whoHas(before, was)), new Set(whoHas(after, is))];
  const joined = [...have].filter((id) => !had.has(id));
  const left = [...had].filter((id) => !have.has(id));
  if (aspects.length === 0 && joined.length === 0 && left.length === 0) return null;
  const touched = aspects.length === 0 ? [...joined, ...left] : [...new Set([...had, ...have])];
  return { ...items, kind: 'changed', aspects, joined, left, touched };
}

const NO_CHANGES = { aspects: [], joined: [], left: [] } as const;

/** Which aspects of an item are other than they were. */
export function aspectsBetween(before: ProgrammeItem, after: ProgrammeItem): readonly ChangeAspect[] {
  const [was, is] = [before, after] as unknown as [Record<string, unknown>, Record<string, unknown>];
  return (Object.keys(CHANGE_ASPECTS) as ChangeAspect[]).filter((aspect) =>
    CHANGE_ASPECTS[aspect].some((field) => !jsonEqual(was[field] ?? null, is[field] ?? null)),
  );
}

function whoHas(state: MissionState, item: ProgrammeItem | undefined): readonly string[] {
  if (item === undefined) return [];
  return involvedIn(state, item).filter((id) => {
    const person = live(state, 'people', id);
    return person !== undefined && person.origin !== 'host';
  });
}

function byTime(a: ItemDifference, b: ItemDifference): number {
  const [x, y] = [a.after ?? a.before, b.after ?? b.before];
  const order = (x?.start ?? '').localeCompare(y?.start ?? '');
  return order === 0 ? (a.itemId < b.itemId ? -1 : 1) : order;
}

/** What concerns one person, as it is for them: an item that they joined is new to them, one that they left is off. */
export function differencesFor(all: readonly ItemDifference[], personId: string): readonly ItemDifference[] {
  return all
    .filter(({ touched }) => touched.includes(personId))
    .map((one) => {
      if (one.joined.includes(personId)) return { ...one, kind: 'added', ...NO_CHANGES };
      if (one.left.includes(personId)) return { ...one, kind: 'cancelled', ...NO_CHANGES };
      return one;
    });
}

/** Everyone whose day changes. */
export function touchedBy(all: readonly ItemDifference[]): ReadonlySet<string> {
  return new Set(all.flatMap(({ touched }) => touched));
}
