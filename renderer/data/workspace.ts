/** All missions on this device: list, create, open, copy, erase; settings; and the state of the storage itself. */
import { liveQuery, type Observable } from 'dexie';
import { type Edit, startEdit } from '#shared/domain/change/edit.ts';
import { emptyMissionState } from '#shared/domain/change/missionState.ts';
import type { ChangeLabel, Op } from '#shared/domain/change/op.ts';
import { flattenRow } from '#shared/domain/change/op.ts';
import { err, type Result } from '#shared/result.ts';
import { type CatalogueEntry, LegationDatabase, type StoredRow } from './database.ts';
import { type Device, loadDevice, newId } from './device.ts';
import { eraseMission, writeTransaction } from './journal.ts';
import { type CommitError, MissionStore } from './missionStore.ts';

export interface StorageReport {
  /** True: the browser promised not to evict; false: it may; null: it does not say. */
  readonly persisted: boolean | null;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
}

export interface Workspace {
  readonly device: Device;
  /** Missions by last change, newest first; follows changes of other windows too. */
  readonly missions: Observable<CatalogueEntry[]>;
  /** The same store for as long as the window lives, so that what waits to be written is never left behind. */
  openMission(missionId: string): Promise<MissionStore | null>;
  /** Changes a mission that need not be on screen; resolves when the change is durable or was refused. */
  changeMission(
    missionId: string,
    label: ChangeLabel,
    make: (edit: Edit) => void,
  ): Promise<Result<void, CommitError | { readonly kind: 'missing' }>>;
  /** Writes a whole new mission in one transaction; refuses an id that is there already. */
  addMission(label: ChangeLabel, rows: readonly StoredRow[], options?: { readOnly?: true }): Promise<string>;
  eraseMission(missionId: string): Promise<void>;
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
  /** Asks the browser to keep the data; call it after a person's action, since some browsers ask them. */
  askPersistence(): Promise<boolean>;
  storageReport(): Promise<StorageReport>;
}

/** Throws what IndexedDB throws; see `storageFailure`. */
export async function openWorkspace(name?: string): Promise<Workspace> {
  const db = new LegationDatabase(name);
  await db.open();
  const device = await loadDevice(db);
  const stores = new Map<string, Promise<MissionStore | null>>();
  const openMission = (missionId: string): Promise<MissionStore | null> => {
    const opening = stores.get(missionId) ?? MissionStore.open(db, device, missionId);
    stores.set(missionId, opening);
    // A mission that is not here, or could not be read, is looked for again the next time.
    const forget = (): boolean => stores.delete(missionId);
    opening.then((store) => store === null && forget(), forget);
    return opening;
  };
  return {
    device,
    missions: liveQuery(async () => {
      const all = await db.catalogue.toArray();
      return all.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
    }),
    openMission,
    changeMission: async (missionId, label, make) => {
      const store = await openMission(missionId);
      if (store === null) return err({ kind: 'missing' });
      const edit = startEdit(store.getSnapshot().state, { now: new Date().toISOString(), newId });
      make(edit);
      const made = store.commit(label, edit.ops());
      await store.settled();
      return made;
    },
    addMission: (label, rows, options) => addMission(db, device, label, rows, options),
    eraseMission: async (missionId) => {
      const store = await openMission(missionId);
      store?.close();
      stores.delete(missionId);
      await eraseMission(db, missionId);
    },
    readSetting: async (key) => (await db.settings.get(`user.${key}`))?.value,
    writeSetting: async (key, value) => {
      await db.settings.put({ key: `user.${key}`, value });
    },
    askPersistence: async () => (await navigator.storage?.persist?.()) ?? false,
    storageReport,
  };
}

async function addMission(
  db: LegationDatabase,
  device: Device,
  label: ChangeLabel,
  rows: readonly StoredRow[],
  options: { readOnly?: true } = {},
): Promise<string> {
  const mission = rows.find(({ table }) => table === 'missions')?.row;
  if (mission === undefined) throw new Error('a mission file without a mission');
  if ((await db.catalogue.get(mission.id)) !== undefined) throw new Error(`mission ${mission.id} is here already`);
  const now = new Date().toISOString();
  const state = emptyMissionState(mission.id);
  const ops: Op[] = rows.map(({ table, row }) => ({
    table,
    id: row.id,
    set: { ...flattenRow(row), deletedAt: row.deletedAt ?? null },
    before: { deletedAt: now },
  }));
  await writeTransaction(db, { state, seq: 0 }, device.transaction(mission.id, label, ops), 'local', options);
  return mission.id;
}

async function storageReport(): Promise<StorageReport> {
  const persisted = (await navigator.storage?.persisted?.()) ?? null;
  const estimate = await navigator.storage?.estimate?.();
  return { persisted, usedBytes: estimate?.usage ?? null, quotaBytes: estimate?.quota ?? null };
}
