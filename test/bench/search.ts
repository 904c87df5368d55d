import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { preview } from 'astro';
import { type Browser, chromium } from 'playwright-core';
import { FLAGS, provideQuickBrowser } from '../support/provide-browser.ts';

const QUERIES = ['API Portal', 'Project not found', 'SaaS'];
const RUNS = 5;

/** The size of search in each language, and how long a reader waits for the first result after the index has loaded. */
export async function searching(
  site: string,
  locales: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  const server = await preview({ logLevel: 'error', outDir: site, server: { port: 0 } });
  const browser = await chromium.launch({
    executablePath: provideQuickBrowser(),
    args: FLAGS,
  });
  try {
    for (const locale of locales) {
      const folder = join(site, locale.toLowerCase(), 'search');
      const index = readdirSync(folder).find((name) => name.endsWith('.json')) ?? '';
      const address = `http://localhost:${server.port}/${locale.toLowerCase()}/search/`;
      const asked = await session(browser, address);
      const moved = asked.reduce((sum, path) => sum + weigh(site, path), 0);
      const waits: number[] = [];
      for (let run = 0; run < RUNS; run++) waits.push(await firstResult(browser, address));
      const waited = waits.sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? 0;
      print(
        `search in ${locale}: index ${statSync(join(folder, index)).size} B, brotli ${weigh(site, `/${locale.toLowerCase()}/search/${index}`)} B; ` +
          `three queries move ${moved} B in ${asked.length} requests; first result ${waited.toFixed(0)} ms after the index`,
      );
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** The paths that a visit with three queries requests. */
async function session(browser: Browser, address: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  await page.goto(address);
  for (const query of QUERIES) {
    await page.locator('#query').fill(query);
    await page.locator('[data-result]').first().waitFor();
  }
  await page.waitForLoadState('networkidle');
  await page.close();
  return paths;
}

/** Milliseconds from the last byte of the index to the first result in the page. */
async function firstResult(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[data-result]')) return;
      performance.mark('first-result');
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${address}?q=${encodeURIComponent(QUERIES[0] ?? '')}`);
  await page.locator('[data-result]').first().waitFor();
  const waited = await page.evaluate(() => {
    const timings = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const index = timings.find(({ name }) => name.endsWith('.json'));
    const [shown] = performance.getEntriesByName('first-result');
    return (shown?.startTime ?? 0) - (index?.responseEnd ?? 0);
  });
  await page.close();
  return waited;
}

/** Bytes as a host sends them: already compressed files as they are, the rest with Brotli. */
function weigh(site: string, path: string): number {
  const file = readFileSync(join(site, path.endsWith('/') ? `${path}index.html` : path));
  return (/\.(?:pagefind|pf_\w+)$/.test(path) ? file : brotliCompressSync(file)).length;
}
