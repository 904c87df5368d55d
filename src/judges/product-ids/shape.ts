import { fitsModEleven, fitsModTen } from './check-digit.ts';
import type { IdentifierType } from './identifier-type.ts';
import { expandUpcE } from './upc-e.ts';

/** Length and alphabet of each type, for a value in plain form. An EAN may be written as the UPC-A that it contains. */
const SHAPES: Readonly<Record<IdentifierType, RegExp>> = {
  asin: /^[0-9A-Z]{10}$/,
  'upc-a': /^\d{12}$/,
  'upc-e': /^[01]\d{7}$/,
  'ean-13': /^\d{12,13}$/,
  'ean-8': /^\d{8}$/,
  'gtin-14': /^\d{14}$/,
  'isbn-10': /^\d{9}[\dX]$/,
  'isbn-13': /^97(?:8\d|9[1-9])\d{9}$/,
  jan: /^(?:\d{8}|\d{13})$/,
  gcid: /^[0-9A-Z]{16}$/,
};

/**
 * How short a value can be that lost its leading zeros, and how long it was. Numbers with more leading zeros are not
 * given to trade items (GS1 prefix list); nor is an EAN-8 with one.
 */
export const ZEROS_LOST: Readonly<
  Partial<Record<IdentifierType, readonly [from: number, to: number]>>
> = {
  asin: [7, 10],
  'upc-a': [9, 12],
  'upc-e': [7, 8],
  'ean-13': [9, 13],
  'gtin-14': [9, 14],
  'isbn-10': [7, 10],
};

const ALL_ALIKE = /^(\d)\1*$/;

export function hasShape(type: IdentifierType, value: string): boolean {
  return SHAPES[type].test(value);
}

/** A run of one digit, which matches some check digits although it means nothing. */
export function isAllAlike(value: string): boolean {
  return ALL_ALIKE.test(value);
}

/** The ASIN of a book is its ISBN-10. */
export function isBookAsin(value: string): boolean {
  return SHAPES['isbn-10'].test(value);
}

/** Whether the check digit matches, in a value that has the type's shape. Other ASINs and GCIDs have none. */
export function hasCheck(type: IdentifierType, value: string): boolean {
  if (type === 'gcid' || (type === 'asin' && !isBookAsin(value))) return true;
  if (type === 'isbn-10' || type === 'asin') return fitsModEleven(value);
  return fitsModTen(type === 'upc-e' ? expandUpcE(value) : value);
}

/** Whether a value is consistent as an ID of the type: shape and check digit. */
export function fits(type: IdentifierType, value: string): boolean {
  return hasShape(type, value) && !isAllAlike(value) && hasCheck(type, value);
}

const NUMBERS = ['upc-a', 'ean-13', 'gtin-14', 'ean-8', 'upc-e', 'isbn-10'] as const;

/** Whether digits are consistent as an ID of some type with a check digit. */
export function isKnownNumber(digits: string): boolean {
  return NUMBERS.some((type) => fits(type, digits));
}

/** Whether a text is an ASIN by more than its length: a word of ten letters also has that length. */
export function looksLikeAsin(text: string): boolean {
  return /^B(?:0|T\d)[0-9A-Z]+$/i.test(text) || isBookAsin(text);
}
