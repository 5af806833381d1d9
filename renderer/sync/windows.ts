/**
 * One window syncs (R10); the others show what it says and hand it what their person asks. The lock of the browser chooses it and
 * frees itself with the window. A window that holds it and says nothing any more is overruled: a syncing that stands still is worse
 * than two at once, which the engine bears.
 */
import type { SyncStatus } from '#renderer/stores/syncStatus.ts';

const LOCK = 'legation-sync';
const CHANNEL = 'legation-sync';
const BEAT_MS = 5000;
const SILENT_MS = 20_000;

/** What windows say to each other. */
type Said =
  | { readonly kind: 'beat' }
  /** A window has come and shows nothing yet. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'status'; readonly missionId: string; readonly status: SyncStatus | null }
  | { readonly kind: 'ask'; readonly missionId: string; readonly what: SyncAsk };

/** `now`: sync at once. `allow`: what is gone on the server may go here (R7). */
export type SyncAsk = 'now' | 'allow';

export interface WindowParts {
  /** Begins to sync, and gives what ends it. */
  readonly lead: () => () => void;
  readonly onStatus: (missionId: string, status: SyncStatus | null) => void;
  readonly onAsk: (missionId: string, what: SyncAsk) => void;
  /** Said again to a window that has just come. */
  readonly statuses: () => Readonly<Record<string, SyncStatus>>;
}

export class SyncWindows {
  readonly #parts: WindowParts;
  readonly #channel = new BroadcastChannel(CHANNEL);
  #stop: (() => void) | null = null;
  #heardAt = Date.now();
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

  tell(missionId: string, status: SyncStatus | null): void {
    this.#say({ kind: 'status', missionId, status });
  }

  ask(missionId: string, what: SyncAsk): void {
    if (this.leads) this.#parts.onAsk(missionId, what);
    else this.#say({ kind: 'ask', missionId, what });
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
    if (this.leads) this.#say({ kind: 'beat' });
    // A window that nobody looks at is woken once a minute by its browser, and would take a slow other for a silent one.
    else if (document.visibilityState === 'visible' && Date.now() - this.#heardAt > SILENT_MS) {
      this.#heardAt = Date.now();
      void this.#stand(true);
    }
  }

  #say(said: Said): void {
    this.#channel.postMessage(said);
  }

  #hear(said: Said): void {
    switch (said.kind) {
      case 'beat':
        this.#heardAt = Date.now();
        return;
      case 'hello':
        if (!this.leads) return;
        for (const [missionId, status] of Object.entries(this.#parts.statuses())) this.tell(missionId, status);
        return;
      case 'status':
        this.#heardAt = Date.now();
        if (!this.leads) this.#parts.onStatus(said.missionId, said.status);
        return;
      default:
        if (this.leads) this.#parts.onAsk(said.missionId, said.what);
    }
  }
}
