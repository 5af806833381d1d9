/** One message to a push service: over TLS, to no host that is not meant, without following it anywhere, and not for long. */
import { request } from 'node:https';
import { type OwnHosts, publicLookup } from './publicHosts.ts';

const TIMEOUT_MS = 10_000;

export interface Post {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface Ways {
  readonly own: OwnHosts;
  /** Certificates that are trusted in place of the system's; for tests. */
  readonly ca?: string | undefined;
  readonly timeoutMs?: number | undefined;
}

/** The status; what else is answered is not read. Rejects where nothing is. */
export async function post(endpoint: string, { headers, body }: Post, ways: Ways, ended: AbortSignal): Promise<number> {
  const { own, ca, timeoutMs = TIMEOUT_MS } = ways;
  const url = new URL(endpoint);
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        headers,
        agent: false,
        signal: AbortSignal.any([ended, AbortSignal.timeout(timeoutMs)]),
        ...(own.has(url.host) ? {} : { lookup: publicLookup }),
        ...(ca === undefined ? {} : { ca }),
      },
      (response) => {
        resolve(response.statusCode ?? 0);
        response.on('error', () => undefined);
        response.destroy();
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
