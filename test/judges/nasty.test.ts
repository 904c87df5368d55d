import { expect, it } from 'vitest';
import { ruleOf } from '../../src/build/content/content-rules.ts';
import { keySet } from '../../src/judges/keys/key-set.ts';
import { privateKey } from '../../src/judges/keys/private-key.ts';
import { nasty, SIZE } from '../support/nasty.ts';
import { content } from '../support/pages.ts';

const apiKey = ruleOf(content, 'api-key');

// A pattern that backtracks without limit would not end in time; `npm run bench:fuzz` shows how long each takes.
it.each(Object.entries(nasty))('64 KB of %s are checked to the end', (_, text) => {
  expect(text.length).toBe(SIZE);
  for (const rule of [privateKey, apiKey]) {
    expect(rule.judge({ value: text }, {}).findings.length).toBeGreaterThan(0);
  }
  const values = Object.fromEntries(keySet.inputs.map((input) => [input, text]));
  expect(keySet.judge(values, {}).facts).toBeUndefined();
});
