/** All missions on this device: list, create, open, copy, erase; settings; and the state of the storage itself. */
import { liveQuery, type Observable } from 'dexie';
import { type Edit, startEdit } from '#shared/domain/change/edit.ts';
import { emptyMissionState } from '#shared/domain/change/missionState.ts';
import type { ChangeLabel } from '#shared/domain/change/op.ts';
import { err, type Result } from '#shared/result.ts';
import { type CatalogueEntry, LegationDatabase, type StoredRow } from './database.ts';
import { type Device, loadDevice, newId } from './device.ts';
import type { FileStore } from './fileStore.ts';
import { type Creation, eraseMission, opsOfRows, originalKey, syncKey, writeTransaction } from './journal.ts';
import { hearStores, tellStores } from './journalNews.ts';
import { type CommitError, type MissionStore, readMission } from './missionStore.ts';
import { openDatabase } from './openDatabase.ts';
import { OpenMissions } from './openMissions.ts';
import type { Sharing } from './sharing.ts';

export interface StorageReport {
  /** True: the browser promised not to evict; false: it may; null: it does not say. */
  readonly persisted: boolean | null;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
}

export interface Workspace {
  readonly device: Device;
  /** The name that stands beside what is done from now on; '' for none. */
  setAuthor(name: string): void;
  /** Missions by last change, newest first; follows changes of other windows too. */
  readonly missions: Observable<CatalogueEntry[]>;
  /** The same store for as long as the window lives, so that what waits to be written is never left behind. */
  openMission(missionId: string): Promise<MissionStore | null>;
  /** The same without waiting; undefined where it is not open yet. */
  openedMission(missionId: string): MissionStore | undefined;
  /** Once nothing of any open mission waits to be written; false where the disk has refused something. */
  settled(): Promise<boolean>;
  /** Changes a mission that need not be on screen; resolves when the change is durable or was refused. */
  changeMission(
    missionId: string,
    label: ChangeLabel,
    make: (edit: Edit) => void,
  ): Promise<Result<void, CommitError | { readonly kind: 'missing' }>>;
  /** Writes a whole mission in one transaction; refuses an id that is there already unless it is to be replaced. */
  addMission(label: ChangeLabel, rows: readonly StoredRow[], creation?: Creation): Promise<string>;
  /** When a mission on this device was last changed, ISO 8601 UTC; null where it is not here. */
  changedAt(missionId: string): Promise<string | null>;
  /** Photos and files of notes. Loads with the first that is wanted. */
  files(): Promise<FileStore>;
  /** Lets go of files of an open mission that nothing names any more. */
  sweepFiles(missionId: string): Promise<void>;
  /** What is shared with others by a server. Loads with the first mission that is. */
  sharing(): Promise<Sharing>;
  /** Without loading anything: is any mission of this device shared? */
  anyShared(): Promise<boolean>;
  /** The file that a read-only mission came from. */
  originalFile(missionId: string): Promise<Uint8Array<ArrayBuffer> | null>;
  eraseMission(missionId: string): Promise<void>;
  readSetting(key: string): Promise<unknown>;
  /** The setting now and whenever it is written, in other windows too. */
  followSetting(key: string): Observable<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
  /** Writes a setting that several windows would write; true for the one that does, false where it stands so already. */
  claimSetting(key: string, value: string): Promise<boolean>;
  /** Asks the browser to keep the data; call it after a person's action, since some browsers ask them. */
  askPersistence(): Promise<boolean>;
  storageReport(): Promise<StorageReport>;
}

