import { looksSecret } from '../search/secret.ts';
import { CASE } from './progress.ts';

/**
 * Whether a text can be the name of a new case: 1 to 32 letters, digits and hyphens, and nothing that looks like a key.
 */
export const isCase = (text: string): boolean => CASE.test(text) && !looksSecret(text);
