/** What a server counts of itself, in the format of Prometheus. Nothing of it names anybody. */
import process from 'node:process';
import type { SyncRefusalKind } from '#shared/sync/wire.ts';
import type { ServerParts } from '../doors/door.ts';
import type { Reply } from './exchange.ts';

export class Tally {
  readonly #requests = new Map<string, number>();
  readonly #refusals = new Map<SyncRefusalKind, number>();

  request(path: string, status: number): void {
    // Addresses that are not ours are counted as one, or anybody could fill the list.
    const known = path.startsWith('/api/') && status !== 404;
    // What comes after these is a file's digest, or a secret.
    const name = /^\/api\/(?:blob|calendar)(?=\/)/.exec(path)?.[0] ?? path;
    const key = `path="${known ? name : 'other'}",status="${status}"`;
    this.#requests.set(key, (this.#requests.get(key) ?? 0) + 1);
  }

  refusal(kind: SyncRefusalKind): void {
    this.#refusals.set(kind, (this.#refusals.get(kind) ?? 0) + 1);
  }

  async reply({ storage, events }: Pick<ServerParts, 'storage' | 'events'>): Promise<Reply> {
    const lines = [
      '# TYPE legation_requests_total counter',
      ...[...this.#requests].map(([labels, count]) => `legation_requests_total{${labels}} ${count}`),
      '# TYPE legation_refusals_total counter',
      ...[...this.#refusals].map(([kind, count]) => `legation_refusals_total{kind="${kind}"} ${count}`),
      '# TYPE legation_listeners gauge',
      `legation_listeners ${events.lines}`,
      '# TYPE legation_members_online gauge',
      `legation_members_online ${events.online}`,
      '# TYPE legation_file_bytes gauge',
      `legation_file_bytes ${await storage.fileBytes()}`,
      '# TYPE legation_memory_bytes gauge',
      `legation_memory_bytes ${process.memoryUsage().rss}`,
    ];
    return { status: 200, type: 'text/plain; version=0.0.4', text: `${lines.join('\n')}\n` };
  }
}
