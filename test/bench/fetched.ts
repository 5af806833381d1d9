/** What a page fetched until a moment: each file once, and its size after gzip, as a server would send it. */
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

export interface FetchedFile {
  readonly path: string;
  readonly kind: 'script' | 'style' | 'font' | 'other';
  readonly bytes: number;
  readonly gzipBytes: number;
}

const KINDS: readonly (readonly [RegExp, FetchedFile['kind']])[] = [
  [/\.m?js$/, 'script'],
  [/\.css$/, 'style'],
  [/\.woff2?$/, 'font'],
];

/** Starts to listen; the answer is what has been fetched when it is called. */
export function listenToFetches(page: Page): () => Promise<FetchedFile[]> {
  const seen = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!seen.has(pathname)) seen.set(pathname, response.body());
  });
  return async () =>
    Promise.all(
      [...seen].map(async ([path, body]) => {
        const bytes = await body;
        return {
          path,
          kind: KINDS.find(([ending]) => ending.test(path))?.[1] ?? 'other',
          bytes: bytes.length,
          gzipBytes: /\.woff2?$/.test(path) ? bytes.length : gzipSync(bytes, { level: 9 }).length,
        };
      }),
    );
}

export function gzipTotal(files: readonly FetchedFile[], kind: FetchedFile['kind']): number {
  return files.filter((file) => file.kind === kind).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
}
