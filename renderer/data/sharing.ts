/** Which missions of this device are shared, and how one comes to be. Loads with the first that is. */
import { liveQuery, type Observable } from 'dexie';
import { beginJoining, beginSharing } from '#shared/sync/share.ts';
import type { LegationDatabase } from './database.ts';
import { type Device, newId } from './device.ts';
import { bringKey, packs, readJournal, storedRows, syncKey } from './journal.ts';
import { MissionReplica } from './missionReplica.ts';
import type { OpenMissions } from './openMissions.ts';
import { type KeptMission, type SharedMission, SharedStates } from './sharedStates.ts';

const PREFIX = syncKey('');

export interface SharedEntry extends KeptMission {
  readonly missionId: string;
}

export class Sharing {
  /** All shared missions; follows changes of other windows too. */
  readonly all: Observable<SharedEntry[]>;
  readonly #db: LegationDatabase;
  readonly #device: Device;
  readonly #missions: OpenMissions;
  readonly #states: SharedStates;
  readonly #replicas = new Map<string, MissionReplica>();

  constructor(db: LegationDatabase, device: Device, missions: OpenMissions) {
    this.#db = db;
    this.#device = device;
    this.#missions = missions;
    this.#states = new SharedStates(db);
    this.all = liveQuery(async () => {
      const kept = await db.settings.where('key').startsWith(PREFIX).toArray();
      return kept.map(({ key, value }) => ({ missionId: key.slice(PREFIX.length), ...(value as KeptMission) }));
    });
  }

  /** The same for as long as the window lives. */
  replica(missionId: string): MissionReplica {
    const known = this.#replicas.get(missionId);
    if (known !== undefined) return known;
    const opened = () => this.#missions.opened(missionId);
    const made = new MissionReplica(missionId, {
      db: this.#db,
      device: this.#device,
      states: this.#states,
      opened,
    });
    this.#replicas.set(missionId, made);
    return made;
  }

  /** Of the server that shares it; undefined where none does. */
  async addressOf(missionId: string): Promise<string | undefined> {
    return ((await this.#db.settings.get(syncKey(missionId)))?.value as KeptMission | undefined)?.address;
  }

  /** Whoever follows `all` hears of the missions of that server again: this device has come to it anew. */
  async renew(address: string): Promise<void> {
    await this.#db.transaction('rw', this.#db.settings, async () => {
      const kept = await this.#db.settings.where('key').startsWith(PREFIX).toArray();
      await this.#db.settings.bulkPut(kept.filter(({ value }) => (value as KeptMission).address === address));
    });
  }

  /** From now on this mission goes to that server, all that is in it first. Nothing where it is shared already. */
  async share(missionId: string, address: string): Promise<void> {
    await this.#missions.opened(missionId)?.settled();
    await this.#begin(missionId, async () => {
      const { state } = await readJournal(this.#db, missionId);
      const last = await this.#db.transactions.toCollection().last();
      const begun = beginSharing({
        missionId,
        device: this.#device.id,
        lastN: last?.n ?? 0,
        rows: storedRows(state),
        newId,
        nextStamp: () => this.#device.nextStamp(),
        nowMs: () => Date.now(),
      });
      return { address, state: begun };
    });
  }

  /** From now on this mission comes from that server. Not for one that is on this device already and is not shared. */
  async join(missionId: string, address: string): Promise<void> {
    await this.#begin(missionId, async () => ({
      address,
      state: beginJoining({ missionId, device: this.#device.id }),
    }));
  }

  /** The mission stays on this device as it is, and hears nothing more from the server. */
  async leave(missionId: string): Promise<void> {
    this.#replicas.delete(missionId);
    await this.#db.settings.where('key').startsWith(bringKey(missionId, '')).delete();
    await this.#db.settings.delete(syncKey(missionId));
  }

  async #begin(missionId: string, make: () => Promise<SharedMission>): Promise<void> {
    const db = this.#db;
    await db.transaction('rw', [db.segments, db.transactions, db.settings], async () => {
      if ((await this.#states.read(missionId)) !== null) return;
      const begun = await make();
      await this.#states.write(missionId, begun, null);
      // What is done from now on has seen what the server will have.
      await db.segments.bulkAdd(packs(missionId, [], begun.state.seen));
    });
  }
}
