/**
 * Serves the built renderer to this machine alone, with the headers of the desktop's `app:` protocol. For `npm start`
 * without a desktop and for tests; a deployment has the sync server.
 */
import { realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { refuse, sendFile } from '#server/http/webFiles.ts';

const HOST = '127.0.0.1';

export interface WebServer {
  /** Ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Whether the page that asks knows this server by a loopback name: a rebound DNS name does not get in. */
function isLoopbackName(host: string | undefined): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host ?? '');
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isLoopbackName(request.headers.host)) return refuse(response, 421, 'Unknown host');
  return sendFile(root, request, response);
}

/** Port 0 is any free one. Rejects where the port is taken. */
export async function serveWeb(folder: string, port = 0): Promise<WebServer> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'The file could not be read');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://${HOST}:${address.port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
