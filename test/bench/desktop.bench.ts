/** From the start of the desktop app's process to its first screen, beside the same app with a page of a few lines. */
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { installedElectron } from '#build/scripts/electron-runtime.ts';
import { type Desktop, endDesktop, launchDesktop, newScratch, TEST_PAGE } from '#test/e2e/electron/desktop.ts';
import { chooseSample } from '#test/e2e/openSample.ts';
import { median, ms, report } from './figures.ts';

const ROUNDS = 7;

/** Milliseconds from the start of the process to the largest paint of the first screen, by the machine's clock. */
async function paintedAfter(desktop: Desktop, startedAt: number): Promise<number> {
  const paintedAt = await desktop.page.evaluate(
    async () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          if (last !== undefined) resolve(performance.timeOrigin + last.startTime);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  return paintedAt - startedAt;
}

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
    if (options.renderer === undefined) await desktop.page.getByTestId('mission-card').waitFor();
    const after = await paintedAfter(desktop, startedAt);
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
    ['', 'painted after', 'fastest', 'slowest'],
    subjects.map(({ name, times }) => [name, ms(median(times)), ms(Math.min(...times)), ms(Math.max(...times))]),
  );
});
