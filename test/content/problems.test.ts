import { expect, it } from 'vitest';
import { complaints } from '../support/content.ts';

it('content/ has no problem', () => {
  expect(complaints('content')).toEqual([]);
});
