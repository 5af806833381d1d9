/** Which missions of this device are shared, and how one comes to be. Loads with the first that is. */
import { liveQuery, type Observable } from 'dexie';
import { beginJoining, beginSharing } from '#shared/sync/share.ts';
import type { LegationDatabase } from './database.ts';
import { type Device, newId } from './device.ts';
import { hearStores } from './journalNews.ts';
import { bringKey, packs, readJournal, storedRows, syncKey } from './journal.ts';
import { MissionReplica } from './missionReplica.ts';
import type { OpenMissions } from './openMissions.ts';
import { type KeptMission, type SharedMission, SharedStates } from './sharedStates.ts';

const PREFIX = syncKey('');
const CHANNEL = 'legation-sharing';

export interface SharedEntry extends KeptMission {
  readonly missionId: string;
}

export class Sharing {
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
  }

  /**
   * Tells which missions are shared, at once and whenever a window shares, joins or leaves one, until what it gives is called.
   * Where they stand with their servers changes with every step of sync, and is not told.
   */
  follow(listener: (shared: readonly SharedEntry[]) => void): () => void {
    let newest = 0;
    let ended = false;
    const tell = async (): Promise<void> => {
      newest += 1;
      const own = newest;
      const shared = await this.#entries();
      if (!ended && own === newest) listener(shared);
    };
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', () => void tell());
    const unhear = hearStores(({ what }) => {
      if (what !== 'changed') void tell();
    });
    void tell();
    return () => {
      ended = true;
      channel.close();
      unhear();
    };
  }

  /** The same with where each stands, after every step of sync: for what has to keep up with that. */
  get steps(): Observable<readonly SharedEntry[]> {
    return liveQuery(async () => this.#entries());
  }

  async #entries(): Promise<SharedEntry[]> {
    const kept = await this.#db.settings.where('key').startsWith(PREFIX).toArray();
    return kept.map(({ key, value }) => ({ missionId: key.slice(PREFIX.length), ...(value as KeptMission) }));
  }

  #tellFollowers(): void {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage(null);
    channel.close();
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

  /** This device has come anew to a server: whoever follows has to sign in otherwise. */
  renewed(): void {
    this.#tellFollowers();
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
    this.#tellFollowers();
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
    this.#tellFollowers();
  }
}
