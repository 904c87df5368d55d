import type { Arg } from '../finding.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { KEY_LAYERS, type LayerMessage } from './key-layers.ts';
import { type Fired, mendUpTo, type Peeled, type Place, peel, placeOf, type Spot } from './layers.ts';
import { bareOf, kindOf, isToken } from './paste-kinds.ts';
import { type Block, blockOf, pemOf, rowsOf, STANDARD } from './pem.ts';
import { type Algorithm, type Format, type KeyProblem, type RsaKey, readPkcs1, readPkcs8, wrapPkcs1 } from './rsa.ts';

/** Why a text is no key that the connector can use. */
export type KeyFault =
  | 'mask' | 'ciphertext' | 'uuid' | 'url' | 'autofill' | 'file-name' | 'placeholder' | 'api-key-here' | 'not-a-key'
  | 'ssh' | 'other-format' | Exclude<Format, 'pkcs12'> | 'certificate-request' | 'other-algorithm'
  | 'pkcs1-body' | 'wrong-marker' | 'marker-label'
  | 'no-body' | 'foreign-characters' | 'row-length' | 'length' | 'truncated' | 'damaged';

export interface Fault {
  readonly message: KeyFault;
  readonly args: Readonly<Record<string, Arg>>;
  readonly range?: Place['range'];
}

/** What the text of a private key turns out to be. */
export interface KeyReading {
  /** Faults of the text, which can be taken off. */
  readonly layers: readonly Fired<LayerMessage>[];
  /** What is wrong with the key below them. */
  readonly fault: Fault | undefined;
  /** The public half of a key whose numbers agree, whatever its text and its format. */
  readonly key: RsaKey | undefined;
  /** The same key as the portal would have written it. */
  readonly standard: string | undefined;
}
