import type { FindingRow, LineAndColumn, ShownPlace } from './report.ts';

interface Places {
  readonly role: ShownPlace['role'];
  readonly places: readonly LineAndColumn[];
}

/** The places of a finding by whether their values are used; all together where that is not what it is about. */
export function placesByRole({
  places,
  oneWins,
}: Pick<FindingRow, 'places' | 'oneWins'>): readonly Places[] {
  if (!oneWins) return [{ role: undefined, places }];
  const all: readonly Places[] = [
    { role: 'used', places: places.slice(0, 1) },
    { role: 'not-used', places: places.slice(1) },
  ];
  return all.filter(({ places: { length } }) => length > 0);
}
