/** Who is at a programme item. Whole delegation and groups are resolved by the roster of the moment. */
import type { MissionState, Tables } from '../change/missionState.ts';
import { liveRows } from '../change/missionState.ts';
import type { Person } from '../roster/person.ts';
import type { ProgrammeItem } from './item.ts';

export interface RosterIndex {
  /** Everyone who travels: all but the host side. */
  readonly delegation: readonly string[];
  readonly byGroup: ReadonlyMap<string, readonly string[]>;
  readonly people: ReadonlyMap<string, Person>;
  /** Participants of items, per row. */
  readonly byItem: WeakMap<ProgrammeItem, readonly string[]>;
}

const NOBODY: readonly string[] = [];
const indexes = new WeakMap<Tables['people'], WeakMap<Tables['groups'], RosterIndex>>();

/** The roster by group; computed once per version of the tables `people` and `groups`. */
export function rosterIndex(state: MissionState): RosterIndex {
  const { people, groups } = state.tables;
  let byGroups = indexes.get(people);
  if (byGroups === undefined) {
    byGroups = new WeakMap();
    indexes.set(people, byGroups);
  }
  const known = byGroups.get(groups);
  if (known !== undefined) return known;
  const index = buildIndex(state);
  byGroups.set(groups, index);
  return index;
}

function buildIndex(state: MissionState): RosterIndex {
  const byGroup = new Map<string, string[]>(liveRows(state, 'groups').map(({ id }) => [id, []]));
  const delegation: string[] = [];
  const people = new Map<string, Person>();
  for (const person of liveRows(state, 'people')) {
    people.set(person.id, person);
    if (person.origin !== 'host') delegation.push(person.id);
    for (const groupId of person.groupIds) byGroup.get(groupId)?.push(person.id);
  }
  return { delegation, byGroup, people, byItem: new WeakMap() };
}

/** Ids of those who take part: whole delegation, groups and people named, without those in absentIds. In no order. */
export function participantsOf(state: MissionState, item: ProgrammeItem): readonly string[] {
  const index = rosterIndex(state);
  const known = index.byItem.get(item);
  if (known !== undefined) return known;
  const found = findParticipants(index, item);
  index.byItem.set(item, found);
  return found;
}

function findParticipants(index: RosterIndex, item: ProgrammeItem): readonly string[] {
  const { wholeDelegation, groupIds, personIds, absentIds } = item;
  const all = wholeDelegation ? index.delegation : NOBODY;
  // The common item is for everyone: one shared array, however many items there are.
  if (groupIds.length === 0 && personIds.length === 0 && absentIds.length === 0) return all;
  const found = new Set(all);
  for (const groupId of groupIds) for (const id of index.byGroup.get(groupId) ?? NOBODY) found.add(id);
  for (const id of personIds) if (index.people.has(id)) found.add(id);
  for (const id of absentIds) found.delete(id);
  return [...found];
}

/** Ids of everyone whose time the item takes, each once: participants, speakers, interpreters and counterparts. */
export function involvedIn(state: MissionState, item: ProgrammeItem): readonly string[] {
  const { people } = rosterIndex(state);
  const participants = participantsOf(state, item);
  if (item.speakerIds.length + item.interpreterIds.length + item.hostPersonIds.length === 0) return participants;
  const found = new Set(participants);
  for (const id of [...item.speakerIds, ...item.interpreterIds, ...item.hostPersonIds]) {
    if (people.has(id)) found.add(id);
  }
  return [...found];
}

export type Part = 'participant' | 'speaker' | 'interpreter' | 'host';

/** The part that a person has in an item, the most particular one; undefined where they have none. */
export function partOf(state: MissionState, item: ProgrammeItem, personId: string): Part | undefined {
  const person = rosterIndex(state).people.get(personId);
  if (person === undefined) return undefined;
  if (item.speakerIds.includes(personId)) return 'speaker';
  if (item.interpreterIds.includes(personId)) return 'interpreter';
  if (item.hostPersonIds.includes(personId)) return 'host';
  if (item.absentIds.includes(personId)) return undefined;
  const takesPart =
    (item.wholeDelegation && person.origin !== 'host') ||
    item.personIds.includes(personId) ||
    item.groupIds.some((groupId) => person.groupIds.includes(groupId) && rosterIndex(state).byGroup.has(groupId));
  return takesPart ? 'participant' : undefined;
}

/** One person's own programme, cancelled items included, in no order. */
export function itemsOf(state: MissionState, personId: string): readonly ProgrammeItem[] {
  return liveRows(state, 'programmeItems').filter((item) => partOf(state, item, personId) !== undefined);
}
