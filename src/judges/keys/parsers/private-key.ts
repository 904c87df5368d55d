import { trimmed } from '../../../engine/text/characters.ts';
import { type Fired, peel, repairUpTo } from '../../../engine/text/layers.ts';
import { onceATask } from '../../../engine/text/once-a-task.ts';
import { KEY_LAYERS, type LayerMessage } from '../layers/key-layers.ts';
import { unevenRow } from '../layers/row-layers.ts';
import { bareOf, isToken, kindOf } from '../paste-kinds.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { type BodyFault, type Fault, keyFault, textFault } from './key-body.ts';
import { type Block, blockOf, pemOf, rowsOf, STANDARD } from './pem.ts';
import { type KeyProblem, type RsaKey, readPkcs1, readPkcs8, wrapPkcs1 } from './rsa.ts';

/** A key that can be used when it is written in another way. */
type FormFault = 'pkcs1' | 'pkcs1-body' | 'wrong-marker' | 'marker-label';

/** Something other than an RSA key. */
type KindFault =
  | 'mask'
  | 'ciphertext'
  | 'uuid'
  | 'url'
  | 'autofill'
  | 'file-name'
  | 'api-key-here'
  | 'not-a-key'
  | 'encrypted'
  | 'public-key'
  | 'certificate'
  | 'certificate-request'
  | 'ssh'
  | 'other-format'
  | 'other-algorithm';

type KeyFault = FormFault | KindFault | BodyFault;

/** The result of reading the text of a private key. */
export interface KeyReading {
  /** Problems of the text that can be removed. */
  readonly layers: readonly Fired<LayerMessage>[];
  /** What is wrong with the key below them. */
  readonly fault?: Fault<KeyFault>;
  /** The public half of a key whose numbers agree, whatever its text and its format. */
  readonly key?: RsaKey;
  /** The same key in the format and under the markers that the portal uses. */
  readonly standard?: string;
}

/** The terms for an algorithm or a format. */
export const KEY_TERMS = [
  'ec',
  'dsa',
  'ed25519',
  'ed448',
  'rsa-pss',
  'putty',
  'pgp',
  'jwk',
  'xml',
  'pkcs12',
] as const;

const say = <Message extends KeyFault>(message: Message): Fault<Message> => ({ message, args: {} });
const other = (message: 'other-format' | 'other-algorithm', term: string): Fault<KeyFault> => ({
  message,
  args: { kind: { term } },
});

/** What a text without markers is, if no paste kind matches; the first pattern that matches counts. */
const UNMARKED: readonly (readonly [fault: Fault<KeyFault>, pattern: RegExp])[] = [
  [say('ssh'), /^(?:ssh-|ecdsa-sha2-)\S{1,40} AAAA/],
  [other('other-format', 'putty'), /PuTTY-User-Key-File/],
  [other('other-format', 'jwk'), /"kty"/],
  [other('other-format', 'xml'), /<RSAKeyValue>/i],
];

const MARKED: readonly (readonly [fault: Fault<KeyFault>, label: RegExp])[] = [
  [say('encrypted'), /ENCRYPTED/],
  [say('ssh'), /SSH/],
  [other('other-format', 'pgp'), /PGP/],
  [say('certificate-request'), /REQUEST/],
  [say('certificate'), /CERT|X509/],
  [say('public-key'), /PUBLIC/],
  [other('other-algorithm', 'ec'), /^EC\b/],
  [other('other-algorithm', 'dsa'), /^DSA\b/],
];

/**
 * Reads the text of an RSA private key as it was entered: removes the problems of its text layer by layer, then reads
 * the DER below and proves the numbers. What works is what OpenSSL accepts after PHP's trim().
 */
