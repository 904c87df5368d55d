import { hashOf, type Key } from './keys.ts';

/**
 * For a list of at most so many IDs: tells the line where an ID was seen first, or 0 if this line is the first one. Lines
 * count from 1. Almost all IDs are numbers: a table of numbers takes a fraction of the time of a map. The one of the tool
 * for catalogs (catalogue/seen.ts) can also grow to millions, for which guides with a list would load too much.
 */
export function firstLines(most: number): (key: Key, line: number) => number {
  // Half of the slots or more stay free, so that a free one is near.
  const slots = 2 ** Math.ceil(Math.log2(2 * most));
  const keys = new Float64Array(slots);
  /** 0 is a free slot. */
  const lines = new Uint32Array(slots);
  const texts = new Map<string, number>();
  return (key, line) => {
    if (typeof key === 'string') {
      const first = texts.get(key) ?? 0;
      if (first === 0) texts.set(key, line);
      return first;
    }
    let at = hashOf(key) & (slots - 1);
    while (lines[at] !== 0 && keys[at] !== key) at = (at + 1) & (slots - 1);
    const first = lines[at] ?? 0;
    if (first === 0) [keys[at], lines[at]] = [key, line];
    return first;
  };
}
