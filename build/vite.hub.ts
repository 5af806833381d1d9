import { defineConfig } from 'vite';

/** The process of a hub. In parts: what needs `node:sqlite` is loaded only where the runtime has it. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'server/hubProcess.ts',
    outDir: 'dist/hub',
    emptyOutDir: true,
    // The oldest runtime it has to start on is Electron 33, where it says that there is no SQLite.
    target: 'node20.18',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      external: [/^node:/],
      output: { format: 'cjs', entryFileNames: 'hub.cjs', chunkFileNames: '[name].cjs' },
    },
  },
  ssr: { noExternal: true },
});
