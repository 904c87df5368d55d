import { differences } from './differences.ts';
import { shorten } from './shorten.ts';

/** A place that a repair changes, shortened to the change, with names for characters that cannot be told by sight. */
interface Change {
  /** 1-based. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** The first places that a repair changes, and how many more there are; none if there are too many. */
export interface Changes {
  readonly shown: readonly Change[];
  readonly more: number;
}

/** How many places are shown. Together they must not be much of a value: the page can be saved while it shows them. */
const MOST = 4;

/** With more places than this, as in a key of another form, single places tell a reader nothing. */
const MOST_TOLD = 12;

/** Compares two texts: what changes, in the order of the text. */
export function changesOf(before: string, after: string): Changes {
  const places = differences(before, after);
  const shown = places
    .slice(0, places.length > MOST_TOLD ? 0 : MOST)
    .map(([left, right], index) => {
      const replaced = left[0] < left[1] && right[0] < right[1];
      // Characters on each side: fewer for the places after the first.
      const around = index ? 1 : 3;
      return {
        line: before.slice(0, left[0]).split('\n').length,
        before: shorten(before, left, around, replaced),
        after: shorten(after, right, around, replaced),
      };
    });
  return { shown, more: places.length - shown.length };
}
