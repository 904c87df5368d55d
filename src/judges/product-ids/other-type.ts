import type { IdentifierType } from './identifier-type.ts';
import { upperCase } from './pasted/plain-text.ts';
import { fits } from './shape.ts';

/**
 * Types in the order in which a value is taken for one of them, the narrower before the wider; a pattern asks for more
 * than the shape where words would have it too. JAN is left out, since each is an EAN.
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

/** The other type that a plain value is consistent with; undefined where there is none. */
export function otherType(type: IdentifierType, value: string): IdentifierType | undefined {
  const plain = upperCase(value);
  return CANDIDATES.find(
    ([other, telling]) =>
      other !== type && fits(other, plain) && (telling === undefined || telling.test(plain)),
  )?.[0];
}
