import type { CheckTexts } from '../../contracts/guide-rules.ts';
import { isGood } from '../../engine/check/attention.ts';
import type { Pass } from '../../engine/check/check.ts';
import type { Outcome } from '../../engine/check/finding.ts';
import { passText } from './findings.ts';

/** How many fields a check has, how many of them the reader was told about, and how many are empty. */
export interface Counts {
  readonly total: number;
  readonly checked: number;
  readonly unfilled: number;
}

/** What is known about a whole check. */
export interface Result {
  readonly outcome: Outcome;
  /** What the rules say that look at several fields and found nothing wrong. */
  readonly passes: readonly Pass[];
  /** Several fields together have their own result. */
  readonly sumsUp: boolean;
  /** The reader asked for the result. */
  readonly submitted: boolean;
  /** Only if the reader may have only some of the values. */
  readonly counts: Counts | undefined;
}

/** What is said under a check. If only some of its fields were checked, it says so. */
export function resultText(texts: CheckTexts, result: Result): string {
  const { outcome, submitted, counts } = result;
  const partly = submitted && counts !== undefined && counts.unfilled > 0;
  if (!partly)
    return outcome === 'empty' && submitted ? texts.say('incomplete') : wholeText(texts, result);
  if (counts.unfilled === counts.total) return texts.say('nothing-filled');
  const some = texts.say('checked-some', { count: counts.checked, total: counts.total });
  return [wholeText(texts, result), some].filter(Boolean).join(' · ');
}

function wholeText(texts: CheckTexts, { outcome, passes, sumsUp }: Result): string {
  if (outcome === 'empty') return '';
  if (isGood(outcome) && passes.length > 0) return passText(texts, passes);
  return sumsUp ? texts.say(`outcome-${outcome}`) : '';
}
