import { readCipher } from '../cipher.ts';

/** The end of a path or of a variable of a secret that is not listed. */
export const SECRET_NAME = /(?:^|[_/:])(?:password|passwd|secret|token|private_key|secret_key)$/i;

const SHORTEST = 8;
/** What stands in place of a secret: words in brackets, or an address at which one gets it. */
const PLACEHOLDER = /^(?:<.*>|\[.*\]|\{.*\}|%.*%|x+|\.+|(?:change|replace|your|example)[\w -]*)$/is;
const ADDRESS = /^(?:https?:|\/)/i;

/** Whether a text can be a secret in clear text: not a switch, an encrypted value, or what stands in its place. */
export const looksSecret = (text: string): boolean =>
  text.length >= SHORTEST &&
  !/\s/.test(text) &&
  !PLACEHOLDER.test(text) &&
  !ADDRESS.test(text) &&
  !readCipher(text);
