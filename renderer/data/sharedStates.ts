/**
 * Where the missions of this device stand with their servers, among its settings. What is still to be brought to a server, such as
 * all rows of a mission that is shared for the first time, may be long: each of its transactions is a record of its own, so
 * that what changes at every step of sync stays small.
 */
import type { Transaction } from '#shared/domain/change/op.ts';
import type { SyncState } from '#shared/sync/replica.ts';
import type { LegationDatabase } from './database.ts';
import { bringKey, syncKey } from './journal.ts';

/** What is kept of a shared mission beside its rows. */
export interface SharedMission {
  /** Of its server, without a slash at the end. */
  readonly address: string;
  readonly state: SyncState;
  /** When the server last had all that is here, and this device all that is there; ISO 8601 UTC by this device's clock. */
  readonly syncedAt?: string;
}

/** The same without what is still to be brought, which is named by id. */
export interface KeptMission extends Omit<SharedMission, 'state'> {
  readonly state: Omit<SyncState, 'bringBack'> & { readonly bringBack: readonly string[] };
}

/** To be used within a transaction of the settings. */
export class SharedStates {
  readonly #db: LegationDatabase;
  /** What is still to be brought never changes, so that it is read once. */
  readonly #known = new Map<string, Transaction>();

  constructor(db: LegationDatabase) {
    this.#db = db;
  }

  /** Null where the mission is not shared. */
  async read(missionId: string): Promise<SharedMission | null> {
    const kept = (await this.#db.settings.get(syncKey(missionId)))?.value as KeptMission | undefined;
    if (kept === undefined) return null;
    const unknown = kept.state.bringBack.filter((id) => !this.#known.has(id));
    if (unknown.length > 0) {
      const read = await this.#db.settings.bulkGet(unknown.map((id) => bringKey(missionId, id)));
      for (const found of read) this.#know(found?.value as Transaction | undefined);
    }
    const bringBack = kept.state.bringBack.flatMap((id) => this.#known.get(id) ?? []);
    return { ...kept, state: { ...kept.state, bringBack } };
  }

  /** `before`: as it was read in the same transaction; null where it is written for the first time. */
  async write(missionId: string, shared: SharedMission, before: SharedMission | null): Promise<void> {
    const { bringBack } = shared.state;
    const had = before?.state.bringBack ?? [];
    if (bringBack !== had) {
      const [now, then] = [new Set(bringBack), new Set(had)];
      const added = bringBack.filter((one) => !then.has(one));
      const gone = had.filter((one) => !now.has(one));
      await this.#db.settings.bulkPut(added.map((value) => ({ key: bringKey(missionId, value.id), value })));
      await this.#db.settings.bulkDelete(gone.map(({ id }) => bringKey(missionId, id)));
      for (const one of added) this.#know(one);
      for (const { id } of gone) this.#known.delete(id);
    }
    const value: KeptMission = {
      ...shared,
      state: { ...shared.state, bringBack: bringBack.map(({ id }) => id) },
    };
    await this.#db.settings.put({ key: syncKey(missionId), value });
  }

  #know(transaction: Transaction | undefined): void {
    if (transaction !== undefined) this.#known.set(transaction.id, transaction);
  }
}
