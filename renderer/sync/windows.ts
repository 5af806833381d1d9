/**
 * One window syncs (R10); the others show what it says and hand it what their person asks. The lock of the browser chooses it and
 * frees itself with the window. A window that holds it and says nothing any more is overruled: a syncing that stands still is worse
 * than two at once, which the engine bears.
 */
import type { MissionTransfers } from '#renderer/stores/fileTransfers.ts';
import type { HubStatus } from '#renderer/stores/hubs.ts';
import type { Place, Present } from '#renderer/stores/presence.ts';
import type { SyncStatus } from '#renderer/stores/syncStatus.ts';

const LOCK = 'legation-sync';
const CHANNEL = 'legation-sync';
const BEAT_MS = 5000;
const SILENT_MS = 20_000;

/** What the window that syncs says of a mission; null where it is shared no longer. */
export type SyncNews =
  | { readonly kind: 'status'; readonly missionId: string; readonly status: SyncStatus | null }
  | { readonly kind: 'files'; readonly missionId: string; readonly transfers: MissionTransfers | null }
  | { readonly kind: 'hub'; readonly missionId: string; readonly status: HubStatus | null }
  | { readonly kind: 'present'; readonly missionId: string; readonly present: readonly Present[] };

/** What a person asks of it. */
export type SyncAsk =
  /** `now`: sync at once. `allow`: what is gone on the server may go here (R7). `files`: also where bytes are paid for. */
  | { readonly kind: 'now' | 'allow' | 'files'; readonly missionId: string }
  /** A hub of this device may have been opened or closed, or has `ended` by itself. */
  | { readonly kind: 'hub'; readonly missionId: string; readonly ended?: true }
  | { readonly kind: 'want'; readonly missionId: string; readonly sha256: string }
  | ({ readonly kind: 'here' } & Here);

/** Where a window shows a mission; said again while it does. */
export interface Here {
  readonly missionId: string;
  readonly window: string;
  readonly where: Place | null;
  readonly gone?: true;
}

/** What windows say to each other. */
type Said =
  | { readonly kind: 'beat' }
  /** A window has come and shows nothing yet. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'news'; readonly news: SyncNews }
  | { readonly kind: 'ask'; readonly ask: SyncAsk };

export interface WindowParts {
  /** Begins to sync, and gives what ends it. */
  readonly lead: () => () => void;
  readonly onNews: (news: SyncNews) => void;
  readonly onAsk: (ask: SyncAsk) => void;
  /** Said again to a window that has just come. */
  readonly all: () => readonly SyncNews[];
}

export class SyncWindows {
  readonly #parts: WindowParts;
  readonly #channel = new BroadcastChannel(CHANNEL);
  #stop: (() => void) | null = null;
  /** By a clock that nobody sets, and that stands still while the machine sleeps. */
  #heardAt = performance.now();
  #watchedAt = performance.now();
  #closed = false;
  readonly #watch: ReturnType<typeof setInterval>;

  constructor(parts: WindowParts) {
    this.#parts = parts;
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Said>) => this.#hear(data));
    this.#watch = setInterval(() => this.#beat(), BEAT_MS);
    this.#say({ kind: 'hello' });
    void this.#stand(false);
  }

  get leads(): boolean {
    return this.#stop !== null;
  }

  tell(news: SyncNews): void {
    this.#say({ kind: 'news', news });
  }

  ask(ask: SyncAsk): void {
    if (this.leads) this.#parts.onAsk(ask);
    else this.#say({ kind: 'ask', ask });
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#watch);
    this.#end();
    this.#channel.close();
  }

  /** Waits for its turn, and keeps it for as long as the window lives or until another one overrules it. */
  async #stand(steal: boolean): Promise<void> {
    const locks = navigator.locks as LockManager | undefined;
    // A page without TLS has no locks: every window syncs.
    if (locks === undefined) {
      this.#begin();
      return;
    }
    try {
      await locks.request(LOCK, { steal }, async () => {
        if (this.#closed) return;
        this.#begin();
        await new Promise<void>((resolve) => {
          this.#free = resolve;
        });
      });
    } catch {
      this.#end();
      // Whoever took the turn is alive.
      this.#heardAt = performance.now();
      if (!this.#closed) void this.#stand(false);
    }
  }

  #free: () => void = () => undefined;

  #begin(): void {
    this.#stop ??= this.#parts.lead();
    this.#say({ kind: 'beat' });
  }

  #end(): void {
    this.#stop?.();
    this.#stop = null;
    this.#free();
  }

  #beat(): void {
    const now = performance.now();
    // A window that stood still itself has heard nobody, and waits until it could have.
    if (now - this.#watchedAt > 2 * BEAT_MS) this.#heardAt = now;
    this.#watchedAt = now;
    if (this.leads) this.#say({ kind: 'beat' });
    // A window that nobody looks at is woken once a minute by its browser, and would take a slow other for a silent one.
    else if (document.visibilityState === 'visible' && now - this.#heardAt > SILENT_MS) {
      this.#heardAt = now;
      void this.#stand(true);
    }
  }

  #say(said: Said): void {
    this.#channel.postMessage(said);
  }

  #hear(said: Said): void {
    switch (said.kind) {
      case 'beat':
        this.#heardAt = performance.now();
        return;
      case 'hello':
        if (this.leads) for (const news of this.#parts.all()) this.tell(news);
        return;
      case 'news':
        this.#heardAt = performance.now();
        if (!this.leads) this.#parts.onNews(said.news);
        return;
      default:
        if (this.leads) this.#parts.onAsk(said.ask);
    }
  }
}
