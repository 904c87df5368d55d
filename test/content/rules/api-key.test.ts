import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/build/content/content-rules.ts';
import { others, privatePem } from '../../support/keys.ts';
import { content } from '../../support/pages.ts';
import { withMore, wrappings } from '../../support/wrappings.ts';

const apiKey = ruleOf(content, 'api-key');

const KEY = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';

const judge = (value: string) => apiKey.judge({ value }, {}).findings;
const repair = (message: string, value: string) => apiKey.repair(message, { value }, {})?.['value'];
const wide = (text: string) =>
  text.replace(/./g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

it('finds nothing wrong with a key of the usual shape', () => {
  expect(judge(KEY)).toEqual([]);
});

describe('with something around it', () => {
  it.each([
    ['a name on the line above', `API key:\n${KEY}`],
    ['a name on the line below', `${KEY}\nproduction`],
    ['twice', `${KEY}\n${KEY}`],
    ['twice, with a line between', `${KEY}\r\n\r\n${KEY}\r\n`],
  ])('the key is offered from several lines: %s', (_, value) => {
    expect(judge(value)).toMatchObject([
      { message: 'several-lines', level: 'error', repairable: true },
    ]);
    expect(repair('several-lines', value)).toBe(KEY);
  });

  it('removes no sign from the end of a value', () => {
    const value = 'MGYxZTJkM2M0YjVhNjk3ODg3OTZhNWI0YzNkMmUxZjA=';
    expect(judge(value).map(({ message }) => message)).toEqual(['unusual-characters']);
    expect(judge(`api_key=${value}`).filter(({ repairable }) => repairable)).toEqual([]);
  });

  it('does not take two keys for a name', () => {
    const value = `${KEY} / ${KEY.replace('0', '1')}`;
    expect(judge(value).map(({ message }) => message)).not.toContain('looks-like-name');
  });

  it.each(withMore)('%sKEY%s', (before, after) => {
    const value = before + KEY + after;
    expect(judge(value)).toMatchObject([{ message: 'label', level: 'warning', repairable: true }]);
    expect(repair('label', value)).toBe(KEY);
  });

  it.each(wrappings)('an encrypted value is still recognised: %sCIPHERTEXT%s', (before, after) => {
    const value = `${before}0:3:QUJDREVGR0hJSktMTU5PUA==${after}`;
    expect(judge(value)).toMatchObject([{ message: 'ciphertext', repairable: false }]);
  });

  it.each([
    ['the name', `api_key=${KEY}`, 'api_key='],
    ['a comment', `${KEY} # production`, ' # production'],
    ['all lines', `${KEY}\nproduction`, `${KEY}\nproduction`],
  ])('says that what should not be there is %s', (_, value, part) => {
    const from = value.indexOf(part);
    expect(judge(value)[0]?.range).toEqual([from, from + part.length]);
  });

  it.each([
    ['as short as any', 'api_key=', 'Q7xR2mK9tW4zB8nL'],
    ['as long as any', 'API key: ', `Q7${'xRmKtWzB'.repeat(7)}-_nLpS`],
    ['with a digit only at its end', 'API_KEY = ', 'QxRmKtWzBnLpSvYc1'],
    ['that begins with a digit', 'key:', '7QxRmKtWzBnLpSvYc'],
  ])('offers a key of another shape after a name: %s', (_, name, key) => {
    const value = name + key;
    expect(judge(value).map(({ message }) => message)).toEqual(['label', 'unusual-characters']);
    expect(repair('label', value)).toBe(key);
  });

  it.each([
    ['one that is too short', 'api_key=Q7xR2mK9tW4zB8n'],
    ['one that is too long', `api_key=Q7${'xRmKtWzB'.repeat(7)}-_nLpSv`],
    ['the beginning of one', 'api_key=Q7xR2mK9tW4zB8nL+uY3'],
    ['the end of one', 'api_key=uY3+Q7xR2mK9tW4zB8nL'],
    ['words', 'api_key=amazon-sales-channel'],
    ['one without a sign that ends a name', 'key Q7xR2mK9tW4zB8nL'],
    ['one that continues after an equals sign', 'api_key=Q7xR2mK9tW4zB8nL=x'],
  ])('offers nothing after a name for %s', (_, value) => {
    expect(judge(value).filter(({ repairable }) => repairable)).toEqual([]);
  });

  it('offers the key with its own faults, which come next', () => {
    const value = `api_key：${wide(KEY)}`;
    expect(judge(value).map(({ message }) => message)).toEqual(['label', 'full-width']);
    expect(repair('label', value)).toBe(wide(KEY));
    expect(repair('full-width', value)).toBe(KEY);
  });

  it.each([
    ['two keys', `${KEY} ${KEY.replace('0', '1')}`],
    ['a key with a letter before it', `sandbox x${KEY}`],
    ['a word of a name', 'production_api_key: amazon_sales_channel'],
  ])('offers nothing for %s', (_, value) => {
    expect(judge(value).filter(({ repairable }) => repairable)).toEqual([]);
  });
});

it.each([
  '0'.repeat(32),
  'abab'.repeat(8),
  'YOUR_API_KEY',
  '<api-key>',
  '{{api_key}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of a shell
  '${API_KEY}',
  '%API_KEY%',
  '$API_KEY',
  'xxxxxxxx',
  'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
  'null',
  'api_key: <your key>',
  "'api_key' => 'YOUR_API_KEY',",
])('calls %s a placeholder', (value) => {
  expect(judge(value)).toMatchObject([{ message: 'placeholder', repairable: false }]);
});

it.each([
  ['error', 'a no-break space after it', 'invisible-characters', `${KEY}\u00a0`],
  [
    'error',
    'a zero-width space inside',
    'invisible-characters',
    `${KEY.slice(0, 9)}\u200b${KEY.slice(9)}`,
  ],
  ['error', 'a no-break space on the line above', 'invisible-characters', `\u00a0\n${KEY}`],
  ['error', 'a byte order mark before it', 'invisible-characters', `\ufeff${KEY}`],
  ['error', 'full-width digits', 'full-width', wide(KEY)],
  ['error', 'a wide space after it', 'full-width', `${KEY}\u3000`],
  ['error', 'straight quotes', 'quoted', `"${KEY}"`],
  ['error', 'smart quotes and a comma', 'quoted', `“${KEY}”,`],
  ['error', 'corner quotes', 'quoted', `「${KEY}」`],
  ['error', 'a space inside', 'inner-blanks', `${KEY.slice(0, 8)} ${KEY.slice(8)}`],
  ['error', 'a line break inside', 'inner-blanks', `${KEY.slice(0, 8)}\n${KEY.slice(8)}`],
  ['error', 'a Cyrillic letter', 'foreign-characters', KEY.replace('e', '\u0435')],
  ['error', 'a Greek letter', 'foreign-characters', KEY.replace('a', '\u03b1')],
  ['warning', 'a name before it', 'label', `PRODUCTION_API_KEY=${KEY}`],
  ['warning', 'a label before it', 'label', `API key: ${KEY}`],
  ['error', 'spaces between all digits', 'inner-blanks', [...KEY].join(' ')],
  ['note', 'spaces around it', 'outer-blanks', ` ${KEY}\n`],
  ['warning', 'capitals', 'upper-case', KEY.toUpperCase()],
] as const)('says and fixes, as %s: %s', (level, _, message, value) => {
  expect(judge(value)).toMatchObject([{ message, level, repairable: true }]);
  expect(repair(message, value)).toBe(KEY);
});

it.each([
  ['error', 'a mask', 'mask', '************'],
  ['error', 'a value of the database', 'ciphertext', '0:3:QUJDREVGR0hJSktMTU5PUA=='],
  ['error', 'an address', 'url', 'https://account.magento.com/apiportal/'],
  ['error', 'an IMS organization', 'organization', '0123456789ABCDEF01234567@AdobeOrg'],
  ['error', 'an Adobe account', 'adobe-account', '0123456789ABCDEF01234567@AdobeID'],
  ['error', 'a private key', 'private-key-here', privatePem()],
  ['error', 'an EC key', 'private-key-here', others.ec()],
  ['error', 'a private key in one line', 'private-key-here', privatePem().replaceAll('\n', ' ')],
  [
    'error',
    'the body of a private key',
    'private-key-here',
    privatePem().split('\n').slice(1, -1).join(''),
  ],
  ['error', 'half a marker', 'private-key-here', '-----BEGIN PRI'],
  ['error', 'the name of the product', 'looks-like-name', 'Amazon Sales Channel'],
  ['error', 'two lines', 'several-lines', `${KEY}\n${KEY.replace('0', '1')}`],
  [
    'error',
    'keys of Composer',
    'composer-keys',
    `{"http-basic": {"repo.magento.com": {"username": "${KEY}"}}}`,
  ],
  ['error', 'a letter without a look-alike', 'foreign-characters', KEY.replace('0', 'é')],
  ['warning', 'a UUID', 'uuid', '8f14e45f-ceea-467f-9b3d-2f0c1a2b3c4d'],
  ['warning', 'a MageID', 'mage-id', 'MAG123456789'],
  ['warning', 'an email address', 'autofill', 'owner@shop.example'],
  ['warning', 'a file name', 'file-name', 'public-key.txt'],
  ['warning', 'a placeholder', 'placeholder', '<your key>'],
  ['warning', 'too few digits', 'unusual-length', KEY.slice(1)],
  ['warning', 'too many digits', 'unusual-length', `${KEY}0`],
  ['error', 'as many words as are checked', 'looks-like-name', `${'no! '.repeat(249)}no!!`],
  ['warning', 'more than that', 'unusual-characters', `${'no! '.repeat(249)}no!!!`],
  ['warning', 'other letters', 'unusual-characters', KEY.replace('a', 'g')],
  ['warning', 'a word that ends like a MageID', 'unusual-characters', 'XMAG123456789'],
  ['warning', 'a word that begins like a MageID', 'unusual-characters', 'MAG123456789x'],
  ['warning', 'a client of a storefront', 'storefront-client', 'search_gql'],
  ['warning', 'widgets of a storefront', 'storefront-client', 'storefront-widgets'],
  ['warning', 'a catalog of a storefront', 'storefront-client', 'storefront-catalog-apollo'],
  ['warning', 'no key of a storefront', 'storefront-client', 'not_used'],
] as const)('says and leaves, as %s: %s', (level, _, message, value) => {
  expect(judge(value)).toMatchObject([{ message, level, repairable: false }]);
});

it('finds several problems, and the last button fixes them all', () => {
  const value = `「${wide(KEY)}\u200b」`;
  const found = judge(value).map(({ message }) => message);
  expect(found).toEqual(['invisible-characters', 'full-width', 'quoted']);
  expect(repair('quoted', value)).toBe(KEY);
});

it('says where a problem is', () => {
  const [found] = judge(`${KEY.slice(0, 5)}\u00ad${KEY.slice(5)}`);
  expect(found).toMatchObject({
    args: { character: { term: 'soft-hyphen' }, line: 1, column: 6, count: 1 },
    range: [5, 6],
  });
});

it('counts adjacent spaces as one place', () => {
  const [found] = judge(`${KEY.slice(0, 5)}  ${KEY.slice(5, 9)}\r\n${KEY.slice(9)}`);
  expect(found).toMatchObject({ message: 'inner-blanks', args: { column: 6, count: 2 } });
});

it.each([
  ...['аa', 'вb', 'сc', 'ԁd', 'еe', 'АA', 'ВB', 'СC', 'ЕE', 'αa', 'ΑA', 'ΒB', 'ΕE'],
  ...['Ο0', 'О0', 'о0', 'ο0'],
])('recognises the letter of another script that looks like a digit: %s', (pair) => {
  const [twin = '', digit = ''] = pair;
  const value = KEY.replace(new RegExp(digit, 'i'), twin);
  expect(repair('foreign-characters', value)).toBe(KEY.replace(new RegExp(digit, 'i'), digit));
});

it('counts the digits of a length that is unusual', () => {
  expect(judge(KEY.slice(2))[0]?.args).toEqual({ count: 30 });
});

it.each([
  ['words before digits', `Amazon ${KEY.slice(1)}`],
  ['words after digits', `${KEY.slice(1)} Amazon`],
  ['two keys and their beginning', `${KEY} ${KEY.replace('0', '1')} ${KEY.slice(0, 4)}`],
])('does not take it for a key with spaces inside: %s', (_, value) => {
  expect(judge(value).map(({ message }) => message)).not.toContain('inner-blanks');
});

it.each([
  ...['""', "''", '``', '“”', '””', '„“', '„”', '‘’', '’’', '«»', '»«', '‹›', '「」', '『』'],
])('removes matching quotation marks: %s', (pair) => {
  const value = pair.charAt(0) + KEY + pair.charAt(1);
  expect(judge(value)).toMatchObject([{ message: 'quoted' }]);
  expect(repair('quoted', value)).toBe(KEY);
});

it.each([
  ['no-break-space', '\u00a0\u2007\u202f'],
  ['zero-width-space', '\u200b'],
  ['zero-width-joiner', '\u200c\u200d\u2060'],
  ['byte-order-mark', '\ufeff'],
  ['soft-hyphen', '\u00ad'],
  ['direction-mark', '\u061c\u200e\u200f\u202a\u202e\u2066\u2069'],
  ['other-blank', '\u2003\u1680\u205f'],
  ['control-character', '\0\x1f\x7f\x9f'],
  ['invisible-character', '\u034f\u3164\ufe0f\u{e0041}'],
])('names the invisible character: %s', (term, characters) => {
  for (const character of characters) {
    const value = KEY.slice(0, 5) + character + KEY.slice(5);
    expect(judge(value)[0]).toMatchObject({
      message: 'invisible-characters',
      args: { character: { term }, column: 6 },
    });
  }
});

it.each([
  ['cyrillic-letter', 'ж'],
  ['greek-letter', 'π'],
  ['other-letter', 'é'],
  ['sign', '•'],
])('says which kind of character does not belong to a key: %s', (term, character) => {
  expect(judge(KEY.slice(0, 5) + character + KEY.slice(6))[0]).toMatchObject({
    message: 'foreign-characters',
    args: { character, kind: { term } },
  });
});

it('removes quotation marks, whatever is between them', () => {
  expect(repair('quoted', '"Q7xR2mK9tW4zB8nL"')).toBe('Q7xR2mK9tW4zB8nL');
});

it('repairs nothing that it did not find', () => {
  expect(repair('label', `"${KEY}"`)).toBeUndefined();
});

it('offers no guess', () => {
  for (const value of [
    `${KEY}0`.replace('e', '\u0435'),
    `${KEY} 0`,
    `${KEY.replace('e', '\u0436')}`,
    `${KEY.slice(0, 8)} ${KEY.slice(9)}`,
  ])
    for (const { message, repairable } of judge(value))
      if (message === 'foreign-characters' || message === 'inner-blanks')
        expect(repairable).toBe(false);
});

it('says nothing about an empty field until asked, and calls invisible text blank', () => {
  expect(judge('')).toMatchObject([{ message: 'empty' }]);
  expect(apiKey.messages['empty']?.onSubmit).toBe(true);
  for (const blank of [' ', '\u3000', '\u200b\n\u00a0'])
    expect(judge(blank)).toMatchObject([{ message: 'blank', level: 'error' }]);
});

it('does not check a text that is too long', () => {
  expect(judge('a'.repeat(65_537))).toMatchObject([
    { message: 'too-long', args: { limit: 65_536 } },
  ]);
  expect(judge('a'.repeat(65_536))).not.toMatchObject([{ message: 'too-long' }]);
});
