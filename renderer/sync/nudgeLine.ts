/**
 * One line to a server on which it says which missions have changed. A nudge says that and nothing of what, so a line that is
 * lost costs time and no data: it is opened again, and everything is asked once.
 */
import { growingPause } from './growingPause.ts';

export interface NudgeParts {
  /** With the missions in it. */
  readonly address: string;
  readonly secret: string;
  readonly fetch: typeof fetch;
  /** The line is open: whatever was missed before is to be asked for. */
  readonly onOpen: () => void;
  /** It is open no longer; what was heard on it may not hold any more. */
  readonly onLost?: () => void;
  readonly onNudge: (missionId: string, seq: number) => void;
  /** Events of other kinds, as they came. */
  readonly onEvent?: (kind: string, data: unknown) => void;
}

/** The server says something at least every 25 s. */
const SILENT_MS = 60_000;

export class NudgeLine {
  readonly #parts: NudgeParts;
  #abort = new AbortController();
  #closed = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: NudgeParts) {
    this.#parts = parts;
    void this.#keepOpen();
  }

  /** The network is there again: no need to wait any longer. */
  hurry(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#keepOpen();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#abort.abort();
  }

  async #keepOpen(): Promise<void> {
    this.#abort = new AbortController();
    try {
      await this.#listen(this.#abort);
    } catch {
      // Cut off, silent or never there: it is all the same.
    }
    if (this.#closed) return;
    this.#parts.onLost?.();
    this.#failures += 1;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#keepOpen();
    }, growingPause(this.#failures));
  }

  async #listen(abort: AbortController): Promise<void> {
    const { address, secret, fetch, onOpen } = this.#parts;
    let silence = setTimeout(() => abort.abort(), SILENT_MS);
    try {
      const response = await fetch(address, {
        headers: { authorization: `Bearer ${secret}`, accept: 'text/event-stream' },
        redirect: 'error',
        cache: 'no-store',
        signal: abort.signal,
      });
      const ours = response.ok && response.headers.get('legation-protocol') !== null;
      if (!ours || response.body === null) {
        // What a portal sends may have no end.
        await response.body?.cancel();
        return;
      }
      this.#failures = 0;
      onOpen();
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let held = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(silence);
        silence = setTimeout(() => abort.abort(), SILENT_MS);
        const blocks = (held + value).split('\n\n');
        held = blocks.pop() ?? '';
        for (const block of blocks) this.#hear(block);
      }
    } finally {
      clearTimeout(silence);
    }
  }

  #hear(block: string): void {
    const field = (name: string): string | undefined =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    const text = field('data');
    if (text === undefined) return;
    const data = parsed(text);
    const kind = field('event');
    if (kind !== undefined) this.#parts.onEvent?.(kind, data);
    else if (isNudge(data)) this.#parts.onNudge(data.missionId, data.seq);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isNudge(data: unknown): data is { missionId: string; seq: number } {
  const { missionId, seq } = (data ?? {}) as { missionId?: unknown; seq?: unknown };
  return typeof missionId === 'string' && typeof seq === 'number';
}
