import { CIPHERTEXT } from '../ciphertext.ts';

/** A value that the program has encrypted, as far as its form tells. */
export interface Cipher {
  /** Which line of crypt/key decrypts it, from 0. */
  readonly index: number;
  /** How long the text is, in bytes; undefined for older methods, which do not tell. */
  readonly length: number | undefined;
}

/** Nonce and tag of ChaCha20-Poly1305 (RFC 8439): what a cipher has more than its text. */
const OVERHEAD = 28;

/**
 * Reads the form of an encrypted value; undefined for anything else. The length follows from the Base64
 * (FACTS-CONFIG 9.1.6, run 2026-11-26).
 */
export function readCipher(text: string): Cipher | undefined {
  if (!CIPHERTEXT.test(text)) return undefined;
  const [index = '', method, body = ''] = text.split(':');
  const padding = body.length - body.replace(/={1,2}$/, '').length;
  const bytes = Math.floor((body.length * 3) / 4) - padding;
  const known = method === '3' && text.split(':').length === 3 && bytes > OVERHEAD;
  return { index: Number(index), length: known ? bytes - OVERHEAD : undefined };
}

/** The least Base64 of the older methods: 16 bytes. */
const LEAST = 24;

/**
 * Reads an encrypted value of a setting that the content does not list. Times, versions and lists of numbers have a
 * similar form, so it must be whole Base64 that is long enough.
 */
export function readSureCipher(text: string): Cipher | undefined {
  const cipher = readCipher(text);
  const body = cipher ? text.slice(text.lastIndexOf(':') + 1) : '';
  if (body.length < LEAST || body.length % 4 !== 0) return undefined;
  const current = /^\d+:3:/.test(text);
  return current && cipher?.length === undefined ? undefined : cipher;
}
