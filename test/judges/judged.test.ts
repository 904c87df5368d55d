import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusOf } from '../../src/engine/links/status.ts';
import {
  changed,
  parseStepProgress,
  type StepProgress,
} from '../../src/engine/progress/progress.ts';
import { sharedGuides } from '../support/shared-guides.ts';

const guide = sharedGuides[0];
const step = guide?.steps[0];
if (!guide || !step) throw new Error('There is no guide with a step.');
const TODAY = step.revision;
const BEFORE = TODAY === '0' ? '1' : '0';
const FOUND = { outcome: 'error', messages: ['api-key/lost'] } as const;

/** What support gets about a step, after these changes at these revisions of it. */
function givenBack(...changes: readonly (readonly [string, Parameters<typeof changed>[2]])[]) {
  const kept = changes.reduce<StepProgress | undefined>(
    (now, [revision, change], at) => changed(now, revision, change, at),
    undefined,
  );
  const [given] = statusOf(
    guide ?? never(),
    [step?.id ?? ''],
    { [`${guide?.id}/${step?.id}`]: kept ?? never() },
    { day: '2026-11-25' },
  ).steps;
  return given;
}
const never = (): never => {
  throw new Error('not reached');
};
const tick = (revision: string) => [revision, { status: 'completed', revision }] as const;

describe('what was found in a step', () => {
  it('is given back while the step has not changed', () => {
    expect(givenBack([TODAY, FOUND])).toMatchObject(FOUND);
    expect(givenBack([TODAY, FOUND], tick(TODAY))).toMatchObject(FOUND);
    expect(givenBack(tick(BEFORE), [TODAY, FOUND])).toMatchObject(FOUND);
    expect(givenBack(tick(BEFORE), [TODAY, FOUND], tick(TODAY))).toMatchObject(FOUND);
  });

  it.each([
    ['checked then, never ticked', [[BEFORE, FOUND]]],
    ['checked then, ticked then', [[BEFORE, FOUND], tick(BEFORE)]],
    ['checked then, ticked now', [[BEFORE, FOUND], tick(TODAY)]],
    ['ticked and checked then, ticked again now', [tick(BEFORE), [BEFORE, FOUND], tick(TODAY)]],
  ] as const)('is not given back as current: %s', (_, changes) => {
    const given = givenBack(...changes);
    expect(given).not.toHaveProperty('outcome');
    expect(given?.messages).toEqual([]);
  });

  it('can be read again after any changes', () => {
    const revision = fc.constantFrom(TODAY, BEFORE, 'ab');
    const change = revision.chain((of) =>
      fc.constantFrom<readonly [string, Parameters<typeof changed>[2]]>(
        [of, FOUND],
        [of, { outcome: 'sound', messages: [] }],
        [of, { status: 'skipped', revision: of }],
        tick(of),
      ),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1 }), (changes) => {
        let now: StepProgress | undefined;
        let judged: string | undefined;
        changes.forEach(([of, each], at) => {
          now = changed(now, of, each, at);
          if (each.outcome !== undefined) judged = of;
        });
        expect(parseStepProgress(JSON.stringify(now))).toEqual({ ok: true, value: now });
        if (judged !== undefined) expect(now?.judged ?? now?.revision).toBe(judged);
      }),
    );
  });
});
