import { createPrivateKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimmed } from '../../src/engine/text/characters.ts';
import { privateKey } from '../../src/judges/keys/private-key.ts';
import { breakDamages, type Damage, keyDamages } from '../support/key-damages.ts';
import { marker, others, privatePem, privatePemWhere } from '../support/keys.ts';
import { nasty } from '../support/nasty.ts';

const judge = (value: string) => privateKey.judge({ value }, {}).findings;

/** Applies the last repair until there is none left. */
function repairAll(value: string, presses = 9): string {
  const last = judge(value).findLast(({ repairable }) => repairable);
  const repaired = last && privateKey.repair(last.message, { value }, {})?.['value'];
  return repaired === undefined || presses === 0 ? value : repairAll(repaired, presses - 1);
}

/** The numbers of the key that OpenSSL loads, used to compare keys; undefined if it loads none. */
function loaded(value: string): string | undefined {
  try {
    return createPrivateKey(trimmed(value))
      .export({ type: 'pkcs1', format: 'der' })
      .toString('hex');
  } catch {
    return undefined;
  }
}

/** Keys with rows that begin with letters that mean a line break after a backslash, and with all special characters. */
const awkward = privatePemWhere(
  (pem) => /\nn/.test(pem) && /\nr/.test(pem) && /\+/.test(pem) && /\//.test(pem) && /=/.test(pem),
);
const hexLike = privatePemWhere((pem) => /\n(?:x[\da-f]{2}|[0-3][0-7]{2}|t)/.test(pem));
const keys = [
  awkward,
  hexLike,
  ...[0, 1, 2, 3].map((number) => privatePem(512, number)),
  privatePem(1024),
  privatePem(2048),
  privatePem(3072),
];

it.each(keyDamages)('gives back the key after each damage: %s', (_, damage) => {
  for (const key of [awkward, hexLike, privatePem(2048)]) {
    expect(repairAll(damage(key))).toBe(key);
  }
});

it.each(breakDamages)('gives back a key in PKCS#1: %s', (_, damage) => {
  expect(loaded(repairAll(damage(others.pkcs1())))).toBe(loaded(privatePem()));
});

const damages = fc.constantFrom(...keyDamages);

it('after two damages gives back the key, or offers nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...keys), damages, damages, (key, [, one], [, two]) => {
      const text = two(one(key));
      if (judge(text).some(({ repairable }) => repairable))
        expect(loaded(repairAll(text))).toBe(loaded(key));
    }),
    { numRuns: 150 },
  );
});

/** All line breaks lost, and the pluses or the markers as well: a label says that the key is put into lines. */
const onOneLine: readonly (readonly [message: string, ...Damage])[] = [
  [
    'line-breaks-lost',
    'pluses as spaces',
    (text) => text.replaceAll('\n', '').replaceAll('+', ' '),
  ],
  ['missing-markers', 'no marker', (text) => text.split('\n').slice(1, -1).join('')],
  [
    'missing-markers',
    'no marker, breaks as spaces',
    (text) => text.split('\n').slice(1, -1).join(' '),
  ],
  [
    'missing-markers',
    'no marker, pluses as spaces',
    (text) => text.split('\n').slice(1, -1).join('').replaceAll('+', ' '),
  ],
];

it.each(onOneLine)('puts a key on one line back into its lines: %s, %s', (message, _, damage) => {
  const repaired = privateKey.repair(message, { value: damage(awkward) }, {})?.['value'];
  expect(repaired?.split('\n').map(({ length }) => length)).toEqual(
    awkward.split('\n').map(({ length }) => length),
  );
});

/** Damages that lose characters of the key: nothing can restore them. */
const losses: readonly Damage[] = [
  ['a character lost', (text) => text.slice(0, 200) + text.slice(201)],
  ['a row lost', (text) => text.split('\n').toSpliced(4, 1).join('\n')],
  ['the end lost', (text) => text.slice(0, -60)],
  ['an escape without its number', (text) => text.replace('+', '\\u')],
];

describe.each(losses)('%s', (_, lose) => {
  it.each(keyDamages)('offers no repair after: %s', (_name, damage) => {
    const text = damage(lose(awkward));
    expect(judge(text).filter(({ repairable }) => repairable)).toEqual([]);
  });
});

it('reads markers with nothing, or almost nothing, between them', () => {
  for (const inner of ['', 'n', '\\', '\\n', '==', 'nMIIE'])
    expect(
      judge(marker('BEGIN', 'PRIVATE KEY') + inner + marker('END', 'PRIVATE KEY')),
    ).not.toEqual([]);
});

it('offers nothing for a text without a key', () => {
  for (const text of Object.values(nasty).filter((each) => !each.includes(privatePem())))
    expect(judge(text).filter(({ repairable }) => repairable)).toEqual([]);
});
