import { defineConfig } from 'vite';

/** The preload script: a sandboxed one is CommonJS and can require nothing but a part of `electron`. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'electron/preload/preload.ts',
    outDir: 'dist/preload',
    emptyOutDir: true,
    target: 'chrome130',
    minify: false,
    rolldownOptions: {
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
  ssr: { noExternal: true },
});
