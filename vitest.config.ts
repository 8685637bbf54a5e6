import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,scripts}/**/*.test.ts'],
    exclude: ['src/testing/browser/**', '**/node_modules/**'],
    setupFiles: ['src/testing/fixed-seed.ts'],
    // No test changes what others share; a worker of its own for every file costs a minute.
    isolate: false,
    // Ends a test that hangs; no machine is so busy that a sound one takes this long.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
