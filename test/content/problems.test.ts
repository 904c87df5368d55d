import { expect, it } from 'vitest';
import { complaints } from '../support/content.ts';

it('content/ has no problems', () => {
  expect(complaints('content')).toEqual([]);
});
