import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { provideBrowser } from './provide-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site at the root of a host, and under a sub-path; no slash at the end. */
    site: string;
    siteUnderPath: string;
    /** The folder that `site` is served from. */
    folder: string;
    /** The browser's program. */
    browser: string;
  }
}

const SUB_PATH = '/help/guides';

/** Builds the site as it is deployed, serves it at the root and under a sub-path, and finds a browser. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  const atRoot = join(folder, 'root');
  const atPath = join(folder, 'path');
  buildSite(atRoot, '/');
  buildSite(atPath, SUB_PATH);
  const root = await preview({ logLevel: 'error', outDir: atRoot, server: { port: 0 } });
  const path = await preview({
    logLevel: 'error',
    outDir: atPath,
    base: SUB_PATH,
    server: { port: 0 },
  });
  provide('browser', provideBrowser());
  provide('folder', atRoot);
  provide('site', `http://localhost:${root.port}`);
  provide('siteUnderPath', `http://localhost:${path.port}${SUB_PATH}`);
  return async () => {
    await Promise.all([root.stop(), path.stop()]);
    rmSync(folder, { recursive: true });
  };
}

/** Builds content/, or another content folder, and returns what the build printed. Throws it where the build fails. */
export function buildSite(outDir: string, base: string, content = 'content'): string {
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    encoding: 'utf8',
    env: {
      ...env,
      BASE_PATH: base,
      OUT_DIR: outDir,
      WAYMARK_CONTENT: content,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  if (status !== 0) throw new Error(`The site does not build.\n${stdout}\n${stderr}`);
  return stdout;
}
