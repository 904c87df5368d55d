import { groupedBy } from '../../../engine/grouped-by.ts';
import type { Span } from '../../../engine/text/characters.ts';
import { onceFor } from '../once-for.ts';
import type { Fault, Part } from '../part.ts';
import { countUpTo } from '../places.ts';

/** The faults of all parts by kind: a text can have thousands of them, and several rules look for a few. */
const byKind = onceFor((parts: readonly Part[]) =>
  groupedBy(
    parts.flatMap(({ faults }) => faults),
    ({ kind }) => kind,
  ),
);

/** Tells the first fault of a kind within a span, for all parts of a text. */
export function faultsWithin(
  parts: readonly Part[],
  kinds: readonly string[],
): (span: Span) => Fault | undefined {
  const faults = kinds
    .flatMap((kind) => byKind(parts).get(kind) ?? [])
    .toSorted((one, other) => one.at[0] - other.at[0]);
  if (faults.length === 0) return () => undefined;
  const starts = faults.map(({ at }) => at[0]);
  return ([from, to]) => {
    const first = faults[countUpTo(starts, from - 1)];
    return first && first.at[1] <= to ? first : undefined;
  };
}
