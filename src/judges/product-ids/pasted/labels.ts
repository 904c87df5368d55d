import { DASHES } from '../../../engine/text/characters.ts';
import type { IdentifierType } from '../identifier-type.ts';
import { fits } from '../shape.ts';
import { withoutSeparators } from './plain-text.ts';

type Label = readonly [term: string, ...types: IdentifierType[]];

/** Names that are written next to a number, with the term for each and the types that use it. */
const LABELS: Readonly<Record<string, Label>> = {
  EAN: ['ean', 'ean-13', 'ean-8', 'jan', 'isbn-13'],
  EAN8: ['ean-8', 'ean-8', 'jan'],
  EAN13: ['ean-13', 'ean-13', 'jan', 'isbn-13'],
  UPC: ['upc', 'upc-a', 'upc-e'],
  UPCA: ['upc-a', 'upc-a'],
  UPC12: ['upc-a', 'upc-a'],
  UPCE: ['upc-e', 'upc-e'],
  GTIN: ['gtin', 'upc-a', 'upc-e', 'ean-13', 'ean-8', 'gtin-14', 'isbn-13', 'jan'],
  GTIN8: ['ean-8', 'ean-8', 'jan'],
  GTIN12: ['upc-a', 'upc-a', 'upc-e'],
  GTIN13: ['ean-13', 'ean-13', 'jan', 'isbn-13'],
  GTIN14: ['gtin-14', 'gtin-14'],
  ISBN: ['isbn', 'isbn-10', 'isbn-13', 'asin'],
  ISBN10: ['isbn-10', 'isbn-10', 'asin'],
  ISBN13: ['isbn-13', 'isbn-13'],
  JAN: ['jan', 'jan', 'ean-13', 'ean-8'],
  JAN8: ['jan', 'jan', 'ean-8'],
  JAN13: ['jan', 'jan', 'ean-13'],
  ASIN: ['asin', 'asin', 'isbn-10'],
  GCID: ['gcid', 'gcid'],
};

/** The terms that are not types themselves. */
export const labelTerms = ['ean', 'upc', 'gtin', 'isbn'] as const;

const NAME = '(EAN|UPC|GTIN|ISBN|JAN|ASIN|GCID)';
const BEFORE = new RegExp(`^(?:code\\s)?${NAME}`, 'i');
const GAP = `[\\s_${DASHES}]`;
const BEHIND = new RegExp(`${NAME}(?:${GAP}{0,2}(?:1[0234]|8|[AE]))?$`, 'i');
const ANYWHERE = new RegExp(
  `(?<!\\p{L})${NAME}(?:${GAP}?(?:1[0234]|8|[AE])(?![\\p{L}\\p{N}]))?`,
  'giu',
);

/** What may be between a name and its number: the number of digits, and a word for "number". */
const VARIANT = new RegExp(`^${GAP}{0,2}(?:1[0234]|8|[AE](?![a-z]))`, 'i');
const WORD = new RegExp(`^${GAP}{0,2}(?:code|number|num|no|nr|n°|コード|番号)`, 'i');

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const NUMBER = /^\d[\d\s.,+-]{4,}(?:E\+?\d+|X)?$/i;
const LETTERS_AND_DIGITS = /^[\da-z]{10}$|^[\da-z]{16}$/i;

/** A value without the name of a type before or after it; undefined if there is none. */
export function withoutLabel(text: string): string | undefined {
  const inner = bare(text);
  const [before, name = ''] = BEFORE.exec(inner) ?? [];
  if (before) return afterName(name.toUpperCase(), inner.slice(before.length));
  const [behind, other = ''] = BEHIND.exec(inner) ?? [];
  const value = behind && bare(inner.slice(0, -behind.length));
  return value && isValue(other.toUpperCase(), value) ? value : undefined;
}

/** The term for a label in a text that names a different type; undefined if there is none. */
export function otherLabel(type: IdentifierType, text: string): string | undefined {
  const named = [...text.matchAll(ANYWHERE)].flatMap(([label]) => {
    const known = LABELS[label.toUpperCase().replace(new RegExp(GAP, 'g'), '')];
    return known ? [known] : [];
  });
  const [label] = named;
  return named.some(([, ...types]) => types.includes(type)) ? undefined : label?.[0];
}

/** The value after a name. If it is unclear which digits belong to the name, the check digit decides. */
function afterName(name: string, rest: string): string | undefined {
  const [variant = ''] = (hasVariants(name) && VARIANT.exec(rest)) || [];
  const readings = [...new Set([rest.slice(variant.length), rest])]
    .map((reading) => bare(reading.replace(WORD, '')))
    .filter((reading) => isValue(name, reading));
  const fitting = readings.filter((reading) => {
    const plain = withoutSeparators(reading).toUpperCase();
    return typesOf(name).some((type) => fits(type, plain));
  });
  const [first, second] = fitting.length > 0 ? fitting : readings;
  const isParted = !/^\d/.test(rest.slice(variant.length));
  return second === undefined || (fitting.length === 0 && isParted) ? first : undefined;
}

function isValue(name: string, text: string): boolean {
  return (
    NUMBER.test(text) || (!hasVariants(name) && LETTERS_AND_DIGITS.test(withoutSeparators(text)))
  );
}

/** Whether several types share a name; their numbers have a check digit. */
const hasVariants = (name: string): boolean => name !== 'ASIN' && name !== 'GCID';

function typesOf(name: string): readonly IdentifierType[] {
  const [, ...types] = LABELS[name] ?? [''];
  return types;
}

/** Without the signs and spaces at both ends. */
function bare(text: string): string {
  const characters = [...text];
  const start = characters.findIndex((character) => LETTER_OR_DIGIT.test(character));
  const end = characters.findLastIndex((character) => LETTER_OR_DIGIT.test(character));
  return characters.slice(Math.max(start, 0), end + 1).join('');
}
