/** The HTTP server: the doors, health and metrics, and nothing that knows what a mission is. */
import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http';
import process from 'node:process';
import type { ServerParts } from '../doors/door.ts';
import { jsonReply, send } from './exchange.ts';
import { handle } from './handler.ts';

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
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    void (async () => {
      const path = (request.url ?? '/').replace(/[?#].*$/s, '');
      if (request.method === 'GET' && path === '/health') await send(request, response, jsonReply({ ok: true }));
      else if (request.method === 'GET' && path === '/metrics') await send(request, response, metrics(counts, parts));
      else if (!(await handle(parts, request, response)) && !(await fallback(request, response))) {
        await send(request, response, jsonReply({ refused: 'malformed' }, 404));
      }
      // Addresses that are not ours are counted as one, or anybody could fill the list.
      const known = path.startsWith('/api/') && response.statusCode !== 404;
      const key = `${known ? path.replace(/^\/api\/blob\/.*/s, '/api/blob') : 'other'} ${response.statusCode}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    })();
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

function metrics(counts: ReadonlyMap<string, number>, { events }: ServerParts) {
  const lines = [
    '# TYPE legation_requests_total counter',
    ...[...counts].map(([key, count]) => {
      const [path, status] = key.split(' ');
      return `legation_requests_total{path="${path}",status="${status}"} ${count}`;
    }),
    '# TYPE legation_listeners gauge',
    `legation_listeners ${events.lines}`,
    '# TYPE legation_members_online gauge',
    `legation_members_online ${events.online}`,
    '# TYPE legation_memory_bytes gauge',
    `legation_memory_bytes ${process.memoryUsage().rss}`,
  ];
  return { status: 200, type: 'text/plain; version=0.0.4', text: `${lines.join('\n')}\n` } as const;
}
