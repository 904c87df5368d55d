import { comparable } from '../../text/fold.ts';
import type { ReaderFor } from '../reader.ts';

/** Digits with at most one decimal sign, or groups of three with another sign behind the last one. */
const PLAIN = /^-?\d{1,12}(?:[.,]\d{1,6})?$/;
const GROUPED =
  /^-?\d{1,3}(?:([ ,.'’])\d{3}(?:\1\d{3}){0,2}(?!\1)[.,]\d{1,6}|([ '’])\d{3}(?:\2\d{3}){0,2})$/;
/** In one language this is more than a thousand, in another it has three decimals. */
const UNCLEAR = /^-?\d{1,3}[.,]\d{3}$/;
/** The sign or the code of a currency, or a sign for percent, at one end. */
const UNIT_BEFORE = /^(?:\p{Sc}|[a-z]{3}(?=[ \d-])) ?/u;
const UNIT_AFTER = /(?:\p{Sc}|%|[a-z]{3})$/u;

/**
 * An amount or another number with decimals, such as "12.50", "12,50 €" or "1.234,56". Its number is unknown if the text
 * is not one, or can mean two amounts, such as "1.234".
 */
export const amountReader: ReaderFor = () => ({
  read(entered) {
    const text = comparable(entered);
    const digits = text.replace(UNIT_BEFORE, '').replace(UNIT_AFTER, '').trimEnd();
    const isAmount = !UNCLEAR.test(digits) && (PLAIN.test(digits) || GROUPED.test(digits));
    return { text, number: isAmount ? numberOf(digits) : undefined };
  },
});

/** The last point or comma is the decimal sign; what else is not a digit separates groups. */
function numberOf(digits: string): number {
  const decimal = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (decimal === -1) return Number(digits.replace(/[^-\d]/g, ''));
  return Number(`${digits.slice(0, decimal).replace(/[^-\d]/g, '')}.${digits.slice(decimal + 1)}`);
}
