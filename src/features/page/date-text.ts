/**
 * A calendar date (ISO, without a time) as it is written in the page's language, such as "20 August 2026" or, in full, with
 * the day of the week. It is not a point in time: it must not move with the reader's time zone.
 */
export function dateText(iso: string, dateStyle: 'long' | 'full'): string {
  const { lang, dataset } = document.documentElement;
  const format = new Intl.DateTimeFormat(dataset['dates'] ?? lang, { dateStyle, timeZone: 'UTC' });
  return format.format(new Date(`${iso}T00:00:00Z`));
}
