import { isDraft } from '../drafts/draft.ts';
import { SOURCE_LOCALE } from '../locales.ts';
import type { Content } from '../read-content.ts';
import { keyProblems, type Problem } from './problem.ts';

/** Shared texts that are missing in a language, or that the source language does not have. */
export function sharedProblems({ shared, locales }: Content): readonly Problem[] {
  const source = shared[SOURCE_LOCALE];
  if (!source) return [];
  return Object.keys(locales).flatMap((locale) => {
    const file = `shared/${locale}.yaml`;
    const texts = shared[locale];
    const draft = isDraft(locales, locale);
    if (!texts && draft) return [];
    if (!texts) {
      const remedy = `Add content/${file}; start from content/shared/${SOURCE_LOCALE}.yaml.`;
      return [{ file, what: 'this file is missing.', remedy }];
    }
    const problems = (place: 'messages' | 'terms') => {
      const own = Object.keys(texts[place]);
      const expected = Object.keys(source[place]);
      // A draft does not need all of them.
      const needed = draft ? expected.filter((id) => own.includes(id)) : expected;
      return keyProblems(file, place, needed, own);
    };
    return [...problems('messages'), ...problems('terms')];
  });
}
