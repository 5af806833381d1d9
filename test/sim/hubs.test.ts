/** Two hubs and a server: docs/decisions/0910-hub.md. */
import { expect, test } from 'vitest';
import { HUB_SABOTAGES, type HubSabotage, simulateHubs } from './hubs.ts';

const HISTORIES = 60;
const OPERATIONS = 400;
/** A broken rule shows in the first few. */
const HISTORIES_TO_NOTICE = 100;

test(
  `two hubs and a server agree at the end of ${HISTORIES} histories, and nothing is lost`,
  { timeout: 600_000 },
  async () => {
    for (let seed = 1; seed <= HISTORIES; seed += 1) {
      const wrong = await simulateHubs({ seed, operations: OPERATIONS });
      expect(wrong === null ? null : `hubs, seed ${seed}: ${wrong}`).toBeNull();
    }
  },
);

test.each(Object.entries(HUB_SABOTAGES))('%s switched off is noticed: %s', { timeout: 120_000 }, async (rule) => {
  for (let seed = 1; seed <= HISTORIES_TO_NOTICE; seed += 1) {
    const wrong = await simulateHubs({ seed, operations: OPERATIONS, sabotage: rule as HubSabotage }).catch(String);
    if (wrong !== null) return;
  }
  expect.unreachable(`${HISTORIES_TO_NOTICE} histories with ${rule} off, and nothing was wrong`);
});
