import path from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';

let bundled: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { APP_VERSION: JSON.stringify('test') },
    build: {
      write: false,
      target: 'chrome130',
      minify: false,
      lib: {
        entry: path.join(import.meta.dirname, 'dataLayer.ts'),
        formats: ['iife'],
        name: 'bundle',
        fileName: 'bundle',
      },
    },
  });
  const output = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : [])).join('\n');
}

/** To be evaluated in a page, whose policy then does not matter. */
export async function dataLayerScript(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

/** Opens an empty page of the app's own origin with the data layer in it; the context must bypass the CSP. */
export async function withDataLayer(page: Page, baseURL: string | undefined): Promise<void> {
  await page.goto(`${baseURL ?? ''}/icon.svg`);
  await page.evaluate(await dataLayerScript());
}
