import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Span } from '../../../src/engine/text/characters.ts';
import type { Entry, Part } from '../../../src/judges/configuration/part.ts';
import { marksIn } from '../../../src/judges/configuration/shown/marks.ts';

const anySpan = fc
  .tuple(fc.nat(40), fc.nat(8))
  .map(([start, length]): Span => [start, start + length]);

/** Entries in any order: in some formats, a value is in front of its name, within another one, or empty. */
const anyEntries = fc.array(
  fc.tuple(anySpan, anySpan, anySpan).map(
    ([span, named, valued]): Entry => ({
      name: 'a/b/c',
      naming: 'path',
      value: { kind: 'null' },
      origin: 'database',
      named,
      valued,
      span,
    }),
  ),
  { maxLength: 12 },
);

const partWith = (entries: readonly Entry[]): Part => ({
  format: 'F-SQL',
  span: [0, 50],
  entries,
  faults: [],
  whole: false,
});

it('the marks around a span are those in it, after the last one that begins before it', () => {
  fc.assert(
    fc.property(anyEntries, anySpan, (entries, span) => {
      const all = [
        ...entries.map(({ named }) => named[0]),
        ...entries.flatMap(({ valued: [start, end] }) => (start < end ? [start] : [])),
      ].toSorted((one, other) => one - other);
      const before = all.filter((start) => start <= span[0]).length;
      const expected = all.slice(Math.max(0, before - 1)).filter((start) => start < span[1]);
      const found = marksIn([partWith(entries)]).around(span);
      expect(found.map(({ at }) => at[0])).toEqual(expected);
    }),
  );
});

it('the entry at a place is the last one that begins before it, if it has not ended', () => {
  fc.assert(
    fc.property(anyEntries, fc.nat(50), (entries, offset) => {
      const last = entries
        .toSorted((one, other) => one.span[0] - other.span[0])
        .findLast(({ span }) => span[0] <= offset);
      const expected = last && offset <= last.span[1] ? last : undefined;
      expect(marksIn([partWith(entries)]).entryAt(offset)).toBe(expected);
    }),
  );
});
