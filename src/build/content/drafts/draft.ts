import { SOURCE_LOCALE } from '../locales.ts';
import type { LocaleFile } from '../schemas.ts';

/** A language that is not finished: what its pages show in another language. */
export interface Draft {
  /** The language that shows what is missing. */
  readonly fallsBackTo: string;
  /**
   * The language of each text that is borrowed, by its place: "guides/pay-online/steps.begin". The place of a whole
   * guide, rule or tool, such as "guides/pay-online", is listed if the draft has no file for it.
   */
  readonly borrowed: Readonly<Record<string, string>>;
  /** How many texts there are, and how many of them it has itself. */
  readonly texts: { readonly own: number; readonly all: number };
}

export type Locales = Readonly<Record<string, LocaleFile>>;

/** The source language is never a draft: everything falls back to it in the end. */
export const isDraft = (locales: Locales, locale: string): boolean =>
  locale !== SOURCE_LOCALE && locales[locale]?.draft === true;

/** The languages that are finished. */
export const finished = (locales: Locales): readonly string[] =>
  Object.keys(locales).filter((locale) => !isDraft(locales, locale));

/** The language that a draft names, if it exists and does not lead back to the draft; otherwise the source language. */
export function fallbackOf(locales: Locales, draft: string): string {
  const first = namedBy(locales, draft);
  const seen = new Set([draft]);
  for (let next = first; isDraft(locales, next); next = namedBy(locales, next)) {
    if (seen.has(next)) return SOURCE_LOCALE;
    seen.add(next);
  }
  return locales[first] ? first : SOURCE_LOCALE;
}

const namedBy = (locales: Locales, draft: string): string =>
  locales[draft]?.['falls-back-to'] ?? SOURCE_LOCALE;

/** The drafts, each after the draft that it falls back to. */
export function draftsInOrder(locales: Locales): readonly string[] {
  const depth = (locale: string): number =>
    isDraft(locales, locale) ? 1 + depth(fallbackOf(locales, locale)) : 0;
  return Object.keys(locales)
    .filter((locale) => isDraft(locales, locale))
    .sort((one, other) => depth(one) - depth(other));
}
