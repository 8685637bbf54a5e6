import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,scripts}/**/*.test.ts'],
    exclude: ['src/testing/browser/**', '**/node_modules/**'],
    // No test changes what others share; a worker of its own for every file costs a minute.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
