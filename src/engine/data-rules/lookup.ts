import type { LookedUp } from './rule-file.ts';

/** What a text is searched for, by message. */
export type Lookup = Readonly<Record<string, LookedUp>>;

type Places = ReadonlyMap<string, readonly [start: number, end: number]>;

/** The phrases of a lookup, with their messages; the longest first, because one may be inside another. */
export const phrasesOf = (table: Lookup): readonly (readonly [phrase: string, message: string])[] =>
  Object.entries(table)
    .flatMap(([message, { phrases = [] }]) => phrases.map((phrase) => [phrase, message] as const))
    .sort(([one], [other]) => other.length - one.length);

/**
 * Returns a function that finds the messages of a lookup in a folded text, with the position of each. It only looks for
 * a status if the text has no phrase.
 */
export function lookupOf(table: Lookup): (folded: string) => Places {
  const phrases = phrasesOf(table);
  const numbers = Object.entries(table).flatMap(([message, { code, status, words = '' }]) => [
    ...(code ? [[message, new RegExp(`(?<![\\d.])${code}(?![\\d.])`)] as const] : []),
    ...(status ? [[message, statusPattern(status, words)] as const] : []),
  ]);
  return (folded) => {
    const found = new Map<string, readonly [number, number]>();
    let rest = folded;
    for (const [phrase, message] of phrases) {
      const at = rest.indexOf(phrase);
      if (at === -1) continue;
      rest = rest.replaceAll(phrase, '\0'.repeat(phrase.length));
      if (!found.has(message)) found.set(message, [at, at + phrase.length]);
    }
    if (found.size > 0) return found;
    for (const [message, pattern] of numbers) {
      const match = pattern.exec(folded);
      if (match) found.set(message, [match.index, match.index + match[0].length]);
    }
    return found;
  };
}

/** A status without words: "HTTP/1.1 403", "status": 403, "403 Forbidden", or only the number. */
function statusPattern(status: number, words: string): RegExp {
  const spaced = words.replaceAll(' ', '[ _]');
  return new RegExp(
    `(?:http(?:/[\\d.]{1,3})?|status|code|error|response)[^a-z\\d]{1,8}${status}\\b|\\b${status} ${spaced}|^${status} ?$`,
  );
}
