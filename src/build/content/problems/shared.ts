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
    if (!texts) {
      const remedy = `Add content/${file}; start from content/shared/${SOURCE_LOCALE}.yaml.`;
      return [{ file, what: 'this file is missing.', remedy }];
    }
    return [
      ...keyProblems(file, 'messages', Object.keys(source.messages), Object.keys(texts.messages)),
      ...keyProblems(file, 'terms', Object.keys(source.terms), Object.keys(texts.terms)),
    ];
  });
}
