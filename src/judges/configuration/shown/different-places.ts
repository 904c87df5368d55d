import type { ShownPlace } from '../../../engine/configuration/report.ts';

/** The places without those whose lines another one shows: a fault in a name and in its value may be on one line. */
export function differentPlaces(places: readonly ShownPlace[]): readonly ShownPlace[] {
  const different = [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
  const written = different.map(({ lines }) => new Set(lines.map((line) => JSON.stringify(line))));
  return different.filter(
    ({ role }, index) =>
      !written.some(
        (other, at) =>
          at !== index &&
          different[at]?.role === role &&
          [...(written[index] ?? [])].every((line) => other.has(line)),
      ),
  );
}
