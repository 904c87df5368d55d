/**
 * Versions from one up to, but not including, another. A version is one number, in Composer's order: development,
 * alpha, beta, release candidate, release, patch of that release.
 */
export type VersionSpan = readonly [from: number, below: number];

const EVERY: VersionSpan = [0, Number.POSITIVE_INFINITY];
const STABILITIES: readonly string[] = ['dev', 'alpha', 'beta', 'rc', 'stable', 'patch'];
const SHORT: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', p: 'patch', pl: 'patch' };

const VERSION =
  /^v?(\d{1,3})(?:\.(\d{1,3}))?(?:\.(\d{1,3}))?(?:\.(\d{1,3}))?(?:[._-]?(stable|beta|b|rc|alpha|a|patch|pl|p)(?:[.-]?(\d{1,3}))?)?([.-]?dev)?(?:\+[^\s@]{1,99})?(?:@(stable|rc|beta|alpha|dev))?$/i;
const WILDCARD = /^v?(\d{1,3})(?:\.(\d{1,3}))?(?:\.(\d{1,3}))?(?:\.[x*]){1,3}$/i;
const ANY = /^(?:v?[x*](?:\.[x*]){0,3}(?:@\w{2,6})?|@\w{2,6})$/i;
const RANGE = /^([^\s@]{1,60}) - ([^\s@]{1,60})$/;
const COMPARISON = /^(?:(<>|!=|>=|<=|==|[><=]) ?|([\^~]))?(\S{1,60})$/;

/** A version as it is written: its numbers, and its stability. */
interface Written {
  readonly numbers: readonly number[];
  readonly stability: string | undefined;
  readonly count: number;
  /** The stability that the constraint asks for, after an at sign. */
  readonly flag: string | undefined;
}

/**
 * The versions that a Composer constraint allows, as composer/semver 3.3 reads it: "~1.0.3", "1.0.3 - 1", ">=1.0.0
 * <1.0.6 || ~1.0.7", "!=1.0.6". A bare version is only that version. Undefined if it cannot be read, or names a branch,
 * such as "dev-main" (getcomposer.org, Versions and constraints, 2026; composer/semver, VersionParser).
 */
export function spansOf(constraint: string): readonly VersionSpan[] | undefined {
  const spans: VersionSpan[] = [];
  for (const alternative of constraint.replace(/\s{1,99}/g, ' ').split(/ ?\|\|? ?/)) {
    let inside: readonly VersionSpan[] | undefined = [EVERY];
    for (const part of alternative.trim().split(/(?<![-=<>!~^, ]) ?(?:,| (?!-)) ?(?!,)/)) {
      const own = spansOfPart(part);
      if (!own) return undefined;
      inside = inside.flatMap((span) => own.map((other) => both(span, other)));
    }
    spans.push(...inside.filter(([from, below]) => from < below));
  }
  return spans;
}

const both = (one: VersionSpan, other: VersionSpan): VersionSpan => [
  Math.max(one[0], other[0]),
  Math.min(one[1], other[1]),
];

function spansOfPart(part: string): readonly VersionSpan[] | undefined {
  if (ANY.test(part)) return [EVERY];
  const [, ...wild] = WILDCARD.exec(part) ?? [];
  if (wild.length > 0) {
    const numbers = wild.filter((number) => number !== undefined).map(Number);
    return [[numberOf(numbers), numberOf(next(numbers, numbers.length))]];
  }
  const [, low, high] = RANGE.exec(part) ?? [];
  if (low !== undefined && high !== undefined) return spansOfRange(read(low), read(high));
  const [, comparison, operator, text = ''] = COMPARISON.exec(part) ?? [];
  const version = read(text);
  return version && spansOfComparison(comparison ?? operator ?? '=', version);
}

function spansOfRange(low?: Written, high?: Written): readonly VersionSpan[] | undefined {
  if (!low || !high) return undefined;
  const whole = high.numbers.length >= 3 || high.stability !== undefined;
  return [
    [lowest(low), whole ? exact(high) + 1 : numberOf(next(high.numbers, high.numbers.length))],
  ];
}

function spansOfComparison(sign: string, version: Written): readonly VersionSpan[] {
  const { numbers } = version;
  const flagged = { ...version, stability: version.stability ?? version.flag };
  const at = exact(flagged);
  switch (sign) {
    case '^': {
      const first = numbers.findIndex((number) => number > 0);
      const place = first === -1 ? numbers.length : first + 1;
      return [[lowest(version), numberOf(next(numbers, Math.min(place, 3)))]];
    }
    case '~':
      return [[lowest(version), numberOf(next(numbers, Math.max(1, numbers.length - 1)))]];
    case '>=':
      return [[lowest(flagged), EVERY[1]]];
    case '<':
      return [[0, lowest(flagged)]];
    case '>':
      return [[at + 1, EVERY[1]]];
    case '<=':
      return [[0, at + 1]];
    case '!=':
    case '<>':
      return [
        [0, at],
        [at + 1, EVERY[1]],
      ];
    default:
      return [[exact(version), exact(version) + 1]];
  }
}

function read(text: string): Written | undefined {
  const [, a, b, c, d, stability, count, dev, flag] = VERSION.exec(text) ?? [];
  if (a === undefined || (dev && stability)) return undefined;
  const plain = (dev ? 'dev' : stability)?.toLowerCase();
  return {
    numbers: [a, b, c, d].filter((number) => number !== undefined).map(Number),
    stability: plain && (SHORT[plain] ?? plain),
    count: Number(count ?? 0),
    flag: flag?.toLowerCase().replace('stable', '') || undefined,
  };
}

const exact = ({ numbers, stability, count }: Written): number =>
  numberOf(numbers, stability ?? 'stable', count);

/** Where a comparison begins: before the development versions, unless the version states its stability. */
const lowest = ({ numbers, stability, count }: Written): number =>
  numberOf(numbers, stability, count);

/** The numbers up to a position, counted from 1, with the last one raised by one. */
const next = (numbers: readonly number[], place: number): readonly number[] =>
  numbers.slice(0, place).map((number, index) => number + Number(index === place - 1));

function numberOf(numbers: readonly number[], stability = 'dev', count = 0): number {
  const whole = [0, 1, 2, 3].reduce((sum, index) => sum * 1000 + (numbers[index] ?? 0), 0);
  return (whole * STABILITIES.length + STABILITIES.indexOf(stability)) * 1000 + count;
}
