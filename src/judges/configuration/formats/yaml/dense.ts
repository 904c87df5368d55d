/** What takes a reader of YAML much longer than its length, and how often a file that a person writes may have it. */
const COSTLY: readonly { readonly sign: RegExp; readonly most: number; readonly apart: number }[] =
  [
    { sign: /^---/gm, most: 500, apart: 200 },
    { sign: /^ *\t/gm, most: 1000, apart: 100 },
    { sign: /[[{,]/g, most: 2000, apart: 8 },
    { sign: /- - /g, most: 200, apart: 100 },
    { sign: /:(?=\s)|^ {0,999}-(?=\s)/gm, most: 4000, apart: 12 },
    // With the line break and its indentation, the shortest key or item of a list has this many characters.
    { sign: /:(?=\s)|^ {0,999}-(?=\s)/gm, most: 40, apart: 6 },
    { sign: /: [%@`]|: \S{1,99}: |: ["'][^"'\n]{0,99}$/gm, most: 1000, apart: 100 },
  ];

/**
 * Whether a text has so many documents, keys, brackets or mistakes, close to each other, that it was not written to be
 * read. Most of them would take a second or more.
 */
export const isDense = (text: string): boolean =>
  COSTLY.some(({ sign, most, apart }) => {
    const count = text.match(sign)?.length ?? 0;
    return count > most && count * apart > text.length;
  });
