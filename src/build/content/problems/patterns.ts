import { isSafe } from 'redos-detector';
import { measuresIn } from '../../../engine/data-rules/describe.ts';
import { isSaid, stepsOf } from '../../../engine/data-rules/entries.ts';
import type { Entry, Step } from '../../../engine/data-rules/rule-file.ts';
import type { Problem } from './problem.ts';

/** Patterns of a rule that may not run in linear time: a long paste would freeze the page. */
export function patternProblems(file: string, entries: readonly Entry[]): readonly Problem[] {
  const patterns = [
    ...measuresIn(entries).flatMap(({ pattern, contains, each }) => [
      pattern,
      contains,
      each?.form,
    ]),
    ...entries.filter(isSaid).flatMap(stepsOf).map(patternOf),
  ].filter((pattern) => pattern !== undefined);
  return [...new Set(patterns)]
    .filter((pattern) => !runsInLinearTime(pattern))
    .map((pattern) => ({
      file,
      what: `the pattern "${pattern}" may be slow on a long text.`,
      remedy:
        'Do not let two repeating parts begin with the same characters, or limit each repetition, as in "{1,60}".',
    }));
}

function patternOf(step: Step): string | undefined {
  if (typeof step === 'string') return undefined;
  if ('nearest' in step) return step.nearest.form;
  return 'take' in step ? step.take : step.replace;
}

/** The detector supports either letters of any script or ignoring case, not both. */
const runsInLinearTime = (pattern: string): boolean =>
  isSafe(new RegExp(`^(?:${pattern})$`, /\\p\{/i.test(pattern) ? 'u' : 'i')).safe;
