/** What the one window does that syncs: which missions are synced with which server, and when. */
import { newId } from '#renderer/data/device.ts';
import { hearStores } from '#renderer/data/journalNews.ts';
import type { SharedEntry, Sharing } from '#renderer/data/sharing.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { plans } from '#renderer/stores/presence.ts';
import { useSyncStatuses } from '#renderer/stores/syncStatus.ts';
import type { OpenHub } from '#shared/ipc/host.ts';
import { fileEvent, rightsEvent } from '#shared/sync/eventsWire.ts';
import { httpServer } from '#shared/sync/transport.ts';
import { type Connection, readConnections } from './connections.ts';
import { BlobDoor } from './files/blobDoor.ts';
import { Known } from './files/known.ts';
import { MissionFiles } from './files/missionFiles.ts';
import { Slots } from './files/slots.ts';
import { OpenedHub } from './hub/openedHub.ts';
import { isMetered } from './metered.ts';
import { MissionLoop } from './missionLoop.ts';
import { NudgeLine } from './nudgeLine.ts';
import { Presence } from './presence.ts';
import { type BaseOf, transportTo } from './transportTo.ts';
import type { SyncAsk, SyncNews } from './windows.ts';

interface LeaderParts {
  readonly workspace: Workspace;
  readonly sharing: Sharing;
  readonly baseOf: BaseOf;
  /** The hub that this device has open for a mission. */
  readonly hubOf: (missionId: string) => Promise<OpenHub | null>;
  readonly endHub: (missionId: string) => Promise<void>;
  readonly report: (news: SyncNews) => void;
}

/** One shared mission, in the window that syncs. */
interface Followed {
  readonly loop: MissionLoop;
  readonly files: MissionFiles;
  readonly presence: Presence;
  /** What it signs in with. */
  readonly secret: string;
}

export class Leader {
  readonly #parts: LeaderParts;
  readonly #missions = new Map<string, Followed>();
  readonly #lines = new Map<string, { readonly missions: string; readonly line: NudgeLine }>();
  readonly #hubs = new Map<string, OpenedHub>();
  readonly #slots = new Slots();
  readonly #endings: (() => void)[] = [];
  #closed = false;

