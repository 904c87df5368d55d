import { generateKeyPairSync } from 'node:crypto';
import { KEYUTIL } from 'jsrsasign';
import forge from 'node-forge';
import type { Rules } from '../../src/engine/check/check.ts';
import { compared, timesInTurn } from './in-turn.ts';

const KEYS = 24;
const ROUNDS = 200;

/**
 * Checking a private key in full, including its arithmetic, compared with how long two libraries take to read the same
 * text. They do not check whether the numbers of the key agree. The keys are new, and used in turn.
 */
export function judgingPrivateKeys(rules: Rules, print: (line: string) => void): void {
  const keys = Array.from({ length: KEYS }, privateKeyPem);
  const keyOf = (round: number) => keys[round % KEYS] ?? '';
  const judge = (value: string) => rules['private-key']?.judge({ value }, {});
  if (judge(keyOf(0))?.findings.length !== 0) throw new Error('A new key is not found sound.');
  const { own, ...others } = timesInTurn(
    {
      own: (round) => judge(keyOf(round)),
      'node-forge': (round) => forge.pki.privateKeyFromPem(keyOf(round)),
      jsrsasign: (round) => KEYUTIL.getKey(keyOf(round)),
    },
    ROUNDS,
  );
  print(`check a private key of 2,048 bits in full: ${compared(own, others)}`);
}

function privateKeyPem(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
