import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { pathOf } from '../../../src/build/content/locales.ts';
import { open, useBrowser } from '../../support/browser.ts';
import { fullTextSearched } from '../../support/full-text.ts';
import { locales } from '../../support/pages.ts';
import { asked, results } from './page.ts';

useBrowser();

/** The second build has one more language, a draft. */
const OF_A_LANGUAGE = new RegExp(`(?:^|\\.)(?:${locales.join('|')})[_.]`);

describe('the full text', () => {
  it.each(locales)('is loaded when asked for, and found by Pagefind, in %s', async (locale) => {
    const { page, requests, complaints } = await open(`/${pathOf(locale)}/search/#q=Brisa`);
    await page.locator('[data-part="full"]').waitFor();
    expect(requests.join('\n')).not.toContain('/pagefind/');
    await page.locator('[data-part="full"]').click();
    await fullTextSearched(page);
    expect(complaints).toEqual([]);
  });

  it('says so when it cannot be reached, and can be asked for again', async () => {
    const { page } = await open(asked('Brisa'));
    await page.route('**/pagefind/**', (route) => route.abort());
    const data = await page.locator('search-page [data-part="data"]').textContent();
    const failed: string = JSON.parse(data ?? '').texts['full-failed'];
    await page.locator('[data-part="full"]').click();
    await page.locator('[data-part="full-status"]', { hasText: failed }).waitFor();
    expect(await page.locator('[data-part="full"]').isVisible()).toBe(true);
  });

  it('has the same bytes in two builds', () => {
    const files = (site: string) => {
      const folder = join(site, 'pagefind');
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && OF_A_LANGUAGE.test(entry.name))
        .map((entry) => [
          entry.name,
          readFileSync(join(entry.parentPath, entry.name)).toString('base64'),
        ])
        .sort();
    };
    expect(files(inject('folder'))).toEqual(files(inject('folderUnderPath')));
  });
});

it('works under a sub-path', async () => {
  const { page, complaints } = await open(`${inject('siteUnderPath')}/ja/search/#q=秘密鍵`);
  await page.locator('[data-part="full"]').click();
  await fullTextSearched(page);
  await results(page).first().locator('a').click();
  await page.waitForURL('**/help/guides/ja/**#*');
  expect(complaints).toEqual([]);
});
