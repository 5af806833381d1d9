/** The page of test/e2e/network.spec.ts and hub.spec.ts. */
import type { SyncStatus } from '#renderer/stores/syncStatus.ts';
import { useSyncStatuses } from '#renderer/stores/syncStatus.ts';
import { newId } from '#renderer/data/device.ts';
import { transportTo } from '#renderer/sync/transportTo.ts';
import { carryOnce, type CarryOutcome } from '#shared/sync/carry.ts';
import { httpHub } from '#shared/sync/transport.ts';
import { change, device, opened, same, service, workspace } from './parts.ts';

/** What was said of a mission, one after the other. */
const said: (SyncStatus & { readonly at: number })[] = [];

export interface Done {
  readonly personId: string;
  readonly set: { readonly badgeName?: string; readonly remarks?: string };
}

const page = {
  ...device,
  async start(): Promise<void> {
    useSyncStatuses.subscribe(({ byMission }) => {
      for (const status of Object.values(byMission)) said.push({ ...status, at: Date.now() });
    });
    await device.startService();
  },
  /** Why it was offline, once for each attempt, and how long it was going to wait. */
  failures(): { why: string; pauseMs: number }[] {
    const all: { why: string; pauseMs: number }[] = [];
    let last: number | undefined;
    for (const { phase, why = '', nextTryAt = 0, at } of said) {
      if (phase !== 'offline' || nextTryAt === last) continue;
      all.push({ why, pauseMs: nextTryAt - at });
      last = nextTryAt;
    }
    return all;
  },
  phases: (): string[] => [...new Set(said.map(({ phase }) => phase))],
  syncNow: (missionId: string): void => service().syncNow(missionId),
  allowRemovals: (missionId: string): void => service().allowRemovals(missionId),
  /** Actions of a person, with their pause between. */
  async work(missionId: string, todo: readonly Done[], pauseMs = 0): Promise<void> {
    const store = await opened(missionId);
    for (const { personId, set } of todo) {
      change(store, personId, set);
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    await store.settled();
  },
  /** All rows as they are shown, by table and id. */
  async rows(missionId: string): Promise<Record<string, unknown>> {
    const { tables } = (await opened(missionId)).getSnapshot().state;
    const all: [string, unknown][] = [];
    for (const [table, rows] of Object.entries(tables)) {
      for (const [id, row] of rows) all.push([`${table}/${id}`, row]);
    }
    return Object.fromEntries(all);
  },
  async person(missionId: string, id: string): Promise<unknown> {
    return (await opened(missionId)).getSnapshot().state.tables.people.get(id);
  },
  /** As the laptop that runs a hub, which is behind that address. */
  async carry(missionId: string, address: string, secret: string): Promise<CarryOutcome> {
    const { device: own } = workspace();
    return carryOnce({
      replica: (await workspace().sharing()).replica(missionId),
      hub: httpHub(transportTo(same, address, secret)),
      nowMs: () => Date.now(),
      newId,
      nextStamp: () => own.nextStamp(),
    });
  },
  /** Who is said to have done what, from the log. */
  async authors(missionId: string): Promise<Record<string, string>> {
    const all: [string, string][] = [];
    for await (const step of (await opened(missionId)).readLog(0)) {
      for (const { transaction } of step) all.push([transaction.id, transaction.author?.name ?? '']);
    }
    return Object.fromEntries(all);
  },
  async undo(missionId: string): Promise<boolean> {
    const store = await opened(missionId);
    const done = store.undo();
    await store.settled();
    return done;
  },
  /** Ids of all that its person did, from the log. */
  async done(missionId: string): Promise<string[]> {
    const ids: string[] = [];
    for await (const step of (await opened(missionId)).readLog(0)) {
      for (const { source, transaction } of step) if (source === 'local') ids.push(transaction.id);
    }
    return ids;
  },
  /** Of the disk: up to which number everything is here, and what still waits. */
  async stands(missionId: string): Promise<{ cursor: number; first: boolean; waiting: number; setAside: number }> {
    const replica = (await workspace().sharing()).replica(missionId);
    const { cursor, reading, setAside } = await replica.look(async (local) => local.state());
    const { count } = await replica.waiting();
    return { cursor, first: reading === 'first', waiting: count, setAside: setAside.length };
  },
};

export type SyncPage = typeof page;
(globalThis as unknown as { device: SyncPage }).device = page;
