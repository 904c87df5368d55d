/** Cyrillic and Greek capitals, and below them the Latin ones that look the same. NFKC does not unify them. */
const FOREIGN = 'АВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const LATIN = 'ABEKMHOPCTYXIJSABEZHIKMNOPTYX';

/** Letters that are typed or read as digits. */
const DIGITS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5', B: '8' };

/** Cyrillic and Greek letters as the Latin capitals that they look like. */
export function asLatin(text: string): string {
  return text.replace(
    /[^\0-\x7f]/gu,
    (letter) => LATIN[FOREIGN.indexOf(letter.toUpperCase())] ?? letter,
  );
}

/** Letters as the digits that they look like. */
export function asDigits(text: string): string {
  return asLatin(text).replace(/[OoIiLlSsB]/g, (letter) => DIGITS[letter.toUpperCase()] ?? letter);
}
