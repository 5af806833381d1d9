/**
 * A worker with one spreadsheet in it. Each call has the time limit of an import; when it runs out, or the person
 * cancels, the worker is ended whatever it was doing, and the next file gets a new one.
 */
import { LIMITS } from '#shared/import/limits.ts';
import type { CallName, Calls, Response } from './importProtocol.ts';

export type SessionFailure = 'timedOut' | 'crashed' | 'cancelled';

/** Thrown by calls of a session that ended before it answered. */
export class SessionEnded extends Error {
  readonly failure: SessionFailure;
  constructor(failure: SessionFailure) {
    super(failure);
    this.failure = failure;
  }
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: SessionEnded) => void;
  readonly onProgress: (share: number) => void;
}

export class ImportSession {
  readonly #worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;

  constructor() {
    this.#worker.addEventListener('message', (event: MessageEvent<Response>) => this.#hear(event.data));
    // Out of memory, or the worker's file did not load.
    this.#worker.addEventListener('error', () => this.end('crashed'));
  }

  call<N extends CallName>(
    name: N,
    ask: Calls[N]['ask'],
    onProgress: (share: number) => void = () => undefined,
  ): Promise<Calls[N]['answer']> {
    const id = this.#next;
    this.#next += 1;
    const timer = setTimeout(() => this.end('timedOut'), LIMITS.timeMs);
    return new Promise<Calls[N]['answer']>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onProgress });
      this.#worker.postMessage({ id, call: name, ask });
    }).finally(() => clearTimeout(timer));
  }

  end(failure: SessionFailure): void {
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new SessionEnded(failure));
    this.#waiting.clear();
  }

  #hear(response: Response): void {
    const waiting = this.#waiting.get(response.id);
    if (waiting === undefined) return;
    switch (response.kind) {
      case 'progress':
        waiting.onProgress(response.share);
        break;
      case 'answer':
        this.#waiting.delete(response.id);
        waiting.resolve(response.answer as never);
        break;
      case 'crashed':
        this.end('crashed');
        break;
    }
  }
}