export const readPrivateKey = onceATask((entered): KeyReading => {
  const plain = plainKey(entered);
  if (plain) return { layers: [], key: plain };
  const kind = foreignKind(bareOf(entered));
  if (kind) return { layers: [], fault: kind };
  const { peeled, fired: layers } = peel(entered, KEY_LAYERS);
  const block = blockOf(peeled.text);
  const labelled = block ? labelFault(block) : say('not-a-key');
  if (!block || labelled) return { layers: [], ...(labelled && { fault: labelled }) };
  const unreadable = textFault(block, peeled);
  const bytes = decodeBase64(block.rows.join(''));
  if (unreadable || !bytes) return { layers, fault: unreadable ?? say('damaged') };
  const pkcs8 = readPkcs8(bytes);
  if (pkcs8.ok) return { layers, key: pkcs8.value, ...underMarkers(block, bytes) };
  const pkcs1 = readPkcs1(bytes);
  const form = block.label === STANDARD ? 'pkcs1-body' : 'pkcs1';
  if (pkcs1)
    return { layers, key: pkcs1, fault: say(form), standard: standardPem(wrapPkcs1(bytes)) };
  const { problem } = pkcs8;
  return problem.kind === 'length' || problem.kind === 'damaged'
    ? { layers, fault: keyFault(problem, block, peeled) }
    : { layers: [], fault: formatFault(problem, form) };
});

/**
 * The entered text without the layers up to that of a message. Undefined if there is no sound key below them, or a
 * different one than in the entered text: a repair must not lose a character of the key.
 */
export function repairLayer(entered: string, message: LayerMessage): string | undefined {
  const { key } = readPrivateKey(entered);
  const repaired = key && repairUpTo(entered, KEY_LAYERS, message);
  return repaired !== undefined && readPrivateKey(repaired).key?.modulus === key?.modulus
    ? repaired
    : undefined;
}

/** A key as the portal writes it, in which no layer finds anything. */
function plainKey(entered: string): RsaKey | undefined {
  const { label, rows = [] } = blockOf(trimmed(entered)) ?? {};
  if (label !== STANDARD || unevenRow(rows) >= 0 || rows.at(-1) === '') return undefined;
  const bytes = decodeBase64(rows.join(''));
  const read = bytes && readPkcs8(bytes);
  return read?.ok ? read.value : undefined;
}

function foreignKind(bare: string): Fault<KeyFault> | undefined {
  const kind = kindOf(bare);
  if (kind === 'organization' || kind === 'adobe-account' || isBulk(bare)) return say('not-a-key');
  if (kind) return say(kind);
  if (isToken(bare)) return say('api-key-here');
  return UNMARKED.find(([, pattern]) => pattern.test(bare))?.[0];
}

/** More markers than a key file has, or more rows than the longest key in rows of four characters. */
function isBulk(bare: string): boolean {
  const markers = bare.match(/BEGIN|END/gi)?.length ?? 0;
  const breaks = bare.match(/[\n\r\v\f\x85\u2028\u2029]/g)?.length ?? 0;
  return markers > 40 || breaks > 4000;
}

function labelFault({ label, rows }: Block): Fault<KeyFault> | undefined {
  if (rows.some((row) => /^(?:Proc-Type|DEK-Info):/.test(row))) return say('encrypted');
  return MARKED.find(([, pattern]) => pattern.test(label))?.[0];
}

/** A PKCS#8 key under other markers than its own. */
function underMarkers({ label }: Block, bytes: Uint8Array): Pick<KeyReading, 'fault' | 'standard'> {
  if (label === STANDARD) return {};
  return {
    fault: say(label === 'RSA PRIVATE KEY' ? 'wrong-marker' : 'marker-label'),
    standard: standardPem(bytes),
  };
}

function formatFault(
  problem: Extract<KeyProblem, { readonly kind: 'format' | 'algorithm' }>,
  form: FormFault,
): Fault<KeyFault> {
  if (problem.kind === 'algorithm') return other('other-algorithm', problem.algorithm);
  if (problem.format === 'pkcs12') return other('other-format', 'pkcs12');
  return say(problem.format === 'pkcs1' ? form : problem.format);
}

const standardPem = (bytes: Uint8Array): string =>
  pemOf({ label: STANDARD, rows: rowsOf(encodeBase64(bytes)) });
