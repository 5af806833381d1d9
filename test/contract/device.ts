/** A device with the engine of the app, over the transport of the app, whose store is in memory. */
import { randomBytes } from 'node:crypto';
import type { Op } from '#shared/domain/change/op.ts';
import { createClock } from '#shared/sync/clock.ts';
import { carryOnce, type CarryOutcome } from '#shared/sync/carry.ts';
import { syncOnce, type SyncOutcome } from '#shared/sync/engine.ts';
import { httpHub, httpServer } from '#shared/sync/transport.ts';
import { emptyDisk, MemoryReplica } from '#test/sim/memoryReplica.ts';

const newId = (): string => randomBytes(10).toString('hex');

export class Device {
  address: string;
  readonly replica: MemoryReplica;
  readonly #missionId: string;
  readonly #secret: string;
  readonly #clock = createClock(newId());

  constructor(address: string, missionId: string, secret: string) {
    this.address = address;
    this.#missionId = missionId;
    this.#secret = secret;
    this.replica = new MemoryReplica(emptyDisk(missionId, newId()), {
      fault: () => undefined,
      removed: () => undefined,
    });
  }

  async sync(): Promise<SyncOutcome> {
    const transport = {
      address: this.address,
      secret: this.#secret,
      fetch,
      timeout: (ms: number) => AbortSignal.timeout(ms),
    };
    return syncOnce({
      replica: this.replica,
      server: httpServer(transport as never),
      nowMs: () => Date.now(),
      newId,
      nextStamp: () => this.#clock.next(Date.now()),
      renameDevice: async () => newId(),
    });
  }

  /** Of a laptop that runs a hub: everything that it does with it. */
  async carry(address: string, secret: string): Promise<CarryOutcome> {
    return carryOnce({
      replica: this.replica,
      hub: httpHub({ address, secret, fetch, timeout: (ms: number) => AbortSignal.timeout(ms) } as never),
      nowMs: () => Date.now(),
      newId,
      nextStamp: () => this.#clock.next(Date.now()),
    });
  }

  /** One action of a person: a new record where `made`, else fields of one that is there. */
  edit(table: string, id: string, set: object, made = false): void {
    const now = new Date().toISOString();
    const op = made
      ? { table, id, set: { ...set, deletedAt: null }, before: { deletedAt: now } }
      : { table, id, set, before: {} };
    this.commit([op as never]);
  }

  /** One action of a person. */
  commit(ops: readonly Op[]): void {
    this.replica.commit({
      id: newId(),
      missionId: this.#missionId,
      stamp: this.#clock.next(Date.now()),
      at: new Date().toISOString(),
      label: { key: 'edit' },
      ops,
    });
  }

  row(table: string, id: string): unknown {
    return this.replica.disk.rows.get(`${table}/${id}`)?.row;
  }

  /** Changes that the server may not have yet. */
  get waiting(): number {
    const { log, state } = this.replica.disk;
    return log.filter(({ n }) => n > state.ackedN).length;
  }
}
