/** What a test runner counted; each of our reporters writes one, and `npm test` sums them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly { readonly title: string; readonly reason: string }[];
}

/** Names the file that a reporter writes its tally to; without it a reporter writes nothing. */
export const TALLY_VARIABLE = 'LEGATION_TALLY';

export function writeTally(tally: Tally): void {
  const file = process.env[TALLY_VARIABLE];
  if (file === undefined) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(tally));
}

export function readTally(file: string): Tally | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Tally;
  } catch {
    return undefined;
  }
}

/** What several runners counted, as if it were one. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
    skipped: tallies.flatMap((tally) => tally.skipped),
  };
}

/** A skip without a reason hides a test, so it counts as a failure. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const { passed, failed, skipped } = addTallies(tallies);
  const given = skipped.filter(({ reason }) => reason !== '');
  return { passed, failed: failed + skipped.length - given.length, skipped: given };
}

export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped.length === 0 ? '' : `, ${skipped.length} skipped`}`;
}
