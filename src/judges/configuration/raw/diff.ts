/** What a line of a unified diff is. */
export type DiffLine = 'head' | 'new' | 'removed';

/** The start of the lines that have changed, with how many there are before and after the change. */
const HUNK = /^@@ -\d{1,9}(?:,(\d{1,9}))? \+\d{1,9}(?:,(\d{1,9}))? @@/;

/** What is above the first change. */
const HEAD =
  /^(?:diff --git |(?:new|deleted) file mode \d|index [\da-f]{4,64}\.\.[\da-f]{4,64}(?: \d|$))/;

/**
 * Tells what each line of a text is, one after another, with the start of the next line; undefined if it belongs to no
 * diff. Lines that were removed do not count; the others have one character in front.
 */
export function diffReader(): (line: string, next: string) => DiffLine | undefined {
  let [before, after] = [0, 0];
  return (line, next) => {
    const sign = line.charAt(0);
    if (before <= 0 && after <= 0) {
      const hunk = HUNK.exec(line);
      if (hunk) [before, after] = [Number(hunk[1] ?? 1), Number(hunk[2] ?? 1)];
      const isName =
        (line.startsWith('--- ') && next.startsWith('+++ ')) ||
        (line.startsWith('+++ ') && next.startsWith('@@ '));
      return hunk || isName || HEAD.test(line)
        ? 'head'
        : line.startsWith('\\ No newline')
          ? 'removed'
          : undefined;
    }
    if (sign === '\\') return 'removed';
    if (sign === '-') {
      before--;
      return 'removed';
    }
    if (!['+', ' ', ''].includes(sign)) {
      [before, after] = [0, 0];
      return undefined;
    }
    after--;
    if (sign !== '+') before--;
    return 'new';
  };
}
