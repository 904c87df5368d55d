import type { LineAndColumn } from '../../engine/configuration/report.ts';
import { countItemsUpTo } from '../../engine/sorted-by.ts';

/** Tells the line and column of offsets of a text. */
export function placesIn(text: string): (offset: number) => LineAndColumn {
  const lines = lineStarts(text);
  const pairs = Array.from(
    text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g),
    ({ index }) => index + 1,
  );
  return (offset) => {
    const line = countUpTo(lines, offset);
    const start = lines[line - 1] ?? 0;
    const doubled = countUpTo(pairs, offset) - countUpTo(pairs, start);
    return { line, column: offset - start - doubled + 1 };
  };
}

/** Where each line of a text begins. A line ends with LF, CRLF or CR. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  let lf = text.indexOf('\n');
  let cr = text.indexOf('\r');
  while (lf !== -1 || cr !== -1) {
    const isCr = cr !== -1 && (lf === -1 || cr < lf);
    const end = isCr ? cr : lf;
    // CRLF is one line break, which ends behind the LF.
    if (!isCr || cr + 1 !== lf) starts.push(end + 1);
    if (isCr) cr = text.indexOf('\r', end + 1);
    else lf = text.indexOf('\n', end + 1);
  }
  return starts;
}

/** How many of the sorted numbers are not larger than a limit. */
export const countUpTo = (sorted: readonly number[], limit: number): number =>
  countItemsUpTo(sorted, limit, (number) => number);
