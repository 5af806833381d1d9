/** How the shared missions stand with their servers, as every window shows it. Written by renderer/sync alone. */
import { createByMission } from './byMission.ts';

export interface SyncStatus {
  /** Of the server. */
  readonly address: string;
  /** `paused`: on a metered connection, until the person asks. `refused`: until something is done about `why`. */
  readonly phase: 'idle' | 'syncing' | 'offline' | 'paused' | 'held' | 'refused';
  readonly why?: string;
  /** When both sides last had everything; ISO 8601 UTC. */
  readonly syncedAt?: string;
  /** Changes of this device that the server does not have, and when the oldest was made (R8). */
  readonly waiting: number;
  readonly oldestAt?: string;
  readonly progress?: {
    readonly sent: number;
    readonly waiting: number;
    readonly received: number;
    readonly upTo?: { readonly at: number; readonly head: number };
  };
  /** Of a first reading, which may be used meanwhile. */
  readonly first?: true;
  /** So many of these rows would be taken away by what the server says now (R7). */
  readonly held?: { readonly removals: number; readonly rows: number };
  /** Changes that the server refused, kept on this device (R9). */
  readonly setAside: number;
  readonly role?: string;
  readonly bodyId?: string;
  /** The server's clock less this device's, in milliseconds, where that is worth saying. */
  readonly skewMs?: number;
  /** When it is tried again by itself; milliseconds since 1970. */
  readonly nextTryAt?: number;
}

export const useSyncStatuses = createByMission<SyncStatus>();

/** Undefined where the mission is on this device alone, or sync has not begun to run. */
export function useSyncStatus(missionId: string): SyncStatus | undefined {
  return useSyncStatuses(({ byMission }) => byMission[missionId]);
}
