import { comparable } from '../../engine/text/fold.ts';

/** A version number as far as it is written: "2.4" has no third number, "2.4.5-p1" has a patch. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly third: number | undefined;
  /** 0 if there is none. */
  readonly patch: number;
}

const VERSION =
  /(?<![\d.])(\d{1,3})\.(\d{1,3})(?:\.(\d{1,3}))?(?!\d)(?:[-_. ]{0,2}p(\d{1,2})(?![\da-z]))?/;

/**
 * The first version number in a text, in any notation: "v4.4", "Magento CLI 2.4.5-p1", "2.4.6 p3", full-width digits.
 * Undefined if there is none with at least two numbers.
 */
export function versionIn(text: string): Version | undefined {
  const [, major, minor, third, patch] = VERSION.exec(comparable(text).replaceAll('。', '.')) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  return {
    major: Number(major),
    minor: Number(minor),
    third: third === undefined ? undefined : Number(third),
    patch: Number(patch ?? 0),
  };
}

/** Whether a version is the given one or a later one; a missing third number counts as 0. */
export function isAtLeast(version: Version, major: number, minor: number, third = 0): boolean {
  const steps = [version.major - major, version.minor - minor, (version.third ?? 0) - third];
  return (steps.find((step) => step !== 0) ?? 0) >= 0;
}
