/*
 * Versions in the order that Composer gives them: development, alpha, beta, release candidate, release, patch of that
 * release (composer/semver 3.3, VersionParser; PHP manual, version_compare).
 */

const STABILITIES: readonly string[] = ['dev', 'alpha', 'beta', 'rc', 'stable', 'patch'];
const SHORT: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', p: 'patch', pl: 'patch' };

const VERSION =
  /^v?(\d{1,3})(?:\.(\d{1,3}))?(?:\.(\d{1,3}))?(?:\.(\d{1,3}))?(?:[._-]?(stable|beta|b|rc|alpha|a|patch|pl|p)(?:[.-]?(\d{1,3}))?)?([.-]?dev)?(?:\+[^\s@]{1,99})?(?:@(stable|rc|beta|alpha|dev))?$/i;

/** A version as it is written: its numbers, and its stability. */
export interface WrittenVersion {
  readonly numbers: readonly number[];
  readonly stability: string | undefined;
  readonly count: number;
  /** The stability that a constraint asks for, after an at sign. */
  readonly flag: string | undefined;
}

/** Reads "2.4.7-p3", "v1.0" or "2.0.0-beta1": one to four numbers. Undefined if the text is anything else. */
export function writtenVersion(text: string): WrittenVersion | undefined {
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

/** The place of a version in the order; without a stability, it is a release. */
export const exact = ({ numbers, stability, count }: WrittenVersion): number =>
  numberOf(numbers, stability ?? 'stable', count);

/** Where a comparison begins: before the development versions, unless the version states its stability. */
export const lowest = ({ numbers, stability, count }: WrittenVersion): number =>
  numberOf(numbers, stability, count);

/** The place of numbers in the order. */
export function numberOf(numbers: readonly number[], stability = 'dev', count = 0): number {
  const whole = [0, 1, 2, 3].reduce((sum, index) => sum * 1000 + (numbers[index] ?? 0), 0);
  return (whole * STABILITIES.length + STABILITIES.indexOf(stability)) * 1000 + count;
}
