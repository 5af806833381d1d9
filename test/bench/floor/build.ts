import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { serveWeb, type WebServer } from '#build/scripts/serve-web.ts';

/** Builds the empty page as the app is built, and serves it as the app is served. */
export async function serveFloor(): Promise<WebServer> {
  const outDir = path.resolve(import.meta.dirname, '../../../.cache/bench/floor');
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome130', modulePreload: { polyfill: false } },
  });
  return serveWeb(outDir);
}
