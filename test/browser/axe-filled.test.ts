import { asksAxe } from '../support/axe-views.ts';
import { useBrowser } from '../support/browser.ts';
import { ALL } from '../support/extent.ts';
import { fillAll, fillSound, ready, submitAll } from '../support/fill.ts';
import { guidePath, guides, pagesWithFields, samplesOf, stepsOf } from '../support/pages.ts';

useBrowser();

const pages = samplesOf(pagesWithFields());
const ofGuides = guides.map((guide) => guidePath('en', guide));
const STATUS = '#s1_2026-11-25_1d.ab12_3oe.ab12.api-key.quoted_end';
const guideOf = (path: string) => path.split('/').at(-2) ?? '';

asksAxe({
  'failing, with storage blocked': {
    // A checklist has the checks of its guide.
    pages: ALL ? pages : pages.filter((path) => !path.includes('/checklists/')),
    blocked: true,
    reach: async (page) => {
      await ready(page);
      await fillAll(page, '“not a key”\u00A0');
      await submitAll(page);
    },
  },
  passing: { pages: ALL ? pages : ofGuides, reach: fillSound },
  shared: {
    pages: pages.filter((path) => path.includes('/checklists/')),
    query: (path) => `?steps=all-${stepsOf(guideOf(path))}&with=status&v=1${STATUS}`,
    reach: async (page) => {
      await page.locator('give-back [data-part="show"]').click();
      // A finding of another guide's rule is only counted, so the test waits for a step.
      await page.locator('status-view .status-step').first().waitFor();
    },
  },
});
