import { valuesAround } from '../../../engine/text/around.ts';
import { DASHES } from '../../../engine/text/characters.ts';
import { type IdentifierType, isNumeric } from '../identifier-type.ts';
import { sameProduct } from '../same-product.ts';
import { fits, hasShape, isKnownNumber } from '../shape.ts';
import { withoutLabel } from './labels.ts';
import { SEPARATORS, withoutSeparators } from './plain-text.ts';

/** What is next to an ID, with the ID; undefined if it would be a guess which part is the ID. */
export interface Beside {
  readonly message: 'text-around' | 'several-values';
  readonly value: string | undefined;
}

/** Longer texts are not an ID with something next to it. */
const LONGEST = 300;

/** The digits of a date. */
const LONGEST_LEAD = 8;

/** What some part of a text must look like to be an ID. */
const NUMBER = /(?:\d[\s.,-]{0,3}){6}/;
const LETTERS_AND_DIGITS = /[\da-z]{10}|[\da-f]{4}[\s-][\da-f]{4}[\s-]/i;
const GROUPED = new RegExp(`^\\d[\\d\\s${DASHES}]*X?$`, 'i');
const NUMBERS_ONLY = new RegExp(`^[\\dX\\s,;/+|&${DASHES}]+$`, 'i');
const EIGHT_DIGITS = /^(?:8|4 4|1 6 1)$/;

/** What else is on the line of an ID. `isSound` tells whether a part is an ID of the type, as it is or repaired. */
export function beside(
  type: IdentifierType,
  text: string,
  isSound: (part: string) => boolean,
): Beside | undefined {
  const part = isNumeric(type) ? NUMBER : LETTERS_AND_DIGITS;
  if (text.length > LONGEST || !(part.test(text) || NUMBER.test(text))) return undefined;
  if (isNumeric(type) && GROUPED.test(text)) return severalGroups(type, text);
  const labelled = withoutLabel(text);
  if (labelled !== undefined) return { message: 'text-around', value: labelled };
  if (isSound(text)) return undefined;
  return around(text, isSound);
}

/** The digits of a number that is written in groups, without the separators; undefined if it may be two numbers. */
export function oneNumber(type: IdentifierType, text: string): string | undefined {
  return GROUPED.test(text) && !severalGroups(type, text) ? withoutSeparators(text) : undefined;
}

/** The values between other text. A slash, a plus sign and an ampersand separate values like a comma. */
function around(text: string, isSound: (part: string) => boolean): Beside | undefined {
  const found = valuesAround(text.replace(/[/+&]/g, ','), (part) => isSound(part));
  const [first, ...others] = found;
  if (!first) return holdsNumbers(text) && /[,;/+|&]/.test(text) ? several() : undefined;
  const [start, end] = first.span;
  const [before, behind] = [text.slice(0, start), text.slice(end)];
  if (
    /\d{5}/.test(withoutSeparators(before)) ||
    new Set(found.map(({ value }) => value)).size > 2
  ) {
    return several();
  }
  return others.length > 0 || holdsNumbers(behind)
    ? several(text.slice(start, end))
    : { message: 'text-around', value: text.slice(start, end) };
}

/**
 * Digits in groups are one number, or a number with the two or five digits that magazines and books have next to their
 * bar code (GS1 General Specifications, 5.2.2), or with another number after it.
 */
export function severalGroups(type: IdentifierType, text: string): Beside | undefined {
  if (!GROUPED.test(text)) return undefined;
  const joined = withoutSeparators(text);
  const isWhole = isKnownNumber(joined) || hasShape(type, joined);
  const heads = [...text.matchAll(SEPARATORS)]
    .map(({ index }) => [text.slice(0, index), withoutSeparators(text.slice(index))] as const)
    .filter(([head, tail]) => mayFollow(tail) || (!isWhole && isLong(head)));
  const known = heads.filter(([head]) => isOneNumber(head));
  if (known.length === 0) {
    if (isWhole) return undefined;
    const value = behindNumber(type, text);
    if (value !== undefined) return { message: 'text-around', value };
    return heads.some(([head]) => hasShape(type, withoutSeparators(head))) ? several() : undefined;
  }
  const fitting = known.filter(([head, tail]) => tail.length <= 14 && fitsSomehow(type, head));
  const [first, second] = fitting;
  return several(isKnownNumber(joined) || second ? undefined : first?.[0]);
}

const mayFollow = (tail: string): boolean => tail.length === 2 || tail.length >= 5;
/** Whether this many digits are a separate number: shorter ones more often have a matching check digit by chance. */
const isLong = (text: string): boolean => withoutSeparators(text).length >= 12;

/** The number after its line number, an amount or a date. */
function behindNumber(type: IdentifierType, text: string): string | undefined {
  return [...text.matchAll(SEPARATORS)]
    .filter(({ index }) => withoutSeparators(text.slice(0, index)).length <= LONGEST_LEAD)
    .map(({ 0: gap, index }) => text.slice(index + gap.length))
    .find((rest) => isLong(rest) && fits(type, withoutSeparators(rest).toUpperCase()));
}

const holdsNumbers = (text: string): boolean => NUMBERS_ONLY.test(text) && /\d/.test(text);
const several = (value?: string): Beside => ({ message: 'several-values', value });

/** Eight digits are grouped as they are printed: other groups are the beginning of a longer number. */
function isOneNumber(head: string): boolean {
  const groups = head.split(SEPARATORS).map(({ length }) => length);
  const digits = withoutSeparators(head).toUpperCase();
  return isKnownNumber(digits) && (digits.length !== 8 || EIGHT_DIGITS.test(groups.join(' ')));
}

function fitsSomehow(type: IdentifierType, head: string): boolean {
  const digits = withoutSeparators(head).toUpperCase();
  return (
    fits(type, digits) ||
    (digits.length === 10 && sameProduct(type, 'isbn-10', digits) !== undefined)
  );
}
