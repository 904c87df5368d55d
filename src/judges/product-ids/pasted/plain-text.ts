import type { Arg } from '../../../engine/check/finding.ts';
import { characterAt, DASHES } from '../../../engine/text/characters.ts';

/** Spaces and hyphens, which group the digits of a number. */
export const SEPARATORS = new RegExp(`[\\s${DASHES}]+`, 'gu');

export function withoutSeparators(text: string): string {
  return text.replace(SEPARATORS, '');
}

export function upperCase(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** The first character in which two texts differ, as it is in the first text. */
export function changedCharacter(before: string, after: string): Arg {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  return characterAt(before, at);
}

/**
 * Digits of any script as ASCII digits. In Unicode, the ten digits of a script follow each other from 0 to 9, and the
 * digits of several scripts may follow each other. Arabic has its own signs for decimals and thousands.
 */
export function asciiDigits(text: string): string {
  return text
    .replace(/(?!\d)\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      let first = code;
      while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
      return String((code - first) % 10);
    })
    .replace(/(?<=\d)[\u066b\u066c](?=\d)/g, (sign) => (sign === '\u066b' ? '.' : ','));
}
