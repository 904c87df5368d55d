import { looksSecret } from '../search/secret.ts';
import { CASE } from './progress.ts';

/** What cannot be part of a key. */
const NOT_ASCII = /[^ -~]+/g;

/**
 * Whether a text can be the name of a new case: 1 to 32 letters, digits and hyphens, and nothing that looks like a key,
 * even with other letters in it.
 */
export const isCase = (text: string): boolean =>
  CASE.test(text) &&
  text === text.normalize('NFKC') &&
  [text, text.replace(NOT_ASCII, ''), text.replace(NOT_ASCII, ' ')].every(
    (each) => !looksSecret(each),
  );
