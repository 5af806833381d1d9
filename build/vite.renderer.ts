import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { serviceWorker } from './serviceWorker.ts';
import packageJson from '../package.json' with { type: 'json' };

/** Faces come as woff2 and, for browsers of another age, as woff: only woff2 ships. */
const woff2Only: Plugin = {
  name: 'legation-woff2-only',
  enforce: 'pre',
  transform: {
    filter: { id: /@fontsource.*\.css$/ },
    handler: (css) => css.replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, ''),
  },
};

/** The renderer, for the desktop's app: protocol and for the web alike: relative addresses, no inline script. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [woff2Only, react(), serviceWorker(path.resolve(import.meta.dirname, '..'))],
  define: { APP_VERSION: JSON.stringify(packageJson.version) },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Chromium 130 is the oldest Electron that the main process runs on.
    target: 'chrome130',
    sourcemap: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // All that every start needs is one file, not one for each part that a later screen needs too.
            { name: 'start', tags: ['$initial'] },
          ],
        },
      },
    },
    // Small files stay files: the CSP allows no data: script or font.
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
});
