import type { LineAndColumn } from '../../../engine/configuration/report.ts';
import type { Installation } from '../installation.ts';

/**
 * Where a finding is. A setting is on the line of its name, also if its value only begins on a later one, as in a block
 * of YAML or between `<<EOF` and `EOF`. A fault within a value is where it is.
 */
export function placeOnName(
  { settings, unreached }: Installation,
  placeOf: (offset: number) => LineAndColumn,
): (offset: number) => LineAndColumn {
  const names = new Map(
    [...settings, ...unreached].map(({ entry: { named, valued } }) => [valued[0], named[0]]),
  );
  return (offset) => {
    const place = placeOf(offset);
    const name = names.get(offset);
    const onName = name === undefined ? place : placeOf(name);
    return onName.line === place.line ? place : onName;
  };
}
