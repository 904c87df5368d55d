import { SOURCE_LOCALE } from '../../../src/build/content/locales.ts';
import { asksAxe } from '../../support/axe-views.ts';
import { useBrowser } from '../../support/browser.ts';
import { drafts, guidePath, guides } from '../../support/pages.ts';

useBrowser();

const samples = [
  ...guides.map((guide) => guidePath(SOURCE_LOCALE, guide)),
  ...drafts.flatMap((draft) => guides.slice(-1).map((guide) => guidePath(draft, guide))),
];

/**
 * Authors write guides; the states and kinds of pages are tested on the made-up site: `browser/axe` and `axe-filled`.
 * For a release, these files also open every page of the content.
 */
asksAxe({ empty: { pages: samples } });
