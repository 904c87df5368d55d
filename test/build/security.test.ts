import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('is about tests that exist', () => {
  const text = readFileSync('SECURITY.md', 'utf8');
  const named = [
    ...text.matchAll(/`((?:browser|build|content|engine|engines|judges)\/[\w/-]+)`/g),
  ].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !existsSync(`test/${name}.test.ts`))).toEqual([]);
});
