import { defineConfig } from 'vitest/config';
import { LongestFirst } from './build/testing/longestFirst.ts';

/** Only for what hangs: these run beside other work on small machines. A test of speed measures for itself. */
const LIMITS = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Vitest leaves a core free, which on a machine of two is half of it.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...LIMITS, name: 'unit', environment: 'node', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      { test: { ...LIMITS, name: 'contract', environment: 'node', include: ['test/contract/**/*.test.ts'] } },
      { test: { ...LIMITS, name: 'sim', environment: 'node', include: ['test/sim/**/*.test.ts'] } },
      { test: { ...LIMITS, name: 'lint', environment: 'node', include: ['test/lint/**/*.test.ts'] } },
    ],
  },
});
