import { placesOf } from '../../../engine/check/message.ts';
import { SOURCE_LOCALE } from '../locales.ts';
import type { Content } from '../read-content.ts';
import { keyProblems, type Problem } from './problem.ts';

/** Interface texts that a language lacks, has too many of, or fills in other places than English. */
export function localeProblems({ locales }: Content): readonly Problem[] {
  const english = locales[SOURCE_LOCALE]?.texts ?? {};
  return Object.entries(locales).flatMap(([locale, { texts }]) => {
    const file = `locales/${locale}.yaml`;
    const places = Object.entries(texts)
      .filter(([key]) => english[key] !== undefined)
      .filter(([key, text]) => placesOf(text).join() !== placesOf(english[key] ?? '').join())
      .map(([key]) => ({
        file,
        what: `"${key}" has other places than in English.`,
        remedy: `Use exactly: ${placesOf(english[key] ?? '').join(', ') || 'none'}.`,
      }));
    return [...keyProblems(file, 'texts', Object.keys(english), Object.keys(texts)), ...places];
  });
}
