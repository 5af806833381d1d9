/** A line of events over HTTP: an answer that does not end. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Sink } from '../events/events.ts';

/** Keeps proxies from taking a silent line for a dead one. */
const HEARTBEAT_MS = 25_000;
/** What may wait for a reader who does not read; they come back and pull. */
const WAITING_BYTES = 256 * 1024;

export interface EventStream extends Sink {
  /** Called once, when either side has ended the line. */
  onEnd(ended: () => void): void;
}

export function eventStream(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): EventStream {
  const write = (text: string): void => {
    if (response.writableEnded || response.destroyed) return;
    if (response.writableLength > WAITING_BYTES) response.destroy();
    else response.write(text);
  };
  let beat: NodeJS.Timeout | undefined;
  request.once('error', () => response.destroy());
  response.once('close', () => clearInterval(beat));
  return {
    open: () => {
      response.writeHead(200, { ...headers, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      write(':\n\n');
      beat = setInterval(() => write(':\n\n'), HEARTBEAT_MS);
    },
    send: (event, data) => write(`${event === 'nudge' ? '' : `event: ${event}\n`}data: ${JSON.stringify(data)}\n\n`),
    end: () => {
      if (response.headersSent) response.end();
    },
    onEnd: (ended) => {
      if (response.destroyed) ended();
      else response.once('close', ended);
    },
  };
}
