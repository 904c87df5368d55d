import { CIPHERTEXT } from './ciphertext.ts';

/** An organization's ID is not a secret. */
const ORGANIZATION = /^[A-F0-9]{24}@AdobeOrg$/i;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** Letters and digits without a separator, as in hexadecimal keys, and longer runs of Base64. */
const RUN = /[A-Za-z0-9]{20,}/g;
const BASE64 = /[\w+/=-]{24,}/g;

/** A long value without spaces: no name of a project or website is written like this. */
const UNBROKEN = /^[\w+=-]{24,}$/;

/** Whether a text holds something that may be a key in the wrong place. A UUID may be an ID or a key. */
export function holdsKey(text: string, uuid: 'id' | 'key'): boolean {
  if (ORGANIZATION.test(text)) return false;
  const rest = uuid === 'id' ? text.replace(UUID, '') : text;
  return (
    /[\r\n]|-----/.test(rest) ||
    UUID.test(rest) ||
    CIPHERTEXT.test(rest) ||
    (rest.match(RUN) ?? []).some((run) => /\d/.test(run)) ||
    (rest.match(BASE64) ?? []).some(
      (run) => /\d/.test(run) && /[a-z]/.test(run) && /[A-Z]/.test(run),
    )
  );
}

/** Whether a value without a name that says so may be a key: it has no space or separator either. */
export const looksLikeKey = (text: string, uuid: 'id' | 'key'): boolean =>
  holdsKey(text, uuid) || (UNBROKEN.test(text) && !(uuid === 'id' && UUID.test(text)));
