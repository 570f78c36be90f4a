import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The only part that is built. It lands in a folder that git does not keep; the server serves it from there.
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Everything small stays a file of its own: the content policy of the page allows nothing inline.
    assetsInlineLimit: 0,
    // What counts is what is loaded first, compressed; a test measures that.
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // An icon in a file of its own is mostly headers: those that several screens share come together.
        codeSplitting: { groups: [{ name: 'icons', test: /octicons-react/, minShareCount: 6 }] },
      },
      // The contracts define commands and events by calls; those that no screen uses may go.
      treeshake: {
        manualPureFunctions: ['defineEvent', 'defineCommand', 'defineAct', 'defineRead', 'defineOperation'],
      },
    },
  },
});
