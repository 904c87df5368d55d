/** Something in content/ that stops the build: the file, what is wrong, and how to fix it. */
export interface Problem {
  readonly file: string;
  readonly what: string;
  readonly remedy: string;
}

export const describe = ({ file, what, remedy }: Problem): string => `${file}: ${what} ${remedy}`;

/** What only one of two lists has, both ways. */
export function difference(expected: readonly string[], found: readonly string[]) {
  return {
    missing: expected.filter((each) => !found.includes(each)),
    unused: found.filter((each) => !expected.includes(each)),
  };
}

/** Missing and unused entries of a file as problems. `place` says where in the file they belong. */
export function keyProblems(
  file: string,
  place: string,
  expected: readonly string[],
  found: readonly string[],
): readonly Problem[] {
  const { missing, unused } = difference(expected, found);
  return [
    ...missing.map((key) => ({
      file,
      what: `"${key}" is missing under ${place}.`,
      remedy: 'Add it; the English file has the text to start from.',
    })),
    ...unused.map((key) => ({
      file,
      what: `"${key}" under ${place} is not used.`,
      remedy: `Remove it, or use one of: ${missing.join(', ') || expected.join(', ')}.`,
    })),
  ];
}
