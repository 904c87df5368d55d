import type { ResultLanguages, SearchIndex } from '../../../engine/search/index-file.ts';
import type { Content } from '../read-content.ts';

/** The places of a title and of a text, for each kind of result that has its own. */
const PLACES: readonly (readonly [place: RegExp, part: 0 | 1, result: string])[] = [
  [/^guides\/([^/]+)\/title$/, 0, 'guide/$1'],
  [/^guides\/([^/]+)\/summary$/, 1, 'guide/$1'],
  [/^guides\/([^/]+)\/steps\.(.+)$/, 0, '$1/$2'],
  [/^guides\/([^/]+)\/body\.steps\.(.+)$/, 1, '$1/$2'],
  [/^rules\/([^/]+)\/title$/, 0, 'rule/$1'],
  [/^rules\/([^/]+)\/body$/, 1, 'rule/$1'],
  [/^tools\/([^/]+)\/title$/, 0, 'tool/$1'],
  [/^tools\/([^/]+)\/intro$/, 1, 'tool/$1'],
];

const MESSAGE = /^rules\/([^/]+)\/messages\.(.+)$/;

/** The languages of what the search page of a draft shows; nothing for a finished language. */
export function resultLanguages({ drafts }: Content, locale: string): SearchIndex['languages'] {
  const found: Record<string, ResultLanguages> = {};
  for (const [place, lang] of Object.entries(drafts[locale]?.borrowed ?? {})) {
    if (MESSAGE.test(place)) found[place.replace(MESSAGE, '$1/$2')] = [lang, lang];
    for (const [pattern, part, result] of PLACES.filter(([each]) => each.test(place))) {
      const id = place.replace(pattern, result);
      const [title, text] = found[id] ?? [null, null];
      found[id] = part === 0 ? [lang, text] : [title, lang];
    }
  }
  return found;
}

/** In a draft, each term of the glossary also finds the texts that are borrowed, and the other way round. */
export function wordsOfDraft({ drafts, glossary }: Content, locale: string): SearchIndex['words'] {
  const lender = drafts[locale]?.fallsBackTo;
  if (lender === undefined) return [];
  return glossary.terms.flatMap(({ [locale]: own, [lender]: other }) =>
    own && other && own !== other
      ? [[own, `${own} ${other}`] as const, [other, `${own} ${other}`] as const]
      : [],
  );
}
