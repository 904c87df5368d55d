import type { Layer } from '../../../engine/text/layers.ts';

/*
 * Problems inside one block whose markers are in strict form. We measured with 3.0.19 and 3.5.8 which of them OpenSSL
 * reads anyway.
 */

/** Lines of a block that share a problem; the first and the last line are the markers. */
function lineLayer<Message extends string>(
  message: Message,
  pattern: RegExp,
  isWrong: (index: number, lines: readonly string[]) => boolean,
  right: (lines: readonly string[]) => readonly string[],
): Layer<Message> {
  return {
    message,
    // A pattern from the start of a line is about the line, not about a place in it.
    ...(pattern.source.startsWith('^') && { ofLines: true }),
    detect(text) {
      const lines = text.split('\n');
      const wrong = lines.flatMap((line, index) =>
        pattern.test(line) && isWrong(index, lines) ? [index] : [],
      );
      const [first] = wrong;
      if (first === undefined) return undefined;
      const before = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
      const match = pattern.exec(lines[first] ?? '');
      const start = before + (match?.index ?? 0);
      return { span: [start, start + (match?.[0].length ?? 0)], count: wrong.length };
    },
    repair: (text) => right(text.split('\n')).join('\n'),
  };
}

const isRow = (index: number, lines: readonly string[]): boolean =>
  index > 0 && index < lines.length - 1;

/** The first row without the 64 characters that all rows except the last have; negative if there is none. */
export const unevenRow = (rows: readonly string[]): number =>
  rows.findIndex((row, at) => (at < rows.length - 1 ? row.length !== 64 : row.length > 64));

export const rewriteRows = (lines: readonly string[], rewrite: (row: string) => string): string[] =>
  lines.map((line, index) => (isRow(index, lines) ? rewrite(line) : line));

/** For OpenSSL, a marker with spaces before it is not a marker; spaces only before the rows do not matter. */
export const indented = lineLayer(
  'indented',
  /^[ \t]+/,
  (_, lines) => /^[ \t]/.test(lines[0] ?? '') || /^[ \t]/.test(lines.at(-1) ?? ''),
  (lines) => lines.map((line) => line.replace(/^[ \t]+/, '')),
);

function withoutTrailing(line: string): string {
  let end = line.length;
  while (end > 0 && line.charAt(end - 1) <= ' ') end--;
  return line.slice(0, end);
}

export const trailingBlanks = lineLayer(
  'trailing-blanks',
  /[\p{Cc} ]$/u,
  (index, lines) => withoutTrailing(lines[index] ?? '') !== '',
  (lines) => lines.map(withoutTrailing),
);

const isBlank = (line = '.'): boolean => withoutTrailing(line) === '';

/**
 * One empty line after the first marker ends a header, and is allowed if the rows are full; any other stops OpenSSL.
 */
export const blankLines = lineLayer(
  'blank-lines',
  /^[\p{Cc} ]*$/u,
  (index, lines) =>
    isRow(index, lines) &&
    (index > 1 || unevenRow(lines.slice(2, -1)) >= 0 || isBlank(lines.at(-2))),
  withoutBlankLines,
);

export const blankFirstLine = lineLayer('blank-first-line', /^$/, isRow, withoutBlankLines);

function withoutBlankLines(lines: readonly string[]): readonly string[] {
  return lines.filter((line, index) => !isRow(index, lines) || !isBlank(line));
}

/** OpenSSL ignores them (EVP_DecodeUpdate). */
export const blanksInRows = lineLayer('blanks-in-rows', /[ \t]+/, isRow, (lines) =>
  rewriteRows(lines, (row) => row.replace(/[ \t]+/g, '')),
);
