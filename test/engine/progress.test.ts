import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changed,
  isToCome,
  parseStepProgress,
  type StepProgress,
} from '../../src/engine/progress/progress.ts';
import {
  exportProgress,
  importProgress,
  MAX_FILE,
} from '../../src/engine/progress/progress-file.ts';
import { anyText } from '../support/any-text.ts';

const stepProgress: fc.Arbitrary<StepProgress> = fc.record(
  {
    status: fc.constantFrom('open', 'completed', 'skipped'),
    revision: fc.stringMatching(/^[0-9a-f]{1,16}$/),
    at: fc.nat({ max: 8.64e15 }),
    outcome: fc.constantFrom('empty', 'sound', 'note', 'warning', 'error'),
    judged: fc.stringMatching(/^[0-9a-f]{1,16}$/),
    messages: fc.array(fc.stringMatching(/^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}$/), { maxLength: 8 }),
  },
  { requiredKeys: ['status', 'revision', 'at'] },
);
const key = fc.stringMatching(/^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}$/);

describe('a stored step', () => {
  it('should be read as it was written', () => {
    fc.assert(
      fc.property(stepProgress, (progress) => {
        expect(parseStepProgress(JSON.stringify(progress))).toEqual({ ok: true, value: progress });
      }),
    );
  });

  it('should never throw on what another program left', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), fc.json()), (text) => {
        expect(typeof parseStepProgress(text).ok).toBe('boolean');
      }),
    );
  });

  it.each([
    ['a text instead of an object', '"completed"'],
    ['an unknown status', '{"status":"done","revision":"ab12","at":1}'],
    ['a time that is not a number', '{"status":"open","revision":"ab12","at":"now"}'],
    ['a revision that is a text', '{"status":"open","revision":"a key?","at":1}'],
    ['nothing', 'null'],
    ['a list', '[]'],
    ['a revision with more before it', '{"status":"open","revision":"-ab12","at":1}'],
    ['a revision with more after it', '{"status":"open","revision":"ab12-","at":1}'],
    ['a revision that is a number', '{"status":"open","revision":12,"at":1}'],
    ['a time before 1970', '{"status":"open","revision":"ab12","at":-1}'],
    ['a time that is not a date', '{"status":"open","revision":"ab12","at":8640000000000001}'],
    ['an unknown outcome', '{"status":"open","revision":"ab12","at":1,"outcome":"fine"}'],
    [
      'a checked revision that is a text',
      '{"status":"open","revision":"ab12","at":1,"judged":"?"}',
    ],
    [
      'a checked revision that is a number',
      '{"status":"open","revision":"ab12","at":1,"judged":1}',
    ],
    [
      'messages that are not a list',
      '{"status":"open","revision":"ab12","at":1,"messages":"rule/one"}',
    ],
    ['a message that is a text', '{"status":"open","revision":"ab12","at":1,"messages":["a key"]}'],
    [
      'a message that is a list',
      '{"status":"open","revision":"ab12","at":1,"messages":[["rule/one"]]}',
    ],
    [
      'a message with more before it',
      '{"status":"open","revision":"ab12","at":1,"messages":["a rule/one"]}',
    ],
    [
      'a message with more after it',
      '{"status":"open","revision":"ab12","at":1,"messages":["rule/one two"]}',
    ],
  ])('is not ours with %s', (_, text) => {
    expect(parseStepProgress(text)).toEqual({ ok: false, problem: 'not-ours' });
  });

  it('is read with as many messages as are kept, if another release wrote more', () => {
    const messages = Array.from({ length: 12 }, (_, index) => `rule/m${index}`);
    const entry = { status: 'completed', revision: 'ab12', at: 1, messages };
    expect(parseStepProgress(JSON.stringify(entry))).toEqual({
      ok: true,
      value: { ...entry, messages: messages.slice(0, 8) },
    });
  });

  it('drops every entry that is not in the type', () => {
    const text = '{"status":"open","revision":"ab12","at":1,"value":"secret"}';
    expect(parseStepProgress(text)).toStrictEqual({
      ok: true,
      value: { status: 'open', revision: 'ab12', at: 1 },
    });
  });

  it('is read at the last time that a date can have', () => {
    const entry = { status: 'open', revision: 'ab12', at: 8.64e15 };
    expect(parseStepProgress(JSON.stringify(entry))).toEqual({ ok: true, value: entry });
  });

  it('has no checked revision while it has no outcome', () => {
    const ticked = changed(undefined, 'ab12', { status: 'completed' }, 1);
    const again = changed(ticked, 'cd34', { status: 'completed', revision: 'cd34' }, 2);
    expect(again).toStrictEqual({ status: 'completed', revision: 'cd34', at: 2 });
  });

  it.each([
    [86_400_001, true],
    [86_400_000, false],
    [-1, false],
  ])('%i ms from now is in the future: %s', (ahead, expected) => {
    const entry = { status: 'open', revision: 'ab12', at: 1.8e12 + ahead } as const;
    expect(isToCome(entry, 1.8e12)).toBe(expected);
  });
});

