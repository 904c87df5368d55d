import { createHash } from 'node:crypto';

/**
 * The version of a piece's words, as it is recorded for a translation: a hash of the words, and one of their letters and
 * digits alone. If only the first differs, only the typography has changed: punctuation, spaces, hyphens, capitals.
 */
export const versionOf = (words: string): string =>
  `${hashOf(words)}-${hashOf(
    words
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  )}`;

/** Whether two versions differ at most in their typography. */
export const sameLetters = (one: string, other: string): boolean =>
  one.split('-')[1] === other.split('-')[1];

const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 8);
