import { asksAxe } from '../support/axe-views.ts';
import { useBrowser } from '../support/browser.ts';
import { fillAll, fillSound, ready, submitAll } from '../support/fill.ts';
import { pagesWithFields, restingPages, stepsOf } from '../support/pages.ts';

useBrowser();

const pages = pagesWithFields();
const fields = new Set(pages);
const STATUS = '#s1_2026-11-25_1d.ab12_3oe.ab12.api-key.quoted_end';
const guideOf = (path: string) => path.split('/').at(-2) ?? '';

asksAxe({
  empty: { pages: restingPages() },
  // With fields: see what fails. And nothing on the page of a rule depends on what is kept.
  'with storage blocked': {
    pages: restingPages().filter((path) => !fields.has(path) && !/\/rules\/./.test(path)),
    blocked: true,
  },
  'failing, with storage blocked': {
    pages,
    blocked: true,
    reach: async (page) => {
      await ready(page);
      await fillAll(page, '“not a key”\u00A0');
      await submitAll(page);
    },
  },
  passing: { pages, reach: fillSound },
  shared: {
    pages: pages.filter((path) => path.includes('/checklists/')),
    query: (path) => `?steps=all-${stepsOf(guideOf(path))}&with=status&v=1${STATUS}`,
    reach: async (page) => {
      await page.locator('give-back [data-part="show"]').click();
      // A finding of another guide's rule is only counted, so a step is waited for.
      await page.locator('status-view .status-step').first().waitFor();
    },
  },
});
