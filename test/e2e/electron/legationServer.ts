/** A real sync server on a free port of this machine, and an invitation to found its first body. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { foundingInvite } from '#server/doors/join.ts';
import { Events } from '#server/events/events.ts';
import { limitsOf } from '#server/http/limits.ts';
import { listen } from '#server/http/server.ts';
import { openSqlite } from '#server/storage/sqlite.ts';
import { BRIDGE_KEY, type Bridge } from '#shared/ipc/bridge.ts';
import type { Desktop } from './desktop.ts';

/** `folder` holds its store, and has to outlive it. */
export async function startLegationServer(folder: string) {
  const around = { nowMs: () => Date.now(), newId: () => randomUUID() };
  const store = openSqlite(path.join(folder, `server-${randomUUID()}.sqlite`));
  const events = new Events({ ...store, nowMs: around.nowMs });
  const limits = limitsOf({ rate: 1000, burst: 10_000, tries: 1000, trustProxy: false }, around.nowMs);
  const parts = { ...store, around, events, limits, log: () => undefined };
  const open = async (port: number) => listen(parts, { host: '127.0.0.1', port });
  let server = await open(0);
  const { url } = server;
  return {
    url,
    events,
    /** Nothing answers at its address until it is opened again, with the same store. */
    close: async () => server.stop(),
    async reopen() {
      server = await open(Number(new URL(url).port));
    },
    invite: async () => foundingInvite(store.accounts, 'Investment Office', around),
    async stop() {
      await server.stop();
      await store.storage.close();
    },
  };
}

/** What the person answers from now on, and what they were asked so far. */
export async function answerWith({ app }: Desktop, response: number): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }, given) => {
    const asked: string[] = [];
    Reflect.set(globalThis, 'asked', asked);
    dialog.showMessageBox = (...box: unknown[]) => {
      asked.push((box.at(-1) as { message: string }).message);
      return Promise.resolve({ response: given, checkboxChecked: false });
    };
  }, response);
  return () => app.evaluate(() => Reflect.get(globalThis, 'asked') as string[]);
}

export const approve = ({ page }: Desktop, address: string) =>
  page.evaluate(([key, server]) => (Reflect.get(window, key) as Bridge).approveServer(server), [
    BRIDGE_KEY,
    address,
  ] as const);
