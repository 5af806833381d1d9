import { expect, test } from 'vitest';
import { addTallies, closingLine, sumTallies } from '#build/testing/tally.ts';

test('the closing line sums all runners and names skips only where there are some', () => {
  const vitest = { passed: 7, failed: 0, skipped: [] };
  const electron = { passed: 0, failed: 1, skipped: [{ title: 'a window', reason: 'no runtime' }] };
  expect(closingLine(sumTallies([vitest]))).toBe('7 passed, 0 failed');
  expect(closingLine(sumTallies([vitest, electron]))).toBe('7 passed, 1 failed, 1 skipped');
});

test('a skip without a reason is a failure', () => {
  const sum = sumTallies([{ passed: 1, failed: 0, skipped: [{ title: 'a window', reason: '' }] }]);
  expect(closingLine(sum)).toBe('1 passed, 1 failed');
});

test('what runs in parts is judged once, as a whole', () => {
  const parts = addTallies([
    { passed: 3, failed: 0, skipped: [{ title: 'a page', reason: '' }] },
    { passed: 0, failed: 1, skipped: [{ title: 'a window', reason: 'no runtime' }] },
  ]);
  expect(closingLine(parts)).toBe('3 passed, 1 failed, 2 skipped');
  expect(closingLine(sumTallies([parts]))).toBe('3 passed, 2 failed, 1 skipped');
});
