/** Making a format takes much longer than using it, and a report has thousands of lists. */
const formats = new Map<string, Intl.ListFormat>();

/** A list as a reader of the locale writes it, with "and" before the last item. */
export function listText(
  items: readonly string[],
  locale: Intl.UnicodeBCP47LocaleIdentifier,
): string {
  const format = formats.get(locale) ?? new Intl.ListFormat(locale, { type: 'conjunction' });
  formats.set(locale, format);
  return format.format(items);
}
