import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCase } from '../../src/engine/progress/case.ts';
import { looksSecret } from '../../src/engine/search/secret.ts';
import { privatePem } from '../support/keys.ts';
import { phrases } from '../support/lookup.ts';

const hexadecimal = (minLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength, maxLength: 40 });
/** Of hexadecimal words in groups, those that cannot be dates. */
const mixed = hexadecimal(32).filter((text) => (text.match(/[a-f]\d/g) ?? []).length > 3);
const inGroups = (text: string, length: number, sign: string) =>
  text.replace(new RegExp(`.{${length}}(?=.)`, 'g'), `$&${sign}`);

it('recognises a private key, a row of it, or its first characters', () => {
  expect(looksSecret(privatePem())).toBe(true);
  const [, first = '', ...rows] = privatePem().split('\n').slice(0, 20);
  for (const row of [first, ...rows]) {
    expect(looksSecret(`my key ${row} does not work`), row).toBe(true);
  }
  for (let end = 10; end < first.length; end += 1) {
    expect(looksSecret(first.slice(0, end)), first.slice(0, end)).toBe(true);
  }
});

it('recognises an API key and any piece of 16 digits or more', () => {
  fc.assert(
    fc.property(hexadecimal(16), fc.constantFrom('', 'Shop ', 'key='), (key, before) => {
      expect(looksSecret(before + key)).toBe(true);
      expect(looksSecret(before + key.toUpperCase())).toBe(true);
    }),
  );
});

it('recognises a key with separators, invisible characters or other forms of letters in it', () => {
  const damage = fc.constantFrom(
    ' ',
    '\u00a0',
    '\u200b',
    '\u00ad',
    '\u2060',
    ':',
    '.',
    '-',
    '_',
    '\u2011',
    ', ',
  );
  fc.assert(
    fc.property(mixed, fc.integer({ min: 2, max: 12 }), damage, (key, length, sign) => {
      expect(looksSecret(inGroups(key, length, sign))).toBe(true);
      const wide = key.replace(/[\da-f]/g, (each) =>
        String.fromCharCode(each.charCodeAt(0) + 0xfee0),
      );
      expect(looksSecret(inGroups(wide, length, sign))).toBe(true);
    }),
  );
});

it.each([
  'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC',
  'AKIAIOSFODNN7EXAMPLE',
  'c18f3d06-7b2a-4e95-8d41-6fa05b9273ce',
  'c18f3d06-7b2a-4e95-8d41',
  '00000000-0000-0000-0000-000000000000',
  'JBSWY3DPEHPK3PXP',
  'JBSW-Y3DP-EHPK-3PXP',
  'q7x2mz9k4bv8t1wc',
  'Zk3vQ9pLm2Xw8RtY',
  'XEhXuqLCm+f1JYhLI8lz0jBW',
  'ghp_0123456789abcdefABCDEF',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
  'QxRmKtWzBnLpSvYc',
  'houses12345stores',
  'bcdfghjklmnpqrst',
  'BCDFGHJKLMNPQRST',
])('takes %s for a key', (text) => {
  expect(looksSecret(text)).toBe(true);
  expect(isCase(text)).toBe(false);
});

it.each([
  'MIIEname',
  'AKIACUSTOMER',
  'ASIACUSTOMER',
  'AIza-of-customer',
  'gho_customerName',
  'glpat-customer',
  'xoxb-customer',
  'sk_live_customer',
  'rk_test_customer',
  'eyJ-of-customer',
  '00000000-0000-0000-0000',
])('recognises a key by how it begins: %s', (text) => {
  expect(looksSecret(`my key ${text}`)).toBe(true);
  expect(looksSecret(`my key ${text.slice(0, -1)}`)).toBe(false);
  expect(looksSecret(`my key a${text}`)).toBe(false);
});

it.each([
  ...phrases.map(([phrase]) => phrase.toUpperCase()),
  '-----BEGIN PRIVATE KEY-----',
  'Magento_PaymentServicesBase',
  'warehouse2026november',
  'services_connector/services_connector_integration/production_api_key',
  '[2026-08-02T10:11:12.000000+00:00] main.ERROR: Project not found [] []',
  'GET /V1/orders/1/items/2/comments 404',
  'ローカル環境とステージング環境でデータスペースを共有できますか',
  'commerce-beta.adobe.io',
])('does not take a name for a key: %s', (query) => expect(looksSecret(query)).toBe(false));

describe('an ordinary name of a case', () => {
  it.each([
    'CASE-2026-11-25-0042',
    'CASE202611250042',
    'CAFE-2026-11-25-0042',
    'ACME-4711',
    'SUPPORT-1234567',
    'MAGETWO-98765',
    'Shop-Lyon-2',
    'Store-2-EU-West-1-Prod-3',
    '112-1234567-1234567',
    '000000123',
    'INC0012345',
    'RMA-12B-2026',
    '2026-11-25-10-11-12',
    '20261125-1011-1200',
    'rollout-b2b-phase-2-2026',
    'case',
    'constructor',
  ])('may be %s', (name) => expect(isCase(name)).toBe(true));

  it('may be a word, a date and a number', () => {
    const word = fc.constantFrom(
      'Acme',
      'SHOP',
      'lyon',
      'b2b',
      'case',
      'Order',
      'DE',
      'cafe',
      'v2',
    );
    const date = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2039-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(word, date, fc.nat(99_999), (name, day, number) => {
        const text = `${name}-${day.toISOString().slice(0, 10)}-${number}`;
        expect(isCase(text), text).toBe(true);
      }),
    );
  });
});
