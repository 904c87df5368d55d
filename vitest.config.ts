import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { enginesToTest } from './test/engines/find.ts';
import { FIXTURE } from './test/support/fixture.ts';

/** Tests of the engine. They see the made-up site and its content, and name nothing of `content/`. */
const ON_FIXTURE = ['typed-fields', 'links', 'without-script'].map(
  (name) => `test/browser/${name}.test.ts`,
);

const SETUP = { setupFiles: 'test/support/seed.ts' };

/** As long as the browser's own waiting may take on a busy machine. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000 } } };

export default defineConfig({
  test: {
    // Two browsers side by side take less time than one after the other, on two cores too.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'domain',
          include: ['test/domain/**/*.test.ts'],
          env: { WAYMARK_CONTENT: FIXTURE },
          ...SETUP,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'content',
          include: ['test/content/*.test.ts'],
          ...SETUP,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          env: { WAYMARK_CONTENT: FIXTURE },
          ...SETUP,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          // What looks at the built site needs the same builds, with a browser or without.
          include: ['test/browser/**/*.test.ts', 'test/content/built/**/*.test.ts'],
          exclude: ON_FIXTURE,
          globalSetup: 'test/support/site.ts',
          ...PATIENT,
        },
      },
      {
        test: {
          name: 'fixture',
          include: ON_FIXTURE,
          env: { WAYMARK_CONTENT: FIXTURE },
          globalSetup: 'test/support/fixture-site.ts',
          ...PATIENT,
        },
      },
      {
        test: {
          name: 'engines',
          include: enginesToTest().map((engine) => `test/engines/${engine}.test.ts`),
          env: { WAYMARK_CONTENT: FIXTURE },
          globalSetup: 'test/engines/setup.ts',
          ...PATIENT,
          // One test walks all pages.
          testTimeout: 300_000,
        },
      },
    ],
  },
});
