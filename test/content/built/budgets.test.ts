import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { laidOut, open, useBrowser, visit } from '../../support/browser.ts';
import { guidePath, guides, locales } from '../../support/pages.ts';
import { fileOf, sent } from '../../support/weight.ts';

useBrowser();

const zipped = (requests: readonly string[]): number =>
  requests.reduce(
    (sum, request) => sum + gzipSync(readFileSync(fileOf(request)), { level: 9 }).length,
    0,
  );
const scripts = (requests: readonly string[]) =>
  requests.filter((request) => /\/_astro\/[^ ]*\.js /.test(request));

describe.each(guides)('%s', (guide) => {
  it('keeps its budgets in every language', async () => {
    const { page, requests: all } = await open('about:blank');
    for (const locale of locales) {
      const before = all.length;
      await visit(page, guidePath(locale, guide));
      // What a page asks for when the browser is idle counts too.
      await laidOut(page);
      const first = all.slice(before);
      expect(first.length, locale).toBeLessThanOrEqual(4);
      expect(zipped(first), locale).toBeLessThanOrEqual(30 * 1024);
      expect(sent(scripts(first)), locale).toBeLessThanOrEqual(8 * 1024);
      // A guide may have no check.
      const fields = await page.locator('[data-field]').all();
      await fields[0]?.focus();
      await page.locator('[data-check]:not([data-ready])').first().waitFor({ state: 'detached' });
      expect(sent(scripts(all.slice(before))), locale).toBeLessThanOrEqual(32 * 1024);
    }
  });
});
