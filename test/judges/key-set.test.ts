import { expect, it } from 'vitest';
import { keySet } from '../../src/judges/keys/key-set.ts';
import { others, privatePem } from '../support/keys.ts';

const set = {
  sandboxPublic: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
  sandboxPrivate: privatePem(2048, 0),
  productionPublic: '00112233445566778899aabbccddeeff',
  productionPrivate: privatePem(2048, 1),
};

type Values = typeof set;

const judge = (values: Partial<Values>) =>
  keySet.judge({ ...set, ...values }, {}).findings.map(({ message, input }) => [message, input]);

it('finds nothing wrong with two complete pairs', () => {
  expect(judge({})).toEqual([]);
});

it('asks for every missing key when the reader asks for the result', () => {
  expect(
    judge({
      sandboxPublic: '',
      sandboxPrivate: '',
      productionPublic: '',
      productionPrivate: '\u200b ',
    }),
  ).toEqual([
    ['missing', 'sandboxPublic'],
    ['missing', 'sandboxPrivate'],
    ['missing', 'productionPublic'],
    ['missing', 'productionPrivate'],
  ]);
  for (const message of ['missing', 'public-missing', 'private-missing'])
    expect(keySet.messages[message]?.onSubmit).toBe(true);
});

it('warns about half a pair at the missing half', () => {
  expect(judge({ sandboxPrivate: '' })).toEqual([['private-missing', 'sandboxPrivate']]);
  expect(judge({ productionPublic: ' ' })).toEqual([['public-missing', 'productionPublic']]);
});

it('swaps the halves of a pair that are in each other’s place', () => {
  const swapped = { ...set, sandboxPublic: set.sandboxPrivate, sandboxPrivate: set.sandboxPublic };
  expect(judge(swapped)).toEqual([['swapped', 'sandboxPublic']]);
  expect(keySet.repair('swapped', swapped, {})).toEqual({
    sandboxPublic: set.sandboxPublic,
    sandboxPrivate: set.sandboxPrivate,
  });
});

it('swaps both pairs together, and no pair that is right', () => {
  const swapped = {
    sandboxPublic: set.sandboxPrivate,
    sandboxPrivate: set.sandboxPublic,
    productionPublic: set.productionPrivate,
    productionPrivate: set.productionPublic,
  };
  expect(judge(swapped)).toEqual([
    ['swapped', 'sandboxPublic'],
    ['swapped', 'productionPublic'],
  ]);
  expect(keySet.repair('swapped', swapped, {})).toEqual(set);
  expect(keySet.repair('swapped', set, {})).toEqual({});
});

it('moves a single half that is in the wrong place', () => {
  const inPublic = { ...set, sandboxPublic: `"${set.sandboxPrivate}"`, sandboxPrivate: '' };
  expect(judge(inPublic)).toEqual([['private-in-public', 'sandboxPublic']]);
  expect(keySet.repair('private-in-public', inPublic, {})).toEqual({
    sandboxPublic: '',
    sandboxPrivate: `"${set.sandboxPrivate}"`,
  });
  const inPrivate = { ...set, productionPublic: '', productionPrivate: set.productionPublic };
  expect(judge(inPrivate)).toEqual([['public-in-private', 'productionPrivate']]);
  expect(keySet.repair('public-in-private', inPrivate, {})).toEqual({
    productionPublic: set.productionPublic,
    productionPrivate: '',
  });
});

it.each([
  ['both fields contain a private key', { sandboxPublic: set.sandboxPrivate }],
  ['both fields contain a public key', { sandboxPrivate: set.sandboxPublic }],
  [
    'the other field contains something else',
    { sandboxPublic: set.sandboxPrivate, sandboxPrivate: '?' },
  ],
])('swaps nothing if %s', (_, values) => {
  expect(judge(values)).toEqual([]);
});

it.each([
  ['the same text', set.sandboxPublic],
  ['capitals', set.sandboxPublic.toUpperCase()],
  ['quotes', `“${set.sandboxPublic}”`],
  ['spaces and invisible characters', ` \u200b${set.sandboxPublic}\u00a0`],
])('finds one public key in two places: %s', (_, productionPublic) => {
  expect(judge({ productionPublic })).toEqual([['same-public', 'productionPublic']]);
});

it.each([
  ['the same text', set.sandboxPrivate],
  ['Windows line ends', set.sandboxPrivate.replaceAll('\n', '\r\n')],
  ['literal \\n', `"${set.sandboxPrivate.replaceAll('\n', '\\n')}"`],
  ['PKCS#1', others.pkcs1()],
])('finds one private key in two places: %s', (_, productionPrivate) => {
  expect(judge({ productionPrivate })).toEqual([['same-private', 'productionPrivate']]);
});

it('finds one private key in two places even if a pair is swapped', () => {
  const values = {
    productionPublic: set.sandboxPrivate,
    productionPrivate: set.productionPublic,
  };
  expect(judge(values)).toEqual([
    ['swapped', 'productionPublic'],
    ['same-private', 'productionPrivate'],
  ]);
});

it.each([
  ['masks', { sandboxPublic: '****', productionPublic: '****' }],
  ['private keys that cannot be read', { sandboxPrivate: 'MIIE', productionPrivate: 'MIIE' }],
])('does not call two values of unknown kind the same: %s', (_, values) => {
  expect(judge(values)).toEqual([]);
});

it('leaves what is too long to the rules of the fields', () => {
  const long = 'A'.repeat(100_000);
  expect(judge({ sandboxPublic: long, productionPublic: long, sandboxPrivate: long })).toEqual([]);
  const swapped = {
    sandboxPublic: `${set.sandboxPrivate}${long}`,
    sandboxPrivate: set.sandboxPublic,
  };
  expect(judge(swapped)).toEqual([]);
});
