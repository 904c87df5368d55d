import { describe, expect, it } from 'vitest';
import {
  alsoRemoved,
  MAX_LENGTH,
  messagesOf,
  repairAll,
  repairCheck,
  runCheck,
} from '../../src/engine/check/check.ts';
import type { Check } from '../../src/engine/check/guide.ts';
import { isSeparable } from '../../src/engine/check/looked-at.ts';
import { defineRule } from '../../src/engine/check/rule.ts';

const noBlank = defineRule({
  id: 'no-blank',
  inputs: { value: 'text' },
  params: { allowed: 'number' },
  messages: {
    empty: { level: 'error', args: [], source: 's', onSubmit: true },
    blank: { level: 'error', args: ['count'], source: 's' },
    long: { level: 'note', args: [], source: 's' },
  },
  facts: ['length'],
  judge({ value }, { allowed }, report) {
    const count = value.split(' ').length - 1;
    if (value === '') report('empty', {});
    if (count > allowed) report('blank', { count });
    if (value.length > 5) report('long', {});
    return { length: value.length };
  },
  repairs: {
    blank: ({ value }, { allowed }) =>
      allowed === 0 ? { value: value.replaceAll(' ', '') } : undefined,
  },
});
const differ = defineRule({
  id: 'differ',
  inputs: { one: 'text', other: 'text' },
  messages: { same: { level: 'warning', args: [], source: 's' } },
  judge({ one, other }, _, report) {
    if (one !== '' && one === other) report('same', {}, { input: 'other' });
    return undefined;
  },
});
const within = defineRule({
  id: 'within',
  inputs: { kind: ['abc', 'xyz'], word: 'text' },
  needs: [['word', 'kind']],
  messages: { outside: { level: 'error', args: [], source: 's' } },
  judge({ kind, word }, _, report) {
    if (kind !== '' && !kind.includes(word)) report('outside', {}, { input: 'word' });
    return undefined;
  },
});
const layers = defineRule({
  id: 'layers',
  inputs: { value: 'text' },
  messages: {
    quoted: { level: 'error', args: [], source: 's' },
    bracketed: { level: 'error', args: [], source: 's' },
  },
  judge({ value }, _, report) {
    if (/^"/.test(value)) report('quoted', {});
    if (/^[<(]/.test(value)) report('bracketed', {});
    return undefined;
  },
  repairs: {
    quoted: ({ value }) => ({ value: value.slice(1, -1) }),
    bracketed: ({ value }) => ({ value: value.slice(1, -1) }),
  },
});
const wrapping = defineRule({
  id: 'wrapped',
  inputs: { value: 'text' },
  messages: {
    outer: { level: 'error', args: [], source: 's' },
    inner: { level: 'error', args: [], source: 's' },
  },
  judge({ value }, _, report) {
    if (/"/.test(value)) report('outer', {});
    if (/</.test(value)) report('inner', {});
    return undefined;
  },
  repairs: {
    outer: ({ value }) => ({ value: value.replaceAll('"', '') }),
    inner: ({ value }) => ({ value: value.replace(/["<>]/g, '') }),
  },
});
const endless = defineRule({
  id: 'endless',
  inputs: { value: 'text' },
  messages: { wrong: { level: 'error', args: [], source: 's' } },
  judge(_, __, report) {
    report('wrong', {});
    return undefined;
  },
  repairs: { wrong: ({ value }) => ({ value: value === 'x' ? 'y' : 'x' }) },
});
const rules = { 'no-blank': noBlank, differ, within };

const field = (id: string, optional = false) =>
  ({ id, control: 'line', options: [], optional }) as const;
const check = (optional = false): Check => ({
  id: 'keys',
  fields: [field('a'), field('b', optional)],
  rules: [
    { rule: 'no-blank', inputs: { value: 'a' }, params: { allowed: 0 } },
    { rule: 'no-blank', inputs: { value: 'b' }, params: { allowed: 1 } },
    { rule: 'differ', inputs: { one: 'a', other: 'b' }, params: {} },
  ],
  leads: {},
});
const messages = (values: Record<string, string>, submitted = false, optional = false) =>
  runCheck(check(optional), rules, values, submitted).findings.map(
    ({ message, field: at }) => `${at}:${message}`,
  );

describe('a check', () => {
  it('is empty until every required field is filled', () => {
    expect(runCheck(check(), rules, {}, false).outcome).toBe('empty');
    expect(runCheck(check(), rules, { a: 'x' }, false).outcome).toBe('empty');
    expect(runCheck(check(), rules, { a: 'x', b: 'y' }, false).outcome).toBe('sound');
    expect(runCheck(check(true), rules, { a: 'x', b: '' }, false).outcome).toBe('sound');
  });

  it('keeps findings by their IDs: serious ones first, each message before any is repeated', () => {
    const kept = (of: Check, values: Record<string, string>) =>
      messagesOf(of, runCheck(of, rules, values, true));
    expect(kept(check(), { a: 'long x', b: 'long x y z' })).toEqual([
      'no-blank/blank@a',
      'no-blank/long@a',
      'no-blank/blank@b',
      'no-blank/long@b',
    ]);
    const four: Check = {
      ...check(),
      fields: ['a', 'b', 'c'].map((id) => field(id)),
      rules: [
        ...['a', 'b', 'c'].map((id) => ({
          rule: 'no-blank',
          inputs: { value: id },
          params: { allowed: 0 },
        })),
      ],
    };
    expect(kept(four, { a: '', b: '', c: 'x y' })).toEqual([
      'no-blank/empty@a',
      'no-blank/blank@c',
      'no-blank/empty@b',
    ]);
    const [first] = four.fields;
    const one = { ...four, fields: first ? [first] : [], rules: four.rules.slice(0, 1) };
    expect(kept(one, { a: 'x y' })).toEqual(['no-blank/blank']);
  });

  it('does not call a field sound while the field that its check needs is empty', () => {
    const pair: Check = {
      ...check(),
      fields: [field('kind'), field('word')],
      rules: [{ rule: 'within', inputs: { kind: 'kind', word: 'word' }, params: {} }],
    };
    const outcomes = (values: Record<string, string>) =>
      runCheck(pair, rules, values, false).fields;
    expect(outcomes({ word: 'b' })).toEqual({ kind: 'empty', word: 'empty' });
    expect(outcomes({ kind: 'abc', word: 'b' })).toEqual({ kind: 'sound', word: 'sound' });
    expect(outcomes({ kind: 'abc', word: 'd' })).toEqual({ kind: 'sound', word: 'error' });
  });

  it('says which field a filled field waits for, and nothing about an empty one', () => {
    const pair: Check = {
      ...check(),
      fields: [field('type'), field('values')],
      rules: [{ rule: 'within', inputs: { kind: 'type', word: 'values' }, params: {} }],
    };
    const waiting = (values: Record<string, string>) =>
      runCheck(pair, rules, values, false).waiting;
    expect(waiting({ values: 'b' })).toEqual({ values: 'type' });
    expect(waiting({ type: 'abc', values: 'b' })).toEqual({});
    expect(waiting({})).toEqual({});
    expect(waiting({ values: ' ' })).toEqual({});
  });

  it.each([' ', ' \n ', '\u00a0\u200b'])(
    'does not call a field sound that has only %j',
    (blank) => {
      const [first, , both] = check().rules;
      const outcomes = (optional: boolean) =>
        runCheck(
          { ...check(optional), rules: first && both ? [first, both] : [] },
          rules,
          { a: 'x', b: blank },
          false,
        );
      expect(outcomes(true)).toMatchObject({ outcome: 'sound', fields: { b: 'empty' } });
      expect(outcomes(false)).toMatchObject({ outcome: 'empty', passes: [{ field: 'a' }] });
    },
  );

  it('does not call a field sound if its rules only compare it with another', () => {
    const compare = defineRule({
      id: 'compare',
      inputs: { project: 'text', space: 'text', kind: 'text' },
      compares: ['project'],
      optional: ['kind'],
      messages: { same: { level: 'warning', args: [], source: 's' } },
      judge({ project, space, kind }, _, report) {
        if (space + kind === project) report('same', {});
        return undefined;
      },
    });
    const [first] = check().rules;
    const used = { rule: 'compare', inputs: { project: 'a', space: 'b' }, params: {} };
    const fieldsOf = (uses: Check['rules'], values: Record<string, string>) =>
      runCheck({ ...check(), rules: uses }, { ...rules, compare }, values, true).fields;
    expect(fieldsOf([used], { a: 'x', b: 'y' })).toEqual({ a: 'empty', b: 'sound' });
    expect(fieldsOf([used], { a: 'x', b: 'x' })).toEqual({ a: 'warning', b: 'sound' });
    expect(fieldsOf(first ? [first, used] : [], { a: 'x', b: 'y' })).toEqual({
      a: 'sound',
      b: 'sound',
    });
  });

  it('does not call a choice sound if its rule does not know it', () => {
    const pair: Check = {
      ...check(),
      fields: [field('kind'), field('word', true)],
      rules: [{ rule: 'within', inputs: { kind: 'kind', word: 'word' }, params: {} }],
    };
    const verdict = runCheck(pair, rules, { kind: 'renamed' }, true);
    expect(verdict.fields).toEqual({ kind: 'empty', word: 'empty' });
    expect(verdict.passes).toEqual([]);
  });

  it('does not call a field sound if its rule did not run because another value is too long', () => {
    const pair: Check = { ...check(), rules: check().rules.slice(2) };
    const values = { a: 'x'.repeat(MAX_LENGTH + 1), b: 'y' };
    expect(runCheck(pair, rules, values, false).fields).toEqual({ a: 'error', b: 'empty' });
  });

  it('reports empty fields only when the reader asks for the whole result', () => {
    expect(messages({ a: 'x' })).toEqual([]);
    expect(messages({ a: 'x' }, true)).toEqual(['b:empty']);
    expect(messages({ a: 'x' }, true, true)).toEqual([]);
  });

  it('reports no empty field if the reader may have only some of the values', () => {
    const separately = (values: Record<string, string>) =>
      runCheck(check(), rules, values, true, true);
    expect(separately({ a: 'x' }).findings).toEqual([]);
    expect(separately({ a: 'x' }).fields).toEqual({ a: 'sound', b: 'empty' });
    expect(separately({ a: 'x' }).outcome).toBe('empty');
    expect(separately({ a: 'x y' }).findings.map(({ message }) => message)).toEqual(['blank']);
    expect(separately({ a: 'x y' }).outcome).toBe('error');
  });

  it('can be done in parts only if each required field has a rule of its own', () => {
    const [first, second, both] = check().rules;
    const isOne = (uses: readonly (Check['rules'][number] | undefined)[], optional = false) =>
      isSeparable({ ...check(optional), rules: uses.filter((each) => each !== undefined) });
    expect(isOne([first, second, both])).toBe(true);
    expect(isOne([first, both])).toBe(false);
    expect(isOne([both])).toBe(false);
    expect(isOne([first, second], true)).toBe(false);
  });

  it('lets the rule that looks at the most ask for an empty field', () => {
    const both = defineRule({
      id: 'both',
      inputs: { one: 'text', other: 'text' },
      messages: { half: { level: 'error', args: [], source: 's', onSubmit: true } },
      judge({ one, other }, _, report) {
        if ((one === '') !== (other === '')) report('half', {}, { input: 'other' });
        return undefined;
      },
    });
    const pair = {
      ...check(),
      rules: [...check().rules, { rule: 'both', inputs: { one: 'a', other: 'b' }, params: {} }],
    };
    const { findings } = runCheck(pair, { ...rules, both }, { a: 'x' }, true);
    expect(findings.map(({ message }) => message)).toEqual(['half']);
  });

  it('gives each rule its own parameters and shows findings at their fields', () => {
    expect(messages({ a: 'x y', b: 'x y' })).toEqual(['a:blank', 'b:same']);
  });

  it('is as serious as its worst field', () => {
    const { outcome, fields } = runCheck(check(), rules, { a: 'abcdef', b: 'x y z' }, false);
    expect(fields).toEqual({ a: 'note', b: 'error' });
    expect(outcome).toBe('error');
  });

  it('lets a rule that found nothing wrong say what it knows', () => {
    expect(runCheck(check(), rules, { a: 'abcdef', b: 'x' }, false).passes).toEqual([
      { rule: 'no-blank', field: 'a', args: { length: 6 } },
      { rule: 'no-blank', field: 'b', args: { length: 1 } },
      { rule: 'differ', args: {} },
    ]);
  });

  it('offers a repair only if the rule can repair these values', () => {
    const { findings } = runCheck(check(), rules, { a: 'x y', b: 'x y z' }, false);
    expect(findings.map(({ repairable }) => repairable)).toEqual([true, false]);
    const [first] = findings;
    expect(first && repairCheck(check(), rules, { a: 'x y' }, first)).toEqual({ a: 'xy' });
  });

  it('applies all repairs of a field, even those that only appear on the way, and none of other fields', () => {
    const both = { ...rules, layers };
    const one: Check = {
      ...check(),
      rules: [
        { rule: 'layers', inputs: { value: 'a' }, params: {} },
        { rule: 'layers', inputs: { value: 'b' }, params: {} },
      ],
    };
    const values = { a: '<"(x)">', b: '"y"' };
    expect(repairAll(one, both, values, 'a')).toEqual({ a: 'x' });
    expect(repairAll(one, both, { a: 'x' }, 'a')).toEqual({});
  });

  it('counts the other findings that a repair removes in its field: those above its own, none below', () => {
    const wrapped: Check = {
      ...check(),
      rules: [
        { rule: 'wrapped', inputs: { value: 'a' }, params: {} },
        { rule: 'wrapped', inputs: { value: 'b' }, params: {} },
      ],
    };
    const values = { a: '"<x>"', b: '"<y>"' };
    const { findings } = runCheck(wrapped, { wrapped: wrapping }, values, false);
    const counts = findings.map((finding) => {
      const repaired = {
        ...values,
        ...repairCheck(wrapped, { wrapped: wrapping }, values, finding),
      };
      return [
        finding.message,
        alsoRemoved(wrapped, { wrapped: wrapping }, findings, finding, repaired),
      ];
    });
    expect(counts).toEqual([
      ['outer', 0],
      ['inner', 1],
      ['outer', 0],
      ['inner', 1],
    ]);
  });

  it('terminates if repairs undo each other', () => {
    const looped: Check = {
      ...check(),
      rules: [{ rule: 'endless', inputs: { value: 'a' }, params: {} }],
    };
    const { a } = repairAll(looped, { endless }, { a: 'x' }, 'a');
    expect(['x', 'y']).toContain(a);
  });

  it('refuses a value that is longer than any key without asking a rule', () => {
    const verdict = runCheck(check(), rules, { a: ' '.repeat(MAX_LENGTH + 1), b: 'y' }, false);
    expect(verdict.tooLong).toEqual(['a']);
    expect(verdict.fields['a']).toBe('error');
    expect(verdict.findings).toEqual([]);
  });
});
