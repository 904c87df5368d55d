import { content } from '../content/content.ts';

/** Made once per language: a page has dozens of dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** An ISO date as it is written in the reader's language, such as "20 août 2026". */
export function dateText(iso: string, locale: string): string {
  const tag = content().locales[locale]?.dates ?? locale;
  const format =
    formats.get(locale) ?? new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(locale, format);
  return format.format(new Date(`${iso}T00:00:00Z`));
}
