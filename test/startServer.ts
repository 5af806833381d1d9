/** The one way in which tests start a sync server inside their own process: over HTTP, on a free port of this machine. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Accounts } from '#server/accounts/accounts.ts';
import { foundingInvite } from '#server/doors/join.ts';
import { Events } from '#server/events/events.ts';
import type { Relay } from '#server/events/relay.ts';
import { limitsOf, type Rates } from '#server/http/limits.ts';
import { type Fallback, listen } from '#server/http/server.ts';
import { Notices, type NoticeSettings } from '#server/notices/notices.ts';
import { openSqlite } from '#server/storage/sqlite.ts';
import type { Storage } from '#server/storage/storage.ts';

export interface Store {
  readonly storage: Storage;
  readonly accounts: Accounts;
  readonly relay?: Relay;
}

export interface ServerOptions {
  readonly nowMs?: () => number;
  readonly newId?: () => string;
  readonly rates?: Partial<Rates>;
  readonly log?: (line: object) => void;
  /** Serves what is not a door. */
  readonly fallback?: Fallback;
  /** Any free one where it is absent. */
  readonly port?: number;
  /** Notices of releases to closed browsers. */
  readonly notices?: NoticeSettings;
  /** The hub on a laptop. */
  readonly hub?: true;
}

/** Tests that are not about limits meet none. */
const GENEROUS: Rates = { rate: 1e6, burst: 1e6, tries: 1e6, trustProxy: false };

export type StartedServer = Awaited<ReturnType<typeof startServer>>;

export async function startServer(store: Store, options: ServerOptions = {}) {
  const { nowMs = () => Date.now(), newId = () => randomUUID(), rates, log = () => undefined, fallback } = options;
  const around = { nowMs, newId, ...(options.hub === undefined ? {} : { hub: options.hub }) };
  const events = new Events({ ...store, nowMs });
  const notices = options.notices === undefined ? undefined : new Notices({ ...store, log }, options.notices);
  const parts = { ...store, around, events, limits: limitsOf({ ...GENEROUS, ...rates }, nowMs), log, notices };
  const open = async (port: number) => listen(parts, { host: '127.0.0.1', port }, fallback);
  let server = await open(options.port ?? 0);
  const { url } = server;
  return {
    /** Without a slash at the end. */
    url,
    events,
    around,
    /** The secret of an invitation that founds a body, and its first account. */
    invite: async (body = 'Investment Office') => foundingInvite(store.accounts, body, around),
    /** Nothing answers at its address until it is opened again, with the same store. */
    close: async () => server.stop(),
    async reopen() {
      server = await open(Number(new URL(url).port));
    },
    /** For good, its store too. */
    async stop() {
      await server.stop();
      await notices?.stop();
      await store.storage.close();
    },
  };
}

/** On SQLite; `folder` holds its store, and has to outlive it. */
export async function startSqliteServer(folder: string, options?: ServerOptions): Promise<StartedServer> {
  return startServer(openSqlite(path.join(folder, `server-${randomUUID()}.sqlite`)), options);
}
