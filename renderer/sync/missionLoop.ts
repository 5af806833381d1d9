/**
 * When one mission is synced: at once after a change here or a nudge, again after a failure with growing pauses, and by a
 * person's word in between. One sync at a time; what comes up meanwhile makes another one follow.
 */
import type { MissionReplica } from '#renderer/data/missionReplica.ts';
import { type Answer, type Server, type SyncOutcome, type SyncProgress, syncOnce } from '#shared/sync/engine.ts';
import type { PullPage } from '#shared/sync/wire.ts';
import type { SyncStatus } from '#renderer/stores/syncStatus.ts';
import { growingPause } from './growingPause.ts';

/** `change`: something was done here. `back`: the network or the window is there again. */
export type Wake = 'change' | 'nudge' | 'timer' | 'back' | 'person';

export interface LoopParts {
  readonly address: string;
  readonly replica: MissionReplica;
  readonly server: Server;
  readonly newId: () => string;
  readonly nextStamp: () => string;
  /** Whether the connection is one that the person pays for by the byte and wants to be asked about. */
  readonly isMetered: () => boolean;
  readonly report: (status: SyncStatus) => void;
  /** The pause after so many failures in a row, in milliseconds. */
  readonly pauseMs?: (failures: number) => number;
}

/** It is asked so often whether there is anything new: by a line that is open, nudges say so. */
const POLL_MS = { open: 600_000, lost: 60_000 } as const;
/** "Synced at" reaches the disk so often; the screen has it at once. */
const MARK_MS = 10_000;
/** A clock that is off by less disturbs nobody. */
const SKEW_TOLD_MS = 120_000;

const CLOSED = { kind: 'offline', why: 'network' } as const;

export class MissionLoop {
  readonly #parts: LoopParts;
  #running = false;
  #again = false;
  /** The newest number of the mission of which a nudge has told. */
  #told = 0;
  #failures = 0;
  #line: 'open' | 'lost' = 'lost';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  #markedAt = 0;
  /** Number of the newest count of what waits. */
  #counts = 0;
  #status: SyncStatus;

  constructor(parts: LoopParts, first: Pick<SyncStatus, 'syncedAt'>) {
    this.#parts = parts;
    parts.replica.follow();
    this.#status = { ...first, address: parts.address, phase: 'syncing', waiting: 0, setAside: 0 };
  }

