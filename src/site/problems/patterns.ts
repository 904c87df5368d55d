import { isSafe } from 'redos-detector';
import { testsOf } from '../../domain/data-rules/describe.ts';
import { isFound, isSaid } from '../../domain/data-rules/entries.ts';
import type { Entry, Measure, Step } from '../../domain/data-rules/rule-file.ts';
import type { Problem } from './problem.ts';

/** Patterns of a rule that are not proven to run in linear time: a long paste would stop the page. */
export function patternProblems(file: string, placed: readonly Entry[]): readonly Problem[] {
  const patterns = placed.flatMap((entry) => {
    if (isFound(entry)) return [];
    const measures = [...testsOf(entry.if, ['']), ...testsOf(entry.unless, [''])].flatMap(
      ([, test]) => (typeof test === 'object' && !Array.isArray(test) ? (test as Measure) : []),
    );
    const steps: readonly Step[] = isSaid(entry) ? Object.values(entry.repair ?? {}).flat() : [];
    return [
      ...measures.flatMap(({ pattern, contains }) => [pattern ?? [], contains ?? []].flat()),
      ...steps.flatMap((step) =>
        typeof step === 'string' ? [] : 'take' in step ? step.take : step.replace,
      ),
    ];
  });
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
