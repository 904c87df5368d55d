import { generateKeyPairSync } from 'node:crypto';
import { KEYUTIL } from 'jsrsasign';
import forge from 'node-forge';
import type { Rules } from '../../src/domain/check.ts';
import { compared, timesInTurn } from './in-turn.ts';

const KEYS = 24;
const ROUNDS = 200;

/**
 * Judging a private key in full, its arithmetic included, beside what two libraries take to read the same text. They
 * do not ask whether the numbers of the key agree. The keys are new, and take turns.
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
  print(`judge a private key of 2,048 bits in full: ${compared(own, others)}`);
}

function privateKeyPem(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
