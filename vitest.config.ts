import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      { test: { name: 'contract', environment: 'node', include: ['test/contract/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'lint', environment: 'node', include: ['test/lint/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
