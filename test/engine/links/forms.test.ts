import { describe, expect, it } from 'vitest';
import { openChecklist, readChecklistQuery } from '../../../src/engine/links/checklist-link.ts';
import type { SharedStatus, StepStatus } from '../../../src/engine/links/status.ts';
import { readFragment, writeFragment } from '../../../src/engine/links/status-fragment.ts';
import { guide, ids, status } from '../../support/numbered-guide.ts';
import { step } from '../../support/step-status.ts';

describe('the query of a checklist', () => {
  it.each([
    ['', { steps: 'all', lost: [] }],
    ['steps=all-3&v=1', { steps: 'all', pinsThen: 3, lost: [] }],
    ['steps=2..1.2&v=1', { steps: ['2', '1'], lost: [] }],
    ['steps=x-all-3&v=1', { steps: ['x-all-3'], lost: [] }],
    ['steps=-x&v=1', { steps: 'all', lost: ['steps'] }],
    ['steps=1', { steps: ['1'], lost: ['end'] }],
    ['case=Lyon', { steps: 'all', case: 'Lyon', lost: ['end'] }],
  ])('%s', (query, expected) => {
    expect(readChecklistQuery(query)).toStrictEqual({ withStatus: false, ...expected });
  });

  it('has room for 200 steps', () => {
    const steps = Array.from({ length: 201 }, (_, at) => `step-${at}`);
    expect(readChecklistQuery(`steps=${steps.join('.')}&v=1`)).toMatchObject({
      steps: steps.slice(0, 200),
      lost: ['steps'],
    });
  });

  const nothing = { added: [], renamed: [], gone: [], unknown: [] };
  it.each([
    ['', { steps: ids, renamed: [{ from: 'former', id: 'four' }], gone: ['gone'] }],
    ['steps=all-2&v=1', { steps: ids, added: ['three', 'four'] }],
    ['steps=3.1&v=1', { steps: ['one', 'three'] }],
    ['steps=4.1&v=1', { steps: ['one', 'four'], renamed: [{ from: 'former', id: 'four' }] }],
    ['steps=5.1&v=1', { steps: ['one'], gone: ['gone'] }],
    ['steps=5&v=1', { steps: ids, gone: ['gone'] }],
    ['steps=never&v=1', { steps: ids, unknown: ['never'] }],
  ])('%s opens what exists today', (query, expected) => {
    expect(openChecklist(guide, readChecklistQuery(query))).toEqual({ ...nothing, ...expected });
  });
});

