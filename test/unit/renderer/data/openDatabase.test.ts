import { expect, test } from 'vitest';
import { openDatabase } from '#renderer/data/openDatabase.ts';

const failing = (name: string, message: string): Error => Object.assign(new Error(message), { name });
const BACKING_STORE = failing('UnknownError', 'Internal error opening backing store for indexedDB.open.');

/** Each attempt is a database of its own; so many of them fail. */
function databases(failures: number, error: Error) {
  const seen = { made: 0, closed: 0, waits: [] as number[] };
  const make = () => {
    seen.made += 1;
    const n = seen.made;
    return {
      n,
      open: async () => {
        if (n <= failures) throw error;
      },
      close: () => {
        seen.closed += 1;
      },
    };
  };
  const wait = async (ms: number): Promise<void> => {
    seen.waits.push(ms);
  };
  return { seen, make, wait };
}

test('a database that fails to open after a crash is tried again with a fresh one', async () => {
  const { seen, make, wait } = databases(2, BACKING_STORE);
  expect((await openDatabase(make, wait)).n).toBe(3);
  expect(seen).toEqual({ made: 3, closed: 2, waits: [100, 300] });
});

test('one that keeps failing is told after a few seconds', async () => {
  const { seen, make, wait } = databases(99, BACKING_STORE);
  await expect(openDatabase(make, wait)).rejects.toBe(BACKING_STORE);
  expect(seen.made).toBe(5);
  expect(seen.waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(5000);
});

test.each(['SecurityError', 'VersionError', 'QuotaExceededError'])('%s is told at once', async (name) => {
  const { seen, make, wait } = databases(99, failing(name, 'no'));
  await expect(openDatabase(make, wait)).rejects.toThrow('no');
  expect(seen.made).toBe(1);
});
