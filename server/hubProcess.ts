/**
 * A hub as a process of its own, started by the desktop app: a server does not slow down its window, and a fault in it ends the hub
 * alone. It ends when it is told to, or when whoever started it is gone.
 */
import { isBuiltin } from 'node:module';
import process from 'node:process';
import { hubOrder, type HubFailure, type HubNews, type HubOrder } from '#shared/ipc/hubProcess.ts';
import type { RunningHub } from './hub.ts';

/** In Electron's utility process; a child of Node has `process.send` in its place. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: HubNews): void;
}

const { parentPort } = process as typeof process & { readonly parentPort?: ParentPort };

function say(news: HubNews): void {
  if (parentPort === undefined) process.send?.(news);
  else parentPort.postMessage(news);
}

let running: Promise<RunningHub> | null = null;

async function start({ webFolder, ...config }: Extract<HubOrder, { kind: 'start' }>): Promise<void> {
  if (!isBuiltin('node:sqlite')) {
    say({ kind: 'failed', why: 'noSqlite' });
    return;
  }
  const { startHub } = await import('./hub.ts');
  try {
    running = startHub({ ...config, ...(webFolder === undefined ? {} : { webFolder }) }, () => undefined);
    const { url, secret } = await running;
    say({ kind: 'running', url, secret });
  } catch (error) {
    running = null;
    say({ kind: 'failed', why: whyNot(error) });
  }
}

function whyNot(error: unknown): HubFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return 'portTaken';
  return code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' ? 'address' : 'failed';
}

async function stop(): Promise<void> {
  const hub = await running?.catch(() => null);
  await hub?.stop();
  process.exit(0);
}

function hear(message: unknown): void {
  const order = hubOrder.parse(message);
  if (order.kind === 'stop') void stop();
  else if (running === null) void start(order);
}

if (parentPort === undefined) {
  process.on('message', hear);
  process.on('disconnect', () => void stop());
} else parentPort.on('message', ({ data }) => hear(data));
