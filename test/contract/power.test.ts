/** The power goes while a server writes: what it has answered is there, whole, and nothing is there by half. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { openSqlite } from '#server/storage/sqlite.ts';
import { randomOf } from '#test/sim/random.ts';
import { Disk, watch, whyNoStrace } from './powerLoss.ts';

/** Of the test run; a long one sets LEGATION_TEST_POWER_LOSSES. */
const LOSSES = Number(process.env['LEGATION_TEST_POWER_LOSSES'] ?? 40);
/** Enough for the store to empty its log into the main file in between. */
const PUSHES = 60;
const ROWS = 20;
const WRITER = path.resolve(import.meta.dirname, 'powerWriter.ts');

const missing = whyNoStrace();

interface Found {
  /** Pushes that had been answered, and are gone. */
  lost: number;
  /** Pushes of which some rows are there and some are not, and stores that are broken. */
  broken: number;
}

describe('when the power goes', () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'legation-power-')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function losses(durability: string): Promise<Found> {
    const place = mkdtempSync(path.join(folder, 'writer-'));
    const store = path.join(place, 'store.sqlite');
    const events = watch(place, [process.execPath, WRITER, store, durability, String(PUSHES)]);
    const random = randomOf(7);
    const first = events.findIndex(({ kind }) => kind === 'said');
    const cuts = Array.from({ length: LOSSES }, () => first + 1 + random.int(events.length - first - 1));
    const disk = new Disk();
    const found: Found = { lost: 0, broken: 0 };
    let answered = 0;
    let next = 0;
    for (const cut of cuts.toSorted((a, b) => a - b)) {
      for (; next < cut; next += 1) {
        const event = events[next];
        if (event === undefined) break;
        disk.take(event);
        if (event.kind === 'said') answered = Number(event.words.split(' ')[1]);
      }
      const after = mkdtempSync(path.join(folder, 'after-'));
      disk.losePower(after, random);
      const here = await pushesIn(path.join(after, 'store.sqlite'));
      if (here === null) found.broken += 1;
      else for (let n = 1; n <= answered; n += 1) if (!here.has(n)) found.lost += 1;
      rmSync(after, { recursive: true });
    }
    expect(answered).toBeGreaterThan(PUSHES / 2);
    return found;
  }

  test(`${LOSSES} times, all that was answered is there`, { timeout: 600_000 }, async (context) => {
    if (missing !== null) return context.skip(missing);
    expect(await losses('FULL')).toEqual({ lost: 0, broken: 0 });
  });

  test(
    'a store that does not wait for its disk loses something: the model would notice',
    { timeout: 600_000 },
    async (context) => {
      if (missing !== null) return context.skip(missing);
      expect((await losses('NORMAL')).lost).toBeGreaterThan(0);
    },
  );
});

/** The pushes that are there whole; null where one is there by half, or the store is broken. */
async function pushesIn(file: string): Promise<Set<number> | null> {
  try {
    const { storage } = openSqlite(file);
    const { transactions, rows } = await storage.read('m1', async (mission) => ({
      transactions: await mission.allTransactions(),
      rows: await mission.rowsAfter(['staff'], 0, Number.MAX_SAFE_INTEGER),
    }));
    await storage.close();
    const db = new DatabaseSync(file);
    const { integrity_check: sound } = db.prepare('PRAGMA integrity_check').get() as { integrity_check: string };
    db.close();
    return sound === 'ok' && rows.length === transactions.length * ROWS
      ? new Set(transactions.map(({ transaction }) => transaction.n))
      : null;
  } catch {
    return null;
  }
}
