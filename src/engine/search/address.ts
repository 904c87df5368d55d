import type { Searchable } from './searchable.ts';
import { looksSecret } from './secret.ts';
import { dividedWordsOf, indexOfTerm } from './terms.ts';

/** More than the fragment of a question in any language takes. */
const MOST = 500;
/** What is between words; passwords, e-mail addresses and code have other signs too. */
const PLAIN = /^[\p{L}\p{M}\p{N}\s.,:;/?()_'’"“”«»…·、。・，：；？（）「」《》-]*$/u;

/**
 * The fragment of an address that brings a query back, such as `#q=private+key`; empty where the query may not stand in
 * an address. A browser sends no fragment to a server, but keeps it in its history. So each word of the query has
 * to be in this site's own texts: a key, a password or an ID is not. While the index is not loaded (`undefined`), only
 * what looks like a key is refused.
 */
export function fragmentOf(query: string, index: Searchable | undefined): string {
  if (query === '' || query.length > MOST || !PLAIN.test(query) || looksSecret(query)) return '';
  const fragment = `#${new URLSearchParams({ q: query })}`;
  const allowed = fragment.length <= MOST && (index === undefined || areOurs(query, index));
  return allowed ? fragment : '';
}

/** The query of an address: in its fragment, or, as older addresses have it, behind its question mark. */
export function queryOf({ hash, search }: Pick<URL, 'hash' | 'search'>): string {
  const parts = [hash, search].map((part) => new URLSearchParams(part.slice(1)).get('q'));
  return (parts[0] ?? parts[1] ?? '').trim();
}

/** Words of one character, such as a French article; a key written with blanks in it has more. */
const MOST_SINGLE = 4;

/** Whether each word is in the texts, or the beginning of one; ideographs and kana are words, never keys. */
function areOurs(query: string, { fold, inOurWords, entries }: Searchable): boolean {
  const texts = entries.flatMap(({ fields }) => fields.map(({ text }) => text));
  const words = dividedWordsOf(inOurWords(fold(query).text));
  return (
    words.filter((word) => word.length === 1).length <= MOST_SINGLE &&
    words.every((word) => texts.some((text) => stands(word, text)))
  );
}

/** Letters may be the beginning of a word, as they are typed; a number is a number only as a whole. */
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
