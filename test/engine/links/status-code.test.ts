import { describe, expect, it } from 'vitest';
import { readDigits, writeDigits } from '../../../src/engine/links/crockford.ts';
import type { SharedStatus, StepStatus } from '../../../src/engine/links/status.ts';
import { ROOM, readCode, writeCode } from '../../../src/engine/links/status-code.ts';
import { guide, status } from '../../support/numbered-guide.ts';
import { step } from '../../support/step-status.ts';

describe('a status as a code', () => {
  const messages = Array.from({ length: 9 }, (_, at) => `rule/m${at}`);
  const again = (given: SharedStatus) => {
    const read = readCode(writeCode(guide, given, messages), [guide], messages);
    return read.ok ? read.value : read.problem;
  };

  it('has its steps in the order of their numbers', () => {
    const three = step('three', { status: 'skipped', outcome: 'sound' });
    expect(again(status([three, step('one')], '2026-11-25'))).toStrictEqual({
      guide: 'guide',
      day: '2026-11-25',
      fingerprint: 7,
      steps: [step('one'), three],
    });
  });

  it.each([
    ['2026-01-01', '2026-01-01'],
    ['2025-12-31', '2026-01-01'],
    ['2070-11-09', '2070-11-09'],
    ['2070-11-10', '2070-11-09'],
    ['no day', '2026-01-01'],
  ])('has a day within its range: %s is %s', (day, expected) => {
    expect(again(status([step('one')], day))).toMatchObject({ day: expected });
  });

  it('names six findings: failed steps first, the first finding of each step before its second', () => {
    const given = status([
      step('one', { outcome: 'note', messages: messages.slice(0, 2) }),
      step('two', { outcome: 'warning', messages: messages.slice(2, 5) }),
      step('three', { outcome: 'error', messages: messages.slice(5, 8) }),
    ]);
    expect(again(given)).toMatchObject({
      steps: [
        { messages: [] },
        { messages: messages.slice(2, 5), more: true },
        { messages: messages.slice(5, 8), more: true },
      ],
    });
    const fewer = status([
      step('one', { outcome: 'note', messages: messages.slice(0, 2) }),
      step('two', { outcome: 'warning', messages: messages.slice(2, 6) }),
      step('three', { outcome: 'error', messages: [messages[6] ?? '', messages[7] ?? ''] }),
    ]);
    expect(again(fewer)).toMatchObject({
      steps: [
        { messages: [] },
        { messages: messages.slice(2, 6) },
        { messages: messages.slice(6, 8) },
      ],
    });
  });

  it.each<[string, Partial<StepStatus>, boolean]>([
    ['there were no more', { messages: messages.slice(0, 6) }, false],
    ['there were more', { messages: messages.slice(0, 7) }, true],
    ['it got fewer than there were', { messages: messages.slice(0, 1), more: true }, true],
  ])('says whether there were more findings: %s', (_, more, expected) => {
    const given = status([step('one'), step('two', { outcome: 'error', ...more })]);
    const read = again(given);
    if (typeof read === 'string') throw new Error(read);
    expect(read.steps.map((each) => each.more === true)).toEqual([false, expected]);
  });

  it('leaves out a finding that has no number', () => {
    const never = Array.from({ length: 6 }, (_, at) => `rule/never${at}`);
    const given = status([step('one', { outcome: 'error', messages: [...never, 'rule/m0'] })]);
    expect(again(given)).toMatchObject({ steps: [{ messages: ['rule/m0'] }] });
    const known = readCode(writeCode(guide, given, messages), [guide], []);
    expect(known).toMatchObject({ ok: true, value: { steps: [{ messages: [] }] } });
  });

  it('names the message of a finding, not its field', () => {
    const given = status([step('one', { outcome: 'error', messages: ['rule/m0@live-key'] })]);
    expect(again(given)).toMatchObject({ steps: [{ messages: ['rule/m0'] }] });
  });

  it('fits this many', () => {
    expect(ROOM).toEqual({ guides: 1023, steps: 127, messages: 1023 });
  });

  it('is a code if it has at least twelve digits', () => {
    const zeros = (length: number) => Array.from({ length }, () => 0);
    expect(readDigits(writeDigits(zeros(10)))).toEqual({ digits: zeros(10) });
    expect(readDigits(writeDigits(zeros(9)))).toEqual({ problem: 'not-a-code' });
    expect(writeDigits(zeros(10))).toBe('0000-0000-0000');
  });

  it.each(['0000-0000-0001', '0000-0000-0011', '0000-0000-0012'])('is misread: %s', (text) => {
    expect(readDigits(text)).toEqual({ problem: 'misread' });
  });
});
