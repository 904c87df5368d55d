import { expect, it } from 'vitest';
import { isNear } from '../../src/engine/text/near.ts';

it.each([
  ['abc', 'abc', true],
  ['abc', 'abd', true],
  ['abcd', 'abdc', true],
  ['abcdef', 'abcdefgh', false],
  ['abcdef', 'abcxyz', false],
])('%s and %s are near: %s', (one, other, near) => {
  expect(isNear(one, other)).toBe(near);
});
