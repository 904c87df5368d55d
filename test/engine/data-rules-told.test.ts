import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleFrom } from '../../src/build/content/data-rules.ts';
import type { RuleFile } from '../../src/engine/data-rules/rule-file.ts';
import { anyText } from '../support/any-text.ts';

/** Uses everything that a rule as data can say, calculate and repair. */
const file: RuleFile = {
  source: 'doc',
  inputs: {
    code: 'text',
    country: ['jp', 'br'],
    currency: 'text',
    cron: 'text',
    served: 'date',
    today: 'date',
  },
  read: { code: 'code', cron: 'schedule' },
  params: { taken: 'texts' },
  tables: { 'currency-of': { jp: 'jpy', br: 'brl' } },
  numbers: {
    left: { add: ['served', 100], subtract: ['today'] },
  },
  facts: { days: { number: 'left' } },
  terms: ['jpy', 'brl'],
  findings: [
    { error: 'missing', if: 'empty', at: ['country', 'currency'], asked: true },
    { found: 'code', sources: { quoted: 'code-doc' } },
    {
      unless: { code: 'blank' },
      first: [
        { error: 'taken', if: { code: { in: 'taken' } } },
        { error: 'wrong-character', unless: { code: { characters: 'A-Z0-9' } } },
        { error: 'wrong-length', unless: { code: { length: { min: 3, max: 5 } } } },
        { warning: 'small-letters', if: { code: { has: 'a-z' } }, repair: { code: 'capitals' } },
        {
          warning: 'digits-first',
          if: { code: { pattern: '\\d{2}[A-Z]+' } },
          repair: { code: { replace: '(\\d+)([A-Z]+)', with: '$2$1' } },
        },
        // After the repair, it would be too long: the repair is not offered.
        {
          warning: 'too-plain',
          if: { code: { text: 'AAAA' } },
          repair: { code: { replace: '(.+)', with: '$1$1' } },
        },
      ],
    },
    {
      unless: [
        { country: 'empty' },
        { currency: 'blank' },
        { currency: { 'same-as': { 'currency-of': 'country' } } },
      ],
      at: 'currency',
      tell: { expected: { choice: { 'currency-of': 'country' } }, count: { length: 'currency' } },
      all: [{ warning: 'other-currency' }],
    },
    {
      at: 'cron',
      first: [
        { note: 'some-days', if: { cron: { kind: 'leaves-out-days' } } },
        { note: 'unreadable', if: { cron: 'unreadable' } },
        {
          note: 'slow',
          if: { cron: { number: { min: 6 } } },
          tell: { minutes: { number: 'cron' }, limit: 5 },
        },
      ],
    },
    { error: 'overdue', if: { left: { number: { max: -1 } } }, at: 'served' },
  ],
};
const rule = ruleFrom('made-up', file);
const params = { taken: ['ABC', 'XYZ'] };
type Values = Readonly<Record<string, string>>;
const judge = (values: Values) => rule.judge(values, params);
const told = (values: Values) =>
  judge(values)
    .findings.filter(({ message }) => message !== 'missing')
    .map(({ message, input, args }) => [message, input, args]);