describe('an export file', () => {
  it('should be imported as it was exported', () => {
    fc.assert(
      fc.property(fc.dictionary(key, stepProgress, { noNullPrototype: true }), (progress) => {
        expect(importProgress(exportProgress(progress))).toEqual({
          ok: true,
          value: { progress, unread: 0 },
        });
      }),
    );
  });

  it('should never throw on another file', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), fc.json()), (text) => {
        expect(importProgress(text).ok).toBe(false);
      }),
    );
  });

  it('keeps the entries that are ours and leaves the others out', () => {
    const text = JSON.stringify({
      waymark: 1,
      progress: {
        'guide/step': { status: 'completed', revision: 'ab12', at: 1 },
        'guide/broken': { status: 'completed' },
        '../elsewhere': { status: 'completed', revision: 'ab12', at: 1 },
        '../guide/step': { status: 'completed', revision: 'ab12', at: 1 },
        'guide/step/more': { status: 'completed', revision: 'ab12', at: 1 },
      },
    });
    expect(importProgress(text)).toEqual({
      ok: true,
      value: {
        progress: { 'guide/step': { status: 'completed', revision: 'ab12', at: 1 } },
        unread: 4,
      },
    });
  });

  it('is refused if it is larger than what a browser stores for a site', () => {
    expect(importProgress(' '.repeat(MAX_FILE + 1))).toEqual({ ok: false, problem: 'too-long' });
    expect(importProgress(' '.repeat(MAX_FILE))).toEqual({ ok: false, problem: 'not-ours' });
  });

  it.each(['null', '[]', '"text"', '1'])('is refused with entries that are %s', (entries) => {
    const text = `{"waymark":1,"progress":${entries}}`;
    expect(importProgress(text)).toEqual({ ok: false, problem: 'not-ours' });
  });

  it('is read again however much a browser has kept', () => {
    const messages = Array.from({ length: 8 }, (_, index) => `a-rule/message-${index}`);
    const entries = Array.from({ length: 190 * 14 }, (_, index) => [
      `guide-${index % 190}/${'x'.repeat(60)}${index}`,
      { status: 'completed', revision: 'ab12cd34', outcome: 'error', messages, at: 1.8e12 },
    ]);
    const text = exportProgress(Object.fromEntries(entries));
    expect(text.length).toBeGreaterThan(262_144);
    expect(importProgress(text)).toMatchObject({ ok: true, value: { unread: 0 } });
    // An export is smaller than the storage of the same entries: the prefix of each key is longer than what JSON adds.
    const stored = entries.map(([key, entry]) => `waymark/default/${key}${JSON.stringify(entry)}`);
    expect(text.length).toBeLessThan(stored.join('').length);
  });
});
