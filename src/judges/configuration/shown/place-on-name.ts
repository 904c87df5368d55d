import type { LineAndColumn } from '../../../engine/configuration/report.ts';
import { countItemsUpTo, sortedBy } from '../../../engine/sorted-by.ts';
import type { Installation, Setting } from '../installation.ts';

/**
 * Where a finding is. A setting is on the line of its name, also if its value only begins on a later one, as in a block
 * of YAML or between `<<EOF` and `EOF`. A fault within a value is where it is.
 */
export function placeOnName(
  { settings, unreached }: Installation,
  placeOf: (offset: number) => LineAndColumn,
): (offset: number) => LineAndColumn {
  const startOf = ({ entry }: Setting) => entry.valued[0];
  const inOrder = sortedBy([...settings, ...unreached], startOf);
  return (offset) => {
    const place = placeOf(offset);
    const before = inOrder[countItemsUpTo(inOrder, offset, startOf) - 1]?.entry;
    const onName = before?.valued[0] === offset ? placeOf(before.named[0]) : place;
    return onName.line === place.line ? place : onName;
  };
}
