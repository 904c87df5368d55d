import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Two browsers side by side take less time than one after the other, on two cores too.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { name: 'domain', include: ['test/domain/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'content', include: ['test/content/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          // What looks at the built site needs the same builds, with a browser or without.
          include: ['test/browser/**/*.test.ts', 'test/content/built/**/*.test.ts'],
          globalSetup: 'test/support/site.ts',
          testTimeout: 60_000,
          // As long as the browser's own waiting may take on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
