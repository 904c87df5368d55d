/** How often a file that a person writes may have something, if it is fewer characters apart. */
type Limit = readonly [most: number, apart: number];

/** What takes a reader of YAML much longer than its length. */
const COSTLY: readonly (readonly [sign: RegExp, ...limits: readonly Limit[]])[] = [
  [/^---/gm, [500, 200]],
  [/^ *\t/gm, [1000, 100]],
  [/[[{,]/g, [2000, 8]],
  [/- - /g, [200, 100]],
  // Nobody writes forty names of one letter, one below the other: a paste can have many such parts.
  [/:(?=\s)|^ {0,999}-(?=\s)/gm, [4000, 12], [40, 6]],
  [/: [%@`]|: \S{1,99}: |: ["'][^"'\n]{0,99}$/gm, [1000, 100]],
];

/**
 * Whether a text has so many documents, keys, brackets or mistakes, close to each other, that it was not written to be
 * read. Most of them would take a second or more.
 */
export const isDense = (text: string): boolean =>
  COSTLY.some(([sign, ...limits]) => {
    const count = text.match(sign)?.length ?? 0;
    return limits.some(([most, apart]) => count > most && count * apart > text.length);
  });