  wake(why: Wake): void {
    if (this.#closed) return;
    // A nudge is about the server; anything else may come of what was done here, in this window or in another.
    if (why !== 'nudge') this.#parts.replica.forget();
    if (this.#running) {
      if (why !== 'nudge') this.#again = true;
      // It may wait for long: for a server that says nothing, or a whole mission.
      if (why === 'change') this.#countLater();
      return;
    }
    // What cannot go on by itself waits for a person, and what has failed for its time: no change hurries it.
    const stuck = this.#status.phase === 'refused' || this.#status.phase === 'held';
    if ((stuck && why !== 'person') || (why === 'change' && this.#failures > 0)) {
      this.#countLater();
      return;
    }
    if (why !== 'person' && this.#parts.isMetered()) {
      this.#say({ phase: 'paused', why: 'metered' });
      this.#countLater();
      return;
    }
    void this.#run();
  }

  /** The mission on the server is at this number now. What is being fetched may have it already. */
  nudge(seq: number): void {
    this.#told = Math.max(this.#told, seq);
    if (this.#isBehind()) this.wake('nudge');
  }

  #isBehind(): boolean {
    return this.#told > (this.#parts.replica.shared?.state.cursor ?? 0);
  }

  /** Opened or lost, it is asked at once: what was missed before, and whether the server is there at all. */
  lineIs(line: 'open' | 'lost'): void {
    if (line === 'lost' && this.#line === 'lost') return;
    this.#line = line;
    this.wake(line === 'open' ? 'back' : 'timer');
  }

  /** The system says that there is no network: said at once, not when the next change finds out. */
  offline(): void {
    if (!this.#closed && !this.#running && this.#status.phase === 'idle') this.#failed('network');
  }

  /** The person says that what is gone on the server may go here, too (R7). */
  async allowRemovals(): Promise<void> {
    await this.#parts.replica.transact(async (local) => {
      const state = await local.state();
      if (state.held !== undefined) await local.setState({ ...state, held: { ...state.held, allowed: true } });
    });
    this.#status = { ...this.#status, phase: 'idle' };
    this.wake('person');
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running = true;
    this.#say({ phase: 'syncing' });
    try {
      do {
        this.#again = false;
        this.#countLater();
        const told = this.#told;
        const outcome = await this.#sync();
        if (this.#closed) return;
        // What was told before is in what came, or was of a store that is no more.
        if (outcome.kind === 'done' && this.#told === told) this.#told = 0;
        await this.#take(outcome);
      } while ((this.#again || this.#isBehind()) && this.#status.phase === 'idle');
    } catch {
      // The disk refused; what waits is in the log all the same.
      if (!this.#closed) this.#failed('storage');
    } finally {
      this.#running = false;
    }
  }

  async #sync(): Promise<SyncOutcome> {
    const { replica, server, newId, nextStamp } = this.#parts;
    return syncOnce({
      replica,
      server: {
        // In the middle of a sync, too: another window leads now.
        push: async (request) => (this.#closed ? CLOSED : server.push(request)),
        pull: async (request) => (this.#closed ? CLOSED : this.#timed(await server.pull(request))),
      },
      nowMs: () => Date.now(),
      newId,
      nextStamp,
      renameDevice: async () => newId(),
      onProgress: (progress) => this.#progress(progress),
    });
  }

  #timed(answer: Answer<PullPage>): Answer<PullPage> {
    if (answer.kind !== 'ok') return answer;
    const skewMs = Date.parse(answer.value.trailer.now) - Date.now();
    const { skewMs: _, ...rest } = this.#status;
    this.#status = Math.abs(skewMs) < SKEW_TOLD_MS ? rest : { ...rest, skewMs };
    return answer;
  }

  #progress(progress: SyncProgress): void {
    this.#say({ progress, ...(this.#parts.replica.shared?.state.reading === 'first' ? { first: true as const } : {}) });
  }

  async #take(outcome: SyncOutcome): Promise<void> {
    switch (outcome.kind) {
      case 'done':
        this.#failures = 0;
        await this.#done();
        return;
      case 'elsewhere':
        this.#again = true;
        this.#say({ phase: 'idle' });
        return;
      case 'held':
        this.#say({ phase: 'held', held: { removals: outcome.removals, rows: outcome.rows } });
        await this.#count();
        return;
      case 'offline':
        this.#failed(outcome.why);
        await this.#count();
        return;
      default:
        if (outcome.why === 'busy') this.#failed('busy');
        else this.#say({ phase: 'refused', why: outcome.why });
        await this.#count();
    }
  }

  async #done(): Promise<void> {
    const { replica } = this.#parts;
    const waiting = await replica.waiting();
    if (waiting.count > 0) {
      // Done meanwhile by a person.
      this.#again = true;
      this.#say({ phase: 'idle' });
      return;
    }
    this.#counts += 1;
    const syncedAt = new Date().toISOString();
    if (Date.now() - this.#markedAt > MARK_MS) {
      this.#markedAt = Date.now();
      await replica.markSynced(syncedAt);
    }
    const {
      why: _why,
      progress: _progress,
      first: _first,
      held: _held,
      oldestAt: _oldest,
      nextTryAt: _next,
      ...rest
    } = this.#status;
    this.#status = rest;

    this.#say({ phase: 'idle', syncedAt, waiting: 0 });
    this.#later(POLL_MS[this.#line]);
  }

  #failed(why: string): void {
    this.#failures += 1;
    const pauseMs = (this.#parts.pauseMs ?? growingPause)(this.#failures);
    this.#say({ phase: 'offline', why, nextTryAt: Date.now() + pauseMs });
    this.#later(pauseMs);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.wake('timer'), ms);
  }

  #countLater(): void {
    // A mission that was erased in the meantime has nothing that waits.
    this.#count().catch(() => undefined);
  }

  async #count(): Promise<void> {
    this.#counts += 1;
    const own = this.#counts;
    const { count, oldestAt } = await this.#parts.replica.waiting();
    // Somebody has counted since.
    if (own !== this.#counts) return;
    const { oldestAt: _, ...rest } = this.#status;
    this.#status = rest;
    this.#say({ waiting: count, ...(oldestAt === undefined ? {} : { oldestAt }) });
  }

  #say(patch: Partial<SyncStatus>): void {
    if (this.#closed) return;
    const state = this.#parts.replica.shared?.state;
    this.#status = {
      ...this.#status,
      ...patch,
      setAside: state?.setAside.length ?? this.#status.setAside,
      ...(state?.role === undefined ? {} : { role: state.role }),
      ...(state?.body === undefined ? {} : { bodyId: state.body }),
    };
    this.#parts.report(this.#status);
  }
}
