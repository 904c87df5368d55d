import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../src/judges/keys/parsers/base64.ts';
import {
  bytesOf,
  childrenOf,
  encode,
  encodeInteger,
  hexOf,
  integerOf,
  readWhole,
  SEQUENCE,
} from '../../src/judges/keys/parsers/der.ts';
import { readPkcs1, readPkcs8, wrapPkcs1 } from '../../src/judges/keys/parsers/rsa.ts';
import { sha256 } from '../../src/judges/keys/parsers/sha256.ts';
import { times } from '../support/extent.ts';
import { rsa } from '../support/keys.ts';

const bytes = fc.uint8Array({ maxLength: 300 });

it('hashes as SHA-256 does', () => {
  for (const length of [...Array(130).keys(), 1000, 4096]) {
    const data = randomBytes(length);
    expect(sha256(data)).toBe(createHash('sha256').update(data).digest('hex'));
  }
});

it('reads back the base64 that it writes, as Node writes it', () => {
  fc.assert(
    fc.property(bytes, (data) => {
      expect(encodeBase64(data)).toBe(Buffer.from(data).toString('base64'));
      expect(decodeBase64(encodeBase64(data))).toEqual(data);
    }),
  );
});

it.each([
  'A',
  'AA',
  'AAA',
  'AA=',
  'AB==',
  'AAB=',
  'A===',
  '====',
  'AA A',
  'AA-_',
  'AA==AA==',
  'Aé==',
])('refuses base64 that is not strict: %s', (text) => {
  expect(decodeBase64(text)).toBeUndefined();
});

it('reads back the values that it writes', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 2100n }), bytes, (number, data) => {
      const whole = readWhole(encode(SEQUENCE, encodeInteger(number), encode(4, data)));
      const parts = whole && 'element' in whole ? childrenOf(whole.element) : undefined;
      expect(parts?.map(({ tag }) => tag)).toEqual([2, 4]);
      expect(parts?.[0] && integerOf(parts[0])).toBe(number);
      expect(parts?.[1] && hexOf(parts[1].content)).toBe(hexOf(data));
    }),
  );
});

it.each([
  [0, '0400'],
  [127, '047f'],
  [128, '048180'],
  [255, '0481ff'],
  [256, '04820100'],
  [32_768, '04828000'],
  [65_535, '0482ffff'],
])('writes and reads a value of %i bytes that begins with %s', (length, header) => {
  const whole = encode(4, new Uint8Array(length));
  expect(hexOf(whole.subarray(0, header.length / 2))).toBe(header);
  expect(readWhole(whole)).toEqual({ element: { tag: 4, content: new Uint8Array(length) } });
});

it.each(['02', '0205', '020501', '02010102', '0201010205'])(
  'is not filled exactly by whole values: %s',
  (hex) => {
    expect(childrenOf({ tag: SEQUENCE, content: bytesOf(hex) })).toBeUndefined();
  },
);

it.each([
  ['nothing', ''],
  ['half a header', '30'],
  ['no end', '3080020101'],
  ['a length of one byte in too long a form', '30810100'],
  ['a length of two bytes in too long a form', '30820010'],
  ['a length of one byte that is missing', '3081'],
  ['a length of two bytes of which one is missing', '308201'],
  ['a length of three bytes', '3083000001'],
  ['a length of three bytes that is long', '3083800001'],
  ['no end, with a long value', '308080'],
])('does not start like DER: %s', (_, hex) => {
  expect(readWhole(bytesOf(hex))).toBeUndefined();
});

it('counts the bytes that are missing or too many', () => {
  expect(readWhole(bytesOf('30050201'))).toEqual({ missing: 3 });
  expect(readWhole(bytesOf('3003020101ff'))).toEqual({ missing: -1 });
});

it.each(['0200', '020180', '02020001', '0202007f', '040101'])(
  'is not an INTEGER in its shortest form: %s',
  (hex) => {
    const whole = readWhole(bytesOf(hex));
    expect(whole && 'element' in whole && integerOf(whole.element)).toBeUndefined();
  },
);

const sequence = (...parts: Uint8Array[]) => encode(SEQUENCE, ...parts);
const integer = (value: number) => encodeInteger(BigInt(value));
const text = encode(4, bytesOf('00'));

it.each([
  [
    'a certificate',
    sequence(sequence(encode(0xa0), integer(1), sequence()), sequence(), encode(3)),
    'certificate',
  ],
  [
    'a certificate of the first version',
    sequence(
      sequence(integer(1), sequence(), sequence(), sequence(), sequence(), sequence()),
      sequence(),
      encode(3),
    ),
    'certificate',
  ],
  [
    'a certificate request',
    sequence(sequence(integer(0), sequence(), sequence(), encode(0xa0)), sequence(), encode(3)),
    'certificate-request',
  ],
  ['a key store', sequence(integer(3), sequence(), sequence()), 'pkcs12'],
  ['an encrypted key', sequence(sequence(), text), 'encrypted'],
  ['a public key', sequence(sequence(), encode(3)), 'public-key'],
])('recognises other things in DER: %s', (_, der, format) => {
  expect(readPkcs8(der)).toEqual({ ok: false, problem: { kind: 'format', format } });
});

