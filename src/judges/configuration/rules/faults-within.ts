import { groupedBy } from '../../../engine/grouped-by.ts';
import { onceFor } from '../../../engine/once-for.ts';
import { countItemsUpTo, sortedBy } from '../../../engine/sorted-by.ts';
import type { Span } from '../../../engine/text/characters.ts';
import type { Fault, Part } from '../part.ts';

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
  const startOf = ({ at }: Fault) => at[0];
  const faults = sortedBy(
    kinds.flatMap((kind) => byKind(parts).get(kind) ?? []),
    startOf,
  );
  if (faults.length === 0) return () => undefined;
  return ([from, to]) => {
    const first = faults[countItemsUpTo(faults, from - 1, startOf)];
    return first && first.at[1] <= to ? first : undefined;
  };
}
