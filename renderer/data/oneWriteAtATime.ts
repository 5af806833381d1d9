/**
 * Chromium throws a whole database away where it is killed while two of its read-write transactions have rows on the disk: at
 * the next start it cannot take back both, and calls that corruption (docs/decisions/0908). Transactions that share a store
 * wait for each other, also those of other windows and workers, so every write asks for one store more.
 */
import type { Dexie } from 'dexie';

/** `store` should be one that is not read while others are written. Before the database is opened. */
export function oneWriteAtATime(db: Dexie, store: string): void {
  db.use({
    stack: 'dbcore',
    name: 'oneWriteAtATime',
    create: (core) => ({
      ...core,
      transaction: (stores, mode, options) =>
        core.transaction(mode === 'readonly' || stores.includes(store) ? stores : [...stores, store], mode, options),
    }),
  });
}
