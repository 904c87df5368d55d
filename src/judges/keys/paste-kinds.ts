import { narrow, trimmed, unquotedSpan, withoutInvisible } from '../../engine/text/characters.ts';
import { PLACEHOLDER } from '../../engine/text/placeholder.ts';
import { CIPHERTEXT } from '../ciphertext.ts';

/** In UTF-16 units. The longest real key, of 16384 bits, has 13,000. */
export const MAX_KEY_LENGTH = 65_536;

/** What people paste into the field of a key by mistake; the first pattern that matches counts. */
const KINDS = [
  ['mask', /^\*+$/],
  ['ciphertext', CIPHERTEXT],
  ['uuid', /^\{?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\}?$/i],
  ['organization', /^[^\s@]{1,64}@AdobeOrg$/i],
  ['adobe-account', /^[^\s@]{1,64}@AdobeID$/i],
  ['autofill', /^[^\s@:/]{1,64}@[^\s@:/]{1,255}\.[^\s@:/]{2,63}$/],
  ['url', /^(?:[a-z][a-z\d+.-]{1,20}:\/\/|www\.)/i],
  [
    'file-name',
    /^(?:[a-z]:)?[^\r\n<>"|?*:]{1,255}\.(?:pem|key|txt|p8|p12|pfx|crt|cer|der|json|zip|csv)$/i,
  ],
  ['placeholder', PLACEHOLDER],
] as const satisfies readonly (readonly [kind: string, pattern: RegExp])[];

export type PasteKind = (typeof KINDS)[number][0];

/** What a bare value is that is not a key at all; undefined if it may be one. */
export function kindOf(bare: string): PasteKind | undefined {
  return KINDS.find(([, pattern]) => pattern.test(bare))?.[0];
}

/** The value without invisible characters, quotation marks and full-width forms. */
export function bareOf(text: string): string {
  const plain = trimmed(withoutInvisible(narrow(text)));
  return plain.slice(...(unquotedSpan(plain) ?? [0, plain.length]));
}

/** A short text of one word, like an API key. */
export function isToken(bare: string): boolean {
  return /^(?!.*-{5})[\w-]{16,48}$/.test(bare);
}

/** Something from a key file: several dashes, its words, or a lot of Base64. */
export function looksLikePrivateKey(bare: string): boolean {
  return (
    /-{5}|PRIVATE KEY/i.test(bare) || /^[A-Za-z0-9+/=_-]{200,}$/.test(bare.replace(/\s+/g, ''))
  );
}
