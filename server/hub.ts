/** The hub on a laptop: this server with a store of its own, for one room. Whoever starts it says where and for whom. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { foundHub, type HubLead } from './doors/hub.ts';
import { Events } from './events/events.ts';
import { limitsOf } from './http/limits.ts';
import { listen } from './http/server.ts';
import { webApp } from './http/webFiles.ts';
import { openSqlite } from './storage/sqlite.ts';

export interface HubConfig {
  /** Of the store; each mission of a laptop has one of its own. */
  readonly folder: string;
  /** The laptop's address in the room. */
  readonly host: string;
  /** 0 for any free one the first time; later the same, since a browser keeps its data by the address of a page. */
  readonly port: number;
  /** Of the built web app, which the phones in the room open. */
  readonly webFolder?: string;
  readonly lead: HubLead;
}

export interface RunningHub {
  readonly url: string;
  /** With which the laptop itself speaks to it. */
  readonly secret: string;
  /** Ends it in order; its store stays for the next time. */
  stop(): Promise<void>;
}

const STORE_FILE = 'hub.sqlite';
/** A room, not the world: as much as forty phones ask for, and no more tries of invitations than a server takes. */
const RATES = { rate: 20, burst: 200, tries: 10, trustProxy: false } as const;

/** Rejects where the address is not this laptop's, or the port is taken. */
export async function startHub(
  { folder, host, port, webFolder, lead }: HubConfig,
  log: (line: Readonly<Record<string, string | number>>) => void,
): Promise<RunningHub> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const around = {
    nowMs: () => Date.now(),
    newId: () => randomBytes(12).toString('hex'),
    hub: true,
  } as const;
  const store = openSqlite(path.join(folder, STORE_FILE));
  try {
    const secret = await foundHub(store, lead, around);
    const events = new Events({ ...store, nowMs: around.nowMs });
    const parts = { ...store, around, events, limits: limitsOf(RATES, around.nowMs), log };
    const server = await listen(parts, { host, port }, await webApp(webFolder));
    return {
      url: server.url,
      secret,
      async stop() {
        await server.stop();
        await store.storage.close();
      },
    };
  } catch (error) {
    await store.storage.close();
    throw error;
  }
}
