import { asLatin } from '../../engine/text/as-latin.ts';

/** Letters that are typed or read as digits. */
const DIGITS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5', B: '8' };

/** Letters as the digits that they look like. */
export function asDigits(text: string): string {
  return asLatin(text).replace(/[OoIiLlSsB]/g, (letter) => DIGITS[letter.toUpperCase()] ?? letter);
}
