import type { CheckTexts } from '../../contracts/guide-rules.ts';
import { isGood } from '../../engine/check/attention.ts';
import type { Pass } from '../../engine/check/check.ts';
import type { Outcome } from '../../engine/check/finding.ts';
import { passText } from './findings.ts';

/**
 * What is said about a check as a whole. `passes`: what the rules say that look at several fields and found nothing
 * wrong. `sumsUp`: several fields together have their own result.
 */
export function wholeText(
  texts: CheckTexts,
  outcome: Outcome,
  passes: readonly Pass[],
  sumsUp: boolean,
): string {
  if (outcome === 'empty') return '';
  if (isGood(outcome) && passes.length > 0) return passText(texts, passes);
  return sumsUp ? texts.say(`outcome-${outcome}`) : '';
}

/** The same if only some of the fields were checked; `told` is what the reader was told about each field. */
export function partText(texts: CheckTexts, whole: string, told: readonly Outcome[]): string {
  const count = told.filter((outcome) => outcome !== 'empty').length;
  if (count === 0) return texts.say('nothing-checked');
  const some = texts.say('checked-some', { count, total: told.length });
  return whole ? `${whole} · ${some}` : some;
}
