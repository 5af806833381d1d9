/** A server with people in it, over HTTP, on any store. */
import { Events } from '#server/events/events.ts';
import { foundingInvite } from '#server/doors/join.ts';
import type { Accounts } from '#server/accounts/accounts.ts';
import { limitsOf, type Rates } from '#server/http/limits.ts';
import { listen, type RunningServer } from '#server/http/server.ts';
import type { Storage } from '#server/storage/storage.ts';
import type { Relay } from '#server/events/relay.ts';
import type { Role } from '#shared/sync/rights.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Record<string, unknown>;
}

interface Store {
  readonly storage: Storage;
  readonly accounts: Accounts;
  readonly relay?: Relay;
}

/** Tests that are not about limits meet none. */
export const GENEROUS: Rates = { rate: 1e6, burst: 1e6, tries: 1e6, trustProxy: false };

let ids = 0;

export class Office {
  readonly store: Store;
  readonly events: Events;
  readonly logged: string[] = [];
  /** What the server's clock is ahead. */
  aheadMs = 0;
  readonly around = {
    nowMs: (): number => Date.now() + this.aheadMs,
    newId: (): string => {
      ids += 1;
      return `id${ids}`;
    },
  };
  #server: RunningServer | undefined;

  constructor(store: Store) {
    this.store = store;
    this.events = new Events({ ...store, nowMs: this.around.nowMs });
  }

  async start(rates: Partial<Rates> = {}): Promise<void> {
    const log = (line: object): void => void this.logged.push(JSON.stringify(line));
    const limits = limitsOf({ ...GENEROUS, ...rates }, this.around.nowMs);
    const parts = { ...this.store, around: this.around, events: this.events, limits, log };
    this.#server = await listen(parts, { host: '127.0.0.1', port: 0 });
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
    await this.store.storage.close();
  }

  get url(): string {
    return this.#server?.url ?? '';
  }

  async post(door: string, body: unknown, secret?: string): Promise<Answered> {
    const response = await fetch(`${this.url}${door}`, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, json: (await response.json()) as Answered['json'] };
  }

  async join(secret: string, name: string): Promise<string> {
    const { json } = await this.post('/api/join', { secret, name, device: 'Laptop' });
    return String(json['secret']);
  }

  /** Somebody who leads a new mission, from a body of their own. */
  async lead(missionId: string, name = 'Chan Tai Man', body = 'Investment Office'): Promise<string> {
    const secret = await this.join(await foundingInvite(this.store.accounts, body, this.around), name);
    await this.post('/api/missions', { missionId }, secret);
    return secret;
  }

  async member(lead: string, missionId: string, role: Role, more: object = {}): Promise<string> {
    const asked = { missionId, role, newBody: `Body of a ${role}`, ...more };
    const { json } = await this.post('/api/invites', asked, lead);
    return this.join(String(json['secret']), `A ${role}`);
  }

  async account(secret: string): Promise<string> {
    const { hashOfSecret } = await import('#server/accounts/secrets.ts');
    return (await this.store.accounts.deviceBySecret(hashOfSecret(secret)))?.account ?? '';
  }

  async device(secret: string): Promise<string> {
    const { hashOfSecret } = await import('#server/accounts/secrets.ts');
    return (await this.store.accounts.deviceBySecret(hashOfSecret(secret)))?.id ?? '';
  }
}
