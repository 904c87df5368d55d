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

const ZERO = 48;

/** The characters of an ASIN, and the two that all but books begin with. */
const ASIN = 10;
const [B, A, Z] = [66, 65, 90];

/**
 * The key of the ID that is exactly between two positions, if there is clearly nothing to say about it; -1 for
 * everything else. `codes` has each ASCII character as its code. Most lines of a catalog are like this, and this takes
 * a fraction of the time of a full check.
 */
export function clearKey(
  type: IdentifierType,
  codes: Uint8Array,
  start: number,
  end: number,
): number {
  if (type === 'asin') return end - start === ASIN ? clearAsin(codes, start) : -1;
  const digits = digitsOf(type);
  return digits > 0 && end - start === digits ? clearNumber(type, digits, codes, start) : -1;
}

function clearNumber(
  type: IdentifierType,
  digits: number,
  codes: Uint8Array,
  start: number,
): number {
  let head = 0;
  let tail = 0;
  let sum = 0;
  for (let index = 0; index < digits; index++) {
    const digit = (codes[start + index] ?? 0) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    if (index < digits - TAIL) head = head * 10 + digit;
    else tail = tail * 10 + digit;
    sum += (digits - index) % 2 === 0 ? digit * 3 : digit;
  }
  if (sum % 10 !== 0 || mayBeRemarkable(tail) || !hasFreePrefix(type, head)) return -1;
  return head * 10 ** TAIL + tail;
}

/** Ten capitals and digits that begin with B0, as all but books do: they have no check digit. */
function clearAsin(codes: Uint8Array, start: number): number {
  if (codes[start] !== B || codes[start + 1] !== ZERO) return -1;
  let key = 0;
  for (let at = start; at < start + ASIN; at++) {
    const code = codes[at] ?? 0;
    if (code >= ZERO && code < ZERO + 10) key = key * 36 + code - ZERO;
    else if (code >= A && code <= Z) key = key * 36 + code - A + 10;
    else return -1;
  }
  return key;
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
