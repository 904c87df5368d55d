import validator from 'validator';
import { expect, it } from 'vitest';
import { judgeIdentifier } from '../../src/judges/product-ids/identifier.ts';
import type { IdentifierType } from '../../src/judges/product-ids/identifier-type.ts';
import { expandUpcE } from '../../src/judges/product-ids/upc-e.ts';
import { FAULTY, SOUND } from './identifiers-samples.ts';

/**
 * What another library says about a value in plain form. It knows numbers of 8, 13 and 14 digits, and ISBN by its sum.
 */
const OTHERS: Readonly<Partial<Record<IdentifierType, (value: string) => boolean>>> = {
  'upc-a': (value) => /^\d{12}$/.test(value) && validator.isEAN(`0${value}`),
  'upc-e': (value) => /^[01]\d{7}$/.test(value) && validator.isEAN(`0${expandUpcE(value)}`),
  'ean-13': (value) => value.length === 13 && validator.isEAN(value),
  'ean-8': (value) => value.length === 8 && validator.isEAN(value),
  'gtin-14': (value) => value.length === 14 && validator.isEAN(value),
  'isbn-10': (value) => validator.isISBN(value, '10'),
  'isbn-13': (value) => /^97(?:8|9(?!0))/.test(value) && validator.isISBN(value, '13'),
  jan: (value) => /^(?:\d{8}|\d{13})$/.test(value) && validator.isEAN(value),
};

const cases = (Object.keys(OTHERS) as (keyof typeof OTHERS)[]).flatMap((type) =>
  [...SOUND[type], ...FAULTY[type].map(([value]) => value)].map((value) => [type, value] as const),
);

it.each(cases)('%s %j gets the same result as in validator.js', (type, value) => {
  const { outcome } = judgeIdentifier(type, value);
  expect(outcome === 'sound').toBe(OTHERS[type]?.(value) && !/^(\d)\1*$/.test(value));
});
