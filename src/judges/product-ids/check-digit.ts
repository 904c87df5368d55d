const ZERO = 48;

/**
 * Whether the last digit matches the others: weights 3 and 1 in turn from the right (GS1 General Specifications, 7.9).
 */
export function fitsModTen(digits: string): boolean {
  let sum = 0;
  let weight = 1;
  for (let at = digits.length - 1; at >= 0; at--) {
    sum += weight * (digits.charCodeAt(at) - ZERO);
    weight = 4 - weight;
  }
  return sum % 10 === 0;
}

/** Whether the last character of an ISBN-10 matches: weights 10 to 1, and X is ten (ISO 2108). */
export function fitsModEleven(isbn: string): boolean {
  let sum = 0;
  for (let at = 0; at < 10; at++) {
    sum += (10 - at) * (isbn.charAt(at) === 'X' ? 10 : isbn.charCodeAt(at) - ZERO);
  }
  return sum % 11 === 0;
}

/** The check digit for some digits; undefined if there is none. */
export function checkDigitFor(
  fits: (whole: string) => boolean,
  digits: string,
): string | undefined {
  return [...'0123456789X'].find((digit) => fits(digits + digit));
}