  constructor(parts: LeaderParts) {
    this.#parts = parts;
    const unfollow = parts.sharing.follow((entries) => void this.#follow(entries));
    const back = (): void => this.#wakeAll();
    const seen = (): void => {
      if (document.visibilityState === 'visible') this.#wakeAll();
    };
    const away = (): void => {
      for (const { loop } of this.#missions.values()) loop.offline();
    };
    addEventListener('online', back);
    addEventListener('offline', away);
    document.addEventListener('visibilitychange', seen);
    this.#endings.push(
      unfollow,
      () => removeEventListener('online', back),
      () => removeEventListener('offline', away),
      () => document.removeEventListener('visibilitychange', seen),
      hearStores(({ missionId, from }) => {
        this.#hubs.get(missionId)?.wake();
        if (from !== 'sync') this.#missions.get(missionId)?.loop.wake('change');
      }),
    );
  }

  ask(ask: SyncAsk): void {
    const mission = this.#missions.get(ask.missionId);
    if (mission === undefined) return;
    switch (ask.kind) {
      case 'now':
        mission.loop.wake('person');
        return;
      case 'allow':
        void mission.loop.allowRemovals();
        return;
      case 'files':
        mission.files.ask();
        // Text goes first.
        mission.loop.wake('person');
        return;
      case 'want':
        mission.files.want(ask.sha256);
        return;
      case 'hub':
        void this.#lookForHub(ask.missionId, ask.ended === true);
        return;
      default:
        mission.presence.here(ask);
    }
  }

  close(): void {
    this.#closed = true;
    for (const end of this.#endings) end();
    for (const mission of this.#missions.values()) closeMission(mission);
    for (const hub of this.#hubs.values()) hub.close();
    for (const { line } of this.#lines.values()) line.close();
  }

  #wakeAll(): void {
    for (const { line } of this.#lines.values()) line.hurry();
    for (const { loop, files } of this.#missions.values()) {
      loop.wake('back');
      files.back();
    }
  }

  /** Missions that have come to be shared, and those that no longer are. */
  async #follow(entries: readonly SharedEntry[]): Promise<void> {
    const { workspace, report } = this.#parts;
    const connections = new Map((await readConnections(workspace)).map((one) => [one.address, one]));
    // Another window may have come to lead meanwhile.
    if (this.#closed) return;
    for (const [missionId, mission] of this.#missions) {
      const entry = entries.find((one) => one.missionId === missionId);
      // A device that has joined anew signs in otherwise from now on.
      if (entry !== undefined && connections.get(entry.address)?.secret === mission.secret) continue;
      closeMission(mission);
      this.#missions.delete(missionId);
      // What is shared with nobody any more is handed on to nobody.
      if (entry === undefined && this.#hubs.has(missionId)) void this.#parts.endHub(missionId);
      this.#closeHub(missionId);
      if (entry !== undefined) continue;
      report({ kind: 'status', missionId, status: null });
      report({ kind: 'files', missionId, transfers: null });
    }
    for (const { missionId, address, syncedAt } of entries) {
      const connection = connections.get(address);
      if (this.#missions.has(missionId) || connection === undefined) continue;
      const mission = this.#begin(missionId, connection, syncedAt);
      this.#missions.set(missionId, mission);
      mission.loop.wake('back');
      void this.#lookForHub(missionId);
    }
    this.#listen(entries, connections);
  }

  /** Begins to speak with the hub that is open for a mission, and ends it with one that is not any more. */
  async #lookForHub(missionId: string, ended = false): Promise<void> {
    const { workspace, sharing, baseOf, hubOf, report } = this.#parts;
    const open = await hubOf(missionId);
    const known = this.#hubs.get(missionId);
    if (open !== null && known?.secret === open.secret) return;
    this.#closeHub(missionId);
    if (ended && known !== undefined) {
      const { url, secret } = known;
      report({ kind: 'hub', missionId, status: { url, secret, phase: 'ended', files: 0 } });
    }
    const mission = this.#missions.get(missionId);
    if (this.#closed || open === null || mission === undefined) return;
    const hub = new OpenedHub({
      hub: open,
      workspace,
      replica: sharing.replica(missionId),
      baseOf,
      slots: this.#slots,
      report: (status) => report({ kind: 'hub', missionId, status }),
      onCarried: () => mission.loop.wake('change'),
      onFile: () => mission.files.back(),
    });
    this.#hubs.set(missionId, hub);
  }

  #closeHub(missionId: string): void {
    const hub = this.#hubs.get(missionId);
    if (hub === undefined) return;
    hub.close();
    this.#hubs.delete(missionId);
    this.#parts.report({ kind: 'hub', missionId, status: null });
  }

  #begin(missionId: string, connection: Connection, syncedAt: string | undefined): Followed {
    const { workspace, sharing, baseOf, report } = this.#parts;
    const { address, secret } = connection;
    const replica = sharing.replica(missionId);
    const files = this.#files(missionId, connection);
    const loop = new MissionLoop(
      {
        address,
        replica,
        server: httpServer(transportTo(baseOf, address, secret)),
        newId,
        nextStamp: () => workspace.device.nextStamp(),
        isMetered,
        report: (status) => {
          report({ kind: 'status', missionId, status });
          files.textIs(status);
        },
      },
      syncedAt === undefined ? {} : { syncedAt },
    );
    return { loop, files, presence: this.#presence(missionId, connection), secret };
  }

  #files(missionId: string, { address, secret }: Connection): MissionFiles {
    const { workspace, sharing, baseOf, report } = this.#parts;
    let come = 0;
    return new MissionFiles({
      replica: sharing.replica(missionId),
      door: new BlobDoor({
        address: baseOf(address),
        secret,
        missionId,
        fetch: async (...request) => fetch(...request),
      }),
      files: async () => workspace.files(),
      known: new Known(workspace, missionId),
      slots: this.#slots,
      isMetered,
      report: (transfers) => {
        report({ kind: 'files', missionId, transfers });
        if (transfers.come > come) this.#hubs.get(missionId)?.filesCame();
        come = transfers.come;
      },
    });
  }

  #presence(missionId: string, { address, secret, account }: Connection): Presence {
    const { sharing, baseOf, report } = this.#parts;
    const transport = transportTo(baseOf, address, secret);
    return new Presence({
      missionId,
      account,
      device: () => sharing.replica(missionId).shared?.state.device,
      speaks: () => {
        const { role, phase } = useSyncStatuses.getState().byMission[missionId] ?? {};
        return plans(role) && phase !== 'offline' && phase !== 'paused' && phase !== 'refused';
      },
      // What is said on leaving has to outlive the window.
      transport: {
        ...transport,
        fetch: async (url, init) => fetch(url, { ...(init as RequestInit), keepalive: true }),
      },
      report: (present) => report({ kind: 'present', missionId, present }),
    });
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
        address: `${this.#parts.baseOf(address)}/api/events?${missions}`,
        secret,
        fetch: async (...request) => fetch(...request),
        onOpen: () => {
          for (const missionId of own) {
            const mission = this.#missions.get(missionId);
            mission?.loop.lineIs('open');
            mission?.presence.lineOpens();
          }
        },
        onLost: () => {
          for (const missionId of own) {
            const mission = this.#missions.get(missionId);
            mission?.loop.lineIs('lost');
            mission?.presence.lineIsLost();
          }
        },
        onNudge: (missionId, seq) => this.#missions.get(missionId)?.loop.nudge(seq),
        onEvent: (kind, data) => this.#hear(kind, data),
      });
      this.#lines.set(address, { missions: signed, line });
    }
  }

  #hear(kind: string, data: unknown): void {
    if (kind === 'file') {
      const read = fileEvent.safeParse(data);
      if (read.success) this.#missions.get(read.data.missionId)?.files.came(read.data.sha256);
    } else if (kind === 'rights') {
      const read = rightsEvent.safeParse(data);
      if (read.success) this.#missions.get(read.data.missionId)?.loop.wake('back');
    } else if (kind === 'presence') {
      const { missionId } = (data ?? {}) as { missionId?: unknown };
      if (typeof missionId === 'string') this.#missions.get(missionId)?.presence.hear(data);
    }
  }
}

function closeMission({ loop, files, presence }: Followed): void {
  loop.close();
  files.close();
  presence.close();
}
