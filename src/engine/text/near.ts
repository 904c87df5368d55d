/** More than a slip of the finger is another name, and so is a name with a further word at its end. */
const MOST_EDITS = 2;
const MOST_LONGER = 1;

/** Whether two texts of nearly the same length differ by at most two insertions, deletions or replacements (Levenshtein). */
export const isNear = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) <= MOST_LONGER && differsBy(MOST_EDITS, one, other, 0, 0);

/** Whether the rests of two texts differ by at most so many edits: each edit is tried at the first difference. */
function differsBy(
  edits: number,
  one: string,
  other: string,
  start: number,
  otherStart: number,
): boolean {
  let [at, there] = [start, otherStart];
  while (at < one.length && one[at] === other[there]) {
    at++;
    there++;
  }
  const left = Math.max(one.length - at, other.length - there);
  if (left <= edits) return true;
  if (edits === 0) return false;
  return (
    differsBy(edits - 1, one, other, at + 1, there + 1) ||
    differsBy(edits - 1, one, other, at + 1, there) ||
    differsBy(edits - 1, one, other, at, there + 1)
  );
}
