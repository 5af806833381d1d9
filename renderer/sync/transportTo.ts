/** How a request reaches a server. */
import type { TransportParts } from '#shared/sync/transport.ts';

/** Where requests to a server go: on the desktop by the way that its main process keeps. */
export type BaseOf = (address: string) => string;

async function gzipped(text: string): Promise<Uint8Array> {
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(zipped).arrayBuffer());
}

export function transportTo(baseOf: BaseOf, address: string, secret?: string): TransportParts {
  return {
    address: baseOf(address),
    secret,
    fetch: async (url, init) => fetch(url, init as RequestInit),
    timeout: (ms) => AbortSignal.timeout(ms),
    compress: gzipped,
  };
}
