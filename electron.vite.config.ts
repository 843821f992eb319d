import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const BUNDLED = [
  'zod',
  'docx',
  '@cantoo/pdf-lib',
  'yazl',
  'lvovich',
  'number-to-words-ru',
  'date-fns',
  '@orama/stemmers',
  'papaparse',
  'read-excel-file',
  'write-excel-file',
];

// Targets are those of the oldest Electron the program is tried on (33: Chromium 130, Node 20.18).
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      // Hundreds of small library files cost half a second at each start: they go into the bundle, save for the
      // native addon and fflate, which declares a `require` of its own and would clash with the one the bundler adds.
      externalizeDeps: { include: ['better-sqlite3', 'fflate'], exclude: BUNDLED },
      minify: true,
      rolldownOptions: {
        input: {
          main: resolve('electron/main.ts'),
          check: resolve('electron/app/checkProcess.ts'),
          cli: resolve('electron/cli/main.ts'),
          print: resolve('electron/cli/print.ts'),
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      rolldownOptions: {
        input: { preload: resolve('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: resolve('out/renderer'),
      rolldownOptions: { input: resolve('renderer/index.html') },
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      minify: true,
    },
  },
});
