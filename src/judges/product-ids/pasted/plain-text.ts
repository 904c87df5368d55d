import type { Arg } from '../../../engine/check/finding.ts';
import { characterAt, DASHES } from '../../../engine/text/characters.ts';

/** Blanks and hyphens, which group the digits of a number. */
export const SEPARATORS = new RegExp(`[\\s${DASHES}]+`, 'gu');

export function withoutSeparators(text: string): string {
  return text.replace(SEPARATORS, '');
}

export function upperCase(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** The first character in which two texts differ, as the first of them has it. */
export function changedCharacter(before: string, after: string): Arg {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  return characterAt(before, at);
}

/**
 * Digits of any script as those of ASCII. In Unicode ten digits of a script follow each other, from 0 to 9, and so may
 * the digits of several scripts. Arabic has signs of its own for decimals and thousands.
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
