import { asksAxe } from '../../support/axe-views.ts';
import { useBrowser } from '../../support/browser.ts';
import { restingPages, samplesOf } from '../../support/pages.ts';

useBrowser();

/** The states that pages can be in are asked on the made-up site: `browser/axe`. */
asksAxe({ empty: { pages: samplesOf(restingPages()) } });
