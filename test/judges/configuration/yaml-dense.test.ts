import { expect, it } from 'vitest';
import { yaml } from '../../../src/judges/configuration/formats/yaml.ts';

const faultsOf = (text: string) => yaml.read(text, 0)?.faults.map(({ kind }) => kind);
const many = (line: string, count: number) => Array.from({ length: count }, () => line).join('');

it.each([
  ['documents', `env:\n  A: b\n${many('---\n', 600)}`],
  ['tabs', `env:\n  A: b\n${many('\tx\n', 1100)}`],
  ['brackets', `env:\n  A: ${many('[', 2100)}`],
  ['keys', `env:\n${many('  a:\n', 4100)}`],
  ['elements', `env:\n${many('  -\n', 4100)}`],
])('passes over a text with too many %s', (_, text) => {
  expect(faultsOf(text)).toEqual(['yaml-dense']);
});

it('reads as many keys as a long file has', () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `  NAME_${index}: value\n`);
  expect(faultsOf(`env:\n${lines.join('')}`)).toEqual([]);
});
