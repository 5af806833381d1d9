/**
 * Sync in the app: started once per window, when there is a shared mission. One window does it (leader.ts); everything else of the
 * app only reads the stores that are written here, and calls what stands here.
 */
import type { Workspace } from '#renderer/data/workspace.ts';
import { useFileTransfers } from '#renderer/stores/fileTransfers.ts';
import { usePresence } from '#renderer/stores/presence.ts';
import { useSyncStatuses } from '#renderer/stores/syncStatus.ts';
import { Leader } from './leader.ts';
import type { BaseOf } from './transportTo.ts';
import { type Here, type SyncNews, SyncWindows } from './windows.ts';

export interface SyncService {
  syncNow(missionId: string): void;
  /** Takes away what the server no longer has (R7). */
  allowRemovals(missionId: string): void;
  /** Moves photos and files now, also where bytes are paid for, and tries again what failed. */
  moveFiles(missionId: string): void;
  /** A person waits for this file. */
  fetchFile(missionId: string, sha256: string): void;
  /** Where this window shows a mission; to be said again at least every 20 s. */
  here(here: Here): void;
  close(): void;
}

export async function startSync(workspace: Workspace, baseOf: BaseOf): Promise<SyncService> {
  const sharing = await workspace.sharing();
  let leading: Leader | null = null;
  const windows: SyncWindows = new SyncWindows({
    lead: () => {
      const leader = new Leader({
        workspace,
        sharing,
        baseOf,
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
  return {
    syncNow: (missionId) => windows.ask({ kind: 'now', missionId }),
    allowRemovals: (missionId) => windows.ask({ kind: 'allow', missionId }),
    moveFiles: (missionId) => windows.ask({ kind: 'files', missionId }),
    fetchFile: (missionId, sha256) => windows.ask({ kind: 'want', missionId, sha256 }),
    here: (here) => windows.ask({ kind: 'here', ...here }),
    close: () => windows.close(),
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
    ...Object.entries(usePresence.getState().byMission).map(([missionId, present]): SyncNews => ({
      kind: 'present',
      missionId,
      present,
    })),
  ];
}
