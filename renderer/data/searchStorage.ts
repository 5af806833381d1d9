/** The index of a mission as it is kept on this device, beside the mission's own records and erased with them. */
import type { RecordKey } from '#shared/search/documents.ts';
import type { Stamps } from '#shared/search/follow.ts';
import type { PackedIndex } from '#shared/search/termIndex.ts';
import type { LegationDatabase } from './database.ts';
import { searchIndexKey } from './journal.ts';

/** Of how terms are made and stored: an index of another edition is made anew. */
const EDITION = 1;

export interface KeptIndex {
  readonly index: PackedIndex;
  /** What each record in it was made of. */
  readonly stamps: ReadonlyMap<RecordKey, number>;
}

interface Stored extends KeptIndex {
  readonly edition: number;
}

export async function readKeptIndex(db: LegationDatabase, missionId: string): Promise<KeptIndex | null> {
  const value = (await db.settings.get(searchIndexKey(missionId)))?.value as Stored | undefined;
  return value?.edition === EDITION ? value : null;
}

/** Keeps it for as long as the mission is here: one that was erased meanwhile leaves nothing behind. */
export async function keepIndex(
  db: LegationDatabase,
  missionId: string,
  { index, stamps }: { readonly index: PackedIndex; readonly stamps: Stamps },
): Promise<void> {
  await db.transaction('rw', [db.catalogue, db.settings], async () => {
    if ((await db.catalogue.get(missionId)) === undefined) return;
    const value: Stored = { edition: EDITION, index, stamps };
    await db.settings.put({ key: searchIndexKey(missionId), value });
  });
}
