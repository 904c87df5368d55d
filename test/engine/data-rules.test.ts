import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleFrom } from '../../src/build/content/data-rules.ts';
import type { Condition, RuleFile } from '../../src/engine/data-rules/rule-file.ts';
import { anyText } from '../support/any-text.ts';

const inputs = { id: 'text', other: 'text', kind: ['small', 'large'], agreed: 'tick' } as const;

/** Whether a condition is true for these values. */
const holds = (condition: Condition, values: Readonly<Record<string, string>>) =>
  ruleFrom('made-up', { source: 'doc', inputs, findings: [{ note: 'said', if: condition }] }).judge(
    values,
    {},
  ).findings.length === 1;

describe('a condition', () => {
  it.each([
    ['empty', '', true],
    ['empty', ' ', false],
    ['blank', '', true],
    ['blank', ' \u200b\n', true],
    ['blank', ' a', false],
    ['filled', 'a', true],
    ['filled', '\u00a0', false],
    [{ characters: '0-9a-f' }, '0aF', true],
    [{ characters: '0-9a-f' }, '０Ａ', true],
    [{ characters: '0-9a-f' }, '0g', false],
    [{ characters: 'A-Z' }, 'aB', true],
    [{ length: 3 }, ' abc ', true],
    [{ length: 3 }, '𝟘𝟘𝟘', true],
    [{ length: 3 }, 'ab', false],
    [{ length: { min: 2, max: 3 } }, 'a', false],
    [{ length: { min: 2, max: 3 } }, 'ab', true],
    [{ length: { min: 2, max: 3 } }, 'abc', true],
    [{ length: { min: 2, max: 3 } }, 'abcd', false],
    [{ length: { max: 3 } }, '', true],
    [{ length: { min: 2 } }, 'abcd', true],
    [{ characters: '0-9', length: 2 }, '1a', false],
    [{ text: 'Box of the Year' }, 'box  of the YEAR', true],
    [{ text: 'Box of the Year' }, 'box of the years', false],
  ])('%j of the text %j: %s', (test, id, expected) => {
    expect(holds({ id: test }, { id })).toBe(expected);
  });

  it('compares two inputs as people would, and never compares empty inputs', () => {
    const same = { id: { 'same-as': 'other' } };
    expect(holds(same, { id: ' Ab\u200bc', other: 'ＡＢＣ ' })).toBe(true);
    expect(holds(same, { id: 'abc', other: 'abd' })).toBe(false);
    expect(holds(same, { id: ' ', other: '' })).toBe(false);
  });

  it('tests a choice for one of its IDs, or for any of several', () => {
    expect(holds({ kind: 'small' }, { kind: 'small' })).toBe(true);
    expect(holds({ kind: 'small' }, { kind: 'large' })).toBe(false);
    expect(holds({ kind: ['small', 'large'] }, { kind: 'large' })).toBe(true);
    expect(holds({ agreed: 'yes' }, { agreed: 'yes' })).toBe(true);
  });

  it('treats a value that the choice does not offer as neither empty nor chosen, and reads nothing from it', () => {
    for (const kind of ['medium', 'constructor', '__proto__']) {
      expect(holds({ kind: 'empty' }, { kind })).toBe(false);
      expect(holds({ kind: ['small', 'large'] }, { kind })).toBe(false);
      expect(holds({ kind: 'filled' }, { kind })).toBe(false);
    }
  });

  it('is true if all of its inputs match, or one entry of a list', () => {
    const values = { id: 'a', kind: 'small' };
    expect(holds({ id: 'filled', kind: 'small' }, values)).toBe(true);
    expect(holds({ id: 'filled', kind: 'large' }, values)).toBe(false);
    expect(holds([{ id: 'empty' }, { kind: 'small' }], values)).toBe(true);
    expect(holds([{ id: 'empty' }, { kind: 'large' }], values)).toBe(false);
  });
});

const file: RuleFile = {
  source: 'doc',
  inputs,
  compares: ['other'],
  findings: [
    { error: 'id-missing', if: { id: 'empty' }, asked: true },
    {
      first: [
        { error: 'both', if: { id: 'filled', other: 'filled' }, source: 'code' },
        { warning: 'one', if: [{ id: 'filled' }, { other: 'filled' }], at: 'other' },
      ],
    },
    { note: 'not-agreed', unless: { agreed: 'yes' }, at: 'agreed' },
  ],
};
const rule = ruleFrom('made-up', file);
const said = (values: Readonly<Record<string, string>>) =>
  rule
    .judge(values, {})
    .findings.map(({ message, level, input }) => `${level} ${message} ${input}`);

describe('a rule written as data', () => {
  it('declares its messages with level, source, and whether they wait until the reader asks', () => {
    expect(rule.messages).toEqual({
      'id-missing': { level: 'error', args: [], source: 'doc', onSubmit: true },
      both: { level: 'error', args: [], source: 'code' },
      one: { level: 'warning', args: [], source: 'doc' },
      'not-agreed': { level: 'note', args: [], source: 'doc' },
    });
    expect(rule.inputs).toEqual(Object.keys(inputs));
    expect(rule.compares).toEqual(['other']);
  });

  it('says everything that applies, in order, and only the first of a list under "first"', () => {
    expect(said({})).toEqual(['error id-missing id', 'note not-agreed agreed']);
    expect(said({ id: 'a', agreed: 'yes' })).toEqual(['warning one other']);
    expect(said({ id: 'a', other: 'b', agreed: 'yes' })).toEqual(['error both id']);
  });

  it('tests a text as its reader returns it', () => {
    const findings = [{ note: 'hexadecimal', if: { id: { characters: '0-9a-f', length: 32 } } }];
    const key = '0123456789abcdef'.repeat(2);
    const finds = (read?: RuleFile['read']) =>
      ruleFrom('made-up', { source: 'doc', inputs, ...(read && { read }), findings }).judge(
        { id: `"${key}"` },
        {},
      ).findings.length;
    expect(finds()).toBe(0);
    expect(finds({ id: 'api-key' })).toBe(1);
  });

  it('should check any text, say only what it declares, and give the same result again', () => {
    const text = fc.oneof(anyText(), fc.constantFrom('', 'small', 'yes'));
    fc.assert(
      fc.property(fc.record({ id: text, other: text, kind: text, agreed: text }), (values) => {
        const { findings } = rule.judge(values, {});
        expect(rule.judge(values, {}).findings).toEqual(findings);
        for (const { message, level, input } of findings) {
          expect(rule.messages[message]?.level).toBe(level);
          expect(rule.inputs).toContain(input);
        }
      }),
    );
  });
});
