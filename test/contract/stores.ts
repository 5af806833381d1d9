/** The stores that a server can have, each fresh: what is promised of one is tested on all. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { memoryAccounts } from '#server/accounts/memoryAccounts.ts';
import type { Accounts } from '#server/accounts/accounts.ts';
import { MemoryStorage } from '#server/storage/memory.ts';
import { openPostgres } from '#server/storage/postgres.ts';
import { openSqlite } from '#server/storage/sqlite.ts';
import type { Storage } from '#server/storage/storage.ts';
import { startPostgres } from './startPostgres.ts';

interface Opened {
  readonly storage: Storage;
  readonly accounts: Accounts;
}

export interface StoreKind {
  readonly name: string;
  open(): Opened | Promise<Opened>;
  readonly close: () => void;
}

/** The kinds that can be had here, and why the others cannot. */
export function storeKinds(): { readonly kinds: StoreKind[]; readonly missing: string[] } {
  const folder = mkdtempSync(path.join(tmpdir(), 'legation-store-'));
  const postgres = startPostgres();
  const kinds: StoreKind[] = [
    {
      name: 'memory',
      open: () => ({ storage: new MemoryStorage(), accounts: memoryAccounts() }),
      close: () => undefined,
    },
    {
      name: 'SQLite',
      open: () => openSqlite(path.join(folder, 'store.sqlite')),
      close: () => rmSync(folder, { recursive: true, force: true }),
    },
  ];
  if ('missing' in postgres) return { kinds, missing: [postgres.missing] };
  const open = async (): Promise<Opened> => openPostgres(postgres.address);
  return { kinds: [...kinds, { name: 'PostgreSQL', open, close: () => postgres.stop() }], missing: [] };
}
