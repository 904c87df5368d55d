/** How dates are written: a language tag, and what the first day of a month is called if not 1, such as 1ᵉʳ in French. */
export interface DateForm {
  readonly tag: string;
  readonly firstDay?: string | undefined;
}

/**
 * A calendar date ("2026-08-20") or a month ("2026-08") as people write it: "20 August 2026", or in full with the day of
 * the week. It is not a point in time: it must not move with the reader's time zone.
 */
export function dateText(
  iso: string,
  { tag, firstDay }: DateForm,
  dateStyle: 'long' | 'full' = 'long',
): string {
  const month = iso.length === 7;
  const format = new Intl.DateTimeFormat(tag, {
    ...(month ? { year: 'numeric', month: 'long' } : { dateStyle }),
    timeZone: 'UTC',
  });
  return format
    .formatToParts(new Date(iso))
    .map(({ type, value }) => (type === 'day' && value === '1' ? (firstDay ?? value) : value))
    .join('');
}
