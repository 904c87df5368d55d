import { dayOf } from '../../text/calendar-date.ts';
import type { ReaderFor } from '../reader.ts';

/** A date as "2028-02-29": its number is the number of the day. Every input of that kind has this reader. */
export const dateReader: ReaderFor = () => ({
  read: (entered) => ({ text: entered, number: dayOf(entered) }),
});
