import { content } from '../content.ts';
import { isDraft } from './draft.ts';

/** The language of a text, for its element; empty if it is in the language of the page. */
interface TextLanguage {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /** The page says which languages it borrows from. */
  readonly 'data-borrowed'?: string;
}

/** The attributes of an element with the text of a place (draft.ts) on a page of a language. */
export function borrowedAt(place: string, locale: string): TextLanguage {
  const { lang } = borrowedLanguage(place, locale);
  return lang === undefined ? {} : { ...languageAttributes(lang), 'data-borrowed': lang };
}

/** The language of the text of a place, for a script; empty if it is that of the page. */
export function borrowedLanguage(place: string, locale: string): { readonly lang?: string } {
  const lang = content().drafts[locale]?.borrowed[place];
  return lang === undefined ? {} : { lang };
}

/** The attributes of an element with texts of the page itself in the middle of a text that may be borrowed. */
export const ownLanguage = (locale: string): TextLanguage =>
  isDraft(content().locales, locale) ? languageAttributes(locale) : {};

/** The attribute of an element whose script may show borrowed texts: those of all places that begin like this. */
export function mayBorrow(places: readonly string[], locale: string): TextLanguage {
  const all = Object.entries(content().drafts[locale]?.borrowed ?? {});
  const [, lang] = all.find(([place]) => places.some((each) => place.startsWith(each))) ?? [];
  return lang === undefined ? {} : { 'data-borrowed': lang };
}

/** The languages that a part of a page borrows from, in their order on it. */
export const languagesIn = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/ data-borrowed="([^"]+)"/g)].map(([, lang]) => lang ?? '')),
];

const languageAttributes = (lang: string): TextLanguage => ({
  lang,
  dir: content().locales[lang]?.dir,
});
