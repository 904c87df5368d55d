import { asksAxe } from '../../support/axe-views.ts';
import { useBrowser } from '../../support/browser.ts';
import { pagesWithFields, restingPages } from '../../support/pages.ts';

useBrowser();

const fields = new Set(pagesWithFields());

asksAxe({
  empty: { pages: restingPages() },
  // With fields: see what fails. And nothing on the page of a rule depends on what is kept.
  'with storage blocked': {
    pages: restingPages().filter((path) => !fields.has(path) && !/\/rules\/./.test(path)),
    blocked: true,
  },
});
