import type { Span } from '../../../engine/text/characters.ts';
import type { Fault, Part } from '../part.ts';
import { countUpTo } from '../places.ts';

/** Tells the first fault of a kind within a span, for all parts of a text. */
export function faultsWithin(
  parts: readonly Part[],
  kinds: readonly string[],
): (span: Span) => Fault | undefined {
  const faults = parts
    .flatMap((part) => part.faults)
    .filter(({ kind }) => kinds.includes(kind))
    .toSorted((one, other) => one.at[0] - other.at[0]);
  const starts = faults.map(({ at }) => at[0]);
  return ([from, to]) => {
    const first = faults[countUpTo(starts, from - 1)];
    return first && first.at[1] <= to ? first : undefined;
  };
}
