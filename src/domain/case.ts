import { looksSecret } from './search/secret.ts';

/** What a case's name is written with; it stands in links and in keys of storage. */
export const CASE = /^[A-Za-z0-9-]{1,32}$/;

/** Whether a text can name a new case: 1 to 32 letters, digits and hyphens, and nothing that looks like a key. */
export const isCase = (text: string): boolean => CASE.test(text) && !looksSecret(text);
