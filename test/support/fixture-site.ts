import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { builtOnce, HOST, SUB_PATH } from './build-site.ts';
import { addDraft } from './draft-content.ts';
import { FIXTURE } from './fixture.ts';
import { findBrowsers, serveAtRoot } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The made-up site under a sub-path; no slash at the end. */
    siteUnderPath: string;
    /** The folder that it is served from. */
    folderUnderPath: string;
  }
}

/** A copy of the made-up site with an unfinished language. */
function fixtureWithDraft(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-draft-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(FIXTURE, folder, { recursive: true });
  addDraft(folder);
  return folder;
}

/** The made-up site at the root of a host, built once per run. */
export const fixtureAtRoot = (): string => builtOnce('fixture', FIXTURE);

/**
 * Builds the made-up site, serves it at the root and, with an unfinished language, under a sub-path, and finds a browser. A project that uses it sets
 * `WAYMARK_CONTENT` to the same folder, so that its tests read the content of that site.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  findBrowsers(project);
  const stop = await serveAtRoot(fixtureAtRoot(), project);
  const folder = builtOnce('fixture-under-path', fixtureWithDraft(), SUB_PATH, HOST);
  const server = await preview({
    logLevel: 'error',
    outDir: folder,
    base: SUB_PATH,
    server: { port: 0 },
  });
  project.provide('folderUnderPath', folder);
  project.provide('siteUnderPath', `http://localhost:${server.port}${SUB_PATH}`);
  return async () => {
    await Promise.all([stop(), server.stop()]);
  };
}
