import type { LineAndColumn } from '../../engine/configuration/report.ts';
import { countItemsUpTo } from '../../engine/sorted-by.ts';

/** Tells the line and column of offsets of a text. A line ends with LF, CRLF or CR. */
export function placesIn(text: string): (offset: number) => LineAndColumn {
  const lines = [0];
  const pairs: number[] = [];
  for (const { 0: found, index } of text.matchAll(/\r\n?|\n|[\ud800-\udbff][\udc00-\udfff]/g)) {
    if (/[\r\n]/.test(found)) lines.push(index + found.length);
    else pairs.push(index + 1);
  }
  return (offset) => {
    const line = countUpTo(lines, offset);
    const start = lines[line - 1] ?? 0;
    const doubled = countUpTo(pairs, offset) - countUpTo(pairs, start);
    return { line, column: offset - start - doubled + 1 };
  };
}

/** How many of the sorted numbers are not larger than a limit. */
export const countUpTo = (sorted: readonly number[], limit: number): number =>
  countItemsUpTo(sorted, limit, (number) => number);
