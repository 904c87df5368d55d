import { readCipher } from '../cipher.ts';

/** The end of a path or of a variable of a secret that is not listed. */
export const SECRET_NAME = /(?:^|[_/:])(?:password|passwd|secret|token|private_key|secret_key)$/i;

/** Names that end like that of a secret, of a value that everybody may know. */
export const PUBLIC_NAME = /(?:public|publishable|site|form|url)_key$/i;

const SHORTEST = 8;
/** What is in the place of a secret: words in brackets, or an address at which one gets it. */
const PLACEHOLDER = /^(?:<.*>|\[.*\]|\{.*\}|%.*%|x+|\.+|(?:change|replace|your|example)[\w -]*)$/is;
/** What a shell computes. */
const COMPUTED = /^\$(?:\{[^}]*\}|\(.*\))$/s;
const SWITCH = /^(?:\d?|yes|no|true|false|on|off|null|none)$/i;
const ADDRESS = /^(?:https?:|\/)/i;

/** Whether a text only switches something on, or is in the place of a value. */
export const isNoSecret = (text: string): boolean =>
  [SWITCH, PLACEHOLDER, COMPUTED].some((each) => each.test(text));

/** A password in an address, or in JSON. */
const WITHIN = [
  /:\/\/[^\s/:@"']{0,99}:[^\s/@"'${<]{4,99}@/,
  /"(?:password|secret|token)"\s{0,9}:\s{0,9}"[^"${<\\]{4,999}"/i,
];

/** Whether a password is in a text, whatever the text belongs to. */
export const holdsPassword = (text: string): boolean => WITHIN.some((each) => each.test(text));

/** Whether a text can be a secret in clear text: not a switch, an encrypted value, or what is in its place. */
export const looksSecret = (text: string): boolean =>
  text.length >= SHORTEST &&
  !/\s/.test(text) &&
  !isNoSecret(text) &&
  !ADDRESS.test(text) &&
  !readCipher(text);