it.each([
  ['a DSA key of OpenSSL', sequence(...[0, 1, 2, 3, 4, 5].map(integer)), 'dsa'],
  ['an EC key of OpenSSL', sequence(integer(1), text, encode(0xa0), encode(0xa1)), 'ec'],
  ['an EC key without its curve', sequence(integer(1), text), 'ec'],
])('recognises keys of other algorithms in DER: %s', (_, der, algorithm) => {
  expect(readPkcs8(der)).toEqual({ ok: false, problem: { kind: 'algorithm', algorithm } });
});

it('refuses a structure that is not that of an RSA key', () => {
  const pkcs1 = rsa().export({ type: 'pkcs1', format: 'der' });
  const framed = wrapPkcs1(pkcs1);
  expect(hexOf(framed)).toBe(rsa().export({ type: 'pkcs8', format: 'der' }).toString('hex'));
  const hex = hexOf(framed);
  for (const [part, other] of [
    ['020100300d', '020101300d'],
    ['2a864886f70d010101', '2a864886f70d01017f'],
    ['01010105000482', '01010104000482'],
  ] as const) {
    expect(hex).toContain(part);
    expect(readPkcs8(bytesOf(hex.replace(part, other)))).toEqual({
      ok: false,
      problem: { kind: 'damaged' },
    });
  }
});

it('refuses parameters that are not empty', () => {
  const [version, , key] = partsOf(rsa().export({ type: 'pkcs8', format: 'der' }));
  const framed = (...parameters: Uint8Array[]) =>
    sequence(
      encode(2, version?.content ?? bytesOf('')),
      sequence(encode(6, bytesOf('2a864886f70d010101')), ...parameters),
      encode(4, key?.content ?? bytesOf('')),
    );
  expect(readPkcs8(framed(encode(5))).ok).toBe(true);
  expect(readPkcs8(framed(encode(5, bytesOf('00')))).ok).toBe(false);
  expect(readPkcs8(framed(encode(5), encode(5))).ok).toBe(false);
  expect(readPkcs8(framed()).ok).toBe(false);
});

it('allows the attributes that Windows adds', () => {
  const parts = partsOf(rsa().export({ type: 'pkcs8', format: 'der' }));
  const der = sequence(
    ...parts.map(({ tag, content }) => encode(tag, content)),
    encode(0xa0, text),
  );
  expect(readPkcs8(der).ok).toBe(true);
});

const partsOf = (der: Uint8Array) => {
  const whole = readWhole(der);
  return (whole && 'element' in whole && childrenOf(whole.element)) || [];
};
const numbers = () =>
  partsOf(rsa().export({ type: 'pkcs1', format: 'der' })).map((part) => integerOf(part) ?? 0n);
const made = (all: readonly bigint[]) => readPkcs1(sequence(...all.map(encodeInteger)));

it('proves each of the nine numbers', () => {
  const all = numbers();
  expect(made(all)?.bits).toBe(2048);
  for (const [at, number] of all.entries())
    for (const by of [1n, 2n, 4n]) expect(made(all.with(at, number + by))).toBeUndefined();
  expect(made(all.slice(0, 8))).toBeUndefined();
  expect(made([...all, 1n])).toBeUndefined();
});

it('proves them against both primes, and their range', () => {
  const all = numbers();
  const [, , e = 0n, d = 0n, p = 0n, q = 0n, , , inverse = 0n] = all;
  const wrong: readonly (readonly [at: number, number: bigint])[] = [
    [2, e + p - 1n],
    [2, e + q - 1n],
    [3, d + p - 1n],
    [3, d + q - 1n],
    [3, d + (p - 1n) * (q - 1n) * 4n],
    [8, inverse + p],
  ];
  for (const [at, number] of wrong) expect(made(all.with(at, number))).toBeUndefined();
});

it('accepts the smallest possible primes, and none that are too small', () => {
  const smallest = [0n, 15n, 3n, 3n, 3n, 5n, 1n, 3n, 2n];
  expect(made(smallest)).toEqual({ modulus: 15n, exponent: 3n, bits: 4 });
  expect(made(smallest.with(4, 1n).with(5, 15n))).toBeUndefined();
  expect(made(smallest.with(4, 15n).with(5, 1n))).toBeUndefined();
  expect(made([0n, 15n, 1n, 1n, 3n, 5n, 1n, 1n, 2n])).toBeUndefined();
});

it('accepts nine numbers only in a SEQUENCE', () => {
  expect(readPkcs1(encode(0x31, ...numbers().map(encodeInteger)))).toBeUndefined();
});

it('never throws on bytes', () => {
  fc.assert(
    fc.property(bytes, (data) => {
      readPkcs8(data);
      readPkcs1(data);
    }),
    { numRuns: times(400, 2000) },
  );
});
