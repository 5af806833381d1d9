import { defineConfig } from 'vite';

/** The main process of the desktop app: one file with nothing to install beside it. CommonJS,
 * because it has to have run before Electron is ready (docs/decisions/0200). */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'electron/main/main.ts',
    outDir: 'dist/main',
    emptyOutDir: true,
    // The oldest runtime it has to start on is Electron 33.
    target: 'node20.18',
    // Read by people when something fails, and small.
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      external: ['electron', /^node:/],
      output: { format: 'cjs', entryFileNames: 'main.cjs', codeSplitting: false },
    },
  },
  ssr: { noExternal: true },
});
