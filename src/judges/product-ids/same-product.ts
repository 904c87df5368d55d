import { checkDigitFor, fitsModEleven, fitsModTen } from './check-digit.ts';
import type { IdentifierType } from './identifier-type.ts';
import { fits } from './shape.ts';
import { expandUpcE, upcEOf } from './upc-e.ts';

type Conversion = (value: string) => string | undefined;

/** As the 14 digits in which all GS1 numbers are compared, with leading zeros (GS1 General Specifications, 3.3.2). */
const TO_GTIN_14: Readonly<Partial<Record<IdentifierType, Conversion>>> = {
  'upc-a': padded,
  'upc-e': (value) => padded(expandUpcE(value)),
  'ean-13': padded,
  'ean-8': padded,
  'gtin-14': padded,
  'isbn-13': padded,
  // ISO 2108: 978 before the nine digits, and a new check digit.
  'isbn-10': (value) => withCheckDigit(fitsModTen, `0978${value.slice(0, 9)}`),
};

/** Six leading zeros mean an EAN-8; other numbers with that many are not given to trade items. */
const FROM_GTIN_14: Readonly<Partial<Record<IdentifierType, Conversion>>> = {
  'gtin-14': (gtin) => gtin,
  'ean-13': (gtin) => /^0(?!00000)(\d+)$/.exec(gtin)?.[1],
  'upc-a': upcA,
  'upc-e': (gtin) => upcEOf(upcA(gtin) ?? ''),
  'ean-8': (gtin) => /^000000(\d+)$/.exec(gtin)?.[1],
  'isbn-13': (gtin) => /^0(97[89]\d+)$/.exec(gtin)?.[1],
  'isbn-10': (gtin) =>
    gtin.startsWith('0978') ? withCheckDigit(fitsModEleven, gtin.slice(4, 13)) : undefined,
  jan: (gtin) => /^0(?:00000)?(4[59]\d+)$/.exec(gtin)?.[1],
};

/**
 * A value of one type as another type, if both mean the same product by the standards of GS1 and ISO; undefined if the
 * other type has no such number, or if the value can be read in two ways.
 */
export function sameProduct(
  type: IdentifierType,
  from: IdentifierType,
  value: string,
): string | undefined {
  if (fits('ean-8', value) && fits('upc-e', value)) return undefined;
  const gtin = TO_GTIN_14[from]?.(value);
  const same = gtin && FROM_GTIN_14[type]?.(gtin);
  return same && fits(type, same) ? same : undefined;
}

function padded(value: string): string {
  return value.padStart(14, '0');
}

function upcA(gtin: string): string | undefined {
  return /^00(?!0000)(\d+)$/.exec(gtin)?.[1];
}

function withCheckDigit(isFit: (whole: string) => boolean, digits: string): string | undefined {
  const digit = checkDigitFor(isFit, digits);
  return digit && digits + digit;
}
