/**
 * What a stored record should be: four layouts of the same rows in real Chromium, interleaved, medians. The figures stand
 * in docs/decisions/0001; run it again with `npm run bench -- storageLayout`.
 */
import path from 'node:path';
import process from 'node:process';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import type { Figures } from './layouts.ts';

const RUNS = 3;
const SIZES = [5_000, 50_000];

declare const measureLayout: (name: string, count: number) => Promise<Figures>;
declare const layoutNames: readonly string[];

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

test.use({ bypassCSP: true });

test('layouts of stored rows', async ({ page, baseURL }) => {
  test.setTimeout(900_000);
  const bundle = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome130',
      lib: {
        entry: path.join(import.meta.dirname, 'layouts.ts'),
        formats: ['iife'],
        name: 'layouts',
        fileName: 'layouts',
      },
    },
  });
  const output = [bundle].flat().flatMap((each) => ('output' in each ? each.output : []));
  const code = output.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : [])).join('\n');
  await page.goto(`${baseURL ?? ''}/icon.svg`);
  await page.evaluate(code);
  const names = await page.evaluate(() => layoutNames);
  for (const size of SIZES) {
    const runs = new Map<string, Figures[]>(names.map((name) => [name, []]));
    for (let run = 0; run < RUNS; run += 1) {
      for (const name of names) {
        const figures = await page.evaluate(([layout, count]) => measureLayout(layout, count), [name, size] as const);
        runs.get(name)?.push(figures);
      }
    }
    say(`\n${size} rows, medians of ${RUNS} interleaved runs, milliseconds`);
    for (const [name, figures] of runs) {
      const middle = (key: keyof Figures): string =>
        median(figures.map((each) => each[key]))
          .toFixed(1)
          .padStart(9);
      say(
        `${name.padEnd(44)} write${middle('writeMs')}  read${middle('readMs')}  edit p50${middle('editP50Ms')} p95${middle('editP95Ms')}  read after edits${middle('readAfterEditsMs')}`,
      );
    }
    expect(runs.size).toBe(names.length);
  }
});
