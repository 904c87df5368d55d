import { content } from '../content.ts';
import { translator } from '../locales.ts';
import { isDraft } from './draft.ts';

/** What a language calls itself in a list of languages; a draft says so. */
export function languageLabel(locale: string): string {
  const all = content();
  const name = all.locales[locale]?.name ?? locale;
  return isDraft(all.locales, locale) ? translator(all, locale)('language-draft', { name }) : name;
}

/** The names of languages in a language, as a list in a sentence: "English and French". */
export function languageNames(locale: string, languages: readonly string[]): string {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return new Intl.ListFormat(locale).format(languages.map((each) => names.of(each) ?? each));
}
