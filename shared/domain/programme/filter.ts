/** Which items of a programme to show. */
import type { MissionState } from '../change/missionState.ts';
import { foldText } from '../../i18n/fold.ts';
import type { Clash } from './clash.ts';
import type { ItemKind, ItemStatus, ProgrammeItem } from './item.ts';
import { partOf, rosterIndex } from './participants.ts';

export interface ItemFilter {
  /** Words that must all occur, in any language. */
  readonly text: string;
  /** Any of these; all where empty. */
  readonly kinds: readonly ItemKind[];
  readonly statuses: readonly ItemStatus[];
  /** What this group goes to, items of the whole delegation included. */
  readonly groupId?: string;
  /** One person's own programme. */
  readonly personId?: string;
  readonly legId?: string;
  readonly clashing: boolean;
}

export const NO_FILTER: ItemFilter = { text: '', kinds: [], statuses: [], clashing: false };

/** How many conditions are set, the text apart. */
export function conditionsOf(filter: ItemFilter): number {
  const { kinds, statuses, groupId, personId, legId, clashing } = filter;
  const one = (set: boolean): number => (set ? 1 : 0);
  return (
    one(kinds.length > 0) +
    one(statuses.length > 0) +
    one(groupId !== undefined) +
    one(personId !== undefined) +
    one(legId !== undefined) +
    one(clashing)
  );
}

/** Whose programme is left: of one person or group, or of nobody in particular. */
export function peopleOfFilter(state: MissionState, { personId, groupId }: ItemFilter): readonly string[] {
  if (personId !== undefined) return [personId];
  return (groupId === undefined ? undefined : rosterIndex(state).byGroup.get(groupId)) ?? [];
}

export function isFiltering(filter: ItemFilter): boolean {
  return foldText(filter.text) !== '' || conditionsOf(filter) > 0;
}

/** The items that pass, in the order in which they came; the same array where nothing is filtered. `clashes`: as far as they are found. */
export function filterItems(
  state: MissionState,
  items: readonly ProgrammeItem[],
  filter: ItemFilter,
  clashes: ReadonlyMap<string, readonly Clash[]>,
): readonly ProgrammeItem[] {
  if (!isFiltering(filter)) return items;
  const words = foldText(filter.text).split(' ').filter(Boolean);
  return items.filter((item) => {
    if (filter.kinds.length > 0 && !filter.kinds.includes(item.kind)) return false;
    if (filter.statuses.length > 0 && !filter.statuses.includes(item.status)) return false;
    if (filter.legId !== undefined && item.legId !== filter.legId) return false;
    if (filter.groupId !== undefined && !item.wholeDelegation && !item.groupIds.includes(filter.groupId)) return false;
    if (filter.personId !== undefined && partOf(state, item, filter.personId) === undefined) return false;
    if (filter.clashing && !clashes.has(item.id)) return false;
    return words.every((word) => searchText(item).includes(word));
  });
}

const searchTexts = new WeakMap<ProgrammeItem, string>();

/** What an item is found by, folded: its titles in all languages, place, vehicle, flight number and remarks. */
export function searchText(item: ProgrammeItem): string {
  const known = searchTexts.get(item);
  if (known !== undefined) return known;
  const { title, placeName, placeNameLocal, room, vehicle, carrierNumber, fromAirport, toAirport, remarks } = item;
  const parts = [placeName, placeNameLocal, room, vehicle, carrierNumber, fromAirport, toAirport, remarks];
  const text = foldText([...Object.values(title), ...parts].filter(Boolean).join(' '));
  searchTexts.set(item, text);
  return text;
}
