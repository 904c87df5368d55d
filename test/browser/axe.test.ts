import { asksAxe } from '../support/axe-views.ts';
import { useBrowser } from '../support/browser.ts';
import { ALL } from '../support/extent.ts';
import {
  drafts,
  guidePath,
  guides,
  locales,
  NO_LANGUAGE,
  oneOfEachKind,
  pagesIn,
  pagesWithFields,
  restingPages,
  samplesOf,
} from '../support/pages.ts';

useBrowser();

const resting = restingPages();

asksAxe({
  // All languages have the same markup as the source language (`content/built/skeleton`).
  empty: {
    pages: [
      ...samplesOf(resting),
      ...(ALL ? [] : locales.slice(1).map((locale) => guidePath(locale, guides[0] ?? ''))),
    ],
  },
  // The notice is one component.
  'with storage blocked': {
    pages: ALL ? withoutFields() : ['/en/'],
    blocked: true,
  },
});

/** One page of each kind in each language that has nothing to fill in; the others are in `axe-filled`. */
function withoutFields(): readonly string[] {
  const fields = new Set(pagesWithFields());
  const paths = new Set(resting.filter((path) => !fields.has(path)));
  return [...locales, ...drafts, NO_LANGUAGE].flatMap((language) =>
    oneOfEachKind(pagesIn(language).filter((path) => paths.has(path))),
  );
}
