import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentOf, queryOf } from '../../src/engine/search/address.ts';
import { searchable } from '../../src/engine/search/searchable.ts';
import { anyText } from '../support/any-text.ts';
import { ENTERED, inDisguise } from '../support/entered.ts';
import { privatePem } from '../support/keys.ts';
import { nasty } from '../support/nasty.ts';

const index = searchable({
  languages: {},
  lookup: {},
  variants: '鑰钥',
  words: [['アマゾン', 'Amazon']],
  guides: [
    {
      id: 'guide',
      title: 'Connect your instance',
      text: 'How to do it.',
      steps: [
        [
          'keys',
          'Paste the private key',
          'Amazon Sales Channel 4.5.0 answers 403. Hang on; an ID.',
        ],
        ['arabic', 'بدل البطارية', ''],
        ['letters', 'A b c d e f 0 1 2 3 4 5 6 7 8 9', ''],
      ],
    },
  ],
  rules: [],
  tools: [],
  pages: [],
});

describe('a query that consists of words of the texts may be in an address', () => {
  it.each([
    'private key',
    'Private-Key',
    'PRIVATE KEY',
    'priv',
    '403',
    'the key, instance 4.5.0?',
    'アマゾンのキー',
    'بطارية',
    '私鑰',
    'アマゾン key',
  ])('%s', (query) => {
    const fragment = fragmentOf(query, index);
    expect(queryOf(new URL(`https://example.com/${fragment}`))).toBe(query);
  });
});

describe('entered values may not', () => {
  it.each([...ENTERED, 'unheard of', 'key 40', '4034', 'privateer', 'key!', 'key\u200b', '<key>'])(
    '%j',
    (query) => expect(fragmentOf(query, index)).toBe(''),
  );

  it('nor a key, however damaged, in whole or in part', () => {
    const hex = fc
      .uint8Array({ minLength: 8, maxLength: 16 })
      .map((bytes) => Buffer.from(bytes).toString('hex'));
    const row = fc.constantFrom(...privatePem().split('\n').slice(1, 20));
    const part = fc
      .tuple(row, fc.nat(40), fc.integer({ min: 16, max: 24 }))
      .map(([text, from, length]) => text.slice(from, from + length));
    fc.assert(
      fc.property(fc.oneof(hex, row, part), (key) => {
        for (const form of inDisguise(key)) expect(fragmentOf(form, index)).toBe('');
      }),
    );
  });
});

it('nothing longer than 500 characters gets into an address', () => {
  expect(fragmentOf('key '.repeat(200).trim(), index)).toBe('');
  expect(fragmentOf('鍵'.repeat(60), index)).toBe('');
  expect(fragmentOf('key '.repeat(200).trim(), undefined)).toBe('');
});

it('reads the query of a fragment, and of older addresses', () => {
  const of = (end: string) => queryOf(new URL(`https://example.com/en/search/${end}`));
  expect(of('#q=private+key')).toBe('private key');
  expect(of('?q=private%20key')).toBe('private key');
  expect(of('?q=old#q=new')).toBe('new');
  expect(of('#content')).toBe('');
  expect(of('')).toBe('');
});

it('never throws', () => {
  for (const query of Object.values(nasty)) fragmentOf(query, index);
  fc.assert(fc.property(anyText(), (query) => void fragmentOf(query, index)));
});
