import { type Outcome, worst } from '../check/finding.ts';
import { MAX_MESSAGES } from '../progress/progress.ts';
import type { GuideVerdict } from './guide-check.ts';

/** What is taken over for a step: only IDs and the outcome. */
export interface TakenVerdict {
  readonly guide: string;
  readonly step: string;
  readonly outcome: Outcome;
  readonly messages: readonly string[];
}

/**
 * What can be taken over into the reader's progress: steps whose checks all have a verdict. `checksOf`: the checks of
 * each step, by "guide/step".
 */
export function takenOver(
  verdicts: readonly GuideVerdict[],
  checksOf: Readonly<Record<string, readonly string[]>>,
): readonly TakenVerdict[] {
  return Object.entries(checksOf).flatMap(([key, checks]) => {
    const found = verdicts.filter(({ guide, step }) => `${guide}/${step}` === key);
    const [first] = found;
    if (!first || !checks.every((id) => found.some(({ check }) => check === id))) return [];
    const { guide, step } = first;
    return [
      {
        guide,
        step,
        outcome: worst(found.map(({ outcome }) => outcome)),
        messages: found.flatMap(({ messages }) => messages).slice(0, MAX_MESSAGES),
      },
    ];
  });
}
