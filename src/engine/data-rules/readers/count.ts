import { comparable } from '../../text/fold.ts';
import type { ReaderFor } from '../reader.ts';

/** Digits, or groups of three digits with the same sign between them, in the ways that languages write them. */
const COUNT = /^(?:\d{1,12}|\d{1,3}([ ,.'’])\d{3}(?:\1\d{3}){0,2})$/;

/** How many there are of something: a whole number, also as "12,000", "12.000" or "12 000". */
export const countReader: ReaderFor = () => ({
  read(entered) {
    const text = comparable(entered);
    return { text, number: COUNT.test(text) ? Number(text.replace(/\D/g, '')) : undefined };
  },
});
