/** A hub of this laptop while it is open, in the window that syncs: rows by the loop, bytes of files after them, and its line of events. */
import { newId } from '#renderer/data/device.ts';
import type { MissionReplica } from '#renderer/data/missionReplica.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import type { MissionTransfers } from '#renderer/stores/fileTransfers.ts';
import type { HubStatus } from '#renderer/stores/hubs.ts';
import { emptyMissionState, type MissionState, type Tables } from '#shared/domain/change/missionState.ts';
import type { OpenHub } from '#shared/ipc/host.ts';
import { fileEvent } from '#shared/sync/eventsWire.ts';
import { isForHubs } from '#shared/sync/rights.ts';
import { httpHub } from '#shared/sync/transport.ts';
import { BlobDoor } from '../files/blobDoor.ts';
import { Known } from '../files/known.ts';
import { MissionFiles, type MissionFilesParts } from '../files/missionFiles.ts';
import type { Slots } from '../files/slots.ts';
import { NudgeLine } from '../nudgeLine.ts';
import { type BaseOf, transportTo } from '../transportTo.ts';
import { HubLoop } from './hubLoop.ts';

export interface OpenedHubParts {
  readonly hub: OpenHub;
  readonly workspace: Workspace;
  readonly replica: MissionReplica;
  readonly baseOf: BaseOf;
  readonly slots: Slots;
  readonly report: (status: HubStatus) => void;
  /** Something of the room waits for the main server now. */
  readonly onCarried: () => void;
  /** Bytes of a photo or file have come from the room. */
  readonly onFile: () => void;
}

export class OpenedHub {
  readonly #parts: OpenedHubParts;
  readonly #loop: HubLoop;
  readonly #files: MissionFiles;
  readonly #line: NudgeLine;
  #standing: Pick<HubStatus, 'phase' | 'why' | 'carriedAt'> = { phase: 'carrying' };
  #moving = 0;
  #come = 0;

  constructor(parts: OpenedHubParts) {
    this.#parts = parts;
    const { hub, replica, baseOf, workspace } = parts;
    const { missionId } = replica;
    this.#files = this.#filesOf(missionId);
    this.#loop = new HubLoop({
      replica,
      hub: httpHub(transportTo(baseOf, hub.url, hub.secret)),
      newId,
      nextStamp: () => workspace.device.nextStamp(),
      carried: () => replica.shared?.state.hub?.carried,
      onCarried: parts.onCarried,
      report: (standing) => {
        this.#standing = standing;
        this.#say();
        if (standing.phase === 'carrying') return;
        const phase = standing.phase === 'idle' ? 'idle' : 'offline';
        this.#files.textIs({ address: hub.url, phase, waiting: 0, setAside: 0 });
      },
    });
    this.#line = new NudgeLine({
      address: `${baseOf(hub.url)}/api/events?mission=${missionId}`,
      secret: hub.secret,
      fetch: async (...request) => fetch(...request),
      onOpen: () => this.#loop.wake(),
      onNudge: () => this.#loop.wake(),
      onEvent: (kind, data) => {
        const read = kind === 'file' ? fileEvent.safeParse(data) : undefined;
        if (read?.success === true) this.#files.came(read.data.sha256);
      },
    });
    this.#loop.wake();
  }

  get url(): string {
    return this.#parts.hub.url;
  }

  get secret(): string {
    return this.#parts.hub.secret;
  }

  /** Something was done here, or the main server said something. */
  wake(): void {
    this.#loop.wake();
  }

  /** Bytes have come here by another way. */
  filesCame(): void {
    this.#files.back();
  }

  close(): void {
    this.#loop.close();
    this.#files.close();
    this.#line.close();
  }

  #filesOf(missionId: string): MissionFiles {
    const { hub, replica, workspace, baseOf, slots } = this.#parts;
    return new MissionFiles({
      replica: inTheRoom(replica),
      door: new BlobDoor({
        address: baseOf(hub.url),
        secret: hub.secret,
        missionId,
        fetch: async (...request) => fetch(...request),
      }),
      files: async () => workspace.files(),
      known: new Known(workspace, `hub.${missionId}`),
      slots,
      // It is this laptop itself that is asked.
      isMetered: () => false,
      report: (transfers) => this.#moved(transfers),
    });
  }

  #moved({ files, come }: MissionTransfers): void {
    this.#moving = Object.values(files).filter(({ state }) => state !== 'failed').length;
    if (come > this.#come) this.#parts.onFile();
    this.#come = come;
    this.#say();
  }

  #say(): void {
    const { hub, report } = this.#parts;
    report({ ...hub, ...this.#standing, files: this.#moving });
  }
}

/** The mission as a hub may have it: without what is one person's own, or about one person. */
function inTheRoom(replica: MissionReplica): MissionFilesParts['replica'] {
  const { tables: none } = emptyMissionState(replica.missionId);
  return {
    missionId: replica.missionId,
    rowsNow: async () => shownInTheRoom(await replica.rowsNow(), none),
    get shared() {
      const { shared } = replica;
      const hub = shared?.state.hub;
      if (shared === null || hub === undefined) return null;
      return { ...shared, state: { ...shared.state, epoch: hub.id, role: 'lead' } };
    },
  };
}

function shownInTheRoom(state: MissionState, none: Tables): MissionState {
  const shown = Object.entries(state.tables).map(([table, rows]) => [
    table,
    isForHubs(table) ? rows : none[table as keyof Tables],
  ]);
  return { ...state, tables: Object.fromEntries(shown) as Tables };
}
