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

const HIGH = 2 ** 32;

/** Spreads whole numbers of up to 53 bits over 32 bits, for tables of them. */
export function hashOf(key: number): number {
  const hash = Math.imul(key ^ Math.imul(key / HIGH, 0x9e3779b1), 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
