/** One installation of the app: the real engine over a store in memory, with a clock of its own that may be wrong. */
import { checkOps, startEdit, type Edit } from '#shared/domain/change/edit.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { type Op, type Transaction } from '#shared/domain/change/op.ts';
import { inverseOps } from '#shared/domain/change/undo.ts';
import { isTableName } from '#shared/domain/tables.ts';
import { createClock, type Clock } from '#shared/sync/clock.ts';
import { type Server, syncOnce, type SyncOutcome } from '#shared/sync/engine.ts';
import { beginSharing } from '#shared/sync/share.ts';
import type { Sabotage } from './sabotage.ts';
import { copyDisk, type Disk, emptyDisk, MemoryReplica } from './memoryReplica.ts';

/** Rows in one transaction of a first upload, and transactions in a push: few, so that much is cut off. */
const SHARED_AT_ONCE = 4;
const BATCH = { transactions: 4, ops: 2000, bytes: 1_000_000 };

/** The process ended, wherever it was. */
export class Crash extends Error {}
/** The disk is full. */
export class Quota extends Error {}

export interface PeerWorld {
  readonly missionId: string;
  readonly nowMs: () => number;
  readonly newId: () => string;
  readonly serverFor: (peer: Peer) => Server;
  readonly fault: (peer: Peer, when: 'begin' | 'commit') => void;
  readonly sabotage?: Sabotage;
  readonly saved: (transaction: Transaction) => void;
  readonly removedUnasked: (words: string) => void;
}

export function rosterIdOf(account: string): string {
  return `person-${account.replaceAll(/\W/gu, '-')}`;
}

export class Peer {
  readonly name: string;
  readonly account: string;
  readonly replica: MemoryReplica;
  /** The server's clock less this one's. */
  skewMs = 0;
  syncing = 0;
  /** Deaf and mute for a while. */
  online = true;
  lastOutcome: SyncOutcome | null = null;
  readonly #world: PeerWorld;
  #clock: Clock;
  #lastStamp: string | undefined;

  constructor(world: PeerWorld, name: string, account: string, disk?: Disk) {
    this.name = name;
    this.account = account;
    this.#world = world;
    const { sabotage } = world;
    this.replica = new MemoryReplica(disk ?? emptyDisk(world.missionId, world.newId()), {
      fault: (when) => world.fault(this, when),
      removed: (words) => world.removedUnasked(`${name} lost ${words}`),
      ...(sabotage === undefined ? {} : { sabotage }),
    });
    this.#clock = createClock(this.replica.disk.state.device);
  }

  /** Their record in the roster, as the server has it; nobody has made it. */
  get personId(): string {
    return rosterIdOf(this.account);
  }

  nowMs(): number {
    return this.#world.nowMs() - this.skewMs;
  }

  /** All that is in memory is lost; the disk stays. */
  restart(): void {
    this.replica.crash();
    this.#clock = createClock(this.replica.disk.state.device, this.#lastStamp);
    this.syncing = 0;
  }

  wipe(): void {
    this.replica.disk = emptyDisk(this.#world.missionId, this.#world.newId());
    this.#lastStamp = undefined;
    this.restart();
  }

  /** Brings the mission to the server, in parts that are small here so that a sync often ends between them. */
  share(): readonly Transaction[] {
    const { disk } = this.replica;
    const state = beginSharing({
      missionId: disk.state.missionId,
      device: disk.state.device,
      lastN: disk.nextN - 1,
      rows: disk.rows.values(),
      newId: this.#world.newId,
      nextStamp: () => this.nextStamp(),
      nowMs: () => this.nowMs(),
    });
    disk.state = { ...state, bringBack: state.bringBack.flatMap((part) => this.#cut(part)) };
    return disk.state.bringBack;
  }

  #cut(part: Transaction): Transaction[] {
    const cut: Transaction[] = [];
    for (let from = 0; from < part.ops.length; from += SHARED_AT_ONCE) {
      cut.push({ ...part, id: this.#world.newId(), ops: part.ops.slice(from, from + SHARED_AT_ONCE) });
    }
    return cut;
  }

  cloneDisk(): Disk {
    return copyDisk(this.replica.disk);
  }

  state(): MissionState {
    return this.replica.missionState();
  }

  /** What a screen does: false where the rules of the records refuse it, or where the disk does. */
  edit(make: (edit: Edit) => void): boolean {
    const state = this.state();
    const edit = startEdit(state, { now: new Date(this.nowMs()).toISOString(), newId: this.#world.newId });
    make(edit);
    const ops = edit.ops();
    return ops.length > 0 && checkOps(state, ops).length === 0 && this.commit(ops);
  }

  commit(ops: readonly Op[], kind?: 'undo'): boolean {
    try {
      const transaction = this.#transaction(ops, kind);
      this.replica.commit(transaction);
      this.#world.saved(transaction);
      return true;
    } catch (error) {
      if (error instanceof Quota) return false;
      throw error;
    }
  }

  /** Takes back the last thing that was done here. */
  undo(): boolean {
    const last = this.replica.disk.log.findLast(
      ({ transaction: { recovered, carried } }) => recovered === undefined && carried === undefined,
    )?.transaction;
    if (last === undefined) return false;
    const state = this.state();
    const here = inverseOps(last).filter(({ table, id }) => isTableName(table) && state.tables[table].has(id));
    return here.length > 0 && checkOps(state, here).length === 0 && this.commit(here, 'undo');
  }

  #transaction(ops: readonly Op[], kind?: 'undo'): Transaction {
    const stamp = this.nextStamp();
    return {
      id: this.#world.newId(),
      missionId: this.#world.missionId,
      stamp,
      at: new Date(this.nowMs()).toISOString(),
      label: { key: 'simulated' },
      ops,
      ...(kind === undefined ? {} : { kind }),
    };
  }

  nextStamp(): string {
    this.#lastStamp = this.#clock.next(this.nowMs());
    return this.#lastStamp;
  }

  async sync(): Promise<SyncOutcome> {
    this.syncing += 1;
    try {
      this.lastOutcome = await syncOnce({
        replica: this.replica,
        server: this.#world.serverFor(this),
        nowMs: () => this.nowMs(),
        newId: this.#world.newId,
        nextStamp: () => this.nextStamp(),
        limit: BATCH,
        renameDevice: async () => this.#world.newId(),
      });
    } catch (error) {
      if (error instanceof Crash) {
        this.restart();
        this.lastOutcome = { kind: 'offline', why: 'network' };
      } else if (error instanceof Quota) this.lastOutcome = { kind: 'offline', why: 'network' };
      else throw error;
    } finally {
      this.syncing = Math.max(0, this.syncing - 1);
    }
    return this.lastOutcome;
  }

  /** What a person says when asked whether so many rows may go (R7). */
  async allowRemovals(): Promise<void> {
    await this.replica.transact(async (local) => {
      const state = await local.state();
      if (state.held !== undefined) await local.setState({ ...state, held: { ...state.held, allowed: true } });
    });
  }
}
