import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differences } from '../../src/engine/check/differences.ts';
import { anyText } from '../support/any-text.ts';

/** The first text with every difference replaced by what the second text has there. */
function apply(before: string, after: string): string {
  let from = 0;
  const parts = differences(before, after).map(([left, right]) => {
    const part = before.slice(from, left[0]) + after.slice(...right);
    from = left[1];
    return part;
  });
  return parts.join('') + before.slice(from);
}

it('are what turns one text into the other', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 200 });
  const any = anyText({ maxLength: 200 });
  for (const text of [few, any]) {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(apply(before, after)).toBe(after);
      }),
    );
  }
});

it('are as many as the places that were changed, in a text without repetition', () => {
  const line = (index: number) => `${index}:${(index * 7919 + 100_003).toString(36)}`;
  const lines = Array.from({ length: 5000 }, (_, index) => line(index));
  expect(differences(lines.join('\n'), lines.map((each) => `0${each}`).join('\n')).length).toBe(
    5000,
  );
  expect(differences(lines.join(' \n'), lines.join('\n')).length).toBe(4999);
  expect(differences(lines.join('\r\n'), lines.join('\n')).length).toBe(4999);
});

it('are found line by line in lists of similar numbers', () => {
  const number = (index: number) => String(12_345_100_000 + index * 1373);
  const lines = Array.from({ length: 20 }, (_, index) => number(index));
  const changed = lines.map((each, index) => (index % 2 === 0 ? `00${each}` : each));
  const found = differences(lines.join('\n'), changed.join('\n'));
  expect(found.map(([[from, to]]) => to - from)).toEqual(Array.from({ length: 10 }, () => 0));
});

it('are none in equal texts', () => {
  expect(differences('', '')).toEqual([]);
  expect(differences('abc', 'abc')).toEqual([]);
});
