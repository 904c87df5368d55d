import { SOURCE_LOCALE } from '../../../src/build/content/locales.ts';
import { asksAxe } from '../../support/axe-views.ts';
import { useBrowser } from '../../support/browser.ts';
import { ALL } from '../../support/extent.ts';
import { drafts, guidePath, guides, restingPages } from '../../support/pages.ts';

useBrowser();

const samples = () => [
  ...guides.map((guide) => guidePath(SOURCE_LOCALE, guide)),
  ...drafts.flatMap((draft) => guides.slice(-1).map((guide) => guidePath(draft, guide))),
];

/** Authors write guides; the states and kinds of pages are tested on the made-up site: `browser/axe`. */
asksAxe({ empty: { pages: ALL ? restingPages() : samples() } });
