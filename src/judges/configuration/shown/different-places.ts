import type { ShownPlace } from '../../../engine/configuration/report.ts';

/** The places without those that would look the same again: a fault in a name and in its value may be on one line. */
export function differentPlaces(places: readonly ShownPlace[]): readonly ShownPlace[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
