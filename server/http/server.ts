/** The HTTP server: the doors, health and metrics, and nothing that knows what a mission is. */
import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http';
import type { ServerParts } from '../doors/door.ts';
import { jsonReply, type Reply, send } from './exchange.ts';
import { handle } from './handler.ts';
import { isBehindTls } from './limits.ts';
import { Tally } from './metrics.ts';

/** A request that does not come to its end is cut off, so that slow ones do not hold the door. */
const REQUEST_MS = 60_000;
const HEADERS_MS = 10_000;

export interface RunningServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** Takes no more requests, lets those that are here end, and closes. */
  stop(): Promise<void>;
}

/** Serves what the doors do not know; false where it has nothing there either. */
export type Fallback = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** Rejects where the port is taken. Port 0 is any free one. */
export async function listen(
  parts: ServerParts,
  { host, port }: { readonly host: string; readonly port: number },
  fallback: Fallback = async () => false,
): Promise<RunningServer> {
  const tally = new Tally();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    if (isBehindTls(request, parts.limits.trustProxy)) {
      response.setHeader('strict-transport-security', 'max-age=31536000');
    }
    if (request.method === 'GET' && path === '/health') await send(request, response, await health(parts));
    else if (request.method === 'GET' && path === '/metrics') await send(request, response, await tally.reply(parts));
    else if (!(await handle(parts, request, response, tally)) && !(await fallback(request, response))) {
      await send(request, response, jsonReply({ refused: 'malformed' }, 404));
    }
    tally.request(path, response.statusCode);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      parts.log({ event: 'failed', kind: error instanceof Error ? error.name : typeof error });
      response.destroy();
    });
  });
  server.requestTimeout = REQUEST_MS;
  server.headersTimeout = HEADERS_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`, stop: async () => stop(server) };
}

async function stop(server: HttpServer): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  // Streams of events never end by themselves; their clients come back.
  const patience = setTimeout(() => server.closeAllConnections(), 2000);
  await closed;
  clearTimeout(patience);
}

/** Whether the store answers. */
async function health({ accounts, events }: ServerParts): Promise<Reply> {
  try {
    await accounts.isEmpty();
    return jsonReply({ ok: true, online: events.online });
  } catch {
    return jsonReply({ ok: false }, 503);
  }
}
