/** What a server does once a day: lets go of what nobody needs any more. Several processes may do it, one after the other. */
import type { Accounts } from './accounts/accounts.ts';
import { pruneTombstones } from './missions/epoch.ts';
import { sweepFiles } from './missions/files.ts';
import type { Surroundings } from './missions/push.ts';
import type { Storage } from './storage/storage.ts';

const DAY_MS = 86_400_000;
const FIRST_MS = 10 * 60_000;
/** How long bytes wait for a row that names them. */
const UNNAMED_DAYS = 7;

export interface Tidied {
  readonly tombstones: number;
  readonly files: number;
  readonly invites: number;
}

/**
 * Tombstones go when they have been here for so many days by the server's own count: it writes down each day how far a mission
 * is, since the times in what devices send may be anything (R17).
 */
export async function tidy(
  { storage, accounts, around }: { storage: Storage; accounts: Accounts; around: Surroundings },
  keepDays: number,
): Promise<Tidied> {
  const now = around.nowMs();
  const daysAgo = (days: number): string => new Date(now - days * DAY_MS).toISOString();
  let [tombstones, files] = [0, 0];
  for (const missionId of await storage.missions()) {
    const old = await storage.write(missionId, async (mission) => {
      const head = await mission.head();
      const today = daysAgo(0).slice(0, 10);
      if (head !== null && (await mission.numberOn(today)) !== head.seq) await mission.noteDay(today, head.seq);
      files += await sweepFiles(mission, daysAgo(UNNAMED_DAYS));
      return mission.numberOn(daysAgo(keepDays).slice(0, 10));
    });
    if (old !== null) tombstones += await pruneTombstones(storage, missionId, old);
  }
  return { tombstones, files, invites: await accounts.removeLateInvites(daysAgo(0)) };
}

/** Begins soon after the start, so that a server that is started every day does it, too. Gives what ends it. */
export function everyDay(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout;
  const wait = (ms: number): void => {
    timer = setTimeout(() => void work().finally(() => wait(DAY_MS)), ms).unref();
  };
  wait(FIRST_MS);
  return () => clearTimeout(timer);
}