/** With that mission open, where one is named and can be read. Throws what IndexedDB throws; see `storageFailure`. */
export async function openWorkspace(firstMissionId?: string): Promise<Workspace> {
  const db = await openDatabase(() => new LegationDatabase());
  const [device, first] = await Promise.all([
    loadDevice(db),
    firstMissionId === undefined ? null : readMission(db, firstMissionId).catch(() => null),
  ]);
  const missions = new OpenMissions(db, device, first);
  let sharing: Sharing | undefined;
  hearStores(({ missionId, what }) => {
    // What was erased in another window is looked for again when it is next opened.
    if (what === 'erased') missions.forget(missionId);
  });
  return {
    device,
    setAuthor: device.setAuthor,
    missions: liveQuery(async () => {
      const all = await db.catalogue.toArray();
      return all.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
    }),
    openMission: async (missionId) => missions.open(missionId),
    openedMission: (missionId) => missions.opened(missionId),
    settled: async () => missions.settled(),
    changeMission: async (missionId, label, make) => {
      const store = await missions.open(missionId);
      if (store === null) return err({ kind: 'missing' });
      const edit = startEdit(store.getSnapshot().state, { now: new Date().toISOString(), newId });
      make(edit);
      const made = store.commit(label, edit.ops());
      await store.settled();
      return made;
    },
    addMission: async (label, rows, creation = {}) => {
      const missionId = await addMission(db, device, label, rows, creation);
      if (creation.replace === true) {
        await missions.opened(missionId)?.reload();
        tellStores({ missionId, what: 'replaced' });
      }
      return missionId;
    },
    changedAt: async (missionId) => (await db.catalogue.get(missionId))?.changedAt ?? null,
    originalFile: async (missionId) => {
      const kept = (await db.settings.get(originalKey(missionId)))?.value;
      return kept instanceof Uint8Array ? (kept as Uint8Array<ArrayBuffer>) : null;
    },
    eraseMission: async (missionId) => {
      const store = await missions.open(missionId);
      store?.close();
      missions.forget(missionId);
      await eraseMission(db, missionId);
      // What was kept for it on this device: text that was captured and not saved, for one.
      await db.settings.filter(({ key }) => key.startsWith('user.') && key.endsWith(`.${missionId}`)).delete();
      tellStores({ missionId, what: 'erased' });
      await eraseFiles(missionId);
    },
    files,
    sharing: async () => {
      const { Sharing: Loaded } = await import('./sharing.ts');
      sharing ??= new Loaded(db, device, missions);
      return sharing;
    },
    anyShared: async () => (await db.settings.where('key').startsWith(syncKey('')).count()) > 0,
    sweepFiles: async (missionId) => {
      const store = missions.opened(missionId);
      // What a newer version wrote may name files in a table that we do not know.
      if (store === undefined || store.getSnapshot().readOnly) return;
      const { anyFilesKept, fileStore } = await import('./fileStore.ts');
      if (!(await anyFilesKept())) return;
      const { allFilesNamed } = await import('#shared/domain/notes/files/attachments.ts');
      await fileStore().sweep(missionId, allFilesNamed(store.getSnapshot().state));
    },
    readSetting: async (key) => (await db.settings.get(`user.${key}`))?.value,
    followSetting: (key) => liveQuery(async () => (await db.settings.get(`user.${key}`))?.value),
    writeSetting: async (key, value) => {
      await db.settings.put({ key: `user.${key}`, value });
    },
    claimSetting: async (key, value) =>
      db.transaction('rw', db.settings, async () => {
        const held = await db.settings.get(`user.${key}`);
        if (held?.value === value) return false;
        await db.settings.put({ key: `user.${key}`, value });
        return true;
      }),
    askPersistence: async () => (await navigator.storage?.persist?.()) ?? false,
    storageReport,
  };
}

async function files(): Promise<FileStore> {
  return (await import('./fileStore.ts')).fileStore();
}

async function eraseFiles(missionId: string): Promise<void> {
  const { anyFilesKept, fileStore } = await import('./fileStore.ts');
  if (await anyFilesKept()) await fileStore().erase(missionId);
}

async function addMission(
  db: LegationDatabase,
  device: Device,
  label: ChangeLabel,
  rows: readonly StoredRow[],
  creation: Creation,
): Promise<string> {
  const mission = rows.find(({ table }) => table === 'missions')?.row;
  if (mission === undefined) throw new Error('a mission file without a mission');
  const ops = opsOfRows(rows, new Date().toISOString());
  const transaction = device.transaction(mission.id, label, ops);
  await writeTransaction(db, { state: emptyMissionState(mission.id), seq: 0 }, transaction, 'local', creation);
  return mission.id;
}

async function storageReport(): Promise<StorageReport> {
  const persisted = (await navigator.storage?.persisted?.()) ?? null;
  const estimate = await navigator.storage?.estimate?.();
  return { persisted, usedBytes: estimate?.usage ?? null, quotaBytes: estimate?.quota ?? null };
}
