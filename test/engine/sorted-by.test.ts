import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countItemsUpTo, sortedBy } from '../../src/engine/sorted-by.ts';

const keyOf = ({ key }: { readonly key: number }) => key;
const items = fc
  .array(fc.integer({ min: 0, max: 9 }))
  .map((keys) => keys.map((key, index) => ({ key, index })));

it('items are sorted by their number, and equal ones stay in their order', () => {
  fc.assert(
    fc.property(items, (given) => {
      const sorted = sortedBy(given, keyOf);
      expect(sorted).toEqual(given.toSorted((one, other) => one.key - other.key));
      expect(sortedBy(sorted, keyOf)).toBe(sorted);
    }),
  );
});

it('the items up to a limit are counted', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: -1, max: 10 }), (given, limit) => {
      const count = given.filter(({ key }) => key <= limit).length;
      expect(countItemsUpTo(sortedBy(given, keyOf), limit, keyOf)).toBe(count);
    }),
  );
});
