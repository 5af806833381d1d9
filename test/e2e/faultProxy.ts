/**
 * A bad network: a proxy on loopback between a browser and a sync server, which does to each request at a door of the server
 * what a plan says. Everything else it passes on. It writes down what was asked and what it did.
 */
import { Buffer } from 'node:buffer';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * `dropBefore`, `dropAfter`: the connection goes, before the server has heard or after it has done what was asked. `cut`: it goes in the
 * middle of the answer. `trickle`: the answer comes so slowly that it never ends. `silent`: nothing ever comes. `portalData`: what a
 * portal says reads like an answer of ours.
 */
export const FAULTS = [
  'dropBefore',
  'dropAfter',
  'cut',
  'badGateway',
  'portal',
  'portalData',
  'redirect',
  'silent',
  'trickle',
] as const;
export type Fault = (typeof FAULTS)[number] | 'delay' | 'none';

export interface Passed {
  /** Such as `/api/pull`. */
  readonly door: string;
  readonly fault: Fault;
  readonly at: number;
  readonly body: string;
}

export interface FaultProxy {
  /** Without a slash at the end. */
  readonly url: string;
  readonly passed: readonly Passed[];
  /** From now on; lines of events that are open go on. */
  play(faultOf: (door: string) => Fault): void;
  /** Cuts everything that is open. */
  cutAll(): void;
  /** The next request at that door: when it has come, or when its answer has gone to the browser. */
  next(door: string, when: 'asked' | 'answered'): Promise<Passed>;
  close(): Promise<void>;
}

const PORTAL = '<!doctype html><title>Hotel Wi-Fi</title><p>Accept the terms to go on.</p>';
const DELAY_MS = 60;
const TRICKLE_MS = 40;

/** A page and an answer to a push in one, as nothing but our own server would say them. */
function portalData(): string {
  const now = new Date().toISOString();
  const trailer = {
    protocol: 1,
    epoch: 'portal',
    seq: 1e9,
    more: false,
    head: 1e9,
    streams: [],
    role: 'lead',
    body: 'x',
    now,
  };
  return `${JSON.stringify({ trailer })}\n`;
}

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const passed: Passed[] = [];
  const news = new EventEmitter().setMaxListeners(0);
  let faultOf: (door: string) => Fault = () => 'none';
  const server = createServer((request, response) => {
    void serve(request, response).catch(() => response.destroy());
  });
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const door = (request.url ?? '').replace(/\?.*$/, '');
    const isDoor = door.startsWith('/api/');
    const one = { door, fault: isDoor ? faultOf(door) : 'none', at: performance.now(), body: body.toString() } as const;
    // A connection that is used again is silently tried again by browsers; here each fault is to be seen.
    response.setHeader('connection', 'close');
    if (isDoor) {
      passed.push(one);
      news.emit(`${door} asked`, one);
      response.once('finish', () => news.emit(`${door} answered`, one));
    }
    await answer(target, request, response, { ...one, bytes: body });
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    passed,
    play: (plan) => {
      faultOf = plan;
    },
    cutAll: () => server.closeAllConnections(),
    next: async (door, when) => ((await once(news, `${door} ${when}`)) as [Passed])[0],
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Faulted {
  readonly door: string;
  readonly fault: Fault;
  readonly bytes: Buffer;
}

async function answer(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  { door, fault, bytes }: Faulted,
): Promise<void> {
  switch (fault) {
    case 'dropBefore':
      response.destroy();
      return;
    case 'badGateway':
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>');
      return;
    case 'portal':
      response.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL);
      return;
    case 'portalData':
      response.writeHead(200, { 'content-type': 'application/json' }).end(portalData());
      return;
    case 'redirect':
      response.writeHead(302, { location: `/portal?from=${door}` }).end();
      return;
    case 'silent':
      return;
    default:
      if (fault === 'delay') await pause(DELAY_MS);
      await forward(target, request, response, { door, fault, bytes });
  }
}

async function forward(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  { door, fault, bytes }: Faulted,
): Promise<void> {
  const { connection: _, ...headers } = request.headers;
  const onward = ask(`${target}${request.url}`, { method: request.method, headers, agent: false });
  response.once('close', () => onward.destroy());
  onward.end(bytes);
  const [answered] = (await once(onward, 'response')) as [IncomingMessage];
  const { connection: __, 'transfer-encoding': ___, ...said } = answered.headers;
  // A line of events has no end: of it a fault is that it ends too early.
  if (door === '/api/events') {
    response.writeHead(answered.statusCode ?? 502, said);
    answered.on('error', () => response.destroy());
    answered.pipe(response);
    if (fault === 'cut' || fault === 'dropAfter' || fault === 'trickle') setTimeout(() => response.destroy(), DELAY_MS);
    return;
  }
  const whole = await bodyOf(answered);
  if (fault === 'dropAfter') {
    response.destroy();
    return;
  }
  response.writeHead(answered.statusCode ?? 502, { ...said, 'content-length': whole.length });
  if (fault === 'cut') {
    response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => response.destroy());
    return;
  }
  if (fault === 'trickle') {
    for (const byte of whole.subarray(0, whole.length - 1)) {
      if (response.destroyed) return;
      response.write(Buffer.from([byte]));
      await pause(TRICKLE_MS);
    }
    return;
  }
  response.end(whole);
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
