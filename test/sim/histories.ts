import { expect, test } from 'vitest';
import { simulate } from './simulate.ts';

/** Of the test run, in two halves that run side by side: 2,000 histories of 100 operations for each of 4 peers. */
export const HALF = 1000;
const FIRST_SEED = 1000;
/** Histories in one test. */
const PART = 250;

export const PEERS = 4;
export const OPERATIONS = 100;

/** Tests of the histories from the `from`th on. */
export function testHistories(from: number): void {
  for (let part = from; part < from + HALF; part += PART) {
    const [first, last] = [FIRST_SEED + part, FIRST_SEED + part + PART - 1];
    test(`random histories of seeds ${first} to ${last} end well`, { timeout: 600_000 }, async () => {
      for (let seed = first; seed <= last; seed += 1) {
        const wrong = await simulate({ seed, peers: PEERS, operations: OPERATIONS });
        expect(wrong === null ? null : `npm run sim -- --seed ${seed}: ${wrong}`).toBeNull();
      }
    });
  }
}
