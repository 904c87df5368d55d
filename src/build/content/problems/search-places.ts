import { SITE_PAGES } from '../../pages/site-pages.ts';
import type { Content } from '../read-content.ts';
import type { Problem } from './problem.ts';

/** Words for a tool, a page or a language that does not exist. */
export function searchPlaceProblems({
  searchPlaces,
  tools,
  locales,
}: Pick<Content, 'searchPlaces' | 'tools' | 'locales'>): readonly Problem[] {
  const file = 'search-places.yaml';
  const places = [...Object.keys(tools), ...SITE_PAGES.map(({ path }) => path)];
  const unknown = (name: string, known: readonly string[]): readonly Problem[] =>
    known.includes(name)
      ? []
      : [{ file, what: `"${name}" does not exist.`, remedy: `Use one of: ${known.join(', ')}.` }];
  return Object.entries(searchPlaces).flatMap(([locale, words]) => [
    ...unknown(locale, Object.keys(locales)),
    ...Object.keys(words).flatMap((place) => unknown(place, places)),
  ]);
}
