/** This device: its id, its clock, and the ids and stamps it gives. */
import type { Author, ChangeLabel, Op, Transaction } from '#shared/domain/change/op.ts';
import { createClock } from '#shared/sync/clock.ts';
import type { LegationDatabase } from './database.ts';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** 20 letters and digits, 103 bits: no two devices will ever make the same. */
export function newId(): string {
  let out = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
    // 252 is the largest multiple of 36 in a byte; the rest would favour the first letters.
    if (byte < 252 && out.length < 20) out += ALPHABET[byte % 36];
  }
  return out.length === 20 ? out : newId();
}

/**
 * What a change is besides its ops: an undo, one of several that a person typed in one visit to a field, or what somebody else did
 * and handed over by a file.
 */
export type ChangeHow = Pick<Transaction, 'kind' | 'visit' | 'author'>;

export interface Device {
  readonly id: string;
  /** Who makes the changes from now on; '' where they have not said. */
  setAuthor(name: string): void;
  /** A stamp for what is done without a person. */
  nextStamp(): string;
  transaction(missionId: string, label: ChangeLabel, ops: readonly Op[], how?: ChangeHow): Transaction;
}

export async function loadDevice(db: LegationDatabase): Promise<Device> {
  const [known, last] = await Promise.all([db.settings.get('deviceId'), db.transactions.toCollection().last()]);
  const id = typeof known?.value === 'string' ? known.value : await nameDevice(db);
  const clock = createClock(id, last?.transaction.stamp);
  let author: Author | undefined;
  return {
    id,
    setAuthor(name) {
      author = name.trim() === '' ? undefined : { name: name.trim() };
    },
    nextStamp: () => clock.next(Date.now()),
    transaction: (missionId, label, ops, how = {}) => ({
      id: newId(),
      missionId,
      stamp: clock.next(Date.now()),
      at: new Date().toISOString(),
      label,
      ops,
      ...(author === undefined ? {} : { author }),
      ...how,
    }),
  };
}

/** Two windows may be the first together: the id that is written first stands. */
async function nameDevice(db: LegationDatabase): Promise<string> {
  return db.transaction('rw', db.settings, async () => {
    const known = await db.settings.get('deviceId');
    if (typeof known?.value === 'string') return known.value;
    const made = newId();
    await db.settings.put({ key: 'deviceId', value: made });
    return made;
  });
}
