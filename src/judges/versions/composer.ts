import {
  exact,
  lowest,
  numberOf,
  type WrittenVersion,
  writtenVersion,
} from '../../engine/text/version-order.ts';

/**
 * Versions from one up to, but not including, another. A version is one number, in Composer's order: development,
 * alpha, beta, release candidate, release, patch of that release.
 */
export type VersionSpan = readonly [from: number, below: number];

const EVERY: VersionSpan = [0, Number.POSITIVE_INFINITY];
const WILDCARD = /^v?(\d{1,3})(?:\.(\d{1,3}))?(?:\.(\d{1,3}))?(?:\.[x*]){1,3}$/i;
const ANY = /^(?:v?[x*](?:\.[x*]){0,3}(?:@\w{2,6})?|@\w{2,6})$/i;
const RANGE = /^([^\s@]{1,60}) - ([^\s@]{1,60})$/;
const COMPARISON = /^(?:(<>|!=|>=|<=|==|[><=]) ?|([\^~]))?(\S{1,60})$/;

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
  if (low !== undefined && high !== undefined)
    return spansOfRange(writtenVersion(low), writtenVersion(high));
  const [, comparison, operator, text = ''] = COMPARISON.exec(part) ?? [];
  const version = writtenVersion(text);
  return version && spansOfComparison(comparison ?? operator ?? '=', version);
}

function spansOfRange(
  low?: WrittenVersion,
  high?: WrittenVersion,
): readonly VersionSpan[] | undefined {
  if (!low || !high) return undefined;
  const whole = high.numbers.length >= 3 || high.stability !== undefined;
  return [
    [lowest(low), whole ? exact(high) + 1 : numberOf(next(high.numbers, high.numbers.length))],
  ];
}

function spansOfComparison(sign: string, version: WrittenVersion): readonly VersionSpan[] {
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

/** The numbers up to a position, counted from 1, with the last one raised by one. */
const next = (numbers: readonly number[], place: number): readonly number[] =>
  numbers.slice(0, place).map((number, index) => number + Number(index === place - 1));
