import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStepProgress, type StepProgress } from '../../src/domain/progress.ts';
import { exportProgress, importProgress } from '../../src/domain/progress-file.ts';

const stepProgress: fc.Arbitrary<StepProgress> = fc.record(
  {
    status: fc.constantFrom('open', 'completed', 'skipped'),
    revision: fc.stringMatching(/^[0-9a-f]{1,16}$/),
    at: fc.nat({ max: 8.64e15 }),
    outcome: fc.constantFrom('empty', 'sound', 'note', 'warning', 'error'),
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
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(typeof parseStepProgress(text).ok).toBe('boolean');
      }),
    );
  });

  it.each([
    ['no object', '"completed"'],
    ['an unknown status', '{"status":"done","revision":"ab12","at":1}'],
    ['a time that is no number', '{"status":"open","revision":"ab12","at":"now"}'],
    ['a revision that is a text', '{"status":"open","revision":"a key?","at":1}'],
    ['an unknown outcome', '{"status":"open","revision":"ab12","at":1,"outcome":"fine"}'],
  ])('is not ours with %s', (_, text) => {
    expect(parseStepProgress(text)).toEqual({ ok: false, problem: 'not-ours' });
  });

  it('drops every entry that the type does not name', () => {
    const text = '{"status":"open","revision":"ab12","at":1,"value":"secret"}';
    expect(parseStepProgress(text)).toEqual({
      ok: true,
      value: { status: 'open', revision: 'ab12', at: 1 },
    });
  });
});

describe('an export file', () => {
  it('should be imported as it was exported', () => {
    fc.assert(
      fc.property(fc.dictionary(key, stepProgress, { noNullPrototype: true }), (progress) => {
        expect(importProgress(exportProgress(progress))).toEqual({ ok: true, value: progress });
      }),
    );
  });

  it('should never throw on another file', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
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
      },
    });
    expect(importProgress(text)).toEqual({
      ok: true,
      value: { 'guide/step': { status: 'completed', revision: 'ab12', at: 1 } },
    });
  });

  it('is refused above a quarter of a megabyte', () => {
    expect(importProgress(' '.repeat(262_145))).toEqual({ ok: false, problem: 'too-long' });
  });
});
