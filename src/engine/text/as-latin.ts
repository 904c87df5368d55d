/** Cyrillic and Greek capitals, and below them the Latin ones that look the same. NFKC does not unify them. */
const FOREIGN = 'АВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const LATIN = 'ABEKMHOPCTYXIJSABEZHIKMNOPTYX';

/** Cyrillic and Greek letters as the Latin capitals that they look like. */
export function asLatin(text: string): string {
  return text.replace(
    /[^\0-\x7f]/gu,
    (letter) => LATIN[FOREIGN.indexOf(letter.toUpperCase())] ?? letter,
  );
}
