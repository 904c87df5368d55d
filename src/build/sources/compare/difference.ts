/** Beyond this many comparisons of lines, everything between the first and the last difference counts as replaced. */
const MOST = 4_000_000;

/** The lines that differ, marked with "-" and "+", each block with a line of what is around it. */
export function lineDifference(former: string, now: string): readonly string[] {
  const [one, other] = [former, now].map((text) => (text === '' ? [] : text.split('\n'))) as [
    string[],
    string[],
  ];
  let start = 0;
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start += 1;
  let end = 0;
  const left = Math.min(one.length, other.length) - start;
  while (end < left && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const inner = changes(one.slice(start, one.length - end), other.slice(start, other.length - end));
  const same = (line: string) => `  ${line}`;
  return around([
    ...one.slice(0, start).map(same),
    ...inner,
    ...one.slice(one.length - end).map(same),
  ]);
}

/** All lines of both texts in order; the longest sequence that both have is unmarked. */
function changes(one: readonly string[], other: readonly string[]): readonly string[] {
  const removed = one.map((line) => `- ${line}`);
  const added = other.map((line) => `+ ${line}`);
  if (one.length * other.length > MOST) return [...removed, ...added];
  const common = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const row = common[i] ?? new Uint32Array();
    for (let j = other.length - 1; j >= 0; j -= 1) {
      row[j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      lines.push(`  ${one[i]}`);
      i += 1;
      j += 1;
    } else if (i < one.length && (j === other.length || at(i + 1, j) >= at(i, j + 1))) {
      lines.push(removed[i] ?? '');
      i += 1;
    } else {
      lines.push(added[j] ?? '');
      j += 1;
    }
  }
  return lines;
}

/** The changed lines with one line before and after each block. */
function around(lines: readonly string[]): readonly string[] {
  const changed = (index: number) => /^[-+]/.test(lines[index] ?? '');
  const kept = lines.map((_, index) => [index - 1, index, index + 1].some(changed));
  return lines.flatMap((line, index) => {
    if (!kept[index]) return [];
    return index > 0 && !kept[index - 1] ? ['…', line] : [line];
  });
}
