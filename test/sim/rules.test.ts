/** The rules of shared/sync/SPEC.md, each switched off: the simulator has to notice. And histories that once ended badly. */
import { expect, test } from 'vitest';
import { OPERATIONS, PEERS } from './histories.ts';
import { SABOTAGES, type Sabotage } from './sabotage.ts';
import { simulate } from './simulate.ts';

/** A broken rule shows in the first few. */
const HISTORIES_TO_NOTICE = 150;

const KEPT_SEEDS = [
  0, 1, 3, 6, 9, 11, 14, 20, 24, 30, 39, 42, 57, 88, 154, 171, 179, 271, 524, 1014, 1055, 1156, 1780, 1960, 100297,
  201881, 1930, 2063, 2513, 2733,
];

test.each(KEPT_SEEDS)(
  'the history of seed %i, which once ended badly, ends well',
  { timeout: 60_000 },
  async (seed) => {
    expect(await simulate({ seed, peers: PEERS, operations: OPERATIONS })).toBeNull();
  },
);

test.each(Object.entries(SABOTAGES))('%s switched off is noticed: %s', { timeout: 120_000 }, async (rule) => {
  for (let seed = 0; seed < HISTORIES_TO_NOTICE; seed += 1) {
    const options = { seed, peers: PEERS, operations: 40, sabotage: rule as Sabotage };
    const wrong = await simulate(options).catch((error: unknown) => String(error));
    if (wrong !== null) return;
  }
  expect.unreachable(`${HISTORIES_TO_NOTICE} histories with ${rule} off, and nothing was wrong`);
});
