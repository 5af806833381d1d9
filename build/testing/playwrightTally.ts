import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import { writeTally } from './tally.ts';

function reasonOf(test: TestCase): string {
  const annotations = [...test.annotations, ...test.results.flatMap((result) => result.annotations)];
  return annotations.find(({ type, description }) => type === 'skip' && description !== undefined)?.description ?? '';
}

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
