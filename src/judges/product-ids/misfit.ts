import { characterAt } from '../../engine/text/characters.ts';
import { checkDigitFor } from './check-digit.ts';
import { type IdentifierType, isNumeric } from './identifier-type.ts';
import { found, type LineFinding } from './messages.ts';
import { mistyped } from './mistyped.ts';
import { otherType } from './other-type.ts';
import { isAddress, isDigitalLink } from './pasted/addresses.ts';
import { beside, oneNumber } from './pasted/beside.ts';
import { isElementString } from './pasted/element-string.ts';
import { SEPARATORS, withoutSeparators } from './pasted/plain-text.ts';
import { isPower } from './pasted/power-of-ten.ts';
import { fits, isAllAlike, isKnownNumber, looksLikeAsin, ZEROS_LOST } from './shape.ts';
import { isPrintable } from './upc-e.ts';

/** The widths of the columns that Amazon Sales Channel stores an id in (module-amazon 4.3.0, db_schema). */
const WIDTH = 50;
const ASIN_WIDTH = 20;

/** Why a value in plain form does not have the shape of its type: the most useful reason. */
export function misfit(type: IdentifierType, value: string): LineFinding {
  return (
    besides(type, value) ??
    damaged(type, value) ??
    mistyped(type, value) ??
    otherKind(type, value) ??
    outOfPlace(type, value) ??
    found('wrong-length', { length: value.length, shape: shapeOf(type) })
  );
}

/** An address, or more than one value, if it is unclear which part is the ID. */
function besides(type: IdentifierType, value: string): LineFinding | undefined {
  if (isDigitalLink(value)) return found('digital-link', {});
  if (isAddress(value)) return found('address', {});
  if (isElementString(value)) return found('element-string', {});
  const { message } = beside(type, value, (part) => fits(type, part)) ?? {};
  return message === 'several-values' ? found('several-values', {}) : undefined;
}

/** No ID at all, or one that a spreadsheet or a misreading has damaged. */
function damaged(type: IdentifierType, value: string): LineFinding | undefined {
  if (!/\d/.test(value)) return found('no-digits', {});
  if (isPower(value)) return found('spreadsheet-exponent', {});
  const joined = withoutSeparators(value);
  return joined !== value && fits(type, joined) && isOneId(type, value)
    ? found('separator-inside', { type: { term: type } }, joined)
    : undefined;
}

/** Whether letters and digits in groups are one ID, not words or numbers: groups of a GCID are equally long. */
function isOneId(type: IdentifierType, value: string): boolean {
  const groups = value.split(SEPARATORS);
  if (type === 'asin') return looksLikeAsin(groups.join(''));
  const isHex = groups.every((group) => /^[0-9A-F]+$/.test(group) && !isKnownNumber(group));
  return isHex && new Set(groups.map(({ length }) => length)).size === 1;
}

/** Too short for its own type with the zeros that a spreadsheet drops, or a completely different type. */
function otherKind(type: IdentifierType, value: string): LineFinding | undefined {
  const other = otherType(type, oneNumber(type, value) ?? value);
  const [from, to] = ZEROS_LOST[type] ?? [0, 0];
  const padded = value.padStart(to, '0');
  const isShort =
    /^[1-9]\d*X?$/.test(value) && value.length >= from && padded !== value && fits(type, padded);
  // In a column of bar codes, lost zeros are likelier than the number of a book. Which of the two it was is a guess.
  const isBarCode = type === 'upc-a' || type === 'ean-13' || type === 'gtin-14';
  if (isShort && isBarCode && other === 'isbn-10') return found('zero-lost', {});
  const isGtin = other !== undefined && /^(?:upc-a|ean|isbn-13)/.test(other);
  if (isShort && (other === undefined || (type === 'gtin-14' && isGtin))) {
    return found('zero-lost', {}, padded);
  }
  if (type === 'isbn-13' && /^977\d{10}$/.test(value)) return found('serial-not-isbn', {});
  if (type === 'isbn-13' && /^9790\d{9}$/.test(value)) return found('music-not-isbn', {});
  if (other) return found('other-type', { type: { term: type }, other: { term: other } });
  return type === 'upc-e' ? shortUpcE(value) : undefined;
}

/** The six digits printed between the bars, without number system and check digit (GS1 General Specifications, 5.2). */
function shortUpcE(value: string): LineFinding | undefined {
  if (!/^\d{6}$/.test(value) || isAllAlike(value)) return undefined;
  const digit = checkDigitFor((whole) => fits('upc-e', whole), `0${value}`);
  const whole = `0${value}${digit}`;
  return digit && isPrintable(whole) ? found('upc-e-of-six', {}, whole) : undefined;
}

/** How many digits a number has without its check digit. */
const WITHOUT_CHECK_DIGIT: Readonly<Partial<Record<IdentifierType, number>>> = {
  'upc-a': 11,
  'upc-e': 7,
  'ean-13': 11,
  'ean-8': 7,
  'gtin-14': 13,
  'isbn-10': 9,
};

/**
 * A number that still begins with 0 has lost no leading zero, but its check digit, unless it is an old SBN of nine
 * digits. It may also have lost another digit, so no repair is offered.
 */
export function leftOut(type: IdentifierType, value: string): LineFinding | undefined {
  const isOneShort = value.length === WITHOUT_CHECK_DIGIT[type] && /^0\d+$/.test(value);
  return isOneShort && !isAllAlike(value) && !(type === 'isbn-10' && fits(type, `0${value}`))
    ? found('check-digit-left-out', {})
    : undefined;
}

/** Characters that the type does not have, or not in this position. */
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
