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
  // The round in which a person was last counted, or shut out as absent.
  const counted = new Int32Array(ids.length);
  const absent = new Int32Array(ids.length);
  let round = 0;
  return {
    ids,
    stays: Uint8Array.from(roster.people.values(), ({ origin }) => (origin === 'host' ? 1 : 0)),
    membersOf(item, members) {
      round += 1;
      let size = 0;
      for (const id of item.absentIds) {
        const number = numbers.get(id);
        if (number !== undefined) absent[number] = round;
      }
      const add = (number: number, anyway: boolean): void => {
        if (counted[number] === round || (!anyway && absent[number] === round)) return;
        counted[number] = round;
        members[size++] = number;
      };
      const addIds = (some: readonly string[], anyway: boolean): void => {
        for (const id of some) {
          const number = numbers.get(id);
          if (number !== undefined) add(number, anyway);
        }
      };
      if (item.wholeDelegation) for (const number of delegation) add(number, false);
      for (const groupId of item.groupIds) for (const number of byGroup.get(groupId) ?? []) add(number, false);
      addIds(item.personIds, false);
      addIds(item.speakerIds, true);
      addIds(item.interpreterIds, true);
      addIds(item.hostPersonIds, true);
      return size;
    },
  };
}
