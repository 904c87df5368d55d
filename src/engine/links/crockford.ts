/*
 * Crockford's base 32 (crockford.com/base32.html, read 2026-11): digits that sound different when read aloud. Two check
 * digits over GF(32) follow a text, so that its polynomial is zero at 1 and at α: every single wrong digit and every
 * swap of different neighbours is detected, at any length.
 */

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** x⁵ = x² + 1 defines the field; α is x. */
const REDUCE = 0b100101;

/** Shorter texts are words, not codes. */
const MIN_DIGITS = 12;

/** Multiplies by α. */
const times = (value: number): number => {
  const shifted = value << 1;
  return shifted > 31 ? shifted ^ REDUCE : shifted;
};

/** The values of the polynomial with these coefficients, highest first, at 1 and at α. */
function syndromes(digits: readonly number[]): readonly [number, number] {
  return digits.reduce<readonly [number, number]>(
    ([one, alpha], digit) => [one ^ digit, times(alpha) ^ digit],
    [0, 0],
  );
}

/** The pair of check digits that makes both values zero; there is exactly one for each text. */
function checkDigits(digits: readonly number[]): readonly [number, number] {
  const [one, alpha] = syndromes([...digits, 0, 0]);
  // x + y = one and αx + y = alpha, so (α + 1) x = one + alpha.
  const x = Array.from({ length: 32 }, (_, each) => each).find(
    (each) => (times(each) ^ each) === (one ^ alpha),
  );
  return [x ?? 0, (x ?? 0) ^ one];
}

/** Digits from 0 to 31 as a text with its check digits, in groups of four. */
export function writeDigits(digits: readonly number[]): string {
  const text = [...digits, ...checkDigits(digits)].map((digit) => DIGITS[digit]).join('');
  return text.replace(/.{4}(?=.)/g, '$&-');
}

export type CodeProblem = 'not-a-code' | 'misread';

/**
 * Reads what was said or typed: any case, full width, O for 0, I and L for 1, hyphens and spaces anywhere. `misread`: a
 * digit is wrong, or some are swapped.
 */
export function readDigits(
  text: string,
): { readonly digits: readonly number[] } | { readonly problem: CodeProblem } {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const digits = [...plain].map((character) => DIGITS.indexOf(character));
  if (digits.length < MIN_DIGITS || digits.includes(-1)) return { problem: 'not-a-code' };
  const [one, alpha] = syndromes(digits);
  return one === 0 && alpha === 0 ? { digits: digits.slice(0, -2) } : { problem: 'misread' };
}
