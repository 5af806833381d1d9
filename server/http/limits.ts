/** How often somebody may ask: a bucket that fills by and by, and is emptied by asking. */
import type { IncomingMessage } from 'node:http';

/** Buckets that are full again are forgotten when there are more than these, and more than twice as many as last stayed. */
const BUCKETS = 10_000;

interface Bucket {
  readonly left: number;
  readonly atMs: number;
}

export class Buckets {
  readonly #held = new Map<string, Bucket>();
  readonly #perSecond: number;
  readonly #size: number;
  readonly #nowMs: () => number;
  /** How many may be held before all are looked at: each is looked at seldom, however many there are. */
  #room = BUCKETS;

  constructor({ perSecond, size, nowMs }: { perSecond: number; size: number; nowMs: () => number }) {
    this.#perSecond = perSecond;
    this.#size = size;
    this.#nowMs = nowMs;
  }

  /** 0 where this may be done now, else the seconds after which it may. */
  take(who: string): number {
    const left = this.#left(who);
    if (left < 1) return Math.ceil((1 - left) / this.#perSecond);
    this.#put(who, left - 1);
    return 0;
  }

  /** What was done does not count after all. */
  giveBack(who: string): void {
    this.#put(who, this.#left(who) + 1);
  }

  #left(who: string): number {
    const bucket = this.#held.get(who);
    if (bucket === undefined) return this.#size;
    // A clock that is put back takes nothing away.
    const passed = Math.max(0, this.#nowMs() - bucket.atMs) / 1000;
    return Math.min(this.#size, bucket.left + passed * this.#perSecond);
  }

  #put(who: string, left: number): void {
    if (this.#held.size > this.#room) {
      for (const known of this.#held.keys()) if (this.#left(known) >= this.#size) this.#held.delete(known);
      this.#room = Math.max(BUCKETS, 2 * this.#held.size);
    }
    this.#held.set(who, { left: Math.min(this.#size, left), atMs: this.#nowMs() });
  }
}

export interface Limits {
  /** Of a device that is signed in. */
  readonly devices: Buckets;
  /** Of an address that tries invitations; those that are good do not count. */
  readonly addresses: Buckets;
  /** Whether what a proxy says of whom it speaks for is believed. */
  readonly trustProxy: boolean;
}

export interface Rates {
  /** Requests of one device, each second in the long run and at once. */
  readonly rate: number;
  readonly burst: number;
  /** Invitations that one address tries in vain, each minute. */
  readonly tries: number;
  readonly trustProxy: boolean;
}

export function limitsOf({ rate, burst, tries, trustProxy }: Rates, nowMs: () => number): Limits {
  return {
    devices: new Buckets({ perSecond: rate, size: burst, nowMs }),
    addresses: new Buckets({ perSecond: tries / 60, size: tries, nowMs }),
    trustProxy,
  };
}

/** Who asks, as the proxy before this server says: the last address is what the proxy itself has seen, others may be made up. */
export function addressOf({ headers, socket }: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? lastOf(headers['x-forwarded-for']) : undefined;
  return forwarded ?? socket.remoteAddress ?? '';
}

export function isBehindTls({ headers }: IncomingMessage, trustProxy: boolean): boolean {
  return trustProxy && lastOf(headers['x-forwarded-proto']) === 'https';
}

function lastOf(header: string | readonly string[] | undefined): string | undefined {
  const last = (Array.isArray(header) ? header.join(',') : (header as string | undefined))?.split(',').at(-1)?.trim();
  return last === '' ? undefined : last;
}
