import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/site/locales.ts';
import { open, useBrowser } from '../../support/browser.ts';
import { fullTextSearched } from '../../support/full-text.ts';
import { builtFile, content, locales } from '../../support/pages.ts';

useBrowser();

/** Three headings of a language: what a reader searches for. */
const queriesIn = (locale: string): readonly string[] =>
  Object.values(content.guides)
    .flatMap(({ prose }) => prose[locale]?.title ?? [])
    .slice(0, 3);

describe.each(locales)('search in %s', (locale) => {
  it('moves at most 100 kB in a session of some queries, the page included', async () => {
    const { page, requests } = await open(`/${pathOf(locale)}/search/`);
    for (const query of queriesIn(locale)) {
      await page.locator('#query').fill(query);
      await page.locator('[data-results] [data-result]').first().waitFor();
    }
    await page.waitForLoadState('networkidle');
    expect(requests.some((request) => request.includes('index.'))).toBe(true);
    expect(weigh(requests)).toBeLessThanOrEqual(100_000);
  });

  it('says how much the full text loads, or more', async () => {
    const [query = ''] = queriesIn(locale);
    const { page, requests } = await open(
      `/${pathOf(locale)}/search/#q=${encodeURIComponent(query)}`,
    );
    const button = page.locator('[data-part="full"]');
    await button.waitFor();
    const said = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
    await button.click();
    await fullTextSearched(page);
    const loaded = weigh(requests.filter((request) => request.includes('/pagefind/'))) / 1000;
    expect(loaded).toBeGreaterThan(0);
    expect(loaded).toBeLessThan(said + 15);
  });
});

/** Bytes as a host sends them: what is compressed already as it is, the rest with Brotli. */
function weigh(requests: readonly string[]): number {
  return requests.reduce((sum, request) => {
    const { pathname } = new URL(request.split(' ')[1] ?? '');
    const file = readFileSync(
      builtFile(pathname.endsWith('/') ? `${pathname}index.html` : pathname),
    );
    return sum + (/\.(?:pagefind|pf_\w+)$/.test(pathname) ? file : brotliCompressSync(file)).length;
  }, 0);
}
