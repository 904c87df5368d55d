import type { TestProject } from 'vitest/node';
import { fixtureAtRoot } from '../support/fixture-site.ts';
import { serveAtRoot } from '../support/site.ts';
import { type Programs, provideEngines } from './find.ts';

declare module 'vitest' {
  interface ProvidedContext {
    engines: Programs;
  }
}

/** Finds the engines, then builds and serves the made-up site. */
export function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('engines', provideEngines());
  return serveAtRoot(fixtureAtRoot(), project);
}
