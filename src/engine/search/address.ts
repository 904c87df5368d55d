import type { Searchable } from './searchable.ts';
import { looksSecret } from './secret.ts';
import { dividedWordsOf, indexOfTerm } from './terms.ts';

/** Longer than the fragment of a question in any language. */
const MOST = 500;
/** What is between words; passwords, email addresses and code also contain other characters. */
const PLAIN = /^[\p{L}\p{M}\p{N}\s.,:;/?()_'’"“”«»…·、。・，：；？（）「」《》-]*$/u;

/**
 * The fragment of an address that brings a query back, such as `#q=private+key`; empty if the query must not be in an
 * address. A browser does not send the fragment to a server, but keeps it in its history. So each word of the query
 * must be in this site's own texts: a key, a password or an ID is not. While the index is not loaded (`undefined`),
 * only what looks like a key is refused.
 */
export function fragmentOf(query: string, index: Searchable | undefined): string {
  if (query === '' || query.length > MOST || !PLAIN.test(query) || looksSecret(query)) return '';
  const fragment = `#${new URLSearchParams({ q: query })}`;
  const allowed = fragment.length <= MOST && (index === undefined || areOurs(query, index));
  return allowed ? fragment : '';
}

/** The query of an address: in its fragment, or, in older addresses, after the question mark. */
export function queryOf({ hash, search }: Pick<URL, 'hash' | 'search'>): string {
  const parts = [hash, search].map((part) => new URLSearchParams(part.slice(1)).get('q'));
  return (parts[0] ?? parts[1] ?? '').trim();
}

/** Words of one character, such as a French article; a key written with spaces between its characters has more. */
const MOST_SINGLE = 4;

/** Whether each word is in the texts, or is the beginning of one; ideographs and kana are words, never keys. */
function areOurs(query: string, { fold, inOurWords, entries }: Searchable): boolean {
  const texts = entries.flatMap(({ fields }) => fields.map(({ text }) => text));
  const words = dividedWordsOf(fold(inOurWords(query)).text);
  return (
    words.filter((word) => word.length === 1).length <= MOST_SINGLE &&
    words.every((word) => texts.some((text) => stands(word, text)))
  );
}

/** Letters may be the beginning of a word, because they are still being typed; a number must match as a whole. */
const MAY_GO_ON = /^\p{L}{2,}$/u;
const IN_WORD = /[\p{L}\p{N}]/u;

function stands(word: string, text: string): boolean {
  let at = indexOfTerm(text, word);
  while (at !== -1) {
    if (MAY_GO_ON.test(word) || !IN_WORD.test(text.charAt(at + word.length))) return true;
    at = indexOfTerm(text, word, at + 1);
  }
  return false;
}
