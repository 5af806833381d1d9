/** The missions that are open in this window, each with one store for as long as the window lives. */
import type { LegationDatabase } from './database.ts';
import type { Device } from './device.ts';
import { MissionStore, type ReadMission, readMission } from './missionStore.ts';

export class OpenMissions {
  readonly #db: LegationDatabase;
  readonly #device: Device;
  readonly #opening = new Map<string, Promise<MissionStore | null>>();
  readonly #opened = new Map<string, MissionStore>();

  constructor(db: LegationDatabase, device: Device, first: ReadMission | null) {
    this.#db = db;
    this.#device = device;
    if (first !== null) this.#opening.set(first.stored.state.missionId, Promise.resolve(this.#keep(first)));
  }

  /** Null where this device has no such mission; it is looked for again the next time, as is one that could not be read. */
  async open(missionId: string): Promise<MissionStore | null> {
    const opening = this.#opening.get(missionId) ?? this.#read(missionId);
    this.#opening.set(missionId, opening);
    return opening;
  }

  /** What is open already; undefined while it is read. */
  opened(missionId: string): MissionStore | undefined {
    return this.#opened.get(missionId);
  }

  /** Once nothing waits to be written; false where the disk has refused something. */
  async settled(): Promise<boolean> {
    const stores = [...this.#opened.values()];
    await Promise.all(stores.map(async (store) => store.settled()));
    return stores.every((store) => store.getSnapshot().failure === null);
  }

  forget(missionId: string): void {
    this.#opening.delete(missionId);
    this.#opened.delete(missionId);
  }

  async #read(missionId: string): Promise<MissionStore | null> {
    try {
      const read = await readMission(this.#db, missionId);
      if (read !== null) return this.#keep(read);
    } catch (error) {
      this.forget(missionId);
      throw error;
    }
    this.forget(missionId);
    return null;
  }

  #keep(read: ReadMission): MissionStore {
    const store = new MissionStore(this.#db, this.#device, read);
    this.#opened.set(store.missionId, store);
    return store;
  }
}
