/** Serves the built renderer for the length of a Playwright run; `baseURL` is its address. */
import path from 'node:path';
import process from 'node:process';
import { serveWeb } from '#build/scripts/serve-web.ts';

export default async function serveForTests(): Promise<() => Promise<void>> {
  const server = await serveWeb(path.resolve(import.meta.dirname, '../../dist/renderer'));
  process.env['LEGATION_WEB_URL'] = server.url;
  return async () => server.close();
}
