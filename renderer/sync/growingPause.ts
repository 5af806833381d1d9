const FIRST_MS = 1000;
const LONGEST_MS = 60_000;

/** The pause after so many failures in a row. Doubles up to a minute; not all devices of a delegation come back in the same second. */
export function growingPause(failures: number): number {
  const pause = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return pause * (0.75 + Math.random() / 2);
}
