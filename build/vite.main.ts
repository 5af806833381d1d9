import { defineConfig } from 'vite';

/** The main process of the desktop app: one ES module for the Node of Electron, with nothing left to install beside it. */
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
      output: { format: 'es', entryFileNames: 'main.js', codeSplitting: false },
    },
  },
  ssr: { noExternal: true },
});
