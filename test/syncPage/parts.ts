/** Runs in a page: a device with the app's own store, engine and service, without its screens. Never part of the app. */
import { newId } from '#renderer/data/device.ts';
import type { MissionStore } from '#renderer/data/missionStore.ts';
import { openWorkspace, type Workspace } from '#renderer/data/workspace.ts';
import { useHubStatuses } from '#renderer/stores/hubs.ts';
import { useSyncStatuses } from '#renderer/stores/syncStatus.ts';
import { beginMission, join } from '#renderer/sync/joining.ts';
import { type SyncService, startSync } from '#renderer/sync/service.ts';
import { startEdit } from '#shared/domain/change/edit.ts';
import type { OpenHub } from '#shared/ipc/host.ts';
import type { Person } from '#shared/domain/roster/person.ts';

export const same = (address: string): string => address;
/** The page comes from the server that it syncs with, or from what stands before it. */
export const server = location.origin;

let opening: Workspace | undefined;
let running: SyncService | undefined;
let hub: OpenHub | null = null;

export function workspace(): Workspace {
  if (opening === undefined) throw new Error('not open yet');
  return opening;
}

export function service(): SyncService {
  if (running === undefined) throw new Error('not started yet');
  return running;
}

export async function opened(missionId: string): Promise<MissionStore> {
  const store = await workspace().openMission(missionId);
  if (store === null) throw new Error('the mission is not here');
  return store;
}

/** One action of a person: on the screen at once, durable when the store has settled. */
export function change(store: MissionStore, personId: string, set: Partial<Person>): void {
  const edit = startEdit(store.getSnapshot().state, { now: new Date().toISOString(), newId });
  edit.update('people', personId, set);
  const made = store.commit({ key: 'editPerson' }, edit.ops());
  if (!made.ok) throw new Error(JSON.stringify(made.error));
}

/** What the page of a benchmark and that of a test have in common. */
export const device = {
  async open(missionId?: string): Promise<void> {
    opening = await openWorkspace(missionId);
  },
  async join(secret: string, name: string): Promise<void> {
    const answer = await join(workspace(), same, { address: server, secret }, { name, device: 'Laptop' }, 'mission');
    if (answer.kind !== 'ok') throw new Error(JSON.stringify(answer));
    if (answer.value.missionId !== undefined) await beginMission(workspace(), answer.value.missionId, server);
  },
  async startService(): Promise<void> {
    running = await startSync(workspace(), {
      serverBase: same,
      hubStanding: async () => ({ addresses: [], open: hub, last: null }),
      closeHub: async () => undefined,
      onHubEnded: () => () => undefined,
    });
  },
  /** As if the hub at that address ran on this device. */
  openHub(missionId: string, open: OpenHub | null): void {
    hub = open;
    running?.hubChanged(missionId);
  },
  hub: (missionId: string) => useHubStatuses.getState().byMission[missionId],
  statuses: () => useSyncStatuses.getState().byMission,
};