describe('what a rule as data says', () => {
  it.each([
    ['nothing about sound values', { country: 'jp', currency: 'JPY', code: 'AB12', cron: '5' }, []],
    [
      'a list that the guide gives',
      { code: ' abc ' },
      [
        ['outer-blanks', 'code', {}],
        ['taken', 'code', {}],
      ],
    ],
    [
      'the first character outside a class, and where it is in the entered text',
      { code: 'AB-12' },
      [['wrong-character', 'code', { character: '-', position: 3 }]],
    ],
    ['too few characters', { code: 'A1' }, [['wrong-length', 'code', { count: 2, limit: 3 }]]],
    ['too many', { code: 'A1B2C3' }, [['wrong-length', 'code', { count: 6, limit: 5 }]]],
    [
      'what a table has for a choice, and a length',
      { country: 'br', currency: 'Yens' },
      [['other-currency', 'currency', { expected: { term: 'brl' }, count: 4 }]],
    ],
    ['nothing if it matches the table', { country: 'br', currency: ' ＢＲＬ' }, []],
    [
      'a number that its reader finds',
      { cron: '*/15 * * * *' },
      [['slow', 'cron', { minutes: 15, limit: 5 }]],
    ],
    ['a kind', { cron: '0 4 * * 1' }, [['some-days', 'cron', {}]]],
    ['a value that its reader cannot read', { cron: 'often' }, [['unreadable', 'cron', {}]]],
    ['a sum', { served: '2026-01-01', today: '2026-05-01' }, [['overdue', 'served', {}]]],
  ])('%s', (_, values, expected) => expect(told(values)).toEqual(expected));

  it('says a message at each input that it applies to', () => {
    const missing = judge({ country: 'jp' }).findings.map(
      ({ message, input }) => `${message} ${input}`,
    );
    expect(missing).toEqual(['missing currency']);
  });

  it('marks the character in the entered text, even after what its reader removed', () => {
    const [, found] = judge({ code: '  AB-12' }).findings.filter(({ input }) => input === 'code');
    expect(found).toMatchObject({
      message: 'wrong-character',
      range: [4, 5],
      args: { position: 5 },
    });
  });

  it('gives facts only if their numbers are known and nothing is an error', () => {
    const sound = { country: 'jp', currency: 'jpy', served: '2026-01-01', today: '2026-01-31' };
    expect(judge(sound).facts).toEqual({ days: 70 });
    expect(judge({ ...sound, today: '' }).facts).toBeUndefined();
    expect(judge({ ...sound, code: 'A' }).facts).toBeUndefined();
  });

  it('declares places, sources and words for the content check', () => {
    expect(rule.messages).toMatchObject({
      quoted: { level: 'error', args: [], source: 'code-doc' },
      'inner-blank': { level: 'error', args: ['character', 'position'], source: 'doc' },
      'wrong-length': { args: ['count', 'limit'] },
      'other-currency': { args: ['expected', 'count'] },
      missing: { onSubmit: true },
    });
    expect(rule.terms).toEqual(expect.arrayContaining(['no-break-space', 'jpy', 'brl']));
    expect(rule.facts).toEqual(['days']);
  });
});

describe('a repair of a rule as data', () => {
  it('changes the input where its message is shown, if two have the same reader', () => {
    const two = ruleFrom('two', {
      source: 'doc',
      inputs: { one: 'text', other: 'text' },
      read: { one: 'code', other: 'code' },
      findings: [{ found: 'one' }, { found: 'other' }],
    });
    const values = { one: '"A1"', other: '"B2"' };
    const { findings } = two.judge(values, {});
    expect(findings.map(({ input, repairable }) => [input, repairable])).toEqual([
      ['one', true],
      ['other', true],
    ]);
    expect(findings.map(({ message, input }) => two.repair(message, values, {}, input))).toEqual([
      { one: 'A1' },
      { other: 'B2' },
    ]);
    const [, second] = two.judge({ ...values, one: 'A1' }, {}).findings;
    expect(second).toBeUndefined();
  });

  it.each([
    ['small-letters', 'ab12', 'AB12'],
    ['digits-first', '12ABC', 'ABC12'],
    ['quoted', '"AB12"', 'AB12'],
    ['inner-blank', 'AB 12', 'AB12'],
  ])('%s', (message, code, expected) => {
    expect(judge({ code }).findings.find((each) => each.message === message)?.repairable).toBe(
      true,
    );
    expect(rule.repair(message, { code }, params)).toEqual({ code: expected });
  });

  it('is not offered if it would cause an error', () => {
    expect(
      judge({ code: 'AAAA' }).findings.find(({ message }) => message === 'too-plain'),
    ).toMatchObject({
      repairable: false,
    });
  });

  it('should remove its finding', () => {
    const text = fc.oneof(
      anyText({ maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...'AB12ab "“”\u200b０Ａ-\u00a0\n'), maxLength: 9 }),
    );
    fc.assert(
      fc.property(text, (code) => {
        const before = judge({ code }).findings;
        for (const { message } of before.filter(({ repairable }) => repairable)) {
          const after = judge({
            code: rule.repair(message, { code }, params)?.['code'] ?? '',
          }).findings;
          expect(after.map((each) => each.message)).not.toContain(message);
        }
      }),
    );
  });
});
