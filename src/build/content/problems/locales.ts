import { EXACT_FORMS, type Template } from '../../../engine/check/message.ts';
import { placesOf } from '../../../engine/check/without-values.ts';
import { SOURCE_LOCALE } from '../locales.ts';
import type { Content } from '../read-content.ts';
import { keyProblems, type Problem } from './problem.ts';

/** Interface texts that are missing in a language, that it should not have, or whose places differ from English. */
export function localeProblems({ locales }: Content): readonly Problem[] {
  const english = locales[SOURCE_LOCALE]?.texts ?? {};
  return Object.entries(locales).flatMap(([locale, { texts }]) => {
    const file = `locales/${locale}.yaml`;
    const places = Object.entries(texts)
      .filter(([key]) => english[key] !== undefined)
      .filter(([key, text]) => placesOf(text).join() !== placesOf(english[key] ?? '').join())
      .map(([key]) => ({
        file,
        what: `"${key}" does not have the same places as in English.`,
        remedy: `Use exactly: ${placesOf(english[key] ?? '').join(', ') || 'none'}.`,
      }));
    return [
      ...keyProblems(file, 'texts', Object.keys(english), Object.keys(texts)),
      ...places,
      ...Object.entries(texts).flatMap(([key, text]) => pluralProblems(file, locale, key, text)),
    ];
  });
}

/** Plural forms that a language does not have, so that they would never be shown. */
export function pluralProblems(
  file: string,
  locale: string,
  place: string,
  text: Template,
): readonly Problem[] {
  if (typeof text === 'string') return [];
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  const forms: readonly string[] = [...new Set([...EXACT_FORMS, ...pluralCategories])];
  return Object.keys(text)
    .filter((form) => !forms.includes(form))
    .map((form) => ({
      file,
      what: `"${place}" has the plural form "${form}", which the language does not have.`,
      remedy: `Use: ${forms.join(', ')}.`,
    }));
}
