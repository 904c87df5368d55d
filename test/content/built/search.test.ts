import { expect, it } from 'vitest';
import { pathOf } from '../../../src/build/content/locales.ts';
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

it.each(locales)(
  'search in %s moves at most 100 kB in a session of some queries, and gives at least the size of the full text',
  async (locale) => {
    const { page, requests } = await open(`/${pathOf(locale)}/search/`);
    for (const query of queriesIn(locale)) {
      await page.locator('#query').fill(query);
      await page.locator('[data-results] [data-result]').first().waitFor();
    }
    await page.waitForLoadState('networkidle');
    expect(requests.some((request) => request.includes('index.'))).toBe(true);
    expect(sent(requests)).toBeLessThanOrEqual(100_000);

    const button = page.locator('[data-part="full"]');
    const said = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
    await button.click();
    await fullTextSearched(page);
    const loaded = sent(requests.filter((request) => request.includes('/pagefind/'))) / 1000;
    expect(loaded).toBeGreaterThan(0);
    expect(loaded).toBeLessThan(said + 15);
  },
);
