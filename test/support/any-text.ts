import fc from 'fast-check';

const SURROGATES = [0xd800, 0xe000] as const;
const SURROGATE_COUNT = SURROGATES[1] - SURROGATES[0];

/** Any character except half of one (a surrogate). */
const character = fc.integer({ min: 0, max: 0x10ffff - SURROGATE_COUNT }).map(
  (index) => String.fromCodePoint(index < SURROGATES[0] ? index : index + SURROGATE_COUNT),
  (text) => indexOf(text),
);

/** The reverse, by which fast-check recognises texts that it likes to try. */
function indexOf(text: unknown): number {
  const point = typeof text === 'string' ? text.codePointAt(0) : undefined;
  if (point === undefined || text !== String.fromCodePoint(point)) throw new Error('No character.');
  return point < SURROGATES[0] ? point : point - SURROGATE_COUNT;
}

/**
 * Any text. fast-check has the same as `fc.string({ unit: 'binary' })`, which first builds a table of all characters
 * and so takes half a second in each place that uses it.
 */
export const anyText = (limits: Omit<fc.StringConstraints, 'unit'> = {}): fc.Arbitrary<string> =>
  fc.string({ ...limits, unit: character });
