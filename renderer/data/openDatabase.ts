/** Opens the database with patience: Chromium may fail once with "Internal error opening backing store" after a crash. */
import { storageFailure } from './storageFailure.ts';

/** Between the attempts. */
const PAUSES_MS = [100, 300, 900, 2000];

/** `make` gives a database that was not opened yet. Throws what the last attempt threw, and at once what no patience mends. */
export async function openDatabase<T extends { open(): PromiseLike<unknown>; close(): void }>(
  make: () => T,
  wait = pause,
): Promise<T> {
  for (const ms of [...PAUSES_MS, null]) {
    const db = make();
    try {
      await db.open();
      return db;
    } catch (error) {
      db.close();
      if (ms === null || storageFailure(error).kind !== 'failed') throw error;
      await wait(ms);
    }
  }
  throw new Error('unreachable');
}

async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
