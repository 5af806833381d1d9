/** A real sync server for the length of a test, with the built app to serve. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyStore, putBack, STORE_FILE } from '#server/copies.ts';
import { sendFile } from '#server/http/webFiles.ts';
import { openSqlite } from '#server/storage/sqlite.ts';
import type { Storage } from '#server/storage/storage.ts';
import { startServer } from '#test/startServer.ts';

export interface SyncServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** The invitation that founds the first account. */
  readonly foundingLink: string;
  readonly storage: Storage;
  /** Copies the store as it is now. */
  copy(): Promise<string>;
  /** Puts that copy in the place of the store, and serves it at the same address. */
  putBack(copy: string): Promise<void>;
  close(): Promise<void>;
}

const BUILT = path.resolve(import.meta.dirname, '../../dist/renderer');

/** `web`: the folder that it serves beside the doors; the built app where it is absent. */
export async function startSyncServer(firstBody: string, web: string = BUILT): Promise<SyncServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'legation-server-'));
  const root = await realpath(web);
  const serve = async (port: number) => {
    const store = openSqlite(path.join(folder, STORE_FILE));
    const server = await startServer(store, {
      port,
      fallback: async (request, response) => {
        await sendFile(root, request, response);
        return true;
      },
    });
    return { ...server, storage: store.storage };
  };
  let serving = await serve(0);
  const { url } = serving;
  return {
    url,
    foundingLink: `${url}/#/join/${await serving.invite(firstBody)}`,
    get storage() {
      return serving.storage;
    },
    copy: async () => {
      const copy = path.join(folder, `${randomUUID()}.sqlite`);
      await copyStore(folder, copy);
      return copy;
    },
    putBack: async (copy) => {
      await serving.stop();
      await putBack(folder, copy, serving.around);
      serving = await serve(Number(new URL(url).port));
    },
    close: async () => {
      await serving.stop();
      await rm(folder, { recursive: true });
    },
  };
}
