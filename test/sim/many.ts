/** Long runs: `npm run sim -- --seeds N`, from a seed on with `--from N`; one history with `--seed N`; of two hubs and a server with `--hubs`. */
import { parseArgs } from 'node:util';
import process from 'node:process';
import { simulateHubs } from './hubs.ts';
import { simulate } from './simulate.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    from: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    operations: { type: 'string', default: '100' },
    peers: { type: 'string', default: '4' },
    hubs: { type: 'boolean', default: false },
  },
});
const first = Number(values.seed ?? values.from);
const count = values.seed === undefined ? Number(values.seeds) : 1;
const started = performance.now();
let failed = 0;
for (let seed = first; seed < first + count; seed += 1) {
  const peers = Number(values.peers);
  const operations = Number(values.operations);
  // Everybody at the hubs and the server shares the operations.
  const history = values.hubs
    ? simulateHubs({ seed, operations: operations * peers })
    : simulate({ seed, peers, operations });
  const wrong = await history.catch((error: unknown) => String((error as Error).stack));
  if (wrong === null) continue;
  failed += 1;
  process.stdout.write(`seed ${seed}: ${wrong}\n`);
}
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage();
const busy = (user + system) / 1_000_000;
process.stdout.write(
  `${count} histories, ${failed} ended badly, ${seconds.toFixed(0)} s, ${busy.toFixed(0)} s of processor\n`,
);
process.exitCode = failed === 0 ? 0 : 1;
