/** A real sync server on a free port of this machine, and an invitation to found its first body. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { foundingInvite } from '#server/doors/join.ts';
import { Events } from '#server/events/events.ts';
import { limitsOf } from '#server/http/limits.ts';
import { listen } from '#server/http/server.ts';
import { openSqlite } from '#server/storage/sqlite.ts';

/** `folder` holds its store, and has to outlive it. */
export async function startLegationServer(folder: string) {
  const around = { nowMs: () => Date.now(), newId: () => randomUUID() };
  const store = openSqlite(path.join(folder, `server-${randomUUID()}.sqlite`));
  const events = new Events({ ...store, nowMs: around.nowMs });
  const limits = limitsOf({ rate: 1000, burst: 10_000, tries: 1000, trustProxy: false }, around.nowMs);
  const parts = { ...store, around, events, limits, log: () => undefined };
  const server = await listen(parts, { host: '127.0.0.1', port: 0 });
  return {
    url: server.url,
    events,
    invite: async () => foundingInvite(store.accounts, 'Investment Office', around),
    async stop() {
      await server.stop();
      await store.storage.close();
    },
  };
}
