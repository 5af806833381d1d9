import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { serveWeb, type WebServer } from '#build/scripts/serve-web.ts';

/** Builds a page of `test/bench`, the empty one or that with an empty modal, as the app is built; serves it as the app is served. */
export async function serveFloor(page: 'floor' | 'modal' = 'floor'): Promise<WebServer> {
  const outDir = path.resolve(import.meta.dirname, '../../../.cache/bench', page);
  await build({
    configFile: false,
    root: path.resolve(import.meta.dirname, '..', page),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome130', modulePreload: { polyfill: false } },
  });
  return serveWeb(outDir);
}
