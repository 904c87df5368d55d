import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { builtOnce } from './build-site.ts';
import { provideBrowser, provideQuickBrowser } from './provide-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site at the root of a host; no slash at the end. */
    site: string;
    /** The folder that it is served from. */
    folder: string;
    /** The program of a browser, and the one that is faster for most tests. */
    browser: string;
    quickBrowser: string;
  }
}

/** Builds `content/` as it is deployed, serves it at the root of a host, and finds a browser. */
export function setup(project: TestProject): Promise<() => Promise<void>> {
  findBrowsers(project);
  return serveAtRoot(builtOnce('content', 'content'), project);
}

export function findBrowsers({ provide }: TestProject): void {
  const browser = provideBrowser();
  provide('browser', browser);
  provide('quickBrowser', provideQuickBrowser(browser));
}

/** Serves a built site at the root of a host until the run ends. */
export async function serveAtRoot(
  folder: string,
  { provide }: TestProject,
): Promise<() => Promise<void>> {
  const server = await preview({ logLevel: 'error', outDir: folder, server: { port: 0 } });
  provide('folder', folder);
  provide('site', `http://localhost:${server.port}`);
  return () => server.stop();
}
