/** The service worker of the web app, with the list of the files that it takes in: the last step of the renderer's build. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { ASSETS, SERVICE_WORKER } from '#shared/web/serviceWorker.ts';

interface AppFile {
  /** Relative to the worker. */
  readonly url: string;
  /** Null where the name itself changes with what is in the file. */
  readonly revision: string | null;
  readonly integrity: string;
  readonly bytes: number;
}

/** Not taken in: source maps are for developers, and slices of Chinese faces are kept as they are used. */
const LEFT_OUT = /\.map$|noto-sans-(?:tc|sc)-.*\.woff2$/;

/** What a device needs of a built renderer to run every screen without a network. */
export function appFiles(folder: string): AppFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((url) => url !== SERVICE_WORKER && !LEFT_OUT.test(url))
    .toSorted()
    .map((url) => {
      const content = readFileSync(path.join(folder, url));
      const digest = createHash('sha256').update(content).digest('base64');
      return {
        url,
        revision: url.startsWith(ASSETS) ? null : digest.slice(0, 16),
        integrity: `sha256-${digest}`,
        bytes: content.length,
      };
    });
}

export function serviceWorker(root: string): Plugin {
  let folder = '';
  return {
    name: 'legation-service-worker',
    apply: 'build',
    configResolved: ({ root: rendererRoot, build: { outDir } }) => {
      folder = path.resolve(rendererRoot, outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler: async () => {
        const files = appFiles(folder).map(({ url, revision, integrity }) => ({ url, revision, integrity }));
        await build({
          configFile: false,
          root,
          publicDir: false,
          logLevel: 'warn',
          define: { APP_FILES: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
          build: {
            outDir: folder,
            emptyOutDir: false,
            target: 'chrome130',
            // Classic: Firefox runs no module as a service worker.
            rolldownOptions: {
              input: path.join(root, 'renderer/serviceWorker/sw.ts'),
              output: { format: 'iife', entryFileNames: SERVICE_WORKER },
            },
          },
        });
      },
    },
  };
}
