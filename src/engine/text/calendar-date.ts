const DAY = 86_400_000;
const ISO = /^(\d{4,6})-(\d\d)-(\d\d)$/;

/**
 * A calendar date without time and zone, as the number of days since 1970-01-01 in the Gregorian calendar. Undefined if
 * the text is not such a date: "2027-02-29", "29.2.2028", "2028-2-29".
 */
export function dayOf(iso: string): number | undefined {
  const [, year, month, date] = ISO.exec(iso)?.map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const time = new Date(0).setUTCFullYear(year, month - 1, date);
  const same = new Date(time).getUTCMonth() === month - 1 && new Date(time).getUTCDate() === date;
  return same ? time / DAY : undefined;
}

/** The date of such a day, as "2028-02-29"; only for years with four digits. */
export function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
