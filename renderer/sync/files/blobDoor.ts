/** The bytes of files over HTTP (shared/sync/blobWire.ts), a part at a time. What does not answer in our protocol is "offline" (R18). */
import { partAnswer, type PartRange, partRange, RECEIVED_HEADER } from '#shared/sync/blobWire.ts';
import { syncRefusal, type SyncRefusalKind } from '#shared/sync/wire.ts';

/** Why there is no answer. */
export type NoAnswer =
  | { readonly kind: 'offline'; readonly why: 'network' | 'timeout' | 'server' }
  | {
      readonly kind: 'refused';
      readonly why: SyncRefusalKind;
      /** With `range`: how far it has come. */
      readonly received?: number | undefined;
      /** With `busy`: when to ask again. */
      readonly afterMs?: number | undefined;
    };

export type DoorAnswer<T> = { readonly kind: 'ok'; readonly value: T } | NoAnswer;

export interface BlobDoorParts {
  /** Without a slash at the end. */
  readonly address: string;
  readonly secret: string;
  readonly missionId: string;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
}

export interface FilePart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the whole file. */
  readonly total: number;
}

const TIMEOUT_MS = 30_000;

export class BlobDoor {
  readonly #parts: BlobDoorParts;

  constructor(parts: BlobDoorParts) {
    this.#parts = parts;
  }

  /** Null where the server has all of it for this person; else how much of it this person has brought. */
  async look(sha256: string): Promise<DoorAnswer<number | null>> {
    return this.#ask(sha256, { method: 'HEAD' }, async ({ status, headers }) => {
      if (status === 200) return { kind: 'ok', value: null };
      const received = headers.get(RECEIVED_HEADER);
      if (status === 404 && received !== null) return { kind: 'ok', value: Number(received) };
      return { kind: 'refused', why: whyOf(status), afterMs: afterMs(headers) };
    });
  }

  /** Gives how far it has come, and whether that is all. */
  async bring(
    sha256: string,
    bytes: Uint8Array<ArrayBuffer>,
    range: PartRange,
  ): Promise<DoorAnswer<{ readonly received: number; readonly complete: boolean }>> {
    const init: RequestInit = {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', 'content-range': partRange(range) },
      body: bytes.slice(range.start, range.end),
    };
    return this.#ask(sha256, init, async (response) => {
      const said = await jsonOf(response);
      const read = response.status === 200 ? partAnswer.safeParse(said) : undefined;
      return read?.success === true ? { kind: 'ok', value: read.data } : refusal(response, said);
    });
  }

  /** What is there from `start` on, up to `end` or the end of the file. */
  async fetchPart(sha256: string, start: number, end: number): Promise<DoorAnswer<FilePart>> {
    const init: RequestInit = { method: 'GET', headers: { range: `bytes=${start}-${end - 1}` } };
    return this.#ask(sha256, init, async (response) => {
      const { status, headers } = response;
      if (status !== 200 && status !== 206) return refusal(response, await jsonOf(response));
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (status === 200) return start === 0 ? { kind: 'ok', value: { bytes, total: bytes.length } } : CUT;
      const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
      // An answer that was cut off is none.
      const whole = Number(first) === start && Number(last) + 1 - start === bytes.length;
      return whole ? { kind: 'ok', value: { bytes, total: Number(size) } } : CUT;
    });
  }

  async #ask<T>(
    sha256: string,
    init: RequestInit,
    read: (response: Response) => Promise<DoorAnswer<T>>,
  ): Promise<DoorAnswer<T>> {
    const { address, secret, missionId, fetch } = this.#parts;
    try {
      const response = await fetch(`${address}/api/blob/${missionId}/${sha256}`, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${secret}` },
        redirect: 'error',
        cache: 'no-store',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      // A proxy before the server may let through less than the server takes.
      if (response.status === 413) return { kind: 'refused', why: 'tooLarge' };
      if (response.headers.get('legation-protocol') === null) return CUT;
      return await read(response);
    } catch (error) {
      const late = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
      return { kind: 'offline', why: late ? 'timeout' : 'network' };
    }
  }
}

const CUT = { kind: 'offline', why: 'server' } as const;

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return (await response.json()) as unknown;
  } catch {
    return undefined;
  }
}

function refusal({ status, headers }: Response, said: unknown): NoAnswer {
  const read = syncRefusal.safeParse(said);
  if (!read.success) return { kind: 'refused', why: whyOf(status), afterMs: afterMs(headers) };
  const { refused, received } = read.data;
  return { kind: 'refused', why: refused, received, afterMs: afterMs(headers) };
}

/** Where there are no words with it. */
function whyOf(status: number): SyncRefusalKind {
  if (status === 401) return 'signIn';
  if (status === 403) return 'revoked';
  return status === 404 ? 'noMission' : 'busy';
}

function afterMs(headers: Headers): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}
