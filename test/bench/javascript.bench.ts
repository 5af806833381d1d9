/** JavaScript before the first usable screen: the agenda of a mission that is on the device. */
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openSample } from '#test/e2e/openSample.ts';
import { BUILT, fetchedFiles, gzipTotal } from './fetched.ts';
import { kilobytes, report } from './figures.ts';
import { bytesByModule } from './modules.ts';
import { AGENDA_ROW, addPageClock, usableAtMs } from './pageClock.ts';

const LIMIT = 250_000;

test('JavaScript that is fetched before the agenda of a mission can be used', async ({ page, context }) => {
  const missionId = await openSample(page);
  await expect(page.getByTestId('save-state')).toBeVisible();
  await page.close();

  await addPageClock(context, AGENDA_ROW);
  const cold = await context.newPage();
  await cold.goto(`/#/m/${missionId}/programme`);
  await usableAtMs(cold);
  const files = await fetchedFiles(cold);

  const scripts = files.filter(({ kind }) => kind === 'script').toSorted((a, b) => b.gzipBytes - a.gzipBytes);
  report(
    'Fetched before the agenda can be used',
    ['kind', 'files', 'raw', 'gzip'],
    (['script', 'style', 'font', 'other'] as const).map((kind) => {
      const own = files.filter((file) => file.kind === kind);
      const raw = own.reduce((sum, { bytes }) => sum + bytes, 0);
      return [kind, String(own.length), kilobytes(raw), kilobytes(gzipTotal(files, kind))];
    }),
  );
  report(
    'Scripts',
    ['file', 'raw', 'gzip'],
    scripts.map(({ path: file, bytes, gzipBytes }) => [path.basename(file), kilobytes(bytes), kilobytes(gzipBytes)]),
  );
  const modules = new Map<string, number>();
  for (const script of scripts) {
    for (const [name, bytes] of bytesByModule(path.join(BUILT, script.path))) {
      modules.set(name, (modules.get(name) ?? 0) + bytes);
    }
  }
  report(
    'Biggest modules in them, before gzip',
    ['module', 'raw'],
    [...modules]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, 40)
      .map(([name, bytes]) => [name, kilobytes(bytes)]),
  );
  expect(gzipTotal(files, 'script'), 'JavaScript, gzip').toBeLessThan(LIMIT);
});
