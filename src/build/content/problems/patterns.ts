import { isSafe } from 'redos-detector';
import { measuresIn } from '../../../engine/data-rules/describe.ts';
import { isSaid } from '../../../engine/data-rules/entries.ts';
import type { Entry, Step } from '../../../engine/data-rules/rule-file.ts';
import type { Problem } from './problem.ts';

/** Patterns of a rule that are not proven to run in linear time: a long paste would stop the page. */
export function patternProblems(file: string, entries: readonly Entry[]): readonly Problem[] {
  const steps: readonly Step[] = entries
    .filter(isSaid)
    .flatMap(({ repair = {} }) => Object.values(repair).flat());
  const patterns = [
    ...measuresIn(entries).flatMap(({ pattern, contains }) => [pattern, contains]),
    ...steps.map((step) =>
      typeof step === 'string' ? undefined : 'take' in step ? step.take : step.replace,
    ),
  ].filter((pattern) => pattern !== undefined);
  return [...new Set(patterns)]
    .filter((pattern) => !runsInLinearTime(pattern))
    .map((pattern) => ({
      file,
      what: `the pattern "${pattern}" may take long for a long text.`,
      remedy:
        'Let no two parts that repeat begin with the same characters, or say how often each repeats, as "{1,60}".',
    }));
}

/** The detector takes letters of any script, or capitals for small letters, not both. */
const runsInLinearTime = (pattern: string): boolean =>
  isSafe(new RegExp(`^(?:${pattern})$`, /\\p\{/i.test(pattern) ? 'u' : 'i')).safe;
