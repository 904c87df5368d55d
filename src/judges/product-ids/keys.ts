import { digitsOf } from './clear-id.ts';
import type { IdentifierVerdict } from './identifier.ts';
import type { IdentifierType } from './identifier-type.ts';

/** What two IDs of a type are compared by. */
export type Key = number | string;

/**
 * What makes two values the same ID: an EAN may be written as the UPC-A that it contains. Undefined: no comparison. Ten
 * letters and digits are exact as a number of base 36; the sixteen of a GCID are not.
 */
export function keyOf(
  type: IdentifierType,
  { outcome, plain }: IdentifierVerdict,
): Key | undefined {
  if (outcome === 'error' || plain === '') return undefined;
  if (type === 'gcid') return plain;
  // A JAN has 8 or 13 digits, and its leading zeros count.
  if (type === 'jan') return Number(`1${plain}`);
  return digitsOf(type) > 0 ? Number(plain) : Number.parseInt(plain, 36);
}
