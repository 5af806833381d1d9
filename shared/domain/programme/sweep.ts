/**
 * One pass over the programme in order of start. For each person (or vehicle, or room) it remembers the two items that last
 * longest so far: an item that begins before they end overlaps them; one that begins later follows the longest. So every
 * item that overlaps another one is found, and forty at once do not make 780 pairs. Time grows with the number of seats
 * taken, not with the square of items.
 */
import type { Steps } from '../../steps.ts';
import { at, type Timeline } from './timeline.ts';

export interface Pair {
  /** Positions in the timeline. */
  readonly first: number;
  readonly second: number;
  /** The first `named` of those concerned, as numbers. */
  readonly who: number[];
  count: number;
}

export interface SweepInput {
  readonly timeline: Timeline;
  /** How many people, vehicles or rooms there are; they are numbered from 0. */
  readonly size: number;
  /** Writes the numbers of those at an item into `members`; gives how many. */
  readonly membersAt: (position: number, members: Int32Array) => number;
  /** Whether an item that follows another needs a word; not asked for members marked in `stays`. */
  readonly isGap?: (first: number, second: number) => boolean;
  readonly stays?: Uint8Array;
  /** How many of those concerned to keep in `who`. */
  readonly named: number;
}

export interface SweepFound {
  readonly overlaps: readonly Pair[];
  readonly gaps: readonly Pair[];
}

/** Positions to a step: with thousands of people at each, a step is still a few milliseconds. */
const STEP = 64;

export function* sweep({ timeline, size, membersAt, isGap = never, stays, named }: SweepInput): Steps<SweepFound> {
  const { starts, ends, items } = timeline;
  const members = new Int32Array(size);
  const longest = new Int32Array(size).fill(-1);
  const second = new Int32Array(size).fill(-1);
  const overlaps = new Pairs(named);
  const gaps = new Pairs(named);
  for (let position = 0; position < items.length; position += 1) {
    if (position % STEP === 0) yield;
    const start = at(starts, position);
    const end = at(ends, position);
    const count = membersAt(position, members);
    // Most people at an item come from the same one: what was found for the last is kept for the next.
    let asked = -1;
    let gap = false;
    for (let index = 0; index < count; index += 1) {
      const member = at(members, index);
      const first = at(longest, member);
      longest[member] = position;
      if (first < 0) continue;
      const firstEnd = at(ends, first);
      const other = at(second, member);
      if (firstEnd > start) {
        overlaps.add(first, position, member);
        if (other >= 0 && at(ends, other) > start) overlaps.add(other, position, member);
      } else if (stays?.[member] !== 1) {
        if (first !== asked) {
          asked = first;
          gap = isGap(first, position);
        }
        if (gap) gaps.add(first, position, member);
      }
      if (end >= firstEnd) second[member] = first;
      else {
        longest[member] = first;
        if (other < 0 || end >= at(ends, other)) second[member] = position;
      }
    }
  }
  return { overlaps: overlaps.all, gaps: gaps.all };
}

const never = (): boolean => false;

/** Pairs by their two items. Those of one later item come together, so only these are looked through. */
class Pairs {
  readonly all: Pair[] = [];
  readonly #named: number;
  #from = 0;
  #second = -1;
  #last: Pair | undefined;

  constructor(named: number) {
    this.#named = named;
  }

  add(first: number, second: number, member: number): void {
    let pair = this.#last;
    if (pair === undefined || pair.first !== first || second !== this.#second) {
      pair = this.#pairOf(first, second);
      this.#last = pair;
    }
    pair.count += 1;
    if (pair.who.length < this.#named) pair.who.push(member);
  }

  #pairOf(first: number, second: number): Pair {
    if (second !== this.#second) {
      this.#second = second;
      this.#from = this.all.length;
    }
    for (let index = this.#from; index < this.all.length; index += 1) {
      const pair = this.all[index];
      if (pair?.first === first) return pair;
    }
    const pair: Pair = { first, second, who: [], count: 0 };
    this.all.push(pair);
    return pair;
  }
}
