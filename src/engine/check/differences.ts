import type { Span } from '../text/characters.ts';

/** A place where two texts differ, as the part of each that the other does not have. */
export type Difference = readonly [before: Span, after: Span];

/** After so many equal characters in a row, the texts agree again; it is looked for so far ahead. */
const AGREE = 4;
const REACH = 64;

/**
 * All places where two texts differ, in their order. Texts with equally many lines are compared line by line: in a list
 * of numbers, a part of one line is often in the next. It takes one pass, so that it is fast for long lists: if the
 * texts do not soon agree again, the rest is one place.
 */
export function differences(before: string, after: string): readonly Difference[] {
  const [lines, others] = [before.split('\n'), after.split('\n')];
  if (lines.length !== others.length) return inOrder(before, after);
  let [at, beside] = [0, 0];
  return lines.flatMap((line, index) => {
    const other = others[index] ?? '';
    const found = inOrder(line, other).map(
      ([left, right]): Difference => [
        [left[0] + at, left[1] + at],
        [right[0] + beside, right[1] + beside],
      ],
    );
    at += line.length + 1;
    beside += other.length + 1;
    return found;
  });
}

function inOrder(before: string, after: string): readonly Difference[] {
  const found: Difference[] = [];
  let [at, beside] = [0, 0];
  for (;;) {
    while (at < before.length && before[at] === after[beside]) {
      at += 1;
      beside += 1;
    }
    if (at === before.length && beside === after.length) return found;
    const [end, endBeside] = agreement(before, at, after, beside);
    found.push([
      [at, end],
      [beside, endBeside],
    ]);
    [at, beside] = [end, endBeside];
  }
}

/** The next positions after which the texts agree; the ends of the texts are such positions. */
function agreement(before: string, at: number, after: string, beside: number): Span {
  const ahead = before.slice(at, at + REACH);
  for (let next = beside; next < beside + REACH; next += 1) {
    const same = after.slice(next, next + AGREE);
    const end =
      same.length === AGREE
        ? at + ahead.indexOf(same)
        : before.endsWith(same)
          ? before.length - same.length
          : -1;
    if (end >= at) return [end, next];
  }
  return [before.length, after.length];
}
