import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../support/build-site.ts';
import { FIXTURE } from '../support/fixture.ts';
import { type Programs, provideEngines } from './find.ts';

declare module 'vitest' {
  interface ProvidedContext {
    engines: Programs;
  }
}

/** Finds the engines, then builds and serves the made-up site. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  provide('engines', provideEngines());
  const parent = mkdtempSync(join(tmpdir(), 'waymark-engines-'));
  const folder = join(parent, 'site');
  buildSite(folder, '/', FIXTURE);
  const server = await preview({ logLevel: 'error', outDir: folder, server: { port: 0 } });
  provide('folder', folder);
  provide('site', `http://localhost:${server.port}`);
  return async () => {
    await server.stop();
    rmSync(parent, { recursive: true });
  };
}
