/** What a page fetched until its clock stopped: each file once, and its size after gzip, as a server would send it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

export const BUILT = path.resolve(import.meta.dirname, '../../dist/renderer');

export interface FetchedFile {
  /** In the folder of the built renderer. */
  readonly path: string;
  readonly kind: 'script' | 'style' | 'font' | 'other';
  readonly bytes: number;
  readonly gzipBytes: number;
}

const KINDS: Readonly<Record<string, FetchedFile['kind']>> = { '.js': 'script', '.css': 'style', '.woff2': 'font' };

/** Files whose last byte came before the page could be used. */
export async function fetchedFiles(page: Page): Promise<FetchedFile[]> {
  const addresses = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => (entry as PerformanceResourceTiming).responseEnd <= (window.pageClock.usableAtMs ?? 0))
      .map(({ name }) => name),
  );
  const names = new Set(addresses.map((address) => decodeURIComponent(new URL(address).pathname).slice(1)));
  return [...names].map((name) => {
    const bytes = readFileSync(path.join(BUILT, name));
    const kind = KINDS[path.extname(name)] ?? 'other';
    return {
      path: name,
      kind,
      bytes: bytes.length,
      gzipBytes: kind === 'font' ? bytes.length : gzipSync(bytes, { level: 9 }).length,
    };
  });
}

export function gzipTotal(files: readonly FetchedFile[], kind: FetchedFile['kind']): number {
  return files.filter((file) => file.kind === kind).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
}
