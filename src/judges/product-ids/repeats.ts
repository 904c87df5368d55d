/** What two lines are compared by; undefined for a line that is not compared. */
export type Key = string | number | undefined;

/**
 * The position of each value that is in a list a second time, and the position where it is first. Most columns have
 * none, and for numbers a sorted copy shows this in a fraction of the time that a map takes.
 */
export function repeatsIn(values: readonly Key[]): ReadonlyMap<number, number> {
  const repeats = new Map<number, number>();
  if (areDistinctNumbers(values)) return repeats;
  const firsts = new Map<string | number, number>();
  values.forEach((value, at) => {
    if (value === undefined) return;
    const first = firsts.get(value);
    if (first === undefined) firsts.set(value, at);
    else repeats.set(at, first);
  });
  return repeats;
}

function areDistinctNumbers(values: readonly Key[]): boolean {
  const sorted = new Float64Array(values.length);
  let count = 0;
  for (const value of values) {
    if (typeof value === 'string') return false;
    if (value !== undefined) sorted[count++] = value;
  }
  const numbers = sorted.subarray(0, count).sort();
  for (let at = 1; at < count; at++) if (numbers[at] === numbers[at - 1]) return false;
  return true;
}
