/** What is known of a programme's clashes, apart from the search for them, which a screen need not have to be drawn. */
import type { MissionState, Tables } from '../change/missionState.ts';
import type { Clash } from './clash.ts';
import type { ProgrammeItem } from './item.ts';
import { itemsInOrder } from './order.ts';
import { sameItems, sameTables } from './sameProgramme.ts';

/** What was found before, where nothing has changed since that matters here. */
export function knownClashes(state: MissionState): readonly Clash[] | undefined {
  const read = tablesRead(state);
  const known = found.get(state.tables.programmeItems);
  if (known !== undefined && sameTables(known.read, read)) return known.clashes;
  if (last === undefined || !sameTables(last.read, read) || !sameItems(last.items, itemsInOrder(state), MATTERS)) {
    return undefined;
  }
  rememberClashes(state, last.clashes);
  return last.clashes;
}

/** To be found again by `knownClashes`. */
export function rememberClashes(state: MissionState, clashes: readonly Clash[]): void {
  last = { read: tablesRead(state), items: itemsInOrder(state), clashes };
  found.set(state.tables.programmeItems, last);
}

function tablesRead({ tables }: MissionState): Found['read'] {
  const { people, groups, legs, missions, briefings, travellers } = tables;
  return [people, groups, legs, missions, briefings, travellers];
}

interface Found {
  readonly read: readonly ReadonlyMap<string, unknown>[];
  readonly items: readonly ProgrammeItem[];
  readonly clashes: readonly Clash[];
}

const found = new WeakMap<Tables['programmeItems'], Found>();
/** The version before: while a title is typed, nothing is swept. */
let last: Found | undefined;

/** What a clash can come from. */
const MATTERS = [
  'id',
  'kind',
  'status',
  'start',
  'startZone',
  'end',
  'endZone',
  'legId',
  'placeName',
  'room',
  'vehicle',
  'toAirport',
  'wholeDelegation',
  'groupIds',
  'personIds',
  'absentIds',
  'speakerIds',
  'interpreterIds',
  'hostPersonIds',
  'hostOrganisationIds',
] as const satisfies readonly (keyof ProgrammeItem)[];

const grouped = new WeakMap<readonly Clash[], ReadonlyMap<string, readonly Clash[]>>();

/** The clashes of each item; an item that is not a key has none. */
export function clashesByItem(clashes: readonly Clash[]): ReadonlyMap<string, readonly Clash[]> {
  const known = grouped.get(clashes);
  if (known !== undefined) return known;
  const byItem = new Map<string, Clash[]>();
  for (const clash of clashes) {
    for (const itemId of clash.itemIds) {
      const own = byItem.get(itemId);
      if (own === undefined) byItem.set(itemId, [clash]);
      else own.push(clash);
    }
  }
  grouped.set(clashes, byItem);
  return byItem;
}
