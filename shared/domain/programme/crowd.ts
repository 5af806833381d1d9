/** The roster as numbers, for the sweeps over a whole programme: people are 0 … size − 1. */
import type { MissionState } from '../change/missionState.ts';
import type { ProgrammeItem } from './item.ts';
import { rosterIndex, type RosterIndex } from './participants.ts';

export interface Crowd {
  readonly ids: readonly string[];
  /** 1 for the host side, who live where they are met. */
  readonly stays: Uint8Array;
  /** The people whose time an item takes, each once, written into `members`; gives how many. */
  membersOf(item: ProgrammeItem, members: Int32Array): number;
}

const crowds = new WeakMap<RosterIndex, Crowd>();

export function crowdOf(state: MissionState): Crowd {
  const roster = rosterIndex(state);
  const known = crowds.get(roster);
  if (known !== undefined) return known;
  const crowd = buildCrowd(roster);
  crowds.set(roster, crowd);
  return crowd;
}

function buildCrowd(roster: RosterIndex): Crowd {
  const ids = [...roster.people.keys()];
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const numbered = (some: readonly string[]): Int32Array => Int32Array.from(some, (id) => numbers.get(id) ?? 0);
  const delegation = numbered(roster.delegation);
  const byGroup = new Map([...roster.byGroup].map(([groupId, some]) => [groupId, numbered(some)]));
  const nobody = new Int32Array(0);
  // The round in which a person was last counted, or shut out as absent.
  const counted = new Int32Array(ids.length);
  let round = 0;
  let size = 0;
  const addAll = (some: Int32Array, members: Int32Array): void => {
    for (let index = 0; index < some.length; index += 1) add(some[index] ?? 0, members);
  };
  const add = (number: number, members: Int32Array): void => {
    if (counted[number] === round) return;
    counted[number] = round;
    members[size] = number;
    size += 1;
  };
  const addIds = (some: readonly string[], members: Int32Array): void => {
    for (const id of some) {
      const number = numbers.get(id);
      if (number !== undefined) add(number, members);
    }
  };
  return {
    ids,
    stays: Uint8Array.from(roster.people.values(), ({ origin }) => (origin === 'host' ? 1 : 0)),
    membersOf(item, members) {
      round += 1;
      size = 0;
      for (const id of item.absentIds) {
        const number = numbers.get(id);
        // As if already counted, so that nothing below counts them.
        if (number !== undefined) counted[number] = round;
      }
      if (item.wholeDelegation) addAll(delegation, members);
      for (const groupId of item.groupIds) addAll(byGroup.get(groupId) ?? nobody, members);
      addIds(item.personIds, members);
      // Who speaks or interprets is there, whatever else was said of them.
      for (const id of item.absentIds) if (acts(item, id)) counted[numbers.get(id) ?? 0] = 0;
      addIds(item.speakerIds, members);
      addIds(item.interpreterIds, members);
      addIds(item.hostPersonIds, members);
      return size;
    },
  };
}

function acts({ speakerIds, interpreterIds, hostPersonIds }: ProgrammeItem, id: string): boolean {
  return speakerIds.includes(id) || interpreterIds.includes(id) || hostPersonIds.includes(id);
}
