import { expect, it } from 'vitest';
import { content } from '../../support/pages.ts';

/** In every language that has the rule. */
const COMMA = /comma|virgule|coma|カンマ|逗[号號]/;

it('the message about separators also fits the commas of a spreadsheet', () => {
  const said = Object.values(content.rules['identifier-list'] ?? {});
  expect(said.length).toBeGreaterThan(0);
  for (const { messages } of said) expect(messages['separators']?.what).toMatch(COMMA);
});
