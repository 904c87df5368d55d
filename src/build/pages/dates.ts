import { dateText as write } from '../../engine/text/date-text.ts';
import { content } from '../content/content.ts';

/** Written once per language: a page has dozens of dates, many of them the same. */
const known = new Map<string, string>();

/** An ISO date or month as it is written in a language, in the form that its locale file asks for. */
export function dateText(iso: string, locale: string): string {
  const key = `${locale} ${iso}`;
  const { dates, firstDay } = content().locales[locale] ?? {};
  const text = known.get(key) ?? write(iso, { tag: dates ?? locale, firstDay });
  known.set(key, text);
  return text;
}
