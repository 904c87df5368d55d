import { asksAxe } from '../support/axe-views.ts';
import { useBrowser } from '../support/browser.ts';
import { ALL } from '../support/extent.ts';
import {
  guidePath,
  guides,
  locales,
  oneOfEachKind,
  pagesIn,
  pagesWithFields,
  restingPages,
  samplesOf,
} from '../support/pages.ts';

useBrowser();

/** With fields: see what fails in `axe-filled`. */
const fields = new Set(pagesWithFields());

asksAxe({
  // All languages have the same markup as the source language (`content/built/skeleton`).
  empty: {
    pages: [
      ...samplesOf(restingPages()),
      ...(ALL ? [] : locales.slice(1).map((locale) => guidePath(locale, guides[0] ?? ''))),
    ],
  },
  // The notice is one component.
  'with storage blocked': {
    pages: ALL ? locales.flatMap(withoutFields) : ['/en/'],
    blocked: true,
  },
});

/** One page of each kind in a language that has nothing to fill in. */
function withoutFields(locale: string): readonly string[] {
  const resting = new Set(restingPages());
  return oneOfEachKind(pagesIn(locale).filter((path) => resting.has(path) && !fields.has(path)));
}
