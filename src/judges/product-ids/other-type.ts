import type { IdentifierType } from './identifier-type.ts';
import { upperCase } from './pasted/plain-text.ts';
import { fits } from './shape.ts';

/**
 * Types in the order in which a value is matched with them, the narrower before the wider. A pattern requires more than
 * the shape if words could also have it. JAN is left out, because each JAN is an EAN.
 */
const CANDIDATES: readonly (readonly [type: IdentifierType, telling?: RegExp])[] = [
  ['isbn-13'],
  ['upc-a'],
  ['ean-13'],
  ['gtin-14'],
  ['ean-8'],
  ['upc-e'],
  ['isbn-10'],
  ['asin', /^B(?:0|T\d)/],
  ['gcid', /^(?=\d*[A-F])(?=[A-F]*\d)[0-9A-F]+$/],
];

/** The other type that a plain value is consistent with; undefined if there is none. */
export function otherType(type: IdentifierType, value: string): IdentifierType | undefined {
  const plain = upperCase(value);
  return CANDIDATES.find(
    ([other, telling]) =>
      other !== type && fits(other, plain) && (telling === undefined || telling.test(plain)),
  )?.[0];
}
