import { isSafe } from 'redos-detector';
import { expect, it } from 'vitest';
import { builtPatterns, type FoundPattern, writtenPatterns } from '../support/patterns.ts';

const ENTITY = String.raw`&(?:amp;)*(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|apos|nbsp|plus|equals|sol|hyphen|dash|newline));`;

/** Patterns that the detector cannot decide, and why they do not backtrack without limit. */
const SOUND: readonly (readonly [source: string, reason: string])[] = [
  [
    String.raw`"(?:[^\0\t\n\r "\\]|\\[\s\S])*"`,
    'only a part of an anchored pattern; no character begins both alternatives',
  ],
  [
    String.raw`^\d+:[0-3]:(?:[^:\s]+:)?[A-Za-z0-9+/]+={0,2}$`,
    'anchored; a colon, which no part contains, ends each part',
  ],
  [
    String.raw`^[ \t]{0,99}(["'${'`'}])([^"'${'`'}]*?)(?:\\[rn]){0,2}\1[ \t]{0,9}[+.,;\\&]{0,2}[ \t]{0,9}\r?$`,
    'anchored; the part without limit ends at the first quotation mark',
  ],
  [
    String.raw`^-----[^\r\n]+-----[ \t]{0,99}\r?\n[A-Za-z0-9+/=\s]+\n-----[^\r\n]+-----$`,
    'anchored; the rows contain no dash, and the marker lines no line break',
  ],
  [
    String.raw`[0-9A-Za-z\uff10-\uff5a]{4}(?:[-\u2010-\u2015\u2212\uff0d ]{1,2}[0-9A-Za-z\uff10-\uff5a]{1,4}){3,15}`,
    'limited: no character both separates groups and is in one; fewer than three are retried, at four lengths each',
  ],
  [
    String.raw`v3\/__((?:(?!v3\/__).)+?)__;([\w+/=-]*)!`,
    'what is wrapped contains no second beginning, and each run after a semicolon ends at the next one',
  ],
  ...[ENTITY, String.raw`${ENTITY}|<\/?(?:br|p|div|pre|code|span|li|td|tr)\b[^<>]{0,200}>`].map(
    (source) => [source, 'an ampersand, which no part contains, begins an entity'] as const,
  ),
];
const excused = new Set(SOUND.map(([source]) => source));

/** Nothing is repeated without limit, and no group more than once: every attempt at a position ends soon. */
function isLimited({ source }: RegExp): boolean {
  const plain = source.replace(/\\./gs, 'a').replace(/\[[^\]]*\]/g, 'a');
  return !/[*+]|\{\d+,\}|\)\{/.test(plain);
}

const built = await builtPatterns();
const written = writtenPatterns();

it('finds the patterns', () => {
  expect(written.length).toBeGreaterThan(200);
  expect(built.length).toBeGreaterThan(10);
});

it('no pattern that runs in the browser backtracks without limit', { timeout: 120_000 }, () => {
  const open = [...written, ...built].filter(
    ({ pattern }) => !isLimited(pattern) && !excused.has(pattern.source),
  );
  const caught = open.filter(
    ({ pattern }) => !isSafe(pattern, { maxScore: 200, maxSteps: 2000 }).safe,
  );
  expect(caught.map(({ file, pattern }: FoundPattern) => `${file}: ${pattern}`)).toEqual([]);
});

it('lists no exception for a pattern that is gone', () => {
  const sources = new Set([...written, ...built].map(({ pattern }) => pattern.source));
  expect([...excused].filter((source) => !sources.has(source))).toEqual([]);
});
