import type { Outcome } from './finding.ts';

/** Which verdicts a reader is ready to hear. A good one always; a bad one not while they are half way through typing. */
export interface Attention {
  /** The reader asked for a verdict on the whole check: a field left empty is heard of too. */
  readonly submitted: boolean;
  /** Fields that were pasted into, left, chosen in or repaired. */
  readonly settled: ReadonlySet<string>;
}

export const NO_ATTENTION: Attention = { submitted: false, settled: new Set() };

/**
 * What an entry means: a field that was emptied starts anew, and one whose text jumped by more than a character was
 * pasted or dropped, so it is complete. `typed` is false for choices and boxes, which are complete at once.
 */
export function afterEntry(
  attention: Attention,
  field: string,
  entry: { readonly before: string; readonly value: string; readonly typed: boolean },
): Attention {
  const settled = new Set(attention.settled);
  const jump = Math.abs(entry.value.length - entry.before.length) > 1;
  if (entry.value === '') settled.delete(field);
  else if (jump || !entry.typed) settled.add(field);
  return { ...attention, settled };
}

export function settle(attention: Attention, fields: readonly string[]): Attention {
  return { ...attention, settled: new Set([...attention.settled, ...fields]) };
}

/** Whether the verdict of a field is told now; `empty`: nothing is in the field. */
export function shows(
  { submitted, settled }: Attention,
  field: string,
  outcome: Outcome,
  empty: boolean,
): boolean {
  return settled.has(field) || isGood(outcome) || (submitted && empty);
}

export const isGood = (outcome: Outcome): boolean => outcome === 'sound' || outcome === 'note';
