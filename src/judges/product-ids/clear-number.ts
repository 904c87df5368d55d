import type { IdentifierType } from './identifier-type.ts';
import { isFree } from './prefixes.ts';

/** The types that are one number, and how many digits they have. An EAN-13 of twelve digits has its own note. */
const DIGITS: Readonly<Partial<Record<IdentifierType, number>>> = {
  'upc-a': 12,
  'ean-13': 13,
  'gtin-14': 14,
  'isbn-13': 13,
};

/** The digits of such a type; 0 for any other. */
export const digitsOf = (type: IdentifierType): number => DIGITS[type] ?? 0;

/** Whole numbers up to this many digits are fast to compute with; longer ones are not. */
const TAIL = 6;

const [TAB, LINE_FEED, RETURN, ZERO] = [9, 10, 13, 48];

/**
 * The number that is the whole first cell of the line that starts here, if there is clearly nothing to say about it.
 * Most lines of a catalog are like this, and this takes a fraction of the time of a full check. Undefined for every
 * other line.
 */
export function clearNumber(type: IdentifierType, text: string, start: number): number | undefined {
  const digits = digitsOf(type);
  if (digits === 0 || !isCellEnd(text, start + digits)) return undefined;
  let [head, tail, sum] = [0, 0, 0];
  for (let index = 0; index < digits; index++) {
    const digit = text.charCodeAt(start + index) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    if (index < digits - TAIL) head = head * 10 + digit;
    else tail = tail * 10 + digit;
    sum += (digits - index) % 2 === 0 ? digit * 3 : digit;
  }
  if (sum % 10 !== 0 || mayBeRemarkable(tail) || !hasFreePrefix(type, head)) return undefined;
  return head * 10 ** TAIL + tail;
}

function isCellEnd(text: string, at: number): boolean {
  if (at >= text.length) return at === text.length;
  const code = text.charCodeAt(at);
  return code === TAB || code === LINE_FEED || code === RETURN;
}

/** It ends in six equal digits: it may be rounded, or all its digits are the same. */
const mayBeRemarkable = (tail: number): boolean => tail % 111_111 === 0;

/** `head`: the digits before the last six. */
function hasFreePrefix(type: IdentifierType, head: number): boolean {
  const prefix = Math.floor((head % 10_000_000) / 10_000);
  if (type === 'isbn-13') return prefix === 978;
  // The first of fourteen digits is the indicator; 9 is a variable measure, and six zeros come before a GTIN-8.
  if (type === 'gtin-14' && (head >= 90_000_000 || head < 100)) return false;
  return isFree(prefix);
}
