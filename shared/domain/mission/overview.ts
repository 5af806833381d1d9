/** What the overview says of a mission: how many, what is still open, what comes next. */
import { liveRows, type MissionState } from '../change/missionState.ts';
import { ITEM_STATUSES, type ItemStatus, type ProgrammeItem } from '../programme/item.ts';
import type { Clash } from '../programme/clash.ts';
import { itemsInOrder } from '../programme/order.ts';
import { spanOf } from '../programme/span.ts';
import { ORIGINS, type Origin, type Person } from '../roster/person.ts';

export interface MissionCounts {
  /** Everyone who travels: all but the host side. */
  readonly delegates: number;
  readonly delegatesByOrigin: readonly { readonly origin: Origin; readonly count: number }[];
  readonly counterparts: number;
  readonly delegationOrganisations: number;
  readonly hostOrganisations: number;
  readonly items: number;
  readonly itemsByStatus: readonly { readonly status: ItemStatus; readonly count: number }[];
}

function tally<K>(keys: readonly K[], values: Iterable<K>): Map<K, number> {
  const counts = new Map(keys.map((key) => [key, 0]));
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

export function missionCounts(state: MissionState): MissionCounts {
  const people = liveRows(state, 'people');
  const organisations = liveRows(state, 'organisations');
  const items = liveRows(state, 'programmeItems');
  const origins = tally(
    ORIGINS,
    people.map(({ origin }) => origin),
  );
  const statuses = tally(
    ITEM_STATUSES,
    items.map(({ status }) => status),
  );
  const counterparts = origins.get('host') ?? 0;
  return {
    delegates: people.length - counterparts,
    delegatesByOrigin: ORIGINS.filter((origin) => origin !== 'host').map((origin) => ({
      origin,
      count: origins.get(origin) ?? 0,
    })),
    counterparts,
    delegationOrganisations: organisations.filter(({ side }) => side === 'delegation').length,
    hostOrganisations: organisations.filter(({ side }) => side === 'host').length,
    items: items.length,
    itemsByStatus: ITEM_STATUSES.map((status) => ({ status, count: statuses.get(status) ?? 0 })),
  };
}

export interface OpenPoints {
  readonly drafts: number;
  /** Items that people must find, with neither place nor room. */
  readonly withoutPlace: number;
  readonly clashes: number;
  /** People whom a badge in Latin letters could not name. */
  readonly withoutLatinName: number;
  /** Delegates whose passport nobody has entered. A count and no more: whose it is, is private. */
  readonly withoutPassport: number;
}

/** Kinds that happen on the way, or nowhere in particular. */
const PLACELESS: ReadonlySet<ProgrammeItem['kind']> = new Set(['flight', 'transfer', 'free']);

function lacksPlace(item: ProgrammeItem): boolean {
  if (item.status === 'cancelled' || PLACELESS.has(item.kind)) return false;
  return [item.placeName, item.placeNameLocal, item.room].every((part) => (part ?? '') === '');
}

function lacksLatin({ names }: Person): boolean {
  const { latin } = names;
  return [latin?.family, latin?.given, latin?.full].every((part) => (part ?? '') === '');
}

/** `clashes` are those of the same state. */
export function openPoints(state: MissionState, clashes: readonly Clash[]): OpenPoints {
  const items = liveRows(state, 'programmeItems');
  const people = liveRows(state, 'people');
  const withPassport = new Set(
    liveRows(state, 'travellers')
      .filter(({ passportNumber }) => (passportNumber ?? '') !== '')
      .map(({ id }) => id),
  );
  return {
    drafts: items.filter(({ status }) => status === 'draft').length,
    withoutPlace: items.filter(lacksPlace).length,
    clashes: clashes.filter(({ severity }) => severity === 'warn').length,
    withoutLatinName: people.filter(lacksLatin).length,
    withoutPassport: people.filter(({ id, origin }) => origin !== 'host' && !withPassport.has(id)).length,
  };
}

/** Items that are on at an instant or come after it, soonest first; cancelled ones are not awaited. */
export function nextItems(state: MissionState, nowMs: number, limit: number): readonly ProgrammeItem[] {
  const next: ProgrammeItem[] = [];
  for (const item of itemsInOrder(state)) {
    if (next.length === limit) break;
    if (item.status !== 'cancelled' && spanOf(item).endMs > nowMs) next.push(item);
  }
  return next;
}
