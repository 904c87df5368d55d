import { dayOf, isoDate } from '../../engine/text/calendar-date.ts';

/** A consent must be given again after this many days (Amazon Sales Channel, store integration, 2024-07-18). */
const YEARLY = 365;

export interface Renewal {
  /** The date on which it is due, as "2028-02-29". */
  readonly date: string;
  /** Days from today to that date; negative when it has passed. */
  readonly days: number;
}

/** When the consent of a date must be renewed; both dates as "2028-02-29". Undefined if it is unknown. */
export function nextRenewal(consent: string, today: string): Renewal | undefined {
  const [given, now] = [dayOf(consent), dayOf(today)];
  if (given === undefined || now === undefined || given > now) return undefined;
  return { date: isoDate(given + YEARLY), days: given + YEARLY - now };
}
