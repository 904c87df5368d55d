import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { enginesToTest } from './test/engines/find.ts';
import { ALL } from './test/support/extent.ts';
import { FIXTURE } from './test/support/fixture.ts';
import { LongestFirst } from './test/support/longest-first.ts';

/** The test files of a worker share their modules: loading them for each file takes longer than running the tests. */
const SHARED = { isolate: false };

const SETUP = { ...SHARED, setupFiles: 'test/support/seed.ts' };

/** As long as the browser's own waiting can take on a busy machine. */
const PATIENT = {
  ...SHARED,
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 15_000 } },
  // Debian's Chromium itself crashes about once in twenty whole runs (decision 0101).
  retry: { count: 1, condition: /(?:Page|Target) crashed|browser has been closed/ },
};

/** Whole builds, one after the other: only for a release. */
const BUILDS = {
  test: {
    name: 'builds',
    include: ['test/builds/**/*.test.ts'],
    env: { WAYMARK_CONTENT: FIXTURE },
  },
};

export default defineConfig({
  test: {
    // A missing picture fails its test on every machine; `npm run reading-order` writes it.
    update: 'none',
    // A browser and its test wait for each other, and sometimes for time: on two cores, a third pair fills the gaps.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          // The engine, the rules and the build, with the made-up site in test/fixtures.
          name: 'engine',
          include: ['test/{engine,judges,build}/**/*.test.ts'],
          env: { WAYMARK_CONTENT: FIXTURE },
          ...SETUP,
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'content',
          include: ['test/content/*.test.ts', 'test/content/rules/*.test.ts'],
          ...SETUP,
          testTimeout: 180_000,
        },
      },
      {
        test: {
          // The engine, with the made-up site: it uses nothing from `content/`.
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
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
          // One test opens all pages.
          testTimeout: 300_000,
        },
      },
      {
        test: {
          // Whatever is in `content/`, built.
          name: 'built',
          // For a release, axe also checks every state of `content/`.
          include: [
            'test/content/built/**/*.test.ts',
            ...(ALL ? ['test/browser/axe{,-filled}.test.ts'] : []),
          ],
          globalSetup: 'test/support/site.ts',
          ...PATIENT,
        },
      },
      ...(ALL ? [BUILDS] : []),
    ],
  },
});
