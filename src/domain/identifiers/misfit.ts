import { characterAt } from '../parsers/characters.ts';
import { type IdentifierType, isNumeric } from './identifier-type.ts';
import { found, type LineFinding } from './messages.ts';
import { mistyped } from './mistyped.ts';
import { isExponent, upperCase, withoutSeparators } from './normal.ts';
import { otherType } from './other-type.ts';
import { FULL_LENGTH, fits } from './shape.ts';

/** The widths of the columns that Amazon Sales Channel stores an id in (module-amazon 4.3.0, db_schema). */
const WIDTH = 50;
const ASIN_WIDTH = 20;

/** Why a value in plain form has not the shape of its type: the most telling reason. */
export function misfit(type: IdentifierType, value: string): LineFinding {
  return (
    damaged(type, value) ??
    mistyped(type, value) ??
    otherKind(type, value) ??
    outOfPlace(type, value) ??
    found('wrong-length', { length: value.length, shape: shapeOf(type) })
  );
}

/** No id at all, or one that a spreadsheet or a reader's eye has broken up. */
function damaged(type: IdentifierType, value: string): LineFinding | undefined {
  if (!/\d/.test(value)) return found('no-digits', {});
  if (isExponent(value)) return found('spreadsheet-exponent', {});
  const joined = withoutSeparators(value);
  return joined !== value && fits(type, joined)
    ? found('separator-inside', { type: { term: type } }, joined)
    : undefined;
}

/** Too short for its own type with the zeros that a spreadsheet drops, or another type altogether. */
function otherKind(type: IdentifierType, value: string): LineFinding | undefined {
  const other = otherType(type, upperCase(withoutSeparators(value)));
  const padded = value.padStart(FULL_LENGTH[type] ?? 0, '0');
  const isShort = /^\d+X?$/.test(value) && padded !== value && fits(type, padded);
  const isGtin = other !== undefined && /^(?:upc-a|ean|isbn-13)/.test(other);
  if (isShort && (other === undefined || (type === 'gtin-14' && isGtin))) {
    return found('zero-lost', {}, padded);
  }
  if (type === 'isbn-13' && /^977\d{10}$/.test(value)) return found('serial-not-isbn', {});
  if (type === 'isbn-13' && /^9790\d{9}$/.test(value)) return found('music-not-isbn', {});
  return other && found('other-type', { type: { term: type }, other: { term: other } });
}

/** Signs that the type has none of, or not there. */
function outOfPlace(type: IdentifierType, value: string): LineFinding | undefined {
  if (value.length > widthOf(type)) return tooLong(type);
  if (type === 'isbn-10' && /^\d*X[\dX]+$/.test(value)) return found('x-inside', {});
  const foreign = value.search(
    type === 'isbn-10' ? /[^\dX]/ : isNumeric(type) ? /\D/ : /[^0-9A-Z]/,
  );
  if (foreign >= 0) {
    return found('wrong-character', {
      character: characterAt(value, foreign),
      shape: shapeOf(type),
    });
  }
  if (type === 'upc-e' && value.length === 8) return found('upc-e-start', {});
  if (type === 'isbn-13' && value.length === 13) return found('isbn-13-start', {});
  return undefined;
}

export function tooLong(type: IdentifierType): LineFinding {
  return found('too-long', { limit: widthOf(type) });
}

const widthOf = (type: IdentifierType) => (type === 'asin' ? ASIN_WIDTH : WIDTH);
const shapeOf = (type: IdentifierType) => ({ term: `shape-${type}` });
