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
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}

const LF = 10;
const CR = 13;

/** How many of the sorted numbers are not larger than a limit. */
export const countUpTo = (sorted: readonly number[], limit: number): number =>
  countItemsUpTo(sorted, limit, (number) => number);
