/** Making a format takes a hundred times as long as using it, and a report has thousands of numbers. */
const formats = new Map<string, Intl.NumberFormat>();

/** A number as a reader of the locale writes it. */
export function numberText(value: number, locale: string): string {
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale);
  formats.set(locale, format);
  return format.format(value);
}
