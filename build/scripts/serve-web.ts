/**
 * Serves the built renderer to this machine alone, with the headers of the desktop's `app:` protocol. For `npm start`
 * without a desktop and for tests; a deployment has the sync server.
 */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { mimeTypeOf } from '#shared/web/mimeTypes.ts';
import { SECURITY_HEADERS } from '#shared/web/securityHeaders.ts';

const HOST = '127.0.0.1';

export interface WebServer {
  /** Ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** The file that an address asks for; undefined where there is none inside the folder, links included. */
async function fileFor(folder: string, address: string): Promise<string | undefined> {
  let name: string;
  try {
    name = decodeURIComponent(address.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  if (!name.startsWith('/') || name.includes('\0') || name.includes('\\')) return undefined;
  const wanted = path.join(folder, name.endsWith('/') ? `${name}index.html` : name);
  try {
    const file = await realpath(wanted);
    const inside = path.relative(folder, file);
    if (inside.startsWith('..') || path.isAbsolute(inside)) return undefined;
    return (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Parts whose names carry a hash of what is in them: a browser need never ask for one again, and keeps it compiled. */
function isNamedByContent(root: string, file: string): boolean {
  return path.dirname(file) === path.join(root, 'assets');
}

/** Whether the page that asks knows this server by a loopback name: a rebound DNS name does not get in. */
function isLoopbackName(host: string | undefined): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host ?? '');
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end(`${reason}\n`);
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isLoopbackName(request.headers.host)) return refuse(response, 421, 'Unknown host');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD');
  const file = await fileFor(root, request.url ?? '/');
  if (file === undefined) return refuse(response, 404, 'Not found');
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': mimeTypeOf(file),
    'content-length': (await stat(file)).size,
    'cache-control': isNamedByContent(root, file) ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
  return undefined;
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
