/** Makes a page of such code that a sync server can serve in place of the app. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

export async function bundlePage(
  entry: string,
  folder: string,
  { minify }: { readonly minify: boolean },
): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { APP_VERSION: '"0.0.0"', 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome130',
      minify,
      lib: { entry, formats: ['es'], fileName: 'page' },
    },
  });
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><script type="module" src="/page.js"></script>');
}
