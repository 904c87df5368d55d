/** Words as long as a key, of the characters that keys are written with. */
const LONG_WORD = /[A-Za-z0-9+/_=-]{24,}/g;
const HEXADECIMAL = /^[\da-f]+$/i;
/** The parts that a name is made of: words and numbers. Names have few and long ones, keys many and short ones. */
const PART = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
const SHORT_PART = 4.2;

/** Whether a query holds something that looks like a key; such a query must not get into an address. */
export function looksSecret(query: string): boolean {
  return (query.match(LONG_WORD) ?? []).some((word) => {
    const parts = word.match(PART) ?? [];
    const short = parts.join('').length / parts.length < SHORT_PART;
    return HEXADECIMAL.test(word) || short;
  });
}
