/** Versions from one up to, and without, another; each as one number, so that 1.0.3 is 1000003. */
export type VersionSpan = readonly [from: number, below: number];

const PART =
  /^(\^|~|>=|<=|>|<|==?|)v?(\d{1,3})(?:\.(\d{1,3}|[*x]))?(?:\.(\d{1,3}|[*x]))?(?:\.\d{1,3})?(?:@stable)?$/i;

/** One version as the number that spans are made of. */
export const versionNumber = (major: number, minor: number, third: number): number =>
  (major * 1000 + minor) * 1000 + third;

/**
 * The versions that a constraint of Composer lets in: "~1.0.3", "1.0.*", ">=1.0.0 <1.0.6 || ~1.0.7"; a bare version is
 * itself alone. Undefined where it cannot be read, as "dev-main" (getcomposer.org, Versions and constraints, 2026).
 */
export function spansOf(constraint: string): readonly VersionSpan[] | undefined {
  const spans: VersionSpan[] = [];
  for (const alternative of constraint.split(/\|\|?/)) {
    const parts = alternative
      .trim()
      .replace(/(\S)\s{1,9}-\s{1,9}(?=\S)/, '$1 <=')
      .replace(/^(?=\S+ <=)(?=[v\d])/, '>=')
      .replace(/([<>=^~])\s+/g, '$1')
      .split(/[\s,]+/);
    let [from, below]: VersionSpan = [0, Number.POSITIVE_INFINITY];
    for (const part of parts) {
      const span = spanOf(part);
      if (!span) return undefined;
      [from, below] = [Math.max(from, span[0]), Math.min(below, span[1])];
    }
    if (from < below) spans.push([from, below]);
  }
  return spans;
}

function spanOf(part: string): VersionSpan | undefined {
  if (part === '*') return [0, Number.POSITIVE_INFINITY];
  const [, sign, ...written] = PART.exec(part) ?? [];
  if (sign === undefined) return undefined;
  const given = written.filter((number) => number !== undefined);
  const numbers = given.filter((number) => /\d/.test(number)).map(Number);
  const [major = 0, minor = 0, third = 0] = numbers;
  const from = versionNumber(major, minor, third);
  const next = [versionNumber(major + 1, 0, 0), versionNumber(major, minor + 1, 0), from + 1];
  const [nextMajor = from, nextMinor = from, nextThird = from] = next;
  if (numbers.length < given.length) {
    return sign === '' ? [from, next[numbers.length - 1] ?? nextThird] : undefined;
  }
  switch (sign) {
    case '^':
      return [from, major > 0 ? nextMajor : minor > 0 || given.length < 3 ? nextMinor : nextThird];
    case '~':
      return [from, given.length === 3 ? nextMinor : nextMajor];
    case '>=':
      return [from, Number.POSITIVE_INFINITY];
    case '>':
      return [nextThird, Number.POSITIVE_INFINITY];
    case '<=':
      return [0, nextThird];
    case '<':
      return [0, from];
    default:
      return [from, nextThird];
  }
}
