import { sortedBy } from '../../../engine/sorted-by.ts';
import type { Span } from '../../../engine/text/characters.ts';
import type { Part } from '../part.ts';

/** No secret with its name is shorter. */
const SHORTEST = 8;

/** The pieces of a text that are in no entry: comments, other commands, and what no format recognizes. */
export function gapsBetween(parts: readonly Part[], length: number): readonly Span[] {
  const entries = parts.flatMap((part) => part.entries);
  // The value of an alias is not in its entry.
  const away = entries.flatMap(({ span, valued }) => (isWithin(valued, span) ? [] : [valued]));
  const taken = sortedBy([...entries.map(({ span }) => span), ...away], ([start]) => start);
  const gaps: Span[] = [];
  let from = 0;
  for (const [start, end] of [...taken, [length, length] as const]) {
    if (start - from >= SHORTEST) gaps.push([from, start]);
    from = Math.max(from, end);
  }
  return gaps;
}

const isWithin = ([start, end]: Span, [from, to]: Span): boolean => start >= from && end <= to;
