import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { buildSite, HOST, SUB_PATH } from './build-site.ts';
import { provideBrowser, provideQuickBrowser } from './provide-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site at the root of a host, and under a sub-path; no slash at the end. */
    site: string;
    siteUnderPath: string;
    /** The folder that each is served from. */
    folder: string;
    folderUnderPath: string;
    /** The program of a browser, and of one that most tests are quicker with. */
    browser: string;
    quickBrowser: string;
  }
}

/** The tests that look at `content/` itself. */
export const setup = siteOf('content');

/**
 * Builds a content folder as it is deployed, serves it at the root and under a sub-path, and finds a browser. A project that
 * uses another folder than `content/` names it in `WAYMARK_CONTENT`, so that its tests read the same content as the site.
 */
export function siteOf(content: string) {
  return (project: TestProject) => serve(content, project);
}

async function serve(content: string, { provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  const atRoot = join(folder, 'root');
  const atPath = join(folder, 'path');
  buildSite(atRoot, '/', content);
  buildSite(atPath, SUB_PATH, content, HOST);
  const root = await preview({ logLevel: 'error', outDir: atRoot, server: { port: 0 } });
  const path = await preview({
    logLevel: 'error',
    outDir: atPath,
    base: SUB_PATH,
    server: { port: 0 },
  });
  const browser = provideBrowser();
  provide('browser', browser);
  provide('quickBrowser', provideQuickBrowser(browser));
  provide('folder', atRoot);
  provide('folderUnderPath', atPath);
  provide('site', `http://localhost:${root.port}`);
  provide('siteUnderPath', `http://localhost:${path.port}${SUB_PATH}`);
  return async () => {
    await Promise.all([root.stop(), path.stop()]);
    rmSync(folder, { recursive: true });
  };
}
