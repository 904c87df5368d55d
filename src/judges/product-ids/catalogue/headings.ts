import type { IdentifierType } from '../identifier-type.ts';

/** What a heading says: how surely the column has IDs, and of which type if that is clear. */
export interface Heading {
  readonly weight: number;
  readonly type?: IdentifierType;
}

const named = (type?: IdentifierType): Heading => ({ weight: 3, ...(type && { type }) });
const likely: Heading = { weight: 2 };
const possible: Heading = { weight: 1 };

/** Headings as letters and digits only: of exports, of feeds, and as people write them in the languages of the site. */
const HEADINGS: ReadonlyMap<string, Heading> = new Map([
  ['asin', named('asin')],
  ['asin1', named('asin')],
  ['upc', named('upc-a')],
  ['upca', named('upc-a')],
  ['upcode', named('upc-a')],
  ['upccode', named('upc-a')],
  ['upce', named('upc-e')],
  ['ean', named('ean-13')],
  ['ean13', named('ean-13')],
  ['eancode', named('ean-13')],
  ['codeean', named('ean-13')],
  ['eanコード', named('ean-13')],
  ['ean8', named('ean-8')],
  ['jan', named('jan')],
  ['jancode', named('jan')],
  ['janコード', named('jan')],
  ['gtin', named()],
  ['gtin8', named('ean-8')],
  ['gtin12', named('upc-a')],
  ['gtin13', named('ean-13')],
  ['gtin14', named('gtin-14')],
  ['isbn', named()],
  ['isbn10', named('isbn-10')],
  ['isbn13', named('isbn-13')],
  ['gcid', named('gcid')],
  ['externalproductid', likely],
  ['variantbarcode', likely],
  ['barcode', likely],
  ['codebarres', likely],
  ['codebarre', likely],
  ['バーコード', likely],
  ['商品条码', likely],
  ['条形码', likely],
  ['条码', likely],
  ['國際條碼', likely],
  ['商品條碼', likely],
  ['條碼', likely],
  ['productid', possible],
  ['商品コード', possible],
]);

/** What a heading says about its column; undefined if it is not a known one. */
export const headingOf = (text: string): Heading | undefined =>
  HEADINGS.get(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}ー]/gu, ''),
  );

/** A longer text is not a heading. */
const LONGEST = 80;

/** What tells a spreadsheet the delimiter, in a line above the headings. */
const DELIMITER_LINE = /^sep=/i;

/** How many records come before the first product, if no heading is a known one. */
export function unknownHeadings(rows: readonly (readonly string[])[]): number {
  const above = DELIMITER_LINE.test(rows[0]?.[0] ?? '') ? 1 : 0;
  return areHeadings(rows[above] ?? [], rows.slice(above + 1)) ? above + 1 : above;
}

/**
 * Whether texts are headings of what is below them: each has a letter and is there once, and either none has a digit, or
 * one without a digit is above texts with digits.
 */
function areHeadings(texts: readonly string[], below: readonly (readonly string[])[]): boolean {
  const names = texts.filter((text) => text.trim() !== '');
  const isNamed = names.every((text) => text.length <= LONGEST && /\p{L}/u.test(text));
  if (names.length === 0 || !isNamed || new Set(names).size < names.length) return false;
  const isAboveDigits = (text: string, column: number) =>
    /^\D+$/.test(text) &&
    below.filter((row) => /\d/.test(row[column] ?? '')).length * 2 > below.length;
  return !names.some((text) => /\d/.test(text)) || texts.some(isAboveDigits);
}

/** The column of Magento's product export that has all further attributes. */
export const isAttributes = (text: string): boolean => text.trim() === 'additional_attributes';
