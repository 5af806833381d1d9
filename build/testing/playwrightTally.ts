import process from 'node:process';
import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import { writeTally } from './tally.ts';

function reasonOf(test: TestCase): string {
  const annotations = [...test.annotations, ...test.results.flatMap((result) => result.annotations)];
  return annotations.find(({ type, description }) => type === 'skip' && description !== undefined)?.description ?? '';
}

/** Tests that take longer are named at the end, for whoever wants the whole to be quicker. */
const SLOW_MS = 25_000;

/** Counts a Playwright run. A test that only passes when it is repeated counts as failed. */
export default class PlaywrightTally implements Reporter {
  #root: Suite | undefined;
  #errors = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#root = suite;
  }

  /** Errors outside any test: a file that cannot be loaded, a server that does not start. */
  onError(_error: TestError): void {
    this.#errors += 1;
  }

  onEnd(_result: FullResult): void {
    const tests = this.#root?.allTests() ?? [];
    // A run that is cut short leaves tests that never ran, which Playwright calls skipped too.
    const ran = tests.filter((test) => test.results.length > 0);
    const slow = ran
      .map((test) => ({ title: test.titlePath().slice(2).join(' › '), ms: test.results[0]?.duration ?? 0 }))
      .filter(({ ms }) => ms > SLOW_MS)
      .toSorted((a, b) => b.ms - a.ms);
    for (const { title, ms } of slow) process.stdout.write(`slow: ${(ms / 1000).toFixed(0)} s ${title}\n`);
    const isSkipped = (test: TestCase): boolean => test.outcome() === 'skipped';
    writeTally({
      passed: ran.filter((test) => test.outcome() === 'expected').length,
      failed:
        this.#errors +
        (tests.length - ran.length) +
        ran.filter((test) => !isSkipped(test) && test.outcome() !== 'expected').length,
      skipped: ran
        .filter(isSkipped)
        .map((test) => ({ title: test.titlePath().slice(1).join(' › '), reason: reasonOf(test) })),
    });
  }
}
