import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** One project per kind of test, so that each can be run alone: `npx vitest run --project unit`. */
const project = (name: string, dirs: string[], timeout = 10_000) => ({
  extends: true as const,
  test: {
    name,
    include: dirs.map((dir) => `tests/${dir}/**/*.test.{ts,tsx}`),
    testTimeout: timeout,
    hookTimeout: Math.max(timeout, 60_000),
  },
});

/** Where the law is counted: a branch no test takes is a rule nobody has checked (`npm run coverage`). */
const COUNTED = ['shared/law/**', 'shared/terms/**', 'shared/money/**'];

export default defineConfig({
  plugins: [react()],
  test: {
    coverage: {
      include: COUNTED,
      reporter: ['text', 'json', 'json-summary'],
      thresholds: Object.fromEntries(COUNTED.map((files) => [files, { branches: 98 }])),
    },
    projects: [
      project('unit', ['unit', 'law', 'fences']),
      project('data', ['db', 'files', 'ipc', 'crash'], 60_000),
      project('documents', ['documents', 'cli'], 120_000),
      {
        ...project('web', ['web'], 120_000),
        test: { ...project('web', ['web'], 120_000).test, fileParallelism: false },
      },
      {
        ...project('desktop', ['desktop'], 180_000),
        test: { ...project('desktop', ['desktop'], 180_000).test, fileParallelism: false },
      },
    ],
  },
});
