/** Server processes on one store, and what they and the store have used. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPostgres } from '#server/storage/postgres.ts';
import { openSqlite } from '#server/storage/sqlite.ts';
import { startPostgres } from '#test/contract/startPostgres.ts';
import { type Child, cpuMsOfFamily, startServer } from './children.ts';
import type { Opened } from './seed.ts';

/** Milliseconds of processor: of all servers together, and of the database where it is a process of its own. */
export interface Used {
  readonly server: number;
  readonly database: number | null;
}

export interface Store {
  readonly name: string;
  /** For a program that is to ask it. */
  readonly env: Readonly<Record<string, string>>;
  open(): Promise<Opened>;
  databaseCpuMs(): number | null;
  /** Of all that is stored, when nobody has it open. */
  bytes(): Promise<number>;
  remove(): void;
}

export function sqliteStore(): Store {
  const folder = mkdtempSync(path.join(tmpdir(), 'legation-load-'));
  const file = path.join(folder, 'legation.sqlite');
  return {
    name: 'SQLite',
    env: { LEGATION_SERVER_DATA: folder },
    open: async () => openSqlite(file),
    databaseCpuMs: () => null,
    bytes: async () => statSync(file).size,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Null, with the reason on the terminal, where there is no PostgreSQL. */
export function postgresStore(): Store | { readonly missing: string } {
  const postgres = startPostgres();
  if ('missing' in postgres) return postgres;
  const { address, pid } = postgres;
  return {
    name: 'PostgreSQL',
    env: { DATABASE_URL: address },
    open: async () => openPostgres(address),
    databaseCpuMs: () => cpuMsOfFamily(pid),
    bytes: async () => {
      const { Client } = await import('pg');
      const client = new Client({ connectionString: address });
      await client.connect();
      // A checkpoint, so that none falls into what is measured next.
      await client.query('VACUUM ANALYZE');
      await client.query('CHECKPOINT');
      const { rows } = await client.query<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes');
      await client.end();
      return Number(rows[0]?.bytes);
    },
    remove: () => postgres.stop(),
  };
}

export class Fleet {
  readonly #store: Store;
  readonly #servers: readonly Child[];

  static async start(store: Store, processes: number): Promise<Fleet> {
    const servers: Child[] = [];
    for (let i = 0; i < processes; i += 1) servers.push(await startServer(store.env));
    return new Fleet(store, servers);
  }

  private constructor(store: Store, servers: readonly Child[]) {
    this.#store = store;
    this.#servers = servers;
  }

  get name(): string {
    return this.#servers.length === 1 ? this.#store.name : `${this.#store.name}, ${this.#servers.length} processes`;
  }

  /** Of the process that the one with this number is sent to. */
  url(index: number): string {
    return this.#servers[index % this.#servers.length]?.url ?? '';
  }

  async used(work: () => Promise<unknown>): Promise<Used> {
    const before = this.#cpu();
    await work();
    const after = this.#cpu();
    return {
      server: after.server - before.server,
      database: after.database === null ? null : after.database - (before.database ?? 0),
    };
  }

  #cpu(): Used {
    return {
      server: this.#servers.reduce((sum, server) => sum + server.cpuMs(), 0),
      database: this.#store.databaseCpuMs(),
    };
  }

  async memory(): Promise<number> {
    const all = await Promise.all(this.#servers.map(async (server) => server.memory()));
    return all.reduce((sum, bytes) => sum + bytes, 0);
  }

  async stop(): Promise<void> {
    for (const server of this.#servers) await server.stop();
  }
}