describe('a status as a fragment', () => {
  it.each<[string, SharedStatus]>([
    [
      's1_2026-11-25_1d_3s_end',
      status([step('one'), step('three', { status: 'skipped' })], '2026-11-25'),
    ],
    [
      's1_2026-10-31_2o.ab12_end',
      status([step('two', { status: 'open', revision: 'ab12' })], '2026-10-31'),
    ],
    [
      's1_2026-09-09_2oe.ab12.rule.one.rule.two.more_end',
      status(
        [
          step('two', {
            status: 'open',
            outcome: 'error',
            revision: 'ab12',
            messages: ['rule/one', 'rule/two'],
            more: true,
          }),
        ],
        '2026-09-09',
      ),
    ],
    [
      's1_2026-09-10_2oe.ab12.rule.one.-live-key.rule.one.-test-key.rule.two_end',
      status(
        [
          step('two', {
            status: 'open',
            outcome: 'error',
            revision: 'ab12',
            messages: ['rule/one@live-key', 'rule/one@test-key', 'rule/two'],
          }),
        ],
        '2026-09-10',
      ),
    ],
    [
      's1_2026-12-10_2ow.rule.one_end',
      status(
        [step('two', { status: 'open', outcome: 'warning', messages: ['rule/one'] })],
        '2026-12-10',
      ),
    ],
    [
      's1_2026-01-30_1dk_2dn_3dy_end',
      status(
        [
          step('one', { outcome: 'sound' }),
          step('two', { outcome: 'note' }),
          step('three', { outcome: 'empty' }),
        ],
        '2026-01-30',
      ),
    ],
  ])('%s', (fragment, given) => {
    expect(writeFragment(guide, given)).toBe(fragment);
    const { guide: _, ...rest } = given;
    expect(readFragment(guide, fragment)).toStrictEqual({ ...rest, lost: [] });
  });

  /** A message whose ID has this many characters. */
  const message = (length: number) => `${'r'.repeat(60)}/${'m'.repeat(length - 61)}`;
  const dotted = (length: number) => message(length).replace('/', '.');
  const failed = { status: 'open', outcome: 'error' } as const;
  it.each<[string, readonly StepStatus[], string]>([
    [
      'those of failed steps first',
      [
        step('one', { messages: [message(125)] }),
        step('two', { messages: [message(125)] }),
        step('three', { outcome: 'warning', messages: [message(125)] }),
      ],
      `1d.${dotted(125)}_2d.more_3dw.${dotted(125)}`,
    ],
    [
      'also those of steps with errors',
      [
        step('one', { messages: [message(129)] }),
        step('two', { messages: [message(129)] }),
        step('three', { ...failed, messages: [message(129)] }),
      ],
      `1d.${dotted(129)}_2d.more_3oe.${dotted(129)}`,
    ],
    [
      'none after one that did not fit',
      [
        step('one', { messages: [message(125), message(125), 'a/b'] }),
        step('two', { messages: [message(120)] }),
      ],
      `1d.${dotted(125)}.more_2d.${dotted(120)}`,
    ],
    [
      'the first of each step before its second',
      [
        step('one', { ...failed, messages: [message(125), message(124)] }),
        step('two', { messages: [message(125)] }),
      ],
      `1oe.${dotted(125)}.more_2d.${dotted(125)}`,
    ],
    [
      'keeps one that fills it exactly',
      [
        step('one', { messages: [message(125), 'a/b', 'c/d'] }),
        step('two', { messages: [message(125)] }),
      ],
      `1d.${dotted(125)}.a.b.c.d_2d.${dotted(125)}`,
    ],
    [
      'drops one that is a character too long',
      [
        step('one', { messages: [message(125), 'a/b', 'c/de'] }),
        step('two', { messages: [message(125)] }),
      ],
      `1d.${dotted(125)}.a.b.more_2d.${dotted(125)}`,
    ],
  ])('has room for some messages: %s', (_, steps, expected) => {
    expect(writeFragment(guide, status(steps))).toBe(`s1__${expected}_end`);
  });

  it.each([
    '',
    '2026-00-10',
    '2026-13-01',
    '2026-11-00',
    '2026-11-32',
    '12026-11-25',
    '2026-11-251',
  ])('has lost its day if that is "%s"', (day) => {
    expect(readFragment(guide, `s1_${day}_1d_end`)).toStrictEqual({
      steps: [step('one')],
      lost: ['day'],
    });
  });

  it.each(['x1d', '1dx', '1x', 'd', '1', '1234d', ''])(
    'has lost a step if that is "%s"',
    (segment) => {
      expect(readFragment(guide, `s1_2026-11-25_${segment}_2d_end`)).toStrictEqual({
        day: '2026-11-25',
        steps: [step('two')],
        lost: ['step'],
      });
    },
  );

  it('is read up to where it was cut', () => {
    expect(readFragment(guide, 's1_2026-11-25_1d_2d.ab')).toStrictEqual({
      day: '2026-11-25',
      steps: [step('one'), step('two', { revision: 'ab' })],
      lost: ['end'],
    });
    expect(readFragment(guide, 's1')).toStrictEqual({ steps: [], lost: ['end', 'day'] });
  });

  const many = Array.from({ length: 9 }, (_, at) => `rule.m${at}`);
  it.each<[string, Partial<StepStatus>]>([
    ['1d.abcde', {}],
    ['1d.rule', {}],
    ['1d.rule.more', { more: true }],
    ['1d.rule.one.rule', { messages: ['rule/one'] }],
    ['1d.rule.one.-', { messages: [] }],
    ['1d.rule.-one.rule.two', { messages: [] }],
    ['1d.rule.one.-one.-two.rule.two', { messages: ['rule/two'] }],
    [
      `1d.${many.slice(0, 8).join('.')}`,
      { messages: many.slice(0, 8).map((id) => id.replace('.', '/')) },
    ],
    [
      `1d.${many.join('.')}`,
      { messages: many.slice(0, 8).map((id) => id.replace('.', '/')), more: true },
    ],
    ['9d', { step: '9' }],
  ])('reads as much of a step as it can: %s', (segment, expected) => {
    expect(readFragment(guide, `s1_2026-11-25_${segment}_end`)?.steps).toStrictEqual([
      step('one', expected),
    ]);
  });

  it('has the beginning of a revision', () => {
    const given = status([step('one', { revision: 'ab12cd34' })]);
    expect(writeFragment(guide, given)).toBe('s1__1d.ab12_end');
  });

  it('is not a status with another beginning', () => {
    expect(readFragment(guide, 's2_2026-11-25_1d_end')).toBeUndefined();
  });
});
