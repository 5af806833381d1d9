/** A device with a store in memory, and a server beside it that says what a test tells it to say. */
import type { Op } from '#shared/domain/change/op.ts';
import { type EngineParts, type Server, syncOnce, type SyncOutcome } from '#shared/sync/engine.ts';
import type { SyncState } from '#shared/sync/replica.ts';
import { PROTOCOL, type PullPage, type PushAnswer } from '#shared/sync/wire.ts';
import { emptyDisk, MemoryReplica } from '#test/sim/memoryReplica.ts';

export const MISSION = 'm1';
export const NOW = '2026-06-01T00:00:00.000Z';

export class Device {
  readonly replica: MemoryReplica;
  #ids = 0;

  constructor(state: Partial<SyncState> = {}) {
    const disk = emptyDisk(MISSION, 'd1');
    disk.state = { ...disk.state, ...state };
    this.replica = new MemoryReplica(disk, { fault: () => undefined, removed: () => undefined });
  }

  get state(): SyncState {
    return this.replica.disk.state;
  }

  newId = (): string => {
    this.#ids += 1;
    return `id${this.#ids}`;
  };

  nextStamp = (): string => `${NOW}-000${this.#ids}-d1`;

  lay(table: string, row: { readonly id: string; readonly [field: string]: unknown }): void {
    this.replica.disk.rows.set(`${table}/${row.id}`, { table, row });
  }

  row(table: string, id: string): object | undefined {
    return this.replica.disk.rows.get(`${table}/${id}`)?.row;
  }

  edit(...ops: Op[]): void {
    this.replica.commit({
      id: this.newId(),
      missionId: MISSION,
      stamp: this.nextStamp(),
      at: NOW,
      label: { key: 'test' },
      ops,
    });
  }

  async sync(server: Server, more: Partial<EngineParts> = {}): Promise<SyncOutcome> {
    return syncOnce({
      replica: this.replica,
      server,
      nowMs: () => Date.parse(NOW),
      newId: this.newId,
      nextStamp: this.nextStamp,
      renameDevice: async () => this.newId(),
      ...more,
    });
  }
}

/** What the server says to a push, or to a pull, where a test does not care. */
export function answer(given: Partial<PushAnswer> = {}): PushAnswer {
  const nothing = { before: 10, after: 11, body: 'b1', verdicts: [], rows: [], gone: [] };
  return { protocol: PROTOCOL, epoch: 'e1', ...nothing, ...given };
}

export function page(rows: PullPage['rows'], trailer: Partial<PullPage['trailer']> = {}): PullPage {
  const at = { seq: 11, head: 11, more: false, streams: ['public'], role: 'lead', body: 'b1', now: NOW };
  return { rows, trailer: { protocol: PROTOCOL, epoch: 'e1', ...at, ...trailer } };
}

export function says(pushed: PushAnswer, pulled: PullPage): Server {
  return {
    push: async () => ({ kind: 'ok', value: pushed }),
    pull: async () => ({ kind: 'ok', value: pulled }),
  };
}
