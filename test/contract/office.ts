/** A server with people in it, over HTTP, on any store. */
import type { Events } from '#server/events/events.ts';
import type { Rates } from '#server/http/limits.ts';
import type { NoticeSettings } from '#server/notices/notices.ts';
import type { Role } from '#shared/sync/rights.ts';
import { type StartedServer, startServer, type Store } from '#test/startServer.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Record<string, unknown>;
}

let ids = 0;

export class Office {
  readonly store: Store;
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
  #server: StartedServer | undefined;

  constructor(store: Store) {
    this.store = store;
  }

  async start(rates: Partial<Rates> = {}, notices?: NoticeSettings): Promise<void> {
    const log = (line: object): void => void this.logged.push(JSON.stringify(line));
    this.#server = await startServer(this.store, {
      ...this.around,
      rates,
      log,
      ...(notices === undefined ? {} : { notices }),
    });
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
  }

  get #started(): StartedServer {
    if (this.#server === undefined) throw new Error('the office has not been started');
    return this.#server;
  }

  get url(): string {
    return this.#started.url;
  }

  get events(): Events {
    return this.#started.events;
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
    const secret = await this.join(await this.#started.invite(body), name);
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
