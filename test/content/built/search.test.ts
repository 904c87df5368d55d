import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/site/locales.ts';
import { open, useBrowser } from '../../support/browser.ts';
import { fullTextSearched } from '../../support/full-text.ts';
import { content, locales } from '../../support/pages.ts';
import { sent } from '../../support/weight.ts';

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
    expect(sent(requests)).toBeLessThanOrEqual(100_000);
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
    const loaded = sent(requests.filter((request) => request.includes('/pagefind/'))) / 1000;
    expect(loaded).toBeGreaterThan(0);
    expect(loaded).toBeLessThan(said + 15);
  });
});
