/** The product IDs that the guide knows; Amazon Sales Channel itself offers neither JAN nor GTIN-14. */
export const TYPES = [
  'asin',
  'upc-a',
  'upc-e',
  'ean-13',
  'ean-8',
  'gtin-14',
  'isbn-10',
  'isbn-13',
  'jan',
  'gcid',
] as const;

export type IdentifierType = (typeof TYPES)[number];

type TypeNote = 'jan-as-ean' | 'gtin-14-no-option' | 'gcid-retired';

/** What there is to know about a type itself. */
export const TYPE_NOTES: Readonly<Partial<Record<IdentifierType, TypeNote>>> = {
  jan: 'jan-as-ean',
  'gtin-14': 'gtin-14-no-option',
  gcid: 'gcid-retired',
};

/** The type that the reader selected; undefined if they have not selected one. */
export function identifierTypeOf(value: string): IdentifierType | undefined {
  return TYPES.find((type) => type === value);
}

/** Made of digits, except for the X at the end of some ISBN-10s. Spaces and hyphens in it are decoration. */
export function isNumeric(type: IdentifierType): boolean {
  return type !== 'asin' && type !== 'gcid';
}
