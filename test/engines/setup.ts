import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { builtOnce } from '../support/build-site.ts';
import { fixtureAtRoot } from '../support/fixture-site.ts';
import { serveAtRoot } from '../support/site.ts';
import { type Programs, provideEngines } from './find.ts';

declare module 'vitest' {
  interface ProvidedContext {
    engines: Programs;
    /** `content/` as it is built, at the root of a separate host; no slash at the end. */
    siteOfContent: string;
  }
}

/** Finds the engines, then builds and serves the made-up site, and also `content/`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('engines', provideEngines());
  const stop = await serveAtRoot(fixtureAtRoot(), project);
  const server = await preview({
    logLevel: 'error',
    outDir: builtOnce('content', 'content'),
    server: { port: 0 },
  });
  project.provide('siteOfContent', `http://localhost:${server.port}`);
  return async () => {
    await Promise.all([stop(), server.stop()]);
  };
}
