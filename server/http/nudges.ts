/** Who waits to hear that a mission has changed. A nudge says that, and nothing of what: whoever hears it pulls. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Keeps proxies from taking a silent line for a dead one. */
const HEARTBEAT_MS = 25_000;

/** Carries nudges between the processes that serve one store. */
export interface Relay {
  send(missionId: string, seq: number): void;
  /** What any of them sent, this one too. */
  hear(listener: (missionId: string, seq: number) => void): void;
}

export class Nudges {
  readonly #listeners = new Map<string, Set<(seq: number) => void>>();
  readonly #relay: Relay | undefined;

  constructor(relay?: Relay) {
    this.#relay = relay;
    relay?.hear((missionId, seq) => this.#tellHere(missionId, seq));
  }

  tell(missionId: string, seq: number): void {
    if (this.#relay === undefined) this.#tellHere(missionId, seq);
    else this.#relay.send(missionId, seq);
  }

  #tellHere(missionId: string, seq: number): void {
    for (const listener of this.#listeners.get(missionId) ?? []) listener(seq);
  }

  /** How many lines are open. */
  get open(): number {
    return [...this.#listeners.values()].reduce((sum, own) => sum + own.size, 0);
  }

  /** Holds the answer open as a stream of events until the other side ends it. */
  hold(missionId: string, request: IncomingMessage, response: ServerResponse, headers: Record<string, string>): void {
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
    const tell = (seq: number): void => void response.write(`data: ${seq}\n\n`);
    const own = this.#listeners.get(missionId) ?? new Set();
    this.#listeners.set(missionId, own.add(tell));
    const beat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS);
    const end = (): void => {
      clearInterval(beat);
      own.delete(tell);
      if (own.size === 0) this.#listeners.delete(missionId);
    };
    response.once('close', end);
    request.once('error', end);
  }
}
