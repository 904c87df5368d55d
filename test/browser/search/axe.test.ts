import { asksAxe } from '../../support/axe-views.ts';
import { reload, useBrowser } from '../../support/browser.ts';
import { fullTextSearched } from '../../support/full-text.ts';
import { answered, field, PATH, results } from './page.ts';

useBrowser();

const pages = [PATH];
const query = () => '#q=API';

asksAxe({
  results: { pages, query, reach: (page) => results(page).first().waitFor() },
  'full text': {
    pages,
    query,
    reach: async (page) => {
      await page.locator('[data-part="full"]').click();
      await fullTextSearched(page);
    },
  },
  'nothing found': {
    pages,
    reach: async (page) => {
      await field(page).fill('xyzzyqq');
      await page.locator('[data-part="tips"]').waitFor();
    },
  },
  'what looks like a key': {
    pages,
    reach: async (page) => {
      await field(page).fill('0123456789abcdef0123456789abcdef');
      await page.locator('[data-part="secret"]').waitFor();
    },
  },
  'an index that cannot be reached': {
    pages,
    query,
    reach: async (page) => {
      await page.route('**/search/index.*.json', (route) => route.abort());
      await reload(page);
      await field(page).focus();
      await answered(page);
    },
  },
});
