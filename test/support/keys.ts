import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

/*
 * Key material, made again in each run. Markers are joined from parts, so that no scanner for leaked secrets mistakes a
 * line of this folder for a key.
 */

const dashes = '-'.repeat(5);
export const marker = (edge: 'BEGIN' | 'END', label: string): string =>
  `${dashes}${edge} ${label}${dashes}`;

/** What is between the markers, in one line. */
export const bodyOf = (pem: string): string => pem.trim().split('\n').slice(1, -1).join('');

/** A PEM block with rows of 64 characters, without a line break at its end. */
export function pem(label: string, body: string, width = 64): string {
  const rows = body.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
  return [marker('BEGIN', label), ...rows, marker('END', label)].join('\n');
}

const made = new Map<string, unknown>();

function once<Value>(id: string, make: () => Value): Value {
  if (!made.has(id)) made.set(id, make());
  return made.get(id) as Value;
}

/** An RSA key object; each pair of size and number gives another key. */
export const rsa = (bits = 2048, number = 0): KeyObject =>
  once(
    `rsa ${bits} ${number}`,
    () => generateKeyPairSync('rsa', { modulusLength: bits }).privateKey,
  );

const exported = (key: KeyObject, type: 'pkcs8' | 'pkcs1' | 'sec1'): string =>
  key.export({ type, format: 'pem' }).toString().trim();

/** A private key as the portal writes it: RSA, PKCS#8, PEM. */
export const privatePem = (bits = 2048, number = 0): string => exported(rsa(bits, number), 'pkcs8');

/** The first key whose text matches. Keys of 512 bits are made quickly. */
export function privatePemWhere(fits: (pem: string) => boolean, bits = 512): string {
  for (let number = 0; ; number++)
    if (fits(privatePem(bits, number))) return privatePem(bits, number);
}

/** Keys of other kinds, in PEM. */
export const others = {
  pkcs1: () => exported(rsa(), 'pkcs1'),
  ec: () =>
    once('ec', () =>
      exported(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, 'pkcs8'),
    ),
  sec1: () =>
    once('sec1', () =>
      exported(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, 'sec1'),
    ),
  ed25519: () =>
    once('ed25519', () => exported(generateKeyPairSync('ed25519').privateKey, 'pkcs8')),
  dsa: () =>
    once('dsa', () =>
      exported(
        generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 }).privateKey,
        'pkcs8',
      ),
    ),
  rsaPss: () =>
    once('rsa-pss', () =>
      exported(generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey, 'pkcs8'),
    ),
  publicKey: () => createPublicKey(rsa()).export({ type: 'spki', format: 'pem' }).toString().trim(),
  publicPkcs1: () =>
    createPublicKey(rsa()).export({ type: 'pkcs1', format: 'pem' }).toString().trim(),
  encrypted: () =>
    rsa()
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'waymark' })
      .toString()
      .trim(),
  encryptedPkcs1: () =>
    rsa()
      .export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'waymark' })
      .toString()
      .trim(),
} as const;
