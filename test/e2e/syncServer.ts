/** A real sync server for the length of a test, with the built app to serve. */
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sendFile } from '#server/http/webFiles.ts';
import { startSqliteServer } from '#test/startServer.ts';

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
  const server = await startSqliteServer(folder, {
    fallback: async (request, response) => {
      await sendFile(root, request, response);
      return true;
    },
  });
  return {
    url: server.url,
    foundingLink: `${server.url}/#/join/${await server.invite(firstBody)}`,
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}
