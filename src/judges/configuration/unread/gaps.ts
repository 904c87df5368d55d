import { sortedBy } from '../../../engine/sorted-by.ts';
import type { Span } from '../../../engine/text/characters.ts';
import type { Part } from '../part.ts';

/** No secret with its name is shorter. */
const SHORTEST = 8;

/** The pieces of a text that are in no entry: comments, other commands, and what no format recognizes. */
export function gapsBetween(parts: readonly Part[], length: number): readonly Span[] {
  const taken: Span[] = [];
  for (const { entries } of parts)
    for (const { span, valued } of entries) {
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
