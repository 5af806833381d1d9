/**
 * Sync in the app: started once per window, when there is a shared mission. One window does it (leader.ts); everything else of the
 * app only reads the stores that are written here, and calls what stands here.
 */
import type { Workspace } from '#renderer/data/workspace.ts';
import type { Host } from '#shared/ipc/host.ts';
import { useFileTransfers } from '#renderer/stores/fileTransfers.ts';
import { useHubStatuses } from '#renderer/stores/hubs.ts';
import { usePresence } from '#renderer/stores/presence.ts';
import { useSyncStatuses } from '#renderer/stores/syncStatus.ts';
import { Leader } from './leader.ts';
import { type Here, type SyncNews, SyncWindows } from './windows.ts';

export interface SyncService {
  syncNow(missionId: string): void;
  /** Takes away what the server no longer has (R7). */
  allowRemovals(missionId: string): void;
  /** Moves photos and files now, also where bytes are paid for, and tries again what failed. */
  moveFiles(missionId: string): void;
  /** A person waits for this file. */
  fetchFile(missionId: string, sha256: string): void;
  /** A hub of this device was opened or closed: it is looked for anew. */
  hubChanged(missionId: string): void;
  /** Where this window shows a mission; to be said again at least every 20 s. */
  here(here: Here): void;
  close(): void;
}

/** What sync asks of the place that the app runs in. */
export type SyncHost = Pick<Host, 'serverBase' | 'hubStanding' | 'closeHub' | 'onHubEnded'>;

export async function startSync(workspace: Workspace, host: SyncHost): Promise<SyncService> {
  const sharing = await workspace.sharing();
  let leading: Leader | null = null;
  const windows: SyncWindows = new SyncWindows({
    lead: () => {
      const leader = new Leader({
        workspace,
        sharing,
        baseOf: (address) => host.serverBase(address),
        hubOf: async (missionId) => (await host.hubStanding(missionId)).open,
        endHub: async (missionId) => host.closeHub(missionId),
        report: (news) => {
          show(news);
          windows.tell(news);
        },
      });
      leading = leader;
      return () => {
        leading = null;
        leader.close();
      };
    },
    onNews: show,
    onAsk: (ask) => leading?.ask(ask),
    all: allNews,
  });
  const unhear = host.onHubEnded((missionId) => windows.ask({ kind: 'hub', missionId, ended: true }));
  return {
    syncNow: (missionId) => windows.ask({ kind: 'now', missionId }),
    allowRemovals: (missionId) => windows.ask({ kind: 'allow', missionId }),
    moveFiles: (missionId) => windows.ask({ kind: 'files', missionId }),
    fetchFile: (missionId, sha256) => windows.ask({ kind: 'want', missionId, sha256 }),
    hubChanged: (missionId) => windows.ask({ kind: 'hub', missionId }),
    here: (here) => windows.ask({ kind: 'here', ...here }),
    close: () => {
      unhear();
      windows.close();
    },
  };
}

/** What the screens of this window read. */
function show(news: SyncNews): void {
  const { missionId } = news;
  switch (news.kind) {
    case 'status': {
      const statuses = useSyncStatuses.getState();
      if (news.status === null) statuses.remove(missionId);
      else statuses.set(missionId, news.status);
      return;
    }
    case 'files': {
      const transfers = useFileTransfers.getState();
      if (news.transfers === null) transfers.remove(missionId);
      else transfers.set(missionId, news.transfers);
      return;
    }
    case 'hub': {
      const hubs = useHubStatuses.getState();
      if (news.status === null) hubs.remove(missionId);
      else hubs.set(missionId, news.status);
      return;
    }
    default:
      usePresence.getState().set(missionId, news.present);
  }
}

function allNews(): SyncNews[] {
  return [
    ...Object.entries(useSyncStatuses.getState().byMission).map(([missionId, status]): SyncNews => ({
      kind: 'status',
      missionId,
      status,
    })),
    ...Object.entries(useFileTransfers.getState().byMission).map(([missionId, transfers]): SyncNews => ({
      kind: 'files',
      missionId,
      transfers,
    })),
    ...Object.entries(useHubStatuses.getState().byMission).map(([missionId, status]): SyncNews => ({
      kind: 'hub',
      missionId,
      status,
    })),
    ...Object.entries(usePresence.getState().byMission).map(([missionId, present]): SyncNews => ({
      kind: 'present',
      missionId,
      present,
    })),
  ];
}
