import type { Reporter, TestModule } from 'vitest/node';
import { writeTally } from './tally.ts';

/** Counts a Vitest run. A file that cannot be loaded, a hook that fails and an error outside any test are failures too. */
export default class VitestTally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandled.length;
    const skipped: { title: string; reason: string }[] = [];
    for (const file of modules) {
      failed += file.errors().length;
      for (const suite of file.children.allSuites()) failed += suite.errors().length;
      for (const test of file.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') passed += 1;
        else if (result.state === 'skipped') skipped.push({ title: test.fullName, reason: result.note ?? '' });
        else failed += 1;
      }
    }
    writeTally({ passed, failed, skipped });
  }
}
