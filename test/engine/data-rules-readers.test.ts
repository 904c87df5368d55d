import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleFrom } from '../../src/build/content/data-rules.ts';
import { ruleFile } from '../../src/build/content/rule-schema.ts';
import { amountReader } from '../../src/engine/data-rules/readers/amount.ts';
import { urlReader } from '../../src/engine/data-rules/readers/url.ts';
import { versionReader } from '../../src/engine/data-rules/readers/version.ts';

const PLAIN = { source: 'doc', inputs: {}, findings: [] };
const amount = (text: string) => amountReader(PLAIN).read(text).number;

describe('an amount', () => {
  it.each([
    ['12', 12],
    ['12.50', 12.5],
    ['12,5', 12.5],
    ['0,50 €', 0.5],
    ['€ 0.50', 0.5],
    ['EUR 12.50', 12.5],
    ['12.50 usd', 12.5],
    ['1,234.56', 1234.56],
    ['1.234,56', 1234.56],
    ["1'234'567.8", 1_234_567.8],
    ['1 234 567', 1_234_567],
    ['1\u202f234,5', 1234.5],
    ['-3.5', -3.5],
    ['２０，５', 20.5],
    ['19 %', 19],
  ])('is read from %j', (text, number) => {
    expect(amount(text)).toBe(number);
  });

  it.each([
    '',
    '1.234',
    '1,234',
    '1,23,4',
    '1.234.56',
    '12.',
    '.5',
    '12 50',
    'about 12',
    '1e3',
    '5 boxes',
  ])('is not read from %j', (text) => {
    expect(amount(text)).toBeUndefined();
  });

  it('is what was written, in any language that has its digits', () => {
    const cents = fc.integer({ min: 0, max: 99_999_999 });
    fc.assert(
      fc.property(cents, fc.constantFrom('en', 'fr', 'de', 'ja', 'de-CH'), (number, locale) => {
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(
          number / 100,
        );
        expect(amount(text)).toBeCloseTo(number / 100, 6);
      }),
    );
  });
});

describe('an address', () => {
  it.each([
    ['https://example.com/a?b#c', 'https'],
    [' HTTP://example.com', 'http'],
    ['example.com', undefined],
    ['mailto:a@example.com', undefined],
    ['https://', undefined],
    ['https://exa mple.com', 'https'],
    ['https://[', undefined],
  ])('%j has the scheme %s', (text, kind) => {
    expect(urlReader(PLAIN).read(text).kind).toBe(kind);
  });
});

const file = ruleFile.parse({
  source: 'doc',
  inputs: { version: 'text' },
  read: { version: 'version' },
  findings: [
    { error: 'unreadable', if: 'unreadable' },
    { note: 'exact', if: { version: { version: { from: '2.4.7', below: '2.4.8' } } } },
    { note: 'below', if: { version: { version: { below: '2.4.7' } } } },
    { note: 'since', if: { version: { version: { from: '2.4.7-p1' } } } },
  ],
});
const said = (version: string) =>
  ruleFrom('made-up', file)
    .judge({ version }, {})
    .findings.map(({ message }) => message);

describe('a version', () => {
  it.each([
    ['2.4.7', ['exact']],
    ['v2.4.7', ['exact']],
    ['２．４．７', ['exact']],
    ['2.4.7-beta1', ['exact']],
    ['2.4.7-p1', ['exact', 'since']],
    ['2.4.8', ['since']],
    ['2.10', ['since']],
    ['2.4', ['below']],
    ['2.4.6-p9', ['below']],
    ['1.99.99', ['below']],
    ['two', ['unreadable']],
    ['2.4.x', ['unreadable']],
    ['', []],
  ])('%j: %j', (version, expected) => {
    expect(said(version)).toEqual(expected);
  });

  it('is never written without quotes where it would become another number', () => {
    const wrong = {
      ...file,
      findings: [{ note: 'old', if: { version: { version: { below: 2.1 } } } }],
    };
    expect(ruleFile.safeParse(wrong).error?.message).toContain('put versions in quotes');
  });

  it('is in the order of its numbers', () => {
    const part = fc.integer({ min: 0, max: 999 });
    const number = (parts: readonly number[]) =>
      versionReader(PLAIN).read(parts.join('.')).number ?? Number.NaN;
    fc.assert(
      fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (one, other) => {
        const first = one
          .map((each, index) => each - (other[index] ?? 0))
          .find((each) => each !== 0);
        expect(Math.sign(number(one) - number(other))).toBe(Math.sign(first ?? 0));
      }),
    );
  });
});
