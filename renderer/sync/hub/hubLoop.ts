/**
 * When a laptop speaks with the hub that it runs: after each change here, after each word of the hub or of the main server, and
 * again after a failure with growing pauses. One talk at a time; what comes up meanwhile makes another one follow.
 */
import type { HubStatus } from '#renderer/stores/hubs.ts';
import { carryOnce, type CarryOutcome, type CarryParts } from '#shared/sync/carry.ts';
import { growingPause } from '../growingPause.ts';

export interface HubLoopParts extends Omit<CarryParts, 'nowMs'> {
  readonly report: (status: Pick<HubStatus, 'phase' | 'why' | 'carriedAt'>) => void;
  /** Something of the room is in the log now, and waits for the main server. */
  readonly onCarried: () => void;
  /** Up to which number of the hub everything is here. */
  readonly carried: () => number | undefined;
  /** The pause after so many failures in a row, in milliseconds. */
  readonly pauseMs?: (failures: number) => number;
}

export class HubLoop {
  readonly #parts: HubLoopParts;
  #running = false;
  #again = false;
  #failures = 0;
  #closed = false;
  #carriedAt: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: HubLoopParts) {
    this.#parts = parts;
  }

  wake(): void {
    if (this.#closed) return;
    if (this.#running) this.#again = true;
    else void this.#run();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running = true;
    try {
      do {
        this.#again = false;
        this.#say('carrying');
        const before = this.#parts.carried();
        const outcome = await this.#talk();
        if (this.#closed) return;
        if (this.#parts.carried() !== before) this.#parts.onCarried();
        this.#take(outcome);
      } while (this.#again && this.#failures === 0);
    } finally {
      this.#running = false;
    }
  }

  async #talk(): Promise<CarryOutcome> {
    try {
      return await carryOnce({ ...this.#parts, nowMs: () => Date.now() });
    } catch {
      // The disk refused, or the mission has just left its server: what others did stays at the hub.
      return { kind: 'offline', why: 'server' };
    }
  }

  #take(outcome: CarryOutcome): void {
    switch (outcome.kind) {
      case 'done':
        this.#failures = 0;
        this.#carriedAt = new Date().toISOString();
        this.#say('idle');
        return;
      case 'reading':
        // Every step of that reading wakes this loop.
        this.#say('reading');
        return;
      default:
        this.#failures += 1;
        this.#say('failing', outcome.why);
        this.#timer = setTimeout(() => this.wake(), (this.#parts.pauseMs ?? growingPause)(this.#failures));
    }
  }

  #say(phase: HubStatus['phase'], why?: string): void {
    if (this.#closed) return;
    this.#parts.report({
      phase,
      ...(why === undefined ? {} : { why }),
      ...(this.#carriedAt === undefined ? {} : { carriedAt: this.#carriedAt }),
    });
  }
}
