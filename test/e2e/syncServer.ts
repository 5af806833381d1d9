/** A real sync server for the length of a test: on SQLite, on a port of its own, with the built app to serve. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { foundingInvite } from '#server/doors/join.ts';
import { Events } from '#server/events/events.ts';
import { limitsOf } from '#server/http/limits.ts';
import { listen } from '#server/http/server.ts';
import { sendFile } from '#server/http/webFiles.ts';
import { openSqlite } from '#server/storage/sqlite.ts';

export interface SyncServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** The invitation that founds the first account. */
  readonly foundingLink: string;
  close(): Promise<void>;
}

const BUILT = path.resolve(import.meta.dirname, '../../dist/renderer');

export async function startSyncServer(firstBody: string): Promise<SyncServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'legation-server-'));
  const root = await realpath(BUILT);
  const { storage, accounts } = openSqlite(path.join(folder, 'store.sqlite'));
  const around = { nowMs: () => Date.now(), newId: () => randomBytes(12).toString('hex') };
  const events = new Events({ storage, accounts, nowMs: around.nowMs });
  const limits = limitsOf({ rate: 1000, burst: 10_000, tries: 1000, trustProxy: false }, around.nowMs);
  const server = await listen(
    { storage, accounts, around, events, limits, log: () => undefined },
    { host: '127.0.0.1', port: 0 },
    async (request, response) => {
      await sendFile(root, request, response);
      return true;
    },
  );
  const secret = await foundingInvite(accounts, firstBody, around);
  return {
    url: server.url,
    foundingLink: `${server.url}/#/join/${secret}`,
    close: async () => {
      await server.stop();
      await storage.close();
      await rm(folder, { recursive: true });
    },
  };
}
