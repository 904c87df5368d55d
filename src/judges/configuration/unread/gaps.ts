import { sortedBy } from '../../../engine/sorted-by.ts';
import type { Span } from '../../../engine/text/characters.ts';
import { isReference } from '../found.ts';
import type { Part } from '../part.ts';

/** No secret with its name is shorter. */
const SHORTEST = 8;

/**
 * The pieces of a text whose value is in no entry: comments, other commands, what no format recognizes, and what the
 * program computes.
 */
export function gapsBetween(parts: readonly Part[], length: number): readonly Span[] {
  const taken: Span[] = [];
  for (const { entries } of parts)
    for (const entry of entries) {
      if (isReference(entry)) continue;
      const { span, valued } = entry;
      taken.push(span);
      // The value of an alias is not in its entry.
      if (!isWithin(valued, span)) taken.push(valued);
    }
  taken.push([length, length]);
  const gaps: Span[] = [];
  let from = 0;
  for (const [start, end] of sortedBy(taken, ([first]) => first)) {
    if (start - from >= SHORTEST) gaps.push([from, start]);
    from = Math.max(from, end);
  }
  return gaps;
}

const isWithin = ([start, end]: Span, [from, to]: Span): boolean => start >= from && end <= to;
