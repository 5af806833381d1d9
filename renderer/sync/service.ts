/**
 * Sync in the app: which missions are synced with which server, by which window, and when. Started once per window, when there
 * is a shared mission; everything else of the app only reads `useSyncStatus` and calls what stands here.
 */
import type { SharedEntry, Sharing } from '#renderer/data/sharing.ts';
import { hearStores } from '#renderer/data/journalNews.ts';
import { newId } from '#renderer/data/device.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { type SyncStatus, useSyncStatuses } from '#renderer/stores/syncStatus.ts';
import { httpServer, type TransportParts } from '#shared/sync/transport.ts';
import { type Connection, readConnections } from './connections.ts';
import { isMetered } from './metered.ts';
import { MissionLoop, type Wake } from './missionLoop.ts';
import { NudgeLine } from './nudgeLine.ts';
import { type SyncAsk, SyncWindows } from './windows.ts';

/** Where requests to a server go: on the desktop by the way that its main process keeps. */
export type BaseOf = (address: string) => string;

export interface SyncService {
  syncNow(missionId: string): void;
  /** Takes away what the server no longer has (R7). */
  allowRemovals(missionId: string): void;
  close(): void;
}

async function gzipped(text: string): Promise<Uint8Array> {
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(zipped).arrayBuffer());
}

export function transportTo(baseOf: BaseOf, address: string, secret?: string): TransportParts {
  return {
    address: baseOf(address),
    secret,
    fetch: async (url, init) => fetch(url, init as RequestInit),
    timeout: (ms) => AbortSignal.timeout(ms),
    compress: gzipped,
  };
}

export async function startSync(workspace: Workspace, baseOf: BaseOf): Promise<SyncService> {
  const sharing = await workspace.sharing();
  const statuses = useSyncStatuses.getState();
  let leading: Leader | null = null;
  const windows: SyncWindows = new SyncWindows({
    lead: () => {
      const leader = new Leader(workspace, sharing, baseOf, (missionId, status) => {
        if (status === null) statuses.remove(missionId);
        else statuses.set(missionId, status);
        windows.tell(missionId, status);
      });
      leading = leader;
      return () => {
        leading = null;
        leader.close();
      };
    },
    onStatus: (missionId, status) => (status === null ? statuses.remove(missionId) : statuses.set(missionId, status)),
    onAsk: (missionId, what) => leading?.ask(missionId, what),
    statuses: () => useSyncStatuses.getState().byMission,
  });
  return {
    syncNow: (missionId) => windows.ask(missionId, 'now'),
    allowRemovals: (missionId) => windows.ask(missionId, 'allow'),
    close: () => windows.close(),
  };
}

/** What the one window does that syncs. */
class Leader {
  readonly #workspace: Workspace;
  readonly #sharing: Sharing;
  readonly #baseOf: BaseOf;
  readonly #report: (missionId: string, status: SyncStatus | null) => void;
  readonly #loops = new Map<string, MissionLoop>();
  /** What each loop signs in with. */
  readonly #secrets = new Map<string, string>();
  readonly #lines = new Map<string, { readonly missions: string; readonly line: NudgeLine }>();
  readonly #endings: (() => void)[] = [];

  constructor(
    workspace: Workspace,
    sharing: Sharing,
    baseOf: BaseOf,
    report: (missionId: string, status: SyncStatus | null) => void,
  ) {
    this.#workspace = workspace;
    this.#sharing = sharing;
    this.#baseOf = baseOf;
    this.#report = report;
    const following = sharing.all.subscribe((entries) => void this.#follow(entries));
    const back = (): void => this.#wakeAll('back');
    const seen = (): void => {
      if (document.visibilityState === 'visible') this.#wakeAll('back');
    };
    addEventListener('online', back);
    document.addEventListener('visibilitychange', seen);
    this.#endings.push(
      () => following.unsubscribe(),
      () => removeEventListener('online', back),
      () => document.removeEventListener('visibilitychange', seen),
      hearStores(({ missionId, from }) => {
        if (from !== 'sync') this.#loops.get(missionId)?.wake('change');
      }),
    );
  }

  ask(missionId: string, what: SyncAsk): void {
    const loop = this.#loops.get(missionId);
    if (what === 'now') loop?.wake('person');
    else void loop?.allowRemovals();
  }

  close(): void {
    for (const end of this.#endings) end();
    for (const loop of this.#loops.values()) loop.close();
    for (const { line } of this.#lines.values()) line.close();
  }

  #wakeAll(why: Wake): void {
    for (const { line } of this.#lines.values()) line.hurry();
    for (const loop of this.#loops.values()) loop.wake(why);
  }

  /** Missions that have come to be shared, and those that no longer are. */
  async #follow(entries: readonly SharedEntry[]): Promise<void> {
    const connections = new Map((await readConnections(this.#workspace)).map((one) => [one.address, one]));
    for (const [missionId, loop] of this.#loops) {
      const entry = entries.find((one) => one.missionId === missionId);
      // A device that has joined anew signs in otherwise from now on.
      if (entry !== undefined && connections.get(entry.address)?.secret === this.#secrets.get(missionId)) continue;
      loop.close();
      this.#loops.delete(missionId);
      if (entry === undefined) this.#report(missionId, null);
    }
    for (const { missionId, address, syncedAt } of entries) {
      const connection = connections.get(address);
      if (this.#loops.has(missionId) || connection === undefined) continue;
      const loop = this.#loop(missionId, connection, syncedAt);
      this.#loops.set(missionId, loop);
      this.#secrets.set(missionId, connection.secret);
      loop.wake('back');
    }
    this.#listen(entries, connections);
  }

  #loop(missionId: string, { address, secret }: Connection, syncedAt: string | undefined): MissionLoop {
    return new MissionLoop(
      {
        address,
        replica: this.#sharing.replica(missionId),
        server: httpServer(transportTo(this.#baseOf, address, secret)),
        newId,
        nextStamp: () => this.#workspace.device.nextStamp(),
        isMetered,
        report: (status) => this.#report(missionId, status),
      },
      syncedAt === undefined ? {} : { syncedAt },
    );
  }

  /** One line to each server, for all of its missions. */
  #listen(entries: readonly SharedEntry[], connections: ReadonlyMap<string, Connection>): void {
    for (const [address, { secret }] of connections) {
      const own = entries.filter((entry) => entry.address === address).map(({ missionId }) => missionId);
      const missions = own
        .toSorted()
        .map((missionId) => `mission=${missionId}`)
        .join('&');
      const signed = `${missions} ${secret}`;
      const known = this.#lines.get(address);
      if (known?.missions === signed) continue;
      known?.line.close();
      this.#lines.delete(address);
      if (own.length === 0) continue;
      const line = new NudgeLine({
        address: `${this.#baseOf(address)}/api/events?${missions}`,
        secret,
        fetch: async (...request) => fetch(...request),
        onOpen: () => {
          for (const missionId of own) this.#loops.get(missionId)?.wake('nudge');
        },
        onNudge: (missionId, seq) => {
          const cursor = this.#sharing.replica(missionId).shared?.state.cursor ?? 0;
          if (seq > cursor) this.#loops.get(missionId)?.wake('nudge');
        },
      });
      this.#lines.set(address, { missions: signed, line });
    }
  }
}
