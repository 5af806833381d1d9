import { defineConfig } from '@playwright/test';
import { headlessChromium, installedChromium, launching } from './build/scripts/find-chromium.ts';

/**
 * Each fresh profile would fetch and read the faces of the app anew, in up to a hundred files for the Chinese of one screen, which
 * takes a tenth of all tests' time. The specs of what is printed have them: test/e2e/withFaces.ts.
 */
const WITHOUT_FACES = '--disable-remote-fonts';

/**
 * `chromium` runs test/e2e against the built renderer, served with the headers of the app; `electron` runs
 * test/e2e/electron against the built desktop app. Build first: `npm run build`.
 */
export default defineConfig({
  testDir: 'test',
  outputDir: 'test-results/files',
  globalSetup: './test/e2e/serve.ts',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Only for what hangs: these run beside other work on small machines.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    // Set by globalSetup before the workers read this file.
    baseURL: process.env['LEGATION_WEB_URL'],
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    // Each fresh profile would take the whole app in; webApp.spec.ts says what it does.
    serviceWorkers: 'block',
    // A trace slows every test down; `--trace on` makes one of a test that is looked at.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: launching(installedChromium()),
  },
  projects: [
    // First, since its tests take turns: beside them those of `chromium` fill the other core, and then both.
    { name: 'electron', testMatch: 'e2e/electron/**/*.spec.ts', workers: 1 },
    {
      name: 'chromium',
      testMatch: 'e2e/**/*.spec.ts',
      testIgnore: 'e2e/electron/**',
      fullyParallel: true,
      use: { launchOptions: { ...launching(headlessChromium()), args: [WITHOUT_FACES] } },
    },
    { name: 'bench', testMatch: 'bench/**/*.bench.ts', workers: 1, timeout: 300_000 },
    { name: 'screens', testMatch: 'e2e/screens/**/*.shots.ts', workers: 1, timeout: 300_000 },
  ],
});
