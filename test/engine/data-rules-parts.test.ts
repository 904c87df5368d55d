import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleFrom } from '../../src/build/content/data-rules.ts';
import { anyText } from '../support/any-text.ts';

const options = { form: '(?:^|\\s)(--[^\\s=]*)', in: 'options' };

/** A command whose options are listed. */
const rule = ruleFrom('made-up', {
  source: 'doc',
  inputs: { command: 'text' },
  lists: { options: ['--colour', '--size', '--dry-run', '--Gift', '--gift'] },
  findings: [
    {
      error: 'unknown',
      unless: { command: { each: options } },
      repair: { command: { nearest: options } },
    },
  ],
});
const findings = (command: string) => rule.judge({ command }, {}).findings;
const repaired = (command: string) => rule.repair('unknown', { command }, {})?.['command'];

describe('parts that are not in a list', () => {
  it.each([
    ['run --color red', '--color', '--colour'],
    ['run --size=2 --colors', '--colors', '--colour'],
    ['run --Size', '--Size', '--size'],
    ['--', '--', ''],
  ])('are named and marked: %s', (command, part, nearest) => {
    const [finding, another] = findings(command);
    expect(another).toBeUndefined();
    expect(finding?.args).toEqual({ part, nearest });
    expect(command.slice(...(finding?.range ?? []))).toBe(part);
  });

  it.each(['', 'run', 'run --size 3 --gift --Gift', 'run a--b', 'a --b'.repeat(300)])(
    'there are none, or the text is too long: %s',
    (command) => expect(findings(command)).toEqual([]),
  );

  it.each([
    ['run --color red', 'run --colour red'],
    ['run --Size', 'run --size'],
    ['run --dry', 'run --dry-run'],
    ['run --colur --sise=1', 'run --colour --size=1'],
    ['run --GIFT', 'run --Gift'],
  ])('%s becomes %s', (command, expected) => expect(repaired(command)).toBe(expected));

  it.each(['run --weight', 'run --colur --weight', 'run --', 'run --d'])(
    'similar to no entry: %s',
    (command) => {
      expect(repaired(command)).toBeUndefined();
      expect(findings(command)[0]?.repairable).toBe(false);
    },
  );

  it('a repair leaves nothing to repair, and changes nothing but the parts', () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom('--color', '--sizes', '--dry'), (before, option) => {
        const result = repaired(`${before} ${option} x`);
        if (result === undefined) return;
        expect(findings(result)).toEqual([]);
        expect(result.endsWith(' x')).toBe(true);
      }),
    );
  });
});
