import { fail, ok, type Result } from '../../../engine/result.ts';
import {
  BIT_STRING,
  bytesOf,
  childrenOf,
  type Element,
  encode,
  encodeInteger,
  hexOf,
  integerOf,
  NULL,
  OBJECT_ID,
  OCTET_STRING,
  readWhole,
  SEQUENCE,
} from './der.ts';
import { sha256 } from './sha256.ts';

/** The public half of a private key whose numbers have been proved; the secret numbers are not kept. */
export interface RsaKey {
  readonly modulus: bigint;
  readonly exponent: bigint;
  readonly bits: number;
}

const RSA = '2a864886f70d010101';

/** Other algorithms that a key may be for, by object ID. */
const ALGORITHMS = {
  '2a864886f70d01010a': 'rsa-pss',
  '2a8648ce3d0201': 'ec',
  '2a8648ce380401': 'dsa',
  '2b6570': 'ed25519',
  '2b6571': 'ed448',
} as const;

/** What else the bytes may be, by the tags of the values in them. */
const FORMATS = {
  '2.2.2.2.2.2.2.2.2': 'pkcs1',
  '2.2': 'public-key',
  '48.3': 'public-key',
  '48.4': 'encrypted',
  '48.48.3': 'certificate',
  '2.4.160.161': 'ec',
  '2.4.160': 'ec',
  '2.4': 'ec',
  '2.2.2.2.2.2': 'dsa',
  '2.48.48': 'pkcs12',
  '2.48': 'pkcs12',
} as const;

type Algorithm = (typeof ALGORITHMS)[keyof typeof ALGORITHMS];
type Format = Exclude<(typeof FORMATS)[keyof typeof FORMATS], Algorithm>;

export type KeyProblem =
  /** `missing`: how many bytes are missing; negative if there are too many. */
  | { readonly kind: 'length'; readonly missing: number }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'format'; readonly format: Format | 'certificate-request' }
  | { readonly kind: 'algorithm'; readonly algorithm: Algorithm };

const DAMAGED = fail({ kind: 'damaged' } as const);

/**
 * Reads an RSA private key in PKCS#8 (RFC 5208, 2008-05) and proves its numbers (RFC 8017, 2016-11, section 3.2). Takes
 * DER bytes and returns the public half, or the reason why they are not such a key.
 */
export function readPkcs8(bytes: Uint8Array): Result<RsaKey, KeyProblem> {
  const whole = readWhole(bytes);
  if (!whole) return DAMAGED;
  if ('missing' in whole) return fail({ kind: 'length', missing: whole.missing });
  const parts = partsOf(whole.element);
  const shape = shapeOf(parts);
  if (shape !== '2.48.4' && shape !== '2.48.4.160') return otherFormat(shape, parts);
  const [version, algorithm, key] = parts;
  const [id, parameters, ...more] = partsOf(algorithm);
  const name = id?.tag === OBJECT_ID ? hexOf(id.content) : '';
  const other = ALGORITHMS[name as keyof typeof ALGORITHMS];
  if (other) return fail({ kind: 'algorithm', algorithm: other });
  const framed =
    version?.content.length === 1 &&
    version.content[0] === 0 &&
    name === RSA &&
    parameters?.tag === NULL &&
    parameters.content.length === 0 &&
    more.length === 0;
  const rsa = framed && key ? readPkcs1(key.content) : undefined;
  return rsa ? ok(rsa) : DAMAGED;
}

/** The public half of a sound RSAPrivateKey (RFC 8017, A.1.2); undefined for anything else. */
export function readPkcs1(bytes: Uint8Array): RsaKey | undefined {
  const whole = readWhole(bytes);
  if (!whole || 'missing' in whole) return undefined;
  const numbers = partsOf(whole.element).map(integerOf);
  const [version, n, e, d, p, q, dp, dq, inverse] = numbers;
  if (numbers.length !== 9 || version !== 0n || !n || !e || !d || !p || !q) return undefined;
  if (!dp || !dq || !inverse || p < 3n || q < 3n || e < 3n || d >= n) return undefined;
  const proved =
    p * q === n &&
    dp === d % (p - 1n) &&
    dq === d % (q - 1n) &&
    (e * dp) % (p - 1n) === 1n &&
    (e * dq) % (q - 1n) === 1n &&
    inverse < p &&
    (inverse * q) % p === 1n;
  return proved ? { modulus: n, exponent: e, bits: n.toString(2).length } : undefined;
}

/** A PKCS#1 key as PKCS#8: the same numbers, wrapped in the structure that says what they are. */
export function wrapPkcs1(bytes: Uint8Array): Uint8Array {
  return encode(
    SEQUENCE,
    encodeInteger(0n),
    encode(SEQUENCE, encode(OBJECT_ID, bytesOf(RSA)), encode(NULL)),
    encode(OCTET_STRING, bytes),
  );
}

/**
 * The SHA-256 of the public half as SubjectPublicKeyInfo (RFC 5280, 2008-05, 4.1): the output of OpenSSL's `pkey
 * -pubout`.
 */
export function fingerprintOf({ modulus, exponent }: RsaKey): string {
  const key = encode(SEQUENCE, encodeInteger(modulus), encodeInteger(exponent));
  return sha256(
    encode(
      SEQUENCE,
      encode(SEQUENCE, encode(OBJECT_ID, bytesOf(RSA)), encode(NULL)),
      encode(BIT_STRING, Uint8Array.of(0), key),
    ),
  );
}

function otherFormat(shape: string, parts: readonly Element[]): Result<never, KeyProblem> {
  const format = FORMATS[shape as keyof typeof FORMATS];
  if (!format) return DAMAGED;
  if (format === 'ec' || format === 'dsa') return fail({ kind: 'algorithm', algorithm: format });
  const inner = shapeOf(partsOf(parts[0]));
  if (format === 'certificate' && /^2\.48\.48(\.160)?$/.test(inner))
    return fail({ kind: 'format', format: 'certificate-request' });
  return fail({ kind: 'format', format });
}

function partsOf(element: Element | undefined): readonly Element[] {
  return (element?.tag === SEQUENCE && childrenOf(element)) || [];
}

const shapeOf = (parts: readonly Element[]): string => parts.map(({ tag }) => tag).join('.');
