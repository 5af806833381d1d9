/** From the start of the desktop app's process until its first screen is seen, beside the same app with a page of a few lines. */
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { installedElectron } from '#build/scripts/electron-runtime.ts';
import { endDesktop, launchDesktop, newScratch, TEST_PAGE } from '#test/e2e/electron/desktop.ts';
import { chooseSample } from '#test/e2e/openSample.ts';
import { median, ms, report } from './figures.ts';

const ROUNDS = 7;

test('cold start of the desktop app to its list of missions, beside an empty window', async () => {
  test.skip(installedElectron() === undefined, 'no Electron runtime is here');
  const scratch = newScratch();
  const first = await launchDesktop(scratch);
  await chooseSample(first.page);
  await expect(first.page.getByTestId('save-state')).toHaveText('Saved');
  await endDesktop(first);

  const startOnce = async (options: { userData?: string; renderer?: string }): Promise<number> => {
    const startedAt = Date.now();
    const desktop = await launchDesktop(scratch, options);
    // By the machine's clock, the driver's own way to the page included: it is the same for both.
    await desktop.page.locator(options.renderer === undefined ? '[data-testid="mission-card"]' : 'body').waitFor();
    const after = Date.now() - startedAt;
    await endDesktop(desktop);
    return after;
  };
  const subjects = [
    { name: 'a window with a page of a few lines', options: { renderer: TEST_PAGE }, times: [] as number[] },
    { name: 'list of missions, the sample in it', options: { userData: first.userData }, times: [] as number[] },
  ];
  for (const { options } of subjects) await startOnce(options);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { options, times } of subjects) times.push(await startOnce(options));
  }
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  report(
    `Cold start of the desktop app, medians of ${ROUNDS} interleaved rounds`,
    ['', 'seen after', 'fastest', 'slowest'],
    subjects.map(({ name, times }) => [name, ms(median(times)), ms(Math.min(...times)), ms(Math.max(...times))]),
  );
});
