import type { Outcome } from './finding.ts';

/** Which results a reader is ready to see: a good one always, a bad one not while they are still typing. */
export interface Attention {
  /** The reader asked for the result of the whole check: empty fields are reported too. */
  readonly submitted: boolean;
  /** Fields that the reader pasted into, left, chose in or repaired. */
  readonly settled: ReadonlySet<string>;
  /** Fields that a repair changed, and the reader has not changed since. */
  readonly repaired: ReadonlySet<string>;
}

export const NO_ATTENTION: Attention = {
  submitted: false,
  settled: new Set(),
  repaired: new Set(),
};

/**
 * What an input event means: an emptied field starts again, and if a text changed by more than one character, it was
 * pasted or dropped, so it is complete. `typed` is false for choices and boxes, which are complete immediately.
 */
export function afterEntry(
  attention: Attention,
  field: string,
  entry: { readonly before: string; readonly value: string; readonly typed: boolean },
): Attention {
  const settled = new Set(attention.settled);
  const repaired = new Set(attention.repaired);
  repaired.delete(field);
  const jump = Math.abs(entry.value.length - entry.before.length) > 1;
  if (entry.value === '') settled.delete(field);
  else if (jump || !entry.typed) settled.add(field);
  return { ...attention, settled, repaired };
}

export function settle(attention: Attention, fields: readonly string[]): Attention {
  return { ...attention, settled: new Set([...attention.settled, ...fields]) };
}

/** After a repair was applied: the fields that it changed are complete. */
export function afterRepair(attention: Attention, fields: readonly string[]): Attention {
  const repaired = new Set([...attention.repaired, ...fields]);
  return { ...settle(attention, fields), repaired };
}

/** Whether the reader can copy what a repair left in a field: only if nothing is known that makes it useless. */
export const offersCopy = ({ repaired }: Attention, field: string, outcome: Outcome): boolean =>
  repaired.has(field) && (isGood(outcome) || outcome === 'warning');

/** Whether the result of a field is shown now; `empty`: the field is empty. */
export function shows(
  { submitted, settled }: Attention,
  field: string,
  outcome: Outcome,
  empty: boolean,
): boolean {
  return settled.has(field) || isGood(outcome) || (submitted && empty);
}

export const isGood = (outcome: Outcome): boolean => outcome === 'sound' || outcome === 'note';
