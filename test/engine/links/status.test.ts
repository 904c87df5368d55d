import { describe, expect, it } from 'vitest';
import type { SharedGuide } from '../../../src/engine/links/shared-guide.ts';
import {
  progressFrom,
  readSteps,
  type SharedStatus,
  type StepStatus,
  statusOf,
} from '../../../src/engine/links/status.ts';
import { type StatusWords, statusText } from '../../../src/engine/links/status-text.ts';
import type { StepProgress } from '../../../src/engine/progress/progress.ts';
import { step } from '../../support/step-status.ts';

const guide: SharedGuide = {
  id: 'guide',
  number: 1,
  pins: ['one', 'two', 'three', 'former', 'gone'],
  steps: [
    { id: 'one', revision: 'aaaa1111' },
    { id: 'two', revision: 'bbbb2222' },
    { id: 'three', revision: 'cccc3333' },
    { id: 'four', revision: 'dddd4444' },
  ],
  aliases: { former: 'four' },
  fingerprint: 7,
};

const given = (steps: readonly StepStatus[], more: Partial<SharedStatus> = {}): SharedStatus => ({
  guide: guide.id,
  steps,
  ...more,
});

describe('the steps of a status', () => {
  it('are in reading order: what failed, what is open, the rest', () => {
    const steps = [
      step('one'),
      step('two', { status: 'open' }),
      step('three', { outcome: 'warning' }),
      step('former', { outcome: 'error' }),
    ];
    expect(readSteps(guide, given(steps)).map(({ now }) => now)).toEqual([
      'four',
      'three',
      'two',
      'one',
    ]);
  });

  it('are otherwise in the order of the guide', () => {
    const ids = ['former', 'two', 'one', 'three'];
    const now = ['one', 'two', 'three', 'four'];
    for (const more of [
      {},
      { status: 'open' },
      { outcome: 'warning' },
      { outcome: 'note' },
    ] as const)
      expect(
        readSteps(guide, given(ids.map((id) => step(id, more)))).map((each) => each.now),
      ).toEqual(now);
  });

  it.each([
    ['has its current revision', 'two', { revision: 'bbbb' }, 9, false],
    ['had another revision', 'two', { revision: 'aaaa' }, 7, true],
    ['has only part of its revision', 'two', { revision: 'bbb' }, 7, true],
    ['was renamed since then, with its current revision', 'former', { revision: 'dddd' }, 9, false],
    ['was never touched', 'two', {}, undefined, false],
    ['is done in the current guide', 'two', {}, 7, false],
    ['is open in another guide', 'two', { status: 'open' }, 9, false],
    ['is done in another guide', 'two', {}, 9, undefined],
    ['is gone', 'gone', { revision: 'aaaa' }, 7, undefined],
  ] as const)('say whether a step has changed that %s', (_, id, more, fingerprint, changed) => {
    const status = given([step(id, more)], fingerprint === undefined ? {} : { fingerprint });
    expect(readSteps(guide, status).map((each) => each.changed)).toEqual([changed]);
  });
});

describe('a status that is taken over', () => {
  const messages = Array.from({ length: 9 }, (_, index) => `rule/m${index}`);
  it.each<[string, StepStatus, Record<string, StepProgress>]>([
    [
      'an unchanged step',
      step('two', { revision: 'bbbb', outcome: 'sound' }),
      { 'guide/two': { status: 'completed', revision: 'bbbb2222', outcome: 'sound', at: 5 } },
    ],
    [
      'a step that has changed',
      step('two', { revision: 'aaaa' }),
      { 'guide/two': { status: 'completed', revision: 'aaaa', at: 5 } },
    ],
    [
      'a step that was renamed',
      step('former', { revision: 'dddd' }),
      { 'guide/four': { status: 'completed', revision: 'dddd4444', at: 5 } },
    ],
    [
      'a step of a code, which has no revisions',
      step('two'),
      { 'guide/two': { status: 'completed', revision: '0', at: 5 } },
    ],
    [
      'a step that is open and was touched',
      step('two', { status: 'open', revision: 'bbbb' }),
      { 'guide/two': { status: 'open', revision: 'bbbb2222', at: 5 } },
    ],
    [
      'no more findings than are kept',
      step('two', { revision: 'bbbb', outcome: 'error', messages }),
      {
        'guide/two': {
          status: 'completed',
          revision: 'bbbb2222',
          outcome: 'error',
          messages: messages.slice(0, 8),
          at: 5,
        },
      },
    ],
    ['nothing for a step that was never touched', step('two', { status: 'open' }), {}],
    ['nothing for a step that is gone', step('gone', { revision: 'aaaa' }), {}],
  ])('writes %s', (_, given_, expected) => {
    expect(progressFrom(guide, given([given_]), 5)).toStrictEqual(expected);
  });
});

it('gives back what is kept of each step, without findings from other content', () => {
  const kept = { status: 'completed', outcome: 'error', messages: ['rule/one'], at: 1 } as const;
  const progress = {
    'guide/one': { ...kept, revision: 'aaaa1111' },
    'guide/two': { ...kept, revision: 'eeee5555' },
  };
  const about = { day: '2026-11-25', case: 'TICKET' };
  expect(statusOf(guide, ['one', 'two', 'three', 'gone'], progress, about)).toStrictEqual({
    guide: 'guide',
    day: '2026-11-25',
    case: 'TICKET',
    steps: [
      {
        step: 'one',
        status: 'completed',
        outcome: 'error',
        revision: 'aaaa',
        messages: ['rule/one'],
      },
      { step: 'two', status: 'completed', revision: 'eeee', messages: [] },
      { step: 'three', status: 'open', messages: [] },
      { step: 'gone', status: 'open', messages: [] },
    ],
  });
});

describe('a status as text', () => {
  const words: StatusWords = {
    head: (day) => `On ${day}`,
    case: (name) => `Case ${name}`,
    step: (id, status) => `${id} is ${status}`,
    outcome: (outcome) => outcome,
    finding: (id, message) => `${id}: ${message}`,
    link: (link) => `Link ${link}`,
    code: (code) => `Code ${code}`,
  };
  const sent = { link: 'L', code: 'C' };

  it('has a line for each step, in the order of the guide, with its findings', () => {
    const steps = [
      step('three', { outcome: 'error', messages: ['rule/one', 'rule/two'] }),
      step('two', { status: 'open', outcome: 'empty' }),
      step('one'),
    ];
    const status = given(steps, { day: '2026-11-25', case: 'TICKET' });
    expect(statusText(guide, status, sent, words).split('\n')).toEqual([
      'On 2026-11-25',
      'Case TICKET',
      '',
      'one is completed',
      'two is open',
      'three is completed',
      '   error',
      '   - three: rule/one',
      '   - three: rule/two',
      '',
      'Link L',
      'Code C',
    ]);
  });

  it('has no line for a case or a day that it does not have', () => {
    expect(statusText(guide, given([step('one')]), sent, words)).toBe(
      'On \n\none is completed\n\nLink L\nCode C',
    );
  });
});
