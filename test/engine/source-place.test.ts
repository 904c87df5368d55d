import { expect, it } from 'vitest';
import { sourceIndex } from '../../src/engine/text/source-place.ts';

const rows = 'first row\n7 JKe rtkk\nlast row';

it.each([0, 2, 6, 10])(
  'finds character %i of a row, also if few characters are between two spaces',
  (offset) => {
    const at = rows.indexOf('7') + offset;
    expect(sourceIndex(rows.replaceAll('\n', ' '), rows, at)).toBe(at);
  },
);

it('finds no place if what is beside it is there twice', () => {
  expect(sourceIndex('ab ab', 'ab', 1)).toBeUndefined();
});
