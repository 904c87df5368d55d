import type { Arg } from '../check/finding.ts';
import { listText } from '../text/list-text.ts';
import { placesByRole } from './places-by-role.ts';
import type { FindingRow, LineAndColumn } from './report.ts';

/** Says a text of the interface. */
type Say = (
  key:
    | 'where'
    | 'where-second'
    | 'place'
    | 'place-line'
    | 'places-more'
    | 'in-file'
    | 'role-used'
    | 'role-not-used',
  args?: Readonly<Record<string, Arg>>,
) => string;

const SHOWN_LINES = 8;

/** Where a finding is. If one value wins, its place is named as the one that is used, and the others as those that are not. */
export function placesText(
  row: Pick<FindingRow, 'places' | 'oneWins' | 'inSecond'>,
  say: Say,
  locale: string,
): string {
  const [first] = row.places;
  if (!first) return '';
  const lists = placesByRole(row).map(({ role, places }) => {
    const list = placeList(places, say, locale);
    // In front of its places, as the name of a file is.
    return role ? say('in-file', { file: say(`role-${role}`), place: list }) : list;
  });
  const list = lists.join(' · ');
  if (row.inSecond) return say('where-second', { places: list });
  return row.oneWins || first.file !== undefined ? list : say('where', { places: list });
}

/** One place with its column; several as lines, each once, in the order of the files. */
function placeList(places: readonly LineAndColumn[], say: Say, locale: string): string {
  const files = [...new Set(places.map(({ file }) => file))];
  const lines = files.flatMap((file) =>
    [...new Set(places.filter((place) => place.file === file).map(({ line }) => line))]
      .toSorted((one, other) => one - other)
      .map((line) => ({ file, line })),
  );
  const inFile = (file: string | undefined, place: string) =>
    file === undefined ? place : say('in-file', { file, place });
  const [first] = places;
  if (first && lines.length === 1) {
    const { file, line, column } = first;
    return inFile(file, say('place', { line, column }));
  }
  const shown = lines
    .slice(0, SHOWN_LINES)
    .map(({ file, line }) => inFile(file, say('place-line', { line })));
  const rest = lines.length - shown.length;
  return listText(rest > 0 ? [...shown, say('places-more', { count: rest })] : shown, locale);
}
